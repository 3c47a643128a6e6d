"""Reasons are what decided: without the words they name, the answer moves as they said. On the project's own texts."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hueandcry.core.scan import Scan, ScanInput, scan, scan_many

_CORPUS = Path(__file__).parents[3] / "corpus"
TEXTS = [
    row["text"]
    for file in sorted(_CORPUS.rglob("*.jsonl"))
    for line in file.read_text("utf-8").splitlines()
    if "text" in (row := json.loads(line))
]
DRAWN = random.Random(7).sample(TEXTS, 300)


def without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def pulled(found: Scan, *, online: bool) -> list[tuple[int, int]]:
    """Where the words stand that are said to speak for an answer, or against it."""
    side = "speaks for" if online else "speaks against"
    return [(one.start, one.end) for one in found.reasons if side in one.says and one.end > one.start]


def share_moved(cases: list[tuple[bool, float, str]]) -> float:
    after = scan_many([ScanInput(text) for _, _, text in cases])
    moved = [
        (now.online_probability - before < 0) == online and now.online_probability != before
        for (online, before, _), now in zip(cases, after, strict=True)
    ]
    return sum(moved) / len(moved)


@pytest.fixture(scope="module")
def found() -> list[tuple[str, Scan]]:
    return list(zip(DRAWN, scan_many([ScanInput(text) for text in DRAWN]), strict=True))


def test_without_all_the_words_for_an_answer_it_moves_the_other_way(found):
    cases = []
    for text, one in found:
        online = one.online_probability >= 0.5
        spans = pulled(one, online=online)
        if spans:
            cases.append((online, one.online_probability, without(text, spans)))

    assert len(cases) > 250
    assert share_moved(cases) >= 0.96


def test_without_one_named_word_the_answer_moves_as_that_reason_said(found):
    cases = [
        (online, one.online_probability, without(text, [span]))
        for text, one in found
        for online in (True, False)
        for span in pulled(one, online=online)
    ]

    assert len(cases) > 600
    # Reasons account for the answer to first order: words in company move together.
    assert share_moved(cases) >= 0.88


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TEXTS))
def test_every_reason_stands_on_words_of_the_text_and_is_said_once(text):
    one = scan(text)

    assert one.reasons
    assert len({(reason.says, reason.start) for reason in one.reasons}) == len(one.reasons)
    for reason in (*one.reasons, *(reason for _, reason in one.further.reasons)):
        assert 0 <= reason.start <= reason.end <= len(text)
        assert reason.says.endswith(".")
        if "speaks" in reason.says:
            assert text[reason.start : reason.end].strip()


@pytest.mark.parametrize("text", ["", "x", "Infant locked in car by mistake, released by fire department", "zzz qqq"])
def test_where_no_word_moved_the_answer_its_way_that_is_the_reason(text):
    one = scan(text)

    assert one.decision == "no"
    assert one.reasons


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS))
def test_a_reason_for_a_further_answer_is_the_one_that_made_it(text):
    found = scan(text).further
    for strand in found.hate:
        span = (strand.reason.start, strand.reason.end)
        after = scan(without(text, [span])).further
        assert strand.reason != next((one.reason for one in after.hate if one.name == strand.name), None)
