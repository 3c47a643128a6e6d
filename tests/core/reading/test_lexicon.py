"""The lexicon's tables: every row is readable, and no phrase stands in two of them by mistake."""

from __future__ import annotations

import pytest

from hueandcry.core.flagging.labels import CONCEPT_SAYS, USE_SAYS
from hueandcry.core.reading import uses
from hueandcry.core.reading.lexicon import CONCEPTS, NUMBER, PHRASES, SINGLE, TABLES, phrases
from hueandcry.core.reading.reader import read
from hueandcry.core.reading.words import cut

CHOICES = [
    ("on (snap|signal)", {("on", "snap"), ("on", "signal")}),
    ("sent (a|) message", {("sent", "a", "message"), ("sent", "message")}),
    ("e-mail, e mail", {("email",), ("e", "mail")}),
    ("threat*", {("threat*",)}),
]


@pytest.mark.parametrize(("row", "expected"), CHOICES)
def test_a_row_is_written_out(row: str, expected: set[tuple[str, ...]]) -> None:
    assert set(phrases(row)) == expected


def test_every_concept_and_use_has_words_for_a_reader() -> None:
    assert {name for name in CONCEPTS if name} == set(CONCEPT_SAYS)
    assert set(uses.NAMES) == set(USE_SAYS)


def test_every_row_of_every_table_yields_words() -> None:
    for table in TABLES:
        for name, row in table.items():
            assert any(True for _ in phrases(row)), name


def test_single_words_and_phrases_name_known_concepts() -> None:
    known = set(NUMBER.values())
    assert set(SINGLE.values()) <= known
    assert {number for seconds in PHRASES.values() for rest in seconds.values() for _, number in rest} <= known


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("girl aged 14", "who:child"),
        ("gave the 6 digit code", "tech:credential"),
        ("press 1 to speak", "channel:voice"),
        ("together since they met online in 2016", "context:past"),
    ],
)
def test_phrases_with_numbers_are_heard(text: str, concept: str) -> None:
    assert concept in {evidence.kind for evidence in read(text).evidence}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("14", "12", True), ("14", "41", False), ("41", "83", False), ("07", "41", True), ("1998", "0450", False)],
)
def test_a_number_counts_by_the_shape_of_an_age_or_a_year(one: str, other: str, alike: bool) -> None:
    first, second = (cut(f"x {number}")[0][1].stem_number for number in (one, other))
    assert (first == second) is alike
