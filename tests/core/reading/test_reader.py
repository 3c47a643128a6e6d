"""What a text is read to say: channels, how each is used, and where the words stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.reading.reader import READ_FROM_END, READ_FROM_START, read

USES = [
    ("Ex sent her abusive messages on Facebook", "platform:facebook", "means"),
    ("SUSP THREATENED IP OVER INSTA", "platform:instagram", "means"),
    ("He posted her pictures on f4ceb00k", "platform:facebook", "means"),
    ("threats recieved on snapchatt from unk male", "platform:snapchat", "means"),
    ("Neighbour shouted over the fence. Victim has never used WhatsApp", "platform:whatsapp", "negated"),
    ("Statement emailed to OIC", "context:reporting", "reporting"),
    ("They met on Tinder ten years ago and married", "platform:dating", "background"),
    ("Ring doorbell footage shows one male", "context:enquiry", "enquiry"),
    ("Burglar stole a laptop from the kitchen", "device:computer", "property"),
    ("For help submit a tip online at p3tips.com", "context:footer", "boilerplate"),
    ("Argument over a Facebook post, then he punched her", "platform:facebook", "background"),
    ("Crime ref to be found at https://www.westshire.police.uk", "context:reporting", "reporting"),
    ("Cafodd ei bygwth ar Facebook gan ei chyn bartner", "platform:facebook", "means"),
]

DECOYS = [
    ("Tree surgeon hacked at the hedge", "tech:hack"),
    ("Stolen from the loading bay", "platform:market"),
    ("Engagement ring stolen", "context:enquiry"),
    ("Train held at the signal box", "platform:other_app"),
    ("Slugs ate the apple tree", "channel:app"),
    ("Hinge of the gate snapped off", "platform:snapchat"),
]


def kinds(text: str) -> set[tuple[str, str]]:
    return {(evidence.kind, evidence.use) for evidence in read(text).evidence}


@pytest.mark.parametrize(("text", "kind", "use"), USES)
def test_a_channel_is_read_with_its_use(text: str, kind: str, use: str) -> None:
    assert (kind, use) in kinds(text)


@pytest.mark.parametrize(("text", "kind"), DECOYS)
def test_a_word_that_only_looks_like_a_service_is_none(text: str, kind: str) -> None:
    assert kind not in {named for named, _ in kinds(text)}


def test_evidence_points_at_its_words() -> None:
    text = "Suspect, known to victim, sent threats by WHATSAPP."

    spans = {e.kind: text[e.start : e.end] for e in read(text).evidence}

    assert spans["platform:whatsapp"] == "WHATSAPP"
    assert spans["who:suspect"] == "Suspect"


def test_polarity_is_for_the_means_and_against_a_denial() -> None:
    for_it = {e.kind: e.polarity for e in read("He threatened her on Instagram").evidence}
    against = {e.kind: e.polarity for e in read("Nothing was said on Instagram").evidence}

    assert for_it["platform:instagram"] == 1
    assert against["platform:instagram"] == -1


def test_a_very_long_text_is_read_at_its_ends_and_points_rightly() -> None:
    text = "word " * 10_000 + "and he messaged her on Instagram"

    reading = read(text)

    found = [e for e in reading.evidence if e.kind == "platform:instagram"]
    assert reading.cut_short == len(text) - READ_FROM_START - READ_FROM_END
    assert [text[e.start : e.end] for e in found] == ["Instagram"]


@given(st.text(max_size=400))
def test_every_span_lies_in_the_text(text: str) -> None:
    for evidence in read(text).evidence:
        assert 0 <= evidence.start < evidence.end <= len(text)


@given(st.text(alphabet="IJİıßﬁ ſtxäfacebok@.:/", max_size=80))
def test_letters_that_change_length_in_small_letters_do_not_shift_spans(text: str) -> None:
    marked = text + " then facebook"

    found = [e for e in read(marked).evidence if e.kind == "platform:facebook"]

    assert marked[found[-1].start : found[-1].end].lower().endswith("facebook")
