"""Series brought up to date record by record are the series that a full rebuild finds, always."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import NATIONAL, Viewer, viewing
from hueandcry.core.linkage.identity import identifier_id
from hueandcry.core.linkage.judged import Judged, group_judged
from hueandcry.core.linkage.policy import LinkPolicy
from hueandcry.core.linkage.series import group
from hueandcry.stages.link import queries
from hueandcry.stages.link.actions import judging
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.link.actions.sighting import TwoValuesOneNumber, take
from hueandcry.stages.link.data import About, ReportIn, SightingIn
from hueandcry.stages.link.models import Identifier, Series, SeriesMember, Sighting
from hueandcry.stages.link.rows import lines
from tests.factories import ENGINE_VIEWER, NOW

pytestmark = pytest.mark.django_db

POLICY = LinkPolicy("test", frozenset({"suspect"}), line=19.0)
JUDGE = Viewer("analyst@unit.example", 9, frozenset({Permission.JUDGE_LINKS}), NATIONAL)


def sighting(number, role="suspect"):
    value = f"u{number}@mail.test"
    return SightingIn(identifier_id("email", value), "email", value, role, role == "suspect", 0, 5)


def report(number, identifiers, *, was_there=False):
    seen = [sighting(i) if i > 0 else sighting(-i, "victim") for i in {abs(i): i for i in identifiers}.values()]
    about = About((number % 7,) if number % 5 else (), "stalking" if number % 2 else "fraud D")
    seen_on = None if number == 13 else date(2026, 1 + number % 12, 1 + number % 28)
    return ReportIn(
        number, lines(seen, owner_id=1 + number % 3, force_id=number % 3, seen_on=seen_on, about=about), was_there
    )


def live():
    members = dict(SeriesMember.objects.values_list("report_id", "series_id"))
    shapes = {row["id"]: row for row in Series.objects.values()}
    return members, shapes


def expected(held, said=()):
    """What follows from the sightings and judgements by plain Python alone.

    said: (pair, says), each with a number for the time; the last of each pair counts.
    """
    counts = {}
    for identifiers in held.values():
        for identifier in {abs(i) for i in identifiers}:
            counts[identifier] = counts.get(identifier, 0) + 1
    joining = [
        (number, sighting(i).identifier_id)
        for number, identifiers in held.items()
        for i in {abs(i): i for i in identifiers}.values()
        if i > 0 and 2 <= counts[i] <= POLICY.limit("email")
    ]
    latest = {pair: (number, says) for number, (pair, says) in enumerate(said, 1)}
    judged = [Judged(n, *pair, says == "same") for pair, (n, says) in latest.items() if says != "unsure"]
    return group_judged(joining, judged) if judged else group(joining)


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
