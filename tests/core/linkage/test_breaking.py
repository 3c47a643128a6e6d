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


RECORDS = st.integers(1, 9)


@given(st.lists(st.tuples(RECORDS, st.integers(1, 5)), max_size=25), st.lists(st.tuples(RECORDS, RECORDS), max_size=4))
def test_who_leaves_is_what_working_it_out_without_the_value_says(pairs, same):
    said = [(record, 1000 + place) for place, both in enumerate(same) for record in both]
    everyone = {record for record, _ in [*pairs, *said]}
    for one, count in leaving(pairs, {identifier for _, identifier in pairs}, same).items():
        parts = list(group([pair for pair in [*pairs, *said] if pair[1] != one]).values())
        assert count == len(everyone) - max((parts.count(part) for part in parts), default=1)


def test_a_chain_of_very_many_records_is_walked_to_its_end():
    # Each record shares one value with the next; the middle one holds half of them.
    chain = [pair for place in range(30_000) for pair in ((place, place), (place + 1, place))]

    assert leaving(chain, [0, 15_000, 29_999]) == {0: 1, 15_000: 15_000, 29_999: 1}
