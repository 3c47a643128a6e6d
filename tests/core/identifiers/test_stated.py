"""What a source's own column says: mail headers, links and addresses, real and made up."""

from __future__ import annotations

import pytest

from hueandcry.core.identifiers import NotAnIdentifier, benign_reason, find, normalise
from hueandcry.core.identifiers.stated import stated


@pytest.mark.parametrize(
    ("cell", "mailboxes"),
    [
        ("parcels@post.example", ["parcels@post.example"]),
        ('"Your parcel" <parcels@post.example>', ["parcels@post.example"]),
        ("Your parcel, now <parcels@post.example>", ["parcels@post.example"]),
        ('"jo@victim.example" <parcels@post.example>', ["parcels@post.example"]),
        ("Parcels,(<parcels@post.example>)", ["parcels@post.example"]),
        ("<a@post.example>, Office, <a@post.example>, <b@post.example>", ["a@post.example", "b@post.example"]),
        ("a@post.example; b@post.example", ["a@post.example", "b@post.example"]),
        ("a.b (at) example (dot) com", ["a.b (at) example (dot) com"]),
        ("Parcels", ["Parcels"]),
    ],
)
def test_a_mail_header_gives_its_mailboxes(cell: str, mailboxes: list[str]) -> None:
    assert stated("email", cell) == tuple(("email", mailbox) for mailbox in mailboxes)


@pytest.mark.parametrize(
    ("kind", "cell", "read"),
    [
        ("url", "mailto:claims@post.example?subject=Stop&cc=x@post.example", ("email", "claims@post.example")),
        ("url", "MAILTO:claims%40post.example", ("email", "claims@post.example")),
        ("url", "tel:+44%207700%20900123", ("phone", "+44 7700 900123")),
        ("url", "https://post.example/a", ("url", "https://post.example/a")),
        ("ip", "192.0.2.7:25", ("ipv4", "192.0.2.7")),
        ("ip", "[192.0.2.7]", ("ipv4", "192.0.2.7")),
        ("ip", "2001:db8::7", ("ipv6", "2001:db8::7")),
        ("vrm", "BV70 LJC", ("vrm", "BV70 LJC")),
    ],
)
def test_a_cell_says_what_it_is(kind: str, cell: str, read: tuple[str, str]) -> None:
    assert stated(kind, cell) == (read,)


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("email", "Refund@Tax-Office.NOSUCH", "refund@tax-office.nosuch"),
        ("email", "bounce+jo@victim.example=1@post.example", "bounce+jo@victim.example=1@post.example"),
        ("email", "a@%orders.example", "a@%orders.example"),
        ("email", "x@" + "a." * 18 + "shop", "x@" + "a." * 18 + "shop"),
        ("url", "http://pay.nosuch/A?x=1|2", "http://pay.nosuch/A?x=1|2"),
        ("url", "https://Pay-Parcel.info/a|b,c", "https://pay-parcel.info/a|b,c"),
        ("url", "https://user:pw@pay.nosuch:8443/a.", "https://pay.nosuch:8443/a"),
    ],
)
def test_a_made_up_host_is_kept_as_given(kind: str, raw: str, value: str) -> None:
    assert normalise(kind, raw) == value
    assert normalise(kind, value) == value


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("email", "a@b"), ("email", "@post.nosuch"), ("email", "a b@post.nosuch"), ("email", "a@post..nosuch"),
        ("email", "a@\ufffd\ufffd.\ufffd"), ("email", "a@post.123"), ("url", "pay.nosuch/a"), ("url", "https://1.2.3"),
        ("url", "http://pay"), ("url", "https://pay nosuch.example.invalid2/a b"),
    ],
)  # fmt: skip
def test_what_has_no_address_s_form_is_refused(kind: str, raw: str) -> None:
    with pytest.raises(NotAnIdentifier):
        normalise(kind, raw)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tap \U0001d5fd\U0001d5ee\U0001d606-fee.\U0001d5f0\U0001d5fc\U0001d5fa/x", ("url", "http://pay-fee.com/x")),
        ("site \u24df\u24d0\u24e8-fee.info", ("domain", "pay-fee.info")),
        ("ring 0\U0001d7e9\U0001d7e9\U0001d7e2\U0001d7e2 900123", ("phone", "+447700900123")),
    ],
)
def test_letters_of_other_styles_are_read_as_plain_ones(text: str, found: tuple[str, str]) -> None:
    one = find(text)[0]

    assert (one.kind, one.value) == found
    assert one.as_written == text[one.start : one.end]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("url", "https://fonts.googleapis.com/css?family=Roboto"), ("domain", "fonts.gstatic.com"),
        ("domain", "eur02.safelinks.protection.outlook.com"), ("domain", "support.microsoft.com"),
        ("domain", "github.io"), ("domain", "storage.googleapis.com"), ("email", "no-reply@example.com"),
        ("email", "jo.bloggs+caf_=jo=work.example@gmail.com"), ("email", "bounces+srs=ab/cd=t4@works.onmicrosoft.com"),
        ("email", "srs0=hhh=tt=sender.example=jo@forwarder.example"),
    ],
)  # fmt: skip
def test_what_everyone_s_mail_holds_joins_nothing(kind: str, value: str) -> None:
    assert benign_reason(kind, value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("url", "https://storage.googleapis.com/bucket9/page.html"), ("domain", "parcel-fee.github.io"),
        ("domain", "parcelfee.sharepoint.com"), ("domain", "microsoft.com.parcel-fee.info"),
        ("email", "refunds@example.com"), ("email", "srs.parcels@post.example"), ("domain", "my-fonts.example"),
        ("url", "https://t.co/Ab3dEf"),
    ],
)  # fmt: skip
def test_what_one_sender_made_may_join(kind: str, value: str) -> None:
    assert benign_reason(kind, value) == ""


def test_a_greeted_mailbox_is_the_readers() -> None:
    found = find(
        "Dear jo@victim.example, pay at once. Reply to claims@post.example. This email was sent to al@v.example"
    )

    assert [one.role for one in found] == ["victim", "suspect", "victim"]
