"""Each named rule speaks for a text of its case, and not for the same text without it."""

from __future__ import annotations

import pytest

from hueandcry.core.flagging.rule_table import RULES
from hueandcry.core.flagging.rules import fired
from hueandcry.core.reading.reader import read

CASES = [
    ("ransomware", "All our files are encrypted and a ransom note demands bitcoin"),
    ("account_taken_over", "Somebody hacked my Instagram account"),
    ("goods_never_came", "Paid £200 for a phone on eBay and it never arrived"),
    ("abuse_over_data", "He sends her abusive messages on WhatsApp"),
    ("met_online_then_force", "Arranged to meet a buyer from Facebook Marketplace who punched him and took the phone"),
    ("stolen_then_seen_for_sale", "Bike stolen from shed. Later seen listed on Gumtree"),
    ("sms_only", "Ex partner sends abusive text messages"),
    ("voice_only", "Withheld number rings her at night"),
    ("post_only", "Anonymous letters pushed through the letterbox"),
    ("device_stolen", "Burglar stole a laptop from the office"),
    ("background_relationship", "They met on Tinder years ago. He slapped her at home"),
    ("reported_online", "Shed broken into. Statement emailed to OIC"),
    ("footage_only", "Window smashed. Doorbell footage available"),
    ("keyless_vehicle", "Range Rover stolen overnight, keyless, no keys taken"),
]
SILENT = [
    ("sms_only", "Ex partner sends abusive text messages and abuse on Facebook"),
    ("voice_only", "Withheld number rings her, and threatens her on WhatsApp"),
    ("device_stolen", "Burglar stole a laptop and logged into her e-mail account with it"),
    ("met_online_then_force", "A man punched him in the street and took the phone"),
]


def names(text: str) -> list[str]:
    return [rule.name for rule in fired(read(text))]


@pytest.mark.parametrize(("name", "text"), CASES)
def test_a_rule_speaks_for_its_case(name: str, text: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(("name", "text"), SILENT)
def test_a_rule_is_silent_when_its_case_is_not_there(name: str, text: str) -> None:
    assert name not in names(text)


def test_rules_are_named_once_and_say_a_sentence() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.says.endswith(".")
        assert len(rule.says) <= 90
        assert rule.online in ("yes", "no", "review")
