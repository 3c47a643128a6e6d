"""A series' shape is written only where it differs, and worked out in one way through its members."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection

from hueandcry.access.viewer import viewing
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.link.actions.shape import summarise
from hueandcry.stages.link.actions.sighting import take
from hueandcry.stages.link.models import Identifier, Judgement, ReportFact, Series, SeriesMember, Sighting
from tests.factories import ENGINE_VIEWER, NOW
from tests.stages.link.sightings_made import POLICY, STRICTER, live, report
from tests.stages.plans import rows_read

pytestmark = pytest.mark.django_db
LARGE, PAIRS = 2000, 300


@pytest.fixture(autouse=True)
def engine() -> Iterator[None]:
    with viewing(ENGINE_VIEWER):
        yield


def versions() -> dict[int, tuple[str, str]]:
    """Return which version of each series' row is held: another one for each time it was written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, xmin::text, ctid::text FROM link_series")
        return {series: (by, where) for series, by, where in cursor.fetchall()}


def test_a_rebuild_that_finds_nothing_to_correct_writes_nothing() -> None:
    take([report(n, [n // 3 + 1, 20 + n // 5]) for n in range(1, 25)], at=NOW, policy=POLICY)
    before = versions()
    assert len(before) > 2

    rebuild(at=NOW, policy=POLICY)

    assert versions() == before


def test_only_the_series_that_differ_are_written() -> None:
    take([report(n, [n // 2]) for n in range(2, 12)], at=NOW, policy=POLICY)
    before, shapes = versions(), live()[1]
    assert len(before) == 5
    Series.objects.filter(id=4).update(kinds=["phone"])
    Series.objects.filter(id=8).update(last_on=None)
    spoilt = versions()

    rebuild(at=NOW, policy=POLICY)

    assert live()[1] == shapes
    assert {series for series, version in versions().items() if version != spoilt[series]} == {4, 8}


def test_another_policy_is_written_to_every_series() -> None:
    take([report(n, [n // 2]) for n in range(2, 12)], at=NOW, policy=POLICY)

    rebuild(at=NOW, policy=STRICTER)

    assert set(Series.objects.values_list("policy_version", flat=True)) == {STRICTER.version}


def members(series: int, numbers: range) -> None:
    SeriesMember.objects.bulk_create(
        SeriesMember(report_id=n, series_id=series, owner_id=1, force_id=1) for n in numbers
    )
    ReportFact.objects.bulk_create(
        ReportFact(report_id=n, owner_id=1, force_id=1, seen_on=date(2026, 1, 1), victims=[n], harm="stalking")
        for n in numbers
    )
    Sighting.objects.bulk_create(
        Sighting(identifier_id=n // 2, report_id=n, owner_id=1, force_id=1, role="suspect", joins=True, start=0, end=5)
        for n in numbers
    )


def test_one_large_series_among_small_ones_is_gone_through_once() -> None:
    """The planner, which has only seen pairs, takes each series for one."""
    for first in range(0, 2 * PAIRS, 2):
        members(first, range(first, first + 2))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE link_seriesmember; ANALYZE link_reportfact; ANALYZE link_sighting")
    large = range(10_000, 10_000 + LARGE)
    members(large[0], large)
    Identifier.objects.bulk_create(
        Identifier(id=n, kind="email", value=f"u{n}@mail.test", sighting_count=2)
        for n in [*range(PAIRS), *range(large[0] // 2, large[-1] // 2 + 1)]
    )
    said = {"says": "same", "reason": "", "judged_by": "analyst@unit.example", "judged_at": NOW}
    Judgement.objects.bulk_create(
        Judgement(left_id=n, right_id=n + 1, left_owner=1, right_owner=1, owner_id=1, **said) for n in large[:40]
    )

    with connection.cursor() as cursor, rows_read() as read:
        summarise(cursor, [large[0]], POLICY)

    shape = Series.objects.get(id=large[0])
    assert (shape.record_count, shape.identifier_count, shape.judged_count) == (LARGE, LARGE // 2, 40)
    # Joined to itself it was four million.
    assert read[0] < 100 * LARGE
