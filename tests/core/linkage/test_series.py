"""Series are the same whatever the order, and named by their first report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.series import group

PAIRS = st.lists(st.tuples(st.integers(1, 30), st.integers(100, 120)), max_size=60)


@pytest.mark.parametrize(
    ("sightings", "expected"),
    [
        ([], {}),
        ([(1, 100)], {}),
        ([(2, 100), (1, 100)], {1: 1, 2: 1}),
        ([(5, 100), (4, 100), (4, 101), (3, 101)], {3: 3, 4: 3, 5: 3}),
        ([(1, 100), (2, 100), (3, 101), (4, 101)], {1: 1, 2: 1, 3: 3, 4: 3}),
        ([(1, 100), (1, 100)], {}),
    ],
)
def test_records_that_share_an_identifier_belong_together(sightings, expected):
    assert group(sightings) == expected


@given(PAIRS, st.randoms())
def test_order_does_not_matter(sightings, random):
    shuffled = list(sightings)
    random.shuffle(shuffled)

    assert group(shuffled) == group(sightings)


@given(PAIRS)
def test_two_records_are_together_exactly_when_a_chain_of_shared_identifiers_leads_there(sightings):
    found = group(sightings)

    reached = {report: {report} for report, _ in sightings}
    for _ in range(len(reached)):
        for report in reached:
            for other in list(reached[report]):
                mine = {i for r, i in sightings if r == other}
                reached[report] |= {r for r, i in sightings if i in mine}
    for report, others in reached.items():
        assert found.get(report) == (min(others) if len(others) > 1 else None)
