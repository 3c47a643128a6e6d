"""Counting what arrives, raising a notice when it is not as before, and closing one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from django.db import connection, transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotFound
from hueandcry.core.statistics.drift import MONTHS_BEFORE, Month, Shift, shift
from hueandcry.stages.flag.drift.data import MEASURES, WORDS_TOGETHER, Arrival
from hueandcry.stages.flag.models import Arrived, Notice

# Records of a month go on arriving for a while; what came in long ago was looked at then.
_MONTHS_LOOKED_AT = 3

_COUNT = """
    INSERT INTO flag_arrived (source_id, owner_id, month, records, flagged, review, words, unseen)
    SELECT %s, %s, * FROM unnest(%s::date[], %s::int[], %s::int[], %s::int[], %s::int[], %s::int[])
    ON CONFLICT (source_id, month) DO UPDATE SET records = flag_arrived.records + excluded.records,
        flagged = flag_arrived.flagged + excluded.flagged, review = flag_arrived.review + excluded.review,
        words = flag_arrived.words + excluded.words, unseen = flag_arrived.unseen + excluded.unseen
    """


class NoSuchNotice(NotFound):
    """There is no such notice."""


class ReasonWanted(Malformed):
    """Say in a few words what the change came from."""


def count(arrivals: Sequence[Arrival], *, source_id: int, owner_id: int, at: datetime) -> None:
    """Add records to the counts of their source and month, in the caller's transaction.

    An undated one counts in the month of `at`.
    """
    sums: dict[date, list[int]] = defaultdict(lambda: [0] * 5)
    this_month = at.date().replace(day=1)
    for month, decision, words, unseen in arrivals:
        cell = sums[month or this_month]
        for place, value in enumerate((1, decision == "yes", decision == "review", words, unseen)):
            cell[place] += value
    rows = [(of, *values) for of, values in sorted(sums.items())]
    if rows:
        with connection.cursor() as cursor:
            columns = [list(column) for column in zip(*rows, strict=True)]
            cursor.execute(_COUNT, [source_id, owner_id, *columns])


def look(*, source_id: int, at: datetime) -> int:
    """Compare a source's last three months with the six before each; return how many notices are new.

    A notice that stands is brought up to date, or goes when later records belie it; one that was closed stays closed.
    """
    held = list(Arrived.objects.filter(source_id=source_id, month__lte=at.date()).order_by("month"))
    found = [
        Notice(
            source_id=source_id, owner_id=now.owner_id, month=now.month, measure=measure,
            before=change.before, now=change.now, records=now.records, raised_at=at,
        )
        for now in held[-_MONTHS_LOOKED_AT:]
        for measure, change in _changes(now, [one for one in held if one.month < now.month])
    ]  # fmt: skip
    looked_at = [one.month for one in held[-_MONTHS_LOOKED_AT:]]
    with transaction.atomic():
        belied = Notice.objects.filter(source_id=source_id, month__in=looked_at, closed_at=None)
        for one in belied:
            if (one.month, one.measure) not in {(new.month, new.measure) for new in found}:
                one.delete()
        standing = Notice.objects.filter(source_id=source_id).count()
        Notice.objects.bulk_create(
            found, update_conflicts=True, unique_fields=["source", "month", "measure"],
            update_fields=["before", "now", "records"],
        )  # fmt: skip
        return Notice.objects.filter(source_id=source_id).count() - standing


def _changes(now: Arrived, earlier: Sequence[Arrived]) -> Iterator[tuple[str, Shift]]:
    since = _months_earlier(now.month, MONTHS_BEFORE)
    before = [one for one in earlier if one.month >= since]
    for measure, (_, least) in MEASURES.items():
        cluster = WORDS_TOGETHER if measure == "unseen" else 1.0
        change = shift(
            [_month(one, measure) for one in before], _month(now, measure), least_change=least, cluster=cluster
        )
        if change is not None:
            yield measure, change


def _month(one: Arrived, measure: str) -> Month:
    return Month(getattr(one, measure), one.words if measure == "unseen" else one.records)


def _months_earlier(month: date, count: int) -> date:
    for _ in range(count):
        month = (month - timedelta(days=1)).replace(day=1)
    return month


def close(*, notice_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Close a notice with what the change came from. Raises ReasonWanted, NoSuchNotice."""
    by.check_may(Permission.REVIEW_FLAGS)
    if not reason.strip():
        raise ReasonWanted()
    with transaction.atomic():
        open_one = Notice.objects.filter(pk=notice_id, owner_id=by.organisation_id, closed_at=None)
        if not open_one.update(closed_by=by.name, closed_at=at, reason=reason.strip()[:500]):
            raise NoSuchNotice()
        audit.note(
            act=audit.ALTERATION, what="notice of a change closed", by=by, at=at, subject=f"notice:{notice_id}",
            owner_id=by.organisation_id,
        )  # fmt: skip
