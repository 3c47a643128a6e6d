"""Several incidents in one text, times long past, Welsh and mixed text: read as a person would. Invented texts."""

from __future__ import annotations

import pytest

from hueandcry.core.reading.reader import read
from hueandcry.core.scan import scan

ONLINE = {
    "second of two matters": (
        "Padlock cut on the allotment shed and a strimmer taken. Second matter, he also reports abusive messages "
        "sent to his daughter on Instagram by a girl at school."
    ),
    "numbered matters": (
        "1) Fence panel kicked in by youths. 2) Her former partner threatens her on WhatsApp, "
        "screenshots kept. 3) Advice given."
    ),
    "online first": "Threats sent on Snapchat on Monday. On Tuesday the same boy punched him outside the shop.",
    "Welsh threats": "Mae'r dioddefwr wedi derbyn negeseuon bygythiol ar Facebook gan ei chyn bartner.",
    "Welsh fraud": (
        "Prynodd feic ar Facebook Marketplace, talodd drwy drosglwyddiad banc, ond ni chyrhaeddodd y beic byth."
    ),
    "mixed": "Victim yn dweud bod rhywun wedi hacio ei chyfrif Instagram and is asking her friends for money.",
    "years ago and now": "They met on Tinder years ago. Since Sunday he has sent threats to her on WhatsApp every day.",
}
OFFLINE = {
    "met years ago": "The couple met on a dating site in 2012. Last night he hit her in the kitchen, cut to lip.",
    "Welsh burglary": "Torrwyd i mewn i'r garej dros nos a chafodd offer ei ddwyn. Neb wedi gweld dim.",
    "two matters, neither online": "Wing mirror kicked off a parked van. Separately a bin was set alight in the lane.",
    "mixed, offline": "Informant yn dweud bod ffenestr y siop wedi torri, brick thrown by unknown male, no CCTV.",
}


@pytest.mark.parametrize("name", ONLINE)
def test_an_online_matter_is_found_wherever_it_stands(name):
    assert scan(ONLINE[name]).online_probability >= 0.5


@pytest.mark.parametrize("name", OFFLINE)
def test_what_lies_long_past_or_elsewhere_is_not_the_offence(name):
    assert scan(OFFLINE[name]).decision != "yes"


def test_a_service_of_years_ago_is_background_and_one_of_today_the_means():
    uses = {item.kind: item.use for item in read(ONLINE["years ago and now"]).evidence}

    assert uses["platform:dating"] == "background"
    assert uses["platform:whatsapp"] == "means"


def test_the_words_of_one_incident_do_not_change_the_use_of_another():
    uses = {item.kind: item.use for item in read("Not on social media herself. He sent threats on Telegram.").evidence}

    assert uses["platform:telegram"] == "means"
