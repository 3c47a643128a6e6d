"""Whom a record is about, told from its offence and its people's births."""

from __future__ import annotations

from datetime import date

import pytest

from hueandcry.core.sharing.because import Held, Seer, sees
from hueandcry.core.sharing.subjects import has_child, subjects_of_offence
from hueandcry.core.sharing.vocabulary import Subject


@pytest.mark.parametrize(
    ("offence", "about"),
    [
        (("HO", "88E", ""), {Subject.SEXUAL_VICTIM}),
        (("HO", "19A/1", "Rape of a female"), {Subject.SEXUAL_VICTIM}),
        (("", "", "Sexual communication with a child"), {Subject.SEXUAL_VICTIM, Subject.CHILD_ABUSE}),
        (("", "", "Cruelty to a child"), {Subject.CHILD}),
        (("NFIB", "NFIB3A", "Online shopping fraud"), set()),
        (("NFIB", "19A", "Sussex travel fraud"), set()),
    ],
)
def test_an_offence_tells_whom_it_is_about(offence, about):
    assert subjects_of_offence(*offence) == about


def test_a_child_is_one_until_the_eighteenth_birthday():
    assert has_child(["2008-11-23"], date(2026, 11, 22))
    assert not has_child(["2008-11-22"], date(2026, 11, 22))
    assert not has_child(["", "unknown"], date(2026, 11, 22))


@pytest.mark.parametrize(
    ("who", "what", "rule", "may"),
    [
        (Seer(1, "own"), Held(1), "W07", True),
        (Seer(1, "own"), Held(2), "W04", False),
        (Seer(1, "national"), Held(2), "W08", True),
        (Seer(1, "own"), Held(1, frozenset({"CHILD"})), "W05", False),
        (Seer(1, "own", clearances=frozenset({"CHILD"})), Held(1, frozenset({"CHILD"})), "W07", True),
        # Of a stranger's record nobody is told that it is in a compartment.
        (Seer(1, "own"), Held(2, frozenset({"COVERT"})), "W04", False),
        (Seer(1, "own", may_read=False), Held(1), "W06", False),
        (Seer(1, "audit"), Held(1), "W02", False),
        (Seer(1, ""), Held(1), "W02", False),
    ],
)
def test_the_rule_that_decides(who, what, rule, may):
    found = sees(who, what)

    assert (found.rule, found.may) == (rule, may)
    assert found.says.endswith(".")
