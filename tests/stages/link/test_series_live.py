"""Series brought up to date record by record are the series that a full rebuild finds, always."""

from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hueandcry.access.viewer import viewing
from hueandcry.core.linkage.identity import identifier_id
from hueandcry.core.linkage.policy import LinkPolicy
from hueandcry.core.linkage.series import group
from hueandcry.stages.link import queries
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.link.actions.sighting import TwoValuesOneNumber, take
from hueandcry.stages.link.data import ReportIn, SightingIn
from hueandcry.stages.link.models import Identifier, Series, SeriesMember, Sighting
from hueandcry.stages.link.rows import lines
from tests.factories import ENGINE_VIEWER, NOW

pytestmark = pytest.mark.django_db

POLICY = LinkPolicy("test", frozenset({"suspect"}), common_limit=4)


def sighting(number, role="suspect"):
    value = f"u{number}@mail.test"
    return SightingIn(identifier_id("email", value), "email", value, role, role == "suspect", 0, 5)


def report(number, identifiers, *, was_there=False):
    seen = [sighting(i) if i > 0 else sighting(-i, "victim") for i in {abs(i): i for i in identifiers}.values()]
    return ReportIn(number, lines(seen, owner_id=1 + number % 3, force_id=number % 3, seen_on=None), was_there)


def live():
    members = dict(SeriesMember.objects.values_list("report_id", "series_id"))
    shapes = {s.pk: (s.record_count, s.owners, s.forces, s.identifier_count, s.kinds) for s in Series.objects.all()}
    return members, shapes


def expected(held):
    """What follows from the sightings by plain Python alone."""
    counts = {}
    for identifiers in held.values():
        for identifier in {abs(i) for i in identifiers}:
            counts[identifier] = counts.get(identifier, 0) + 1
    joining = [
        (number, i)
        for number, identifiers in held.items()
        for i in {abs(i): i for i in identifiers}.values()
        if i > 0 and 2 <= counts[i] <= POLICY.common_limit
    ]
    return group(joining)


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
