"""Sort codes with account numbers, as victims, banks and officers write them."""

from __future__ import annotations

import pytest

from hueandcry.core.identifiers import NotAnIdentifier, find, normalise

VALUE = "204519-73310286"


@pytest.mark.parametrize(
    "text",
    [
        "sort code 20-45-19 account number 73310286",
        "Sort code: 20-45-19, Account number: 73310286",
        "Sort Code: 204519\nAccount No: 73310286",
        "sort code: 204519 / account number: 73310286",
        "SORT CODE 20 45 19 ACC 73310286",
        "s/c 20-45-19 a/c 73310286",
        "sc 204519 acc 73310286",
        "20-45-19 73310286",
        "20-45-19 and 73310286",
        "Sort code 20 45 19 Account 7331028 6",
        "s/code 20-45-19\nacc. name J Bell\nacc. number 73310286",
        "20-45-19/73310286",
        "20-45-19 / 73310286",
        "20-45-19, 73310286",
        "20-45-19 - 73310286",
        "20.45.19 73310286",
        "20 45 19 73310286",
        "20/45/19 acct 73310286",
        "20-45-19 7331 0286",
        "20\u201345\u201319 73310286",
        "20-45-19 acc no 73310286",
        "20-45-19 acct no. 73310286",
        "20-45-19 and account 73310286",
        "20-45-19, number 73310286",
        "20-45-19 (73310286)",
        "20-45-19 a/c no: 73310286",
        "20-45-19 account number is 73310286",
        "paid to 204519 73310286",
        "sort 204519 account 73310286",
        "a/c 20451973310286 (sort first)",
        "bank details 20451973310286",
        "account 73310286 sort code 20-45-19",
        "account number 73310286, sort code: 204519",
        "Acc No 73310286 S/C 20-45-19",
        "acc no. 73310286, s/code 20-45-19",
        "s/code 20-45-19 acc 73310286",
        "73310286 sort 20 45 19",
        "sort code 20-45-19 Barclays in the name of J Smith account 73310286",
        "20-45-19 MISS T GRANT account 73310286",
        "2O-45-l9 73310286",
        "sent to Monzo 20-45-19\n73310286",
        "moved £1,850 to a/c 20-45-19 / 73310286 M KOROMA",
        "to 20-45-19 73310286.",
        "Cyfrif 20-45-19 73310286",
        "sort code 20-45-19 account number 7331-0286",
        "a/c 73310286 (20-45-19)",
        "loan account 73310286 at 20-45-19",
        "My sort code's 20-45-19 and it's account 73310286",
        "Payee: Mr J Smith, 20-45-19, 73310286, ref HOLIDAY",
        "bank acc was 20-45-19 73310286 mr a khan",
        "20-45-19-73310286",
        "sort code of 20-45-19 and an account number of 73310286",
        "Sort: 20-45-19; Acc: 73310286;",
    ],
)
def test_found(text: str) -> None:
    assert [(found.kind, found.value) for found in find(text)] == [("bank_account", VALUE)]


@pytest.mark.parametrize(
    "text",
    [
        "paid on 12-03-26 and 12345678 was the order number they quoted",
        "born 12-03-56, 12345678",
        "sort code 20-45-19 only",
        "account number 73310286",
        "on 12-03-25 order 73310286",
        "12/03/25 10293847",
        "DOB 12-03-85, ref 10293847",
        "crime 20/44109/26",
        "order 203-9948812",
        "card 4929 1234 5678 9012",
        "2024-11-12 10293847",
        "00-00-00 00000000",
        "dates 01-02-24 03-04-24 05-06-24",
        "12 12 12 12 12 12 12 12",
        "£20.45.19 73310286",
    ],
)
def test_refused(text: str) -> None:
    assert [found for found in find(text) if found.kind == "bank_account"] == []


def test_two_accounts_and_a_telephone_side_by_side() -> None:
    text = "07700 900123 20-45-19 73310286 and 30-15-82 08841290"

    assert [found.value for found in find(text)] == ["+447700900123", VALUE, "301582-08841290"]


@pytest.mark.parametrize(
    "raw", ["20-45-19 73310286", "20451973310286", "204519-73310286", "account 73310286 sort code 20-45-19"]
)
def test_normalise(raw: str) -> None:
    assert normalise("bank_account", raw) == VALUE


@pytest.mark.parametrize("raw", ["", "20-45-19", "73310286", "00-00-00 73310286", "20-45-19 00000000"])
def test_normalise_refuses(raw: str) -> None:
    with pytest.raises(NotAnIdentifier):
        normalise("bank_account", raw)
