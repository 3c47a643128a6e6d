"""Handling: written and read back, ordered so that the stricter wins."""

from __future__ import annotations

import pytest
from hypothesis import given

from hueandcry.core.sharing.defaults import DEFAULTS, default_handling
from hueandcry.core.sharing.handling import (
    Grading,
    Handling,
    NotAHandling,
    grading_in_words,
    is_at_least,
    parse_compartments,
    parse_grading,
    parse_marking,
    parse_tlp,
    printed,
    stricter,
)
from hueandcry.core.sharing.handling_table import HELD_HERE
from tests.core.sharing.arbitrary import gradings, handlings


@given(gradings)
def test_a_grading_is_read_as_it_was_written(grading):
    assert parse_grading(str(grading)) == grading


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1 A P", Grading("1", "A", "P")),
        ("2dc / a1, s2", Grading("2", "D", "C", frozenset({"A1", "S2"}))),
        # Old 5x5x5 gradings: the last restriction is never relaxed.
        ("B21", Grading("1", "A", "P")),
        ("E45", Grading("2", "D", "C", frozenset({"S2"}))),
    ],
)
def test_gradings_as_people_write_them(written, read):
    assert parse_grading(written) == read


@pytest.mark.parametrize("written", ["", "4AP", "1FP", "1AX", "1AP/A1", "1AC/Z9", "F11", "E46", "１AP"])
def test_what_is_no_grading(written):
    with pytest.raises(NotAHandling):
        parse_grading(written)


def test_markings_and_labels_as_people_write_them():
    assert parse_marking("official sensitive") == "OFFICIAL-SENSITIVE"
    assert parse_tlp("tlp:amber + strict") == "AMBER+STRICT"
    assert parse_tlp("TLP:WHITE") == "CLEAR"
    assert parse_compartments("child, covert") == {"CHILD", "COVERT"}
    for parse, wrong in ((parse_marking, "PRIVATE"), (parse_tlp, "PURPLE"), (parse_compartments, "ATTIC")):
        with pytest.raises(NotAHandling):
            parse(wrong)


@given(handlings, handlings, handlings)
def test_the_stricter_wins_in_any_order(one, other, third):
    assert stricter(one, other) == stricter(other, one)
    assert stricter(one, one) == one
    assert stricter(stricter(one, other), third) == stricter(one, stricter(other, third))
    assert is_at_least(stricter(one, other), one)


def test_a_company_never_sees_how_a_source_was_graded():
    handling = Handling(Grading("3", "C", "C", frozenset({"A2"})), tlp="RED", compartments=frozenset({"COVERT"}))

    assert printed(handling, with_grading=True) == "OFFICIAL, TLP:RED, 3CC/A2, Covert operation"
    assert "3C" not in printed(handling, with_grading=False)


def test_every_kind_of_source_starts_with_a_handling_that_is_held_here():
    assert default_handling("nobody knows") == Handling(Grading("2", "D", "P"))
    assert {handling.marking for handling in DEFAULTS.values()} <= set(HELD_HERE)
    assert default_handling("bank").grading.source == "2"


def test_a_grading_in_words():
    assert grading_in_words(parse_grading("1AC/S2")) == [
        "1: Reliable", "A: Known directly", "C: Lawful sharing permitted with conditions",
        "S2: Consult the originator before sharing on",
    ]  # fmt: skip
