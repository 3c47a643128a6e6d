"""Known answers and laws of what a figure may claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.statistics.agreement import kappa
from hueandcry.core.statistics.intervals import more_to_read, share
from hueandcry.core.statistics.suppression import suppressed


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        # Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_s_interval_as_published(hits, of, low, high):
    found = share(hits, of)

    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_share_lies_in_its_interval(hits, rest):
    found = share(hits, hits + rest)
    if hits + rest == 0:
        assert found.value is None
    else:
        assert 0 <= found.low <= found.value <= found.high <= 1


def test_more_hits_than_records_is_refused():
    with pytest.raises(ValueError, match="no share"):
        share(3, 2)


@given(st.integers(0, 200), st.integers(0, 200), st.floats(0.01, 0.3))
def test_reading_as_many_more_as_it_says_is_enough_and_one_fewer_is_not(hits, rest, half_width):
    of = hits + rest
    more = more_to_read(hits, of, half_width)
    value = hits / of if of else 0.5
    at = share(round(value * (of + more)), of + more)
    if more > 1 and of + more > 50:
        assert (at.high - at.low) / 2 <= half_width * 1.1


def test_no_more_are_read_than_there_are():
    assert more_to_read(0, 0, 0.01, population=30) == 30
    assert more_to_read(0, 0, 0.01, population=0) == 0


def test_kappa_as_published():
    # Cohen 1960: the 2 by 2 example of 50 proposals, agreement 0.70, chance 0.50.
    pairs = [(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15

    assert kappa(pairs) == pytest.approx(0.4)


def test_kappa_has_no_answer_without_two_answers():
    assert kappa([]) is None
    assert kappa([(1, 1)] * 9) is None


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 40), max_size=8))
def test_no_small_count_is_shown_and_none_can_be_worked_out_from_the_sum(counts):
    shown = suppressed(counts)
    hidden = [name for name, count in shown.items() if count is None]

    assert all(shown[name] is None for name, count in counts.items() if 0 < count < 5)
    if len(hidden) == 1:
        assert all(count == 0 for name, count in counts.items() if name not in hidden)
