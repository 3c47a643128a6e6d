"""Whether a text shows domestic abuse. Invented texts."""

from __future__ import annotations

import pytest

from hueandcry.core.scan import scan

YES = [
    "Her ex boyfriend keeps sending threats on Snapchat.",
    "IP assaulted by her husband in the kitchen, bruise to arm.",
    "Domestic incident, verbal only, both spoken to.",
    "My brother punched me in the face at the family home.",
    "DASH completed, high risk. He checks her phone.",
    "Mae ei gwr wedi ymosod arni yn y gegin.",
    "Father of her child threatened to burn the house down.",
]
NO = [
    "Not domestic related. Assaulted by a stranger outside the pub.",
    "Unknown male punched her husband outside a nightclub.",
    "Her husband saw the window smashed and rang police.",
    "Domestic burglary, jewellery taken while the family were out.",
    "Bought a sofa from a seller online for my mum, never arrived.",
    "Threats received from an unknown number on WhatsApp.",
    "",
]


@pytest.mark.parametrize("text", YES)
def test_abuse_between_partners_or_relatives_is_domestic(text):
    found = scan(text).further.domestic

    assert found.decision == "yes"
    assert found.reason is not None
    assert text[found.reason.start : found.reason.end].strip()


@pytest.mark.parametrize("text", NO)
def test_a_partner_who_is_only_named_makes_nothing_domestic(text):
    assert scan(text).further.domestic.decision == "no"


def test_a_child_is_for_a_person_since_both_must_be_sixteen():
    found = scan("Boy aged 9 was hit by his father.").further.domestic

    assert found.decision == "review"
    assert "16" in (found.reason.says if found.reason else "")


def test_saying_that_it_is_not_domestic_is_shown():
    found = scan("Non domestic assault, her ex was not there.").further.domestic

    assert found.decision == "no"
    assert found.reason is not None
