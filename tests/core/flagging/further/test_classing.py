"""A class is suggested where a record has none, or one that its words do not bear out. Invented texts."""

from __future__ import annotations

import pytest

from hueandcry.core.flagging.further.class_table import CLASSES, WORDS
from hueandcry.core.flagging.further.class_titles import TITLES
from hueandcry.core.flagging.further.classing import doubt, suggested
from hueandcry.core.flagging.further.closer import Look
from hueandcry.core.flagging.labels import CONCEPT_SAYS
from hueandcry.core.flagging.model import FAMILIES
from hueandcry.core.reading.reader import read


def ask(text, family, offence=None, strands=()):
    found = suggested(Look(read(text), []), family, offence, strands)
    return found and f"{found.scheme} {found.code}"


@pytest.mark.parametrize(
    ("text", "family", "code"),
    [
        ("Bought a drone on eBay and it never came.", "shopping_auction_fraud", "NFIB NFIB3A"),
        ("Site down, flooded with traffic, demanding two bitcoin.", "ransomware_extortion", "NFIB NFIB51B"),
        ("Someone got into my Instagram account.", "account_takeover", "NFIB NFIB52C"),
        ("Told I had won a lottery and must pay a fee.", "advance_fee_fraud", "NFIB NFIB1B"),
        ("Deposit paid for a flat that does not exist.", "rental_ticket_holiday_fraud", "NFIB NFIB1G"),
        ("AnyDesk was put on my laptop by a man from the phone company.", "impersonation_phishing", "NFIB NFIB3E"),
        ("Vile message on WhatsApp yesterday.", "harassment_malicious_comms", "HO 8R"),
        ("Messages on WhatsApp every day, constantly.", "harassment_malicious_comms", "HO 8L"),
        ("Demanding money or the photos go to everyone.", "sextortion_intimate_images", "HO 35"),
        ("Robbed of her handbag in the park.", "theft_robbery_burglary", "HO 34B"),
        ("House burgled, jewellery gone.", "theft_robbery_burglary", "HO 28E"),
        ("Punched, bruise to the eye.", "violence", "HO 8N"),
        ("Pushed on the bus.", "violence", "HO 105A"),
        ("Nothing but a question.", "not_a_crime", None),
    ],
)
def test_the_words_choose_among_a_familys_classes(text, family, code):
    assert ask(text, family) == code


def test_strands_choose_the_aggravated_class():
    assert ask("Abuse in the street.", "hate_crime", strands=["race"]) == "HO 9B"
    assert ask("Abuse in the street.", "hate_crime", strands=["disability"]) == "HO 9A"


def test_a_sound_class_gets_no_suggestion():
    assert ask("Vile message on WhatsApp.", "harassment_malicious_comms", ("HO", "8R")) is None
    assert ask("Vile message on WhatsApp.", "harassment_malicious_comms", ("HO", "8L")) is None


@pytest.mark.parametrize(
    ("offence", "words"),
    [
        (None, "has no class"),
        (("HO", " "), "has no class"),
        (("NFIB", "90"), "fits nowhere else"),
        (("HO", "XX9"), "not one that the hub knows"),
        # The letter run of communications offences holds one assault: a known trap.
        (("HO", "8S"), "does not go with its words"),
    ],
)
def test_a_doubtful_class_says_why(offence, words):
    assert words in doubt(offence, "harassment_malicious_comms")
    found = suggested(Look(read("Vile message on WhatsApp."), []), "harassment_malicious_comms", offence, ())
    assert found is not None
    assert words in found.reason.says


def test_the_tables_name_only_what_there_is():
    rows = [row for found in CLASSES.values() for row in found]
    named = {name for row in rows for group in row.needs for name in group.split()}

    assert set(CLASSES) <= set(FAMILIES)
    assert all((row.scheme, row.code) in TITLES for row in rows)
    assert {name for name in named if name.startswith("class:")} == set(WORDS)
    assert {n for n in named if not n.startswith(("class:", "hate:"))} - {"data"} <= set(CONCEPT_SAYS)
