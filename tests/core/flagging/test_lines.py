"""Each line of the policy has a rule, and changing the line changes what is decided. Invented texts."""

from __future__ import annotations

import pytest

from hueandcry.core.flagging import lines
from hueandcry.core.flagging.labels import CONCEPT_SAYS
from hueandcry.core.flagging.line_table import LINE_RULES, WORDS
from hueandcry.core.flagging.policy import DEFAULT, Policy
from hueandcry.core.flagging.policy_table import LINES
from hueandcry.core.flagging.rule_table import RULES
from hueandcry.core.reading.reader import read
from hueandcry.core.scan import scan

# What each line is about, in a text that speaks of it and of little else.
ABOUT = {
    "indecent_images_on_device": "Indecent images of children on his laptop.",
    "abuse_over_data": "Abuse and threats sent to her on WhatsApp.",
    "sms_counts": "Her ex keeps sending abusive SMS texts, threats too.",
    "voice_only": "Abusive telephone calls to her landline, voice calls only.",
    "post_only": "A letter came through the post, abusive, no name.",
    "goods_never_came": "Paid for a lamp on Facebook Marketplace and it never arrived.",
    "met_through_service_then_offence": "Met a man on Tinder, arranged to meet, and he punched me.",
    "theft_then_seen_for_sale": "Bike stolen from the shed, later seen for sale on Gumtree.",
    "handling_by_online_sale": "Police report stolen tools listed for sale on eBay.",
    "device_stolen": "A tablet was stolen from the car.",
    "phone_traced": "Phone stolen on the bus, Find My shows it at a flat.",
    "reported_online": "Shed damaged. Victim reported online and emailed the statement.",
    "suspect_found_online": "Assaulted in the bar; she has since identified him from Facebook.",
    "footage_exists": "Window smashed, doorbell footage shows two youths.",
    "dating_site_background": "They talked on Tinder years ago; he hit her at home.",
    "shared_account_control": "Her ex partner put spyware on her phone and reads her messages.",
    "staff_lookup": "An employee of the surgery looked up patient records of his ex partner without authority.",
    "contactless_stolen_card": "Bank card stolen and used contactless in a shop.",
    "card_details_on_website": "My card details were used on a website to buy shoes.",
    "qr_false_site": "Scanned a QR code on the parking machine and it led to a false website.",
    "courier_then_app_transfer": "Caller from my bank told me to transfer money in my banking app.",
    "telephone_and_post_banking": "A caller had her move money by telephone banking, paper statements only.",
    "said_not_online": "Not on social media, no messages. Shouting over the fence.",
    "hidden_tracker": "She found an AirTag hidden under her seat.",
    "forced_app_transfer": "Robbed with a knife, then his phone used to transfer money from the banking app.",
    "face_unlock": "Her grandson held the phone to her face while asleep and transferred her savings.",
    "sms_then_app": "A text from someone claiming to be my daughter, then moved to WhatsApp to ask for rent.",
    "drug_line_by_sms": "Deal line sending bulk texts offering cannabis.",
    "disorder_arranged_on_social": "Disorder planned on Snapchat, large group gathering in the park.",
    "booked_online": "Table booked online; he then threw a glass and it injured a waiter.",
    "card_trap": "Skimming device found on the cash machine, bank card kept.",
    "two_matters": "Garage broken into. Second matter: abusive messages sent to her on Instagram.",
    "advert_then_cash": "Saw an advert for a puppy, paid cash on collection, papers were fake.",
    "hack_then_diversion": "Our email was hacked and the supplier payment went to a new bank account.",
    "fake_payment_app": "Buyer showed him a fake payment on a fake banking app and left with the coat.",
    "located_online_then_force": "He found out where she was from her story and punched her.",
    "keyless_vehicle": "Car taken from the drive by relay attack.",
    "unrequested_code": "I got a code I didnt ask for.",
}


def test_every_line_of_the_policy_has_a_text_here_and_a_rule():
    assert set(ABOUT) == {line.name for line in LINES}
    assert {line.name for line in LINES} <= {rule.policy for rule in RULES} | {rule.line for rule in LINE_RULES}


@pytest.mark.parametrize("name", sorted(ABOUT))
def test_changing_a_line_changes_what_its_case_is(name):
    other = {"yes": "no", "no": "yes", "review": "yes"}[DEFAULT.answer(name)]

    changed = scan(ABOUT[name], policy=Policy("westshire", "2026-11-22", {name: other}))

    assert changed.decision == other
    assert name in changed.reasons[0].says
    assert name in changed.policy


@pytest.mark.parametrize("name", sorted(ABOUT))
def test_a_line_for_a_person_goes_to_a_person(name):
    if DEFAULT.answer(name) == "review":
        assert scan(ABOUT[name]).decision == "review"


def test_a_case_of_its_own_outranks_the_general_line():
    strict = Policy("westshire", "2026-11-22", {"sms_counts": "yes"})

    assert scan(ABOUT["sms_counts"], policy=strict).decision == "yes"
    assert (
        "sms_counts" not in scan("Drug line sent bulk texts by SMS to users, threats.", policy=strict).reasons[0].says
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Quad bike stolen; tracker on the quad shows it in Hull.", "hidden_tracker"),
        ("He found her on Facebook and messaged her for money.", "suspect_found_online"),
        ("A card game at the club, machine broken.", "card_trap"),
        ("He did not book online. The waiter was punched.", "booked_online"),
    ],
)
def test_a_line_does_not_speak_for_what_only_looks_like_it(text, line):
    assert line not in [rule.line for rule, _ in lines.speaking(read(text), [line])]


def test_the_tables_name_only_what_there_is():
    marks = {mark for rule in LINE_RULES for group in (*rule.needs, rule.without) for mark in group.split()}
    plain = {mark.removeprefix("means:") for mark in marks if not mark.startswith("line:")} - {"data"}

    assert {mark for mark in marks if mark.startswith("line:")} <= set(WORDS)
    assert set(WORDS) <= marks
    assert plain <= set(CONCEPT_SAYS)
    assert {rule.line for rule in LINE_RULES} | {name for rule in LINE_RULES for name in rule.over} <= set(ABOUT)
