"""What would break a series is said of each value that joins it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.breaking import leaving
from hueandcry.core.linkage.series import group

CHAIN = [(1, 10), (2, 10), (2, 20), (3, 20), (4, 20)]


def test_the_middle_of_a_chain_breaks_it_and_so_do_its_ends():
    assert leaving(CHAIN, [10, 20]) == {10: 1, 20: 2}


def test_a_value_beside_another_breaks_nothing():
    assert leaving([(1, 10), (2, 10), (1, 20), (2, 20)], [10, 20]) == {10: 0, 20: 0}


def test_what_people_said_holds_records_together():
    assert leaving(CHAIN, [20], [(1, 3), (3, 4)]) == {20: 0}


def test_the_only_value_of_two_records_leaves_each_alone():
    assert leaving([(1, 10), (2, 10)], [10]) == {10: 1}


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 5)), max_size=25))
def test_who_leaves_is_what_working_it_out_without_the_value_says(pairs):
    everyone = {record for record, _ in pairs}
    for one, count in leaving(pairs, {identifier for _, identifier in pairs}).items():
        parts = list(group([pair for pair in pairs if pair[1] != one]).values())
        assert count == len(everyone) - max((parts.count(part) for part in parts), default=1)
