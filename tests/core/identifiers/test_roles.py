"""Whose an identifier is, by the words around it."""

from __future__ import annotations

import pytest

from hueandcry.core.identifiers import find

SUSPECT = [
    "IP received a call from 07700 900123 claiming to be his bank",
    "SUSP NO 07700 900123",
    "the scammer's number was 07700 900123",
    "I paid £400 to 20-45-19 73310286 and then he blocked me",
    "money went to sort code 20-45-19 account 73310286",
    "clicked the link https://pay-parcel.info/GB and put my card in",
    "email came from j.hart@pay-parcel.info asking for gift cards",
    "male made off in silver Golf BV70 LJC",
    "on false plates BV70 LJC",
    "Offs decamp in white van reg BV70 LJC",
    "send 0.2 BTC to 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2 or else",
    "seller's account kez_king22 on eBay",
    "threats from @kez_king22 on Instagram",
    "ad 1489220735 on Gumtree for a van that does not exist",
    "buyer asked to move to WhatsApp 07700 900123",
    "Landlord gave contact no 07700 900123 then vanished",
    "login from 203.0.113.9 which is not the customer",
]
NOT_SUSPECT = [
    ("my number is 07700 900123", "victim"),
    ("please ring me on 07700 900123", "victim"),
    ("IP mob 07700 900123", "victim"),
    ("VICTIMS NUMBER 07700 900123", "victim"),
    ("they have hacked my instagram @kez_mugs", "victim"),
    ("IPs car BV70 LJC was stolen from drive overnight", "victim"),
    ("Unk susp smash window of Ford Transit BV70 LJC parked outside h/a", "victim"),
    ("Handset stolen, IMEI 490154203237518", "victim"),
    ("IP lives at the flat, postcode LS14 6QT", "victim"),
    ("silent calls to her landline 01632 960733", "victim"),
    ("can be reached on a.b@example.com", "victim"),
    ("witness BAINS 07700 900123 saw it", "witness"),
    ("Informant's tel 07700 900123", "reporter"),
    ("rang 101", "benign"),
    ("reported it to report@phishing.gov.uk", "benign"),
    ("see www.force.police.uk", "benign"),
    ("the real number on the back of my card is 01632 960123", "benign"),
    ("your appointment is at ten, call 01632 960420 to cancel", "benign"),
]


@pytest.mark.parametrize("text", SUSPECT)
def test_the_wrongdoers(text: str) -> None:
    assert [found.role for found in find(text)] == ["suspect"]


@pytest.mark.parametrize(("text", "role"), NOT_SUSPECT)
def test_others(text: str, role: str) -> None:
    assert [found.role for found in find(text)] == [role]


def test_two_numbers_in_one_text_keep_their_own_roles() -> None:
    found = find("My number is 07700 900123. The man who rang me used 07700 900456.")

    assert [one.role for one in found] == ["victim", "suspect"]


def test_a_writers_number_under_a_letter_is_the_writers() -> None:
    found = find("Our shed was done on Sunday and the tools are gone. Vicki, Rhayader, 01632 960 692")

    assert found[0].role == "victim"


@pytest.mark.parametrize(
    "text",
    [
        "Moped made off from fuel station. Plates shown TB14 FBM.",
        "Same Hyundai believed used in burglary the night before, TF24 LRC.",
    ],
)
def test_a_plate_that_was_shown_is_the_wrongdoer_s(text):
    assert {one.role for one in find(text)} == {"suspect"}
