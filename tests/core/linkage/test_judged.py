"""What people say of two records holds over what the machine finds, in whatever order it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.judged import Judged, group_judged, set_aside
from hueandcry.core.linkage.series import group

REPORTS = st.integers(1, 20)
SIGHTINGS = st.lists(st.tuples(REPORTS, st.integers(100, 112)), max_size=50)
PAIRS = st.dictionaries(st.tuples(REPORTS, REPORTS).filter(lambda pair: pair[0] < pair[1]), st.booleans(), max_size=10)
JUDGED = PAIRS.map(lambda said: [Judged(n, *pair, same) for n, (pair, same) in enumerate(said.items(), 1)])


@pytest.mark.parametrize(
    ("sightings", "judged", "expected"),
    [
        ([], [Judged(1, 7, 9, True)], {7: 7, 9: 7}),
        ([(1, 100), (2, 100)], [Judged(1, 1, 2, False)], {}),
        # 100 is rarer than 101, so that 2 stays with 3 and leaves 1.
        ([(1, 101), (2, 101), (4, 101), (2, 100), (3, 100)], [Judged(1, 1, 3, False)], {1: 1, 4: 1, 2: 2, 3: 2}),
        # Kept apart from 1, the two others still share what they share.
        ([(1, 100), (2, 100), (3, 100)], [Judged(1, 1, 2, False), Judged(2, 1, 3, False)], {2: 2, 3: 2}),
        # A person joins what the machine would not, and it brings its own with it.
        ([(1, 100), (2, 100), (3, 101), (4, 101)], [Judged(1, 2, 3, True)], {1: 1, 2: 1, 3: 1, 4: 1}),
        # The newest of three that contradict one another stands.
        ([], [Judged(1, 1, 2, True), Judged(2, 2, 3, True), Judged(3, 1, 3, False)], {2: 2, 3: 2}),
        ([], [Judged(3, 1, 2, True), Judged(2, 2, 3, True), Judged(1, 1, 3, False)], {1: 1, 2: 1, 3: 1}),
    ],
)
def test_people_outrank_the_machine(sightings, judged, expected):
    assert group_judged(sightings, judged) == expected


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ([Judged(1, 1, 2, True), Judged(2, 2, 3, True), Judged(3, 1, 3, False)], {1}),
        ([Judged(1, 1, 3, False), Judged(2, 2, 3, True), Judged(3, 1, 2, True)], {1}),
        ([Judged(1, 1, 2, True), Judged(2, 3, 4, False)], set()),
    ],
)
def test_what_newer_judgements_contradict_is_set_aside(judged, expected):
    assert set_aside(judged) == expected


@given(SIGHTINGS)
def test_with_no_judgement_it_is_the_plain_grouping(sightings):
    assert group_judged(sightings, []) == group(sightings)


@given(SIGHTINGS, JUDGED, st.randoms())
def test_order_does_not_matter(sightings, judged, random):
    shuffled, said = list(sightings), list(judged)
    random.shuffle(shuffled)
    random.shuffle(said)

    assert group_judged(shuffled, said) == group_judged(sightings, judged)


@given(SIGHTINGS, JUDGED)
def test_every_judgement_that_is_not_set_aside_holds(sightings, judged):
    found = group_judged(sightings, judged)
    against = set_aside(judged)

    for one in judged:
        if one.number not in against:
            together = found.get(one.left, one.left) == found.get(one.right, one.right)
            assert together is one.is_same


@given(SIGHTINGS, JUDGED)
def test_keeping_apart_only_parts_and_joining_only_joins(sightings, judged):
    same = [(report, 1000 + one.number) for one in judged if one.is_same for report in (one.left, one.right)]
    loosest = group([*sightings, *same])

    for report, series in group_judged(sightings, judged).items():
        assert loosest[report] == loosest[series]


@given(SIGHTINGS, JUDGED)
def test_a_series_is_named_by_its_lowest_report_and_never_of_one(sightings, judged):
    found = group_judged(sightings, judged)

    for series in set(found.values()):
        members = [report for report in found if found[report] == series]
        assert min(members) == series
        assert len(members) > 1
