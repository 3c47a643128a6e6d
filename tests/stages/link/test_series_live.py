"""Series brought up to date record by record are the series that a full rebuild finds, always."""

from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import NATIONAL, Viewer, viewing
from hueandcry.stages.link import queries
from hueandcry.stages.link.actions import judging
from hueandcry.stages.link.actions.disposal import remove
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.link.actions.sighting import TwoValuesOneNumber, take
from hueandcry.stages.link.models import Identifier, SeriesMember, Sighting
from tests.factories import ENGINE_VIEWER, NOW
from tests.stages.link.sightings_made import POLICY, STRICTER, expected, live, report, sighting

pytestmark = pytest.mark.django_db

JUDGE = Viewer("analyst@unit.example", 9, frozenset({Permission.JUDGE_LINKS}), NATIONAL)

CHUNK = st.dictionaries(
    st.integers(1, 25), st.lists(st.integers(-8, 8).filter(bool), max_size=4), min_size=1, max_size=6
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CHUNK, min_size=1, max_size=6))
def test_live_series_equal_a_rebuild_whatever_comes_and_changes(chunks):
    with viewing(ENGINE_VIEWER), transaction.atomic():
        held = {}
        for chunk in chunks:
            take([report(n, ids, was_there=n in held) for n, ids in chunk.items()], at=NOW, policy=POLICY)
            held |= chunk

            assert live()[0] == expected(held)

        before = live()
        rebuilt = rebuild(at=NOW, policy=POLICY)

        assert rebuilt.corrected_count == 0
        assert live() == before
        assert set(before[1]) == set(before[0].values())
        transaction.set_rollback(True)


CHANGE = st.one_of(CHUNK, st.sets(st.integers(1, 25), min_size=1, max_size=8), st.sampled_from([POLICY, STRICTER]))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHUNK, st.lists(CHANGE, min_size=1, max_size=10))
def test_live_series_equal_a_rebuild_whatever_is_deleted_and_however_the_policy_changes(first, changes):
    with viewing(ENGINE_VIEWER), transaction.atomic():
        held, policy = {}, POLICY
        for change in (first, *changes):
            if isinstance(change, dict):
                take([report(n, ids, was_there=n in held) for n, ids in change.items()], at=NOW, policy=policy)
                held |= change
            elif isinstance(change, set):
                remove(sorted(change & held.keys()), at=NOW, policy=policy)
                held = {number: ids for number, ids in held.items() if number not in change}
            else:
                # What a new policy asks for is a rebuild; what comes later follows it live.
                policy = change
                rebuild(at=NOW, policy=policy)

            assert live()[0] == expected(held, policy=policy)

        assert rebuild(at=NOW, policy=policy).corrected_count == 0
        transaction.set_rollback(True)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHUNK, st.randoms(use_true_random=False))
def test_the_order_in_which_records_come_does_not_matter(chunk, dice):
    with viewing(ENGINE_VIEWER), transaction.atomic():
        order = list(chunk)
        dice.shuffle(order)
        for number in order:
            take([report(number, chunk[number])], at=NOW, policy=POLICY)

        assert live()[0] == expected(chunk)
        transaction.set_rollback(True)


# Few records and identifiers, so that judgements meet links and one another.
FEW = st.dictionaries(st.integers(1, 9), st.lists(st.integers(-5, 5).filter(bool), max_size=3), min_size=1, max_size=5)
PAIR = st.tuples(st.integers(1, 9), st.integers(1, 9)).filter(lambda pair: pair[0] < pair[1])
STEP = st.one_of(FEW, st.tuples(PAIR, st.sampled_from(judging.SAYS)), PAIR)


def do(step, held, said):
    """Take a chunk in, judge a pair, or take the last judgement of a pair back; whatever cannot be done is left."""
    if isinstance(step, dict):
        take([report(n, ids, was_there=n in held) for n, ids in step.items()], at=NOW, policy=POLICY)
        held |= step
    elif isinstance(step[0], tuple) and set(step[0]) <= held.keys():
        judging.judge(pair=step[0], says=step[1], reason="Read both.", by=JUDGE, at=NOW, policy=POLICY)
        said.append(step)
    elif not isinstance(step[0], tuple) and (mine := [one for one in said if one[0] == step]):
        judging.take_back(pair=step, by=JUDGE, at=NOW, policy=POLICY)
        # The last of equal ones goes.
        said.reverse()
        said.remove(mine[-1])
        said.reverse()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FEW, st.lists(STEP, min_size=1, max_size=14))
def test_live_series_equal_a_rebuild_whatever_people_judge_and_take_back(first, steps):
    with viewing(ENGINE_VIEWER), transaction.atomic():
        held, said = {}, []
        for step in (first, *steps):
            do(step, held, said)

            assert live()[0] == expected(held, said)

        before = live()
        rebuilt = rebuild(at=NOW, policy=POLICY)

        assert rebuilt.corrected_count == 0
        assert live() == before
        assert set(before[1]) == set(before[0].values())
        transaction.set_rollback(True)


def test_a_rebuild_puts_right_what_was_spoilt():
    with viewing(ENGINE_VIEWER):
        take([report(1, [1]), report(2, [1, 2]), report(3, [2]), report(4, [3]), report(5, [3])], at=NOW, policy=POLICY)
        right = live()
        SeriesMember.objects.filter(report_id=3).delete()
        SeriesMember.objects.filter(report_id=5).update(series_id=1)
        Identifier.objects.update(sighting_count=1)

        rebuilt = rebuild(at=NOW, policy=POLICY)

        assert rebuilt.corrected_count == 2
        assert live() == right


@pytest.mark.parametrize("wrong", [{1: 2, 2: 1}, {1: 2, 2: 3}, {2: 1}, {3: 2}])
def test_a_rebuild_counts_again_where_counts_are_wrong(wrong):
    with viewing(ENGINE_VIEWER):
        take([report(1, [1, 2]), report(2, [1, 2]), report(3, [1])], at=NOW, policy=POLICY)
        # A value that no record holds any more, as a fault in the way of a disposal would leave it.
        nobodys = sighting(3)
        Identifier.objects.create(id=nobodys.identifier_id, kind="email", value=nobodys.value, sighting_count=0)
        right = {identifier.pk: identifier.sighting_count for identifier in Identifier.objects.all()}
        for number, count in wrong.items():
            Identifier.objects.filter(pk=sighting(number).identifier_id).update(sighting_count=count)
        said = []

        rebuild(at=NOW, policy=POLICY, say=said.append)
        assert {identifier.pk: identifier.sighting_count for identifier in Identifier.objects.all()} == right
        assert "counting sightings again" in said

        rebuild(at=NOW, policy=POLICY, say=(later := []).append)
        assert "counting sightings again" not in later


def test_a_value_seen_everywhere_joins_nothing_and_its_series_comes_apart():
    with viewing(ENGINE_VIEWER):
        take([report(n, [1]) for n in range(1, 5)], at=NOW, policy=POLICY)
        assert len(live()[0]) == 4

        take([report(5, [1])], at=NOW, policy=POLICY)

        assert live() == ({}, {})
        assert Sighting.objects.count() == 5


def test_a_merged_series_is_found_under_its_old_reference():
    with viewing(ENGINE_VIEWER):
        take([report(1, [1]), report(2, [1]), report(3, [2]), report(4, [2])], at=NOW, policy=POLICY)
        old = queries.get_series(3).reference

        take([report(5, [1, 2])], at=NOW, policy=POLICY)

        assert queries.find_series(old).id == 1
        assert queries.history(1)[0]["reference"] == old


def test_two_values_of_one_number_stop_the_import():
    with viewing(ENGINE_VIEWER):
        take([report(1, [1])], at=NOW, policy=POLICY)
        Identifier.objects.update(value="somebody-else@mail.test")

        with pytest.raises(TwoValuesOneNumber), transaction.atomic():
            take([report(2, [1])], at=NOW, policy=POLICY)

        assert Sighting.objects.count() == 1


def test_rows_grow_with_sightings_not_with_their_square():
    with viewing(ENGINE_VIEWER):
        take([report(n, [1]) for n in range(1, 1001)], at=NOW, policy=POLICY)

        assert Sighting.objects.count() == 1000
        assert Identifier.objects.count() == 1
        assert SeriesMember.objects.count() == 0
