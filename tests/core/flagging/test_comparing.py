"""Two models on the same rows: what each gets right, and when a difference is one."""

from __future__ import annotations

import pytest

from hueandcry.core.flagging import model as models
from hueandcry.core.flagging.comparing import FROZEN_OF_EVERY, Comparison, chance_of, compare, is_frozen, measures
from hueandcry.core.flagging.decide import Decision
from hueandcry.core.flagging.model_card import card

ROWS = [
    {"text": "Threats sent to her on Facebook Messenger", "online_flag": True, "family": "threats_blackmail"},
    {
        "text": "Paid for shoes on a false website, nothing came",
        "online_flag": True,
        "family": "shopping_auction_fraud",
    },
    {"text": "Rear window forced, jewellery stolen", "online_flag": False, "family": "theft_robbery_burglary"},
    {"text": "Punched in the face outside the pub", "online_flag": False, "family": "violence"},
    {"text": "Nobody said", "online_flag": None, "family": "other"},
]


def decision(answer, chance, family="violence"):
    return Decision(answer, chance, "none", family, (), "m")


def test_measures_of_known_answers():
    answers = [decision("yes", 0.95), decision("review", 0.4), decision("no", 0.05), decision("yes", 0.9)]

    found = measures(ROWS[:4], answers)

    assert (found.precision.hits, found.precision.of) == (1, 2)
    assert (found.recall.hits, found.recall.of) == (1, 2)
    assert (found.decided.hits, found.decided.of) == (3, 4)
    assert (found.decided_precision.hits, found.decided_precision.of) == (1, 2)
    assert (found.decided_recall.hits, found.decided_recall.of) == (1, 1)
    assert (found.family.hits, found.family.of) == (1, 4)
    assert found.calibration_error > 0


def test_nothing_to_measure_is_no_figure():
    found = measures([], [])

    assert found.precision.value is None
    assert found.calibration_error == 0


def test_a_model_against_itself_is_no_different():
    packaged = models.packaged()

    found = compare("Some", ROWS, packaged, packaged)

    assert (found.candidate, found.won, found.lost) == (found.in_force, 0, 0)
    assert found.candidate.rows == 4
    assert found.verdict == "no clear difference"


@pytest.mark.parametrize(
    ("won", "lost", "verdict"),
    [
        (0, 0, "no clear difference"),
        (5, 0, "no clear difference"),
        (6, 0, "better"),
        (0, 6, "worse"),
        (30, 12, "better"),
    ],
)
def test_when_a_difference_is_one(won, lost, verdict):
    found = compare("Some", ROWS[:1], models.packaged(), models.packaged())

    assert Comparison("Some", found.candidate, found.in_force, won, lost).verdict == verdict


@pytest.mark.parametrize(("won", "lost", "chance"), [(0, 0, 1), (1, 1, 1), (6, 0, 2 / 64), (1, 5, 14 / 64)])
def test_the_chance_of_a_difference(won, lost, chance):
    assert chance_of(won, lost) == pytest.approx(chance)


def test_a_fixed_fifth_is_kept_back():
    texts = [f"text {n}" for n in range(5000)]
    kept = [text for text in texts if is_frozen(text)]

    assert len(kept) / 5000 == pytest.approx(1 / FROZEN_OF_EVERY, abs=0.02)
    assert kept == [text for text in texts if is_frozen(text)]


def test_the_card_says_what_it_is_made_of_and_how_it_does():
    found = compare("Corpus, kept back", ROWS, models.packaged(), models.packaged())

    text = card("flag test", "0123abcd", {"rows": 4}, [found], {"Corpus, kept back": "The candidate has seen these."})

    for words in ("# Model card: flag test", "`0123abcd`", "| rows | 4 |", "Corpus, kept back: no clear difference",
                  "The candidate has seen these.", "| Flagged and right |", "## What it is for"):  # fmt: skip
        assert words in text
