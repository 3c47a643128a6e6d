"""The clocks of one large series are brought together in one way through its records, whatever the planner expects."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection

from hueandcry.access.viewer import viewing
from hueandcry.stages.law.actions import clocks
from hueandcry.stages.law.models import Clock
from hueandcry.stages.link.models import SeriesMember
from tests.factories import ENGINE_VIEWER
from tests.stages.plans import rows_read

pytestmark = pytest.mark.django_db
LARGE, PAIRS, FIRST = 400, 60, 10_000
OWN, LATE = date(2032, 1, 1), date(2033, 1, 1)


@pytest.fixture(autouse=True)
def engine() -> Iterator[None]:
    with viewing(ENGINE_VIEWER):
        yield


def records(numbers: range, *, series: int = 0) -> None:
    """Keep the clocks of records that are in one series; 0: that were in one, and are no more."""
    if series:
        SeriesMember.objects.bulk_create(
            SeriesMember(report_id=n, series_id=series, owner_id=1, force_id=1) for n in numbers
        )
    Clock.objects.bulk_create(
        Clock(report_id=n, owner_id=1, group="3", rule="x", started_on=date(2026, 1, 1), own_review_on=OWN,
              own_keep_until=LATE if n == numbers[-1] else OWN, review_on=OWN, keep_until=OWN if series else LATE)
        for n in numbers
    )  # fmt: skip


@pytest.mark.parametrize("known", ["nothing", "pairs"])
@pytest.mark.parametrize("series", [FIRST, 0])
def test_each_clock_is_read_a_few_times_and_not_once_for_every_other(known: str, series: int) -> None:
    if known == "pairs":
        for first in range(2, 2 * PAIRS, 2):
            records(range(first, first + 2), series=first)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE law_clock; ANALYZE link_seriesmember")
    large = range(FIRST, FIRST + LARGE)
    records(large, series=series)

    with rows_read() as read:
        clocks.bring_together(large)

    held = Clock.objects.filter(report_id__gte=FIRST).values_list("keep_until", flat=True)
    assert sorted(held) == ([LATE] * LARGE if series else [OWN] * (LARGE - 1) + [LATE])
    assert read
    assert max(read) < 20 * LARGE


def test_all_clocks_are_reckoned_without_going_through_one_table_for_each_row_of_another() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE law_clock; ANALYZE link_seriesmember")
    records(range(FIRST, FIRST + LARGE), series=FIRST)
    records(range(2 * FIRST, 2 * FIRST + LARGE))

    with rows_read() as read:
        clocks.reckon()

    until = Clock.objects.order_by("report_id").values_list("keep_until", flat=True)
    assert list(until) == [LATE] * LARGE + [OWN] * (LARGE - 1) + [LATE]
    assert max(read) < 20 * LARGE
