"""References outlive rebuilds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.people.carrying import carried


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {1: 10, 2: 10}, {}),
        ({1: 7, 2: 7}, {1: 10, 2: 10, 3: 10}, {10: 7}),
        ({1: 7, 2: 8}, {1: 10, 2: 10}, {10: 7}),
        ({1: 7, 2: 7, 3: 7}, {1: 10, 2: 20, 3: 20}, {20: 7}),
        ({1: 7, 2: 7}, {1: 20, 2: 10}, {20: 7}),
        ({1: 7}, {2: 10}, {}),
    ],
)
def test_carried(before: dict[int, int], after: dict[int, int], expected: dict[int, int]) -> None:
    assert carried(before, after) == expected


groups = st.dictionaries(st.integers(0, 12), st.integers(0, 5))


@given(groups)
def test_who_did_not_change_keeps_the_number(groups: dict[int, int]) -> None:
    assert carried(groups, groups) == {one: one for one in groups.values()}


@given(groups, groups)
def test_no_number_goes_to_two(before: dict[int, int], after: dict[int, int]) -> None:
    found = carried(before, after)

    assert len(set(found.values())) == len(found)
    assert set(found) <= set(after.values())
    assert set(found.values()) <= set(before.values())
