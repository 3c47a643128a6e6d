"""Nearly the same words of an offender share a mark, and other words do not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.scripts import marks_of, script_of
from hueandcry.core.report import Report

SAID = (
    "Hello dear, is the item still available? I am offshore at the moment so my agent will come and collect it from "
    "you. Please send me your full name, bank and sort code so that I can make the payment of £450 at once."
)


def test_the_same_words_with_other_sums_and_marks_have_the_same_marks():
    assert marks_of(SAID) == marks_of(SAID.replace("£450", "£1,275").replace(",", " -").upper())
    assert len(marks_of(SAID)) == 2


def test_one_word_changed_mostly_leaves_a_mark_in_common():
    words, dice = SAID.split(), random.Random(4)
    kept = 0
    for _ in range(200):
        place = dice.randrange(len(words))
        kept += bool(set(marks_of(SAID)) & set(marks_of(" ".join([*words[:place], "splendid", *words[place + 1 :]]))))

    assert kept > 150


def test_other_words_have_other_marks():
    other = (
        "This is your bank. A payment to a new payee was stopped. Move your money to a safe account now and tell "
        "nobody, not even the staff at your branch, because some of them are under investigation by the police."
    )

    assert not set(marks_of(SAID)) & set(marks_of(other))


def test_a_few_words_are_no_script():
    assert marks_of("is this still available") == ()


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (Report("1", mo=f"Messages: {SAID}"), SAID),
        (Report("1", summary="Item never came.", mo=f"Messages: {SAID}", notes="No breach found."), SAID),
        (Report("1", summary=f'Victim was sent a text saying "{SAID}" and paid.'), SAID),
        (Report("1", summary=f"Victim was sent “{SAID}” and paid."), SAID),
        (Report("1", class_scheme="e-mail report", summary=SAID), SAID),
        (Report("1", summary=f"Officer attended. {SAID}"), ""),
        (Report("1", summary='He said "give it here".'), ""),
    ],
)
def test_only_what_the_offender_sent_is_a_script(report, expected):
    assert script_of(report).strip() == expected


@given(st.text(max_size=4000))
def test_any_text_has_no_marks_or_two(text):
    assert len(marks_of(text)) in (0, 2)
    assert isinstance(script_of(Report("1", summary=text)), str)
