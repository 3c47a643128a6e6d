"""The only readers of retention offered to others. Row-level security narrows every answer to the viewer's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Count

from hueandcry.core.errors import NotFound
from hueandcry.stages.law import holds
from hueandcry.stages.law.actions.disposing import NoSuchDisposal
from hueandcry.stages.law.actions.holding import NoSuchHold
from hueandcry.stages.law.data import (
    ClockData,
    CorrectionData,
    DisposalData,
    DueData,
    HoldData,
    PlanCell,
    RestrictionData,
    ReviewData,
)  # fmt: skip
from hueandcry.stages.law.digests import digest_of
from hueandcry.stages.law.models import (
    Clock,
    Correction,
    Disposal,
    DisposalItem,
    Gone,
    Hold,
    Restriction,
    Review,
    SetApart,
)

# A page shows so many of what is due.
PAGE = 50


class NoClock(NotFound):
    """There is no record by that reference."""


def _clock(row: Clock) -> ClockData:
    return ClockData(**{field.name: getattr(row, field.name) for field in fields(ClockData)})


def clock_of(report_id: int) -> ClockData:
    """Return how long a record is kept; raises NoClock for one that is not the viewer's."""
    found = Clock.objects.filter(pk=report_id).first()
    if found is None:
        raise NoClock()
    return _clock(found)


def find_clock(report_id: int) -> ClockData | None:
    """Return how long a record is kept, or None where it is not the viewer's to know."""
    found = Clock.objects.filter(pk=report_id).first()
    return _clock(found) if found else None


def due(
    *, owner_id: int, until: date, group: str = "", after: tuple[date, int] | None = None, limit: int = PAGE
) -> list[DueData]:
    """Return an organisation's records that are to be looked at by a day, the longest overdue first.

    after: (review date, record) of the last one of the page before. An index walk, however many there are.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT report_id FROM law_clock
            WHERE owner_id = %(owner)s AND review_on <= %(until)s AND (%(group)s = '' OR "group" = %(group)s)
              {"AND (review_on, report_id) > (%(day)s, %(number)s)" if after else ""}
            ORDER BY review_on, report_id LIMIT %(limit)s
            """,
            {
                "owner": owner_id, "until": until, "group": group, "limit": limit,
                "day": after[0] if after else None, "number": after[1] if after else 0,
            },
        )  # fmt: skip
        numbers = [number for (number,) in cursor.fetchall()]
    clocks = Clock.objects.in_bulk(numbers)
    held = holds.held(numbers, today=until)
    return [
        DueData(_clock(clocks[number]), number in held, number not in held and clocks[number].keep_until <= until)
        for number in numbers
    ]


def plan(*, owner_id: int, start: date, months: int = 12) -> list[PlanCell]:
    """Return how many records of each group fall due in each month from `start`'s on, what is overdue in the first."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT greatest(date_trunc('month', review_on)::date, %(first)s) AS month, "group", count(*)
            FROM law_clock WHERE owner_id = %(owner)s AND review_on < %(first)s + make_interval(months => %(months)s)
            GROUP BY 1, 2 ORDER BY 1, 2
            """,
            {"owner": owner_id, "first": start.replace(day=1), "months": months},
        )
        return [PlanCell(*row) for row in cursor.fetchall()]


def due_count(owner_id: int, until: date) -> int:
    """Return how many of an organisation's records are to be looked at by a day."""
    return Clock.objects.filter(owner_id=owner_id, review_on__lte=until).count()


def may_go_count(owner_id: int, today: date, group: str = "") -> int:
    """Return how many of an organisation's records (of a group) have come to their date of disposal, held or not."""
    found = Clock.objects.filter(owner_id=owner_id, review_on__lte=today, keep_until__lte=today)
    return (found.filter(group=group) if group else found).count()


def reviews_of(report_id: int) -> list[ReviewData]:
    """Return when people decided to keep a record, the newest first."""
    found = Review.objects.filter(report_id=report_id).order_by("-id")
    return [ReviewData(one.reason, one.reviewed_by, one.reviewed_at) for one in found]


def hold_list(owner_id: int) -> list[HoldData]:
    """Return an organisation's holds, those in force first, then the newest."""
    found = Hold.objects.filter(owner_id=owner_id).annotate(named=Count("records")).order_by("-id")
    return sorted(map(_hold, found), key=lambda hold: hold.lifted_at is not None)


def get_hold(hold_id: int, owner_id: int) -> HoldData:
    """Return one hold of an organisation; raises NoSuchHold."""
    found = Hold.objects.filter(pk=hold_id, owner_id=owner_id).annotate(named=Count("records")).first()
    if found is None:
        raise NoSuchHold()
    return _hold(found)


def _hold(row: Any) -> HoldData:
    names = [field.name for field in fields(HoldData) if field.name != "record_count"]
    return HoldData(**{name: getattr(row, name) for name in names}, record_count=row.named)


def holds_on(report_id: int, *, today: date) -> list[HoldData]:
    """Return the holds on a record that the viewer may see."""
    numbers = holds.held([report_id], today=today).get(report_id, [])
    return [_hold(one) for one in Hold.objects.filter(pk__in=numbers).annotate(named=Count("records")).order_by("id")]


def disposals(owner_id: int, limit: int = 50) -> list[DisposalData]:
    """Return an organisation's newest disposals."""
    return [_disposal(one) for one in Disposal.objects.filter(owner_id=owner_id).order_by("-id")[:limit]]


def get_disposal(disposal_id: int, owner_id: int) -> DisposalData:
    """Return one disposal of an organisation; raises NoSuchDisposal."""
    found = Disposal.objects.filter(pk=disposal_id, owner_id=owner_id).first()
    if found is None:
        raise NoSuchDisposal()
    return _disposal(found)


def _disposal(row: Disposal) -> DisposalData:
    return DisposalData(**{field.name: getattr(row, field.name) for field in fields(DisposalData)})


def outcomes(disposal_id: int) -> dict[str, int]:
    """Return how many records of a disposal came to each end; "" waits."""
    found = DisposalItem.objects.filter(disposal_id=disposal_id).values_list("outcome")
    return dict(found.annotate(count=Count("id")).order_by("outcome"))


def gone_references(owner_id: int, reference_keys: Sequence[str]) -> dict[str, date]:
    """Return reference → the day it was disposed of, of those of these that an organisation has disposed of.

    Costs nothing where nothing was disposed of.
    """
    if not Gone.objects.filter(owner_id=owner_id).exists():
        return {}
    keys = {digest_of(key): key for key in reference_keys}
    found = Gone.objects.filter(owner_id=owner_id, digest__in=list(keys)).values_list("digest", "gone_on")
    return {keys[bytes(digest)]: day for digest, day in found}


def restricted(owner_id: int) -> list[int]:
    """Return the organisation's records that are only to be stored: nothing is worked out or decided of them."""
    return list(SetApart.objects.filter(owner_id=owner_id).order_by("report_id").values_list("report_id", flat=True))


def set_apart(report_ids: Sequence[int]) -> frozenset[int]:
    """Return those of these records that are only to be stored, so far as the viewer may know."""
    return frozenset(SetApart.objects.filter(pk__in=list(report_ids)).values_list("report_id", flat=True))


def find_restriction(report_id: int) -> RestrictionData | None:
    """Return the restriction of a record that the viewer may know of, or None."""
    found = Restriction.objects.filter(report_id=report_id, lifted_at=None).first()
    return RestrictionData(found.report_id, found.reason, found.placed_by, found.placed_at) if found else None


def corrections(report_id: int, version: int) -> list[CorrectionData]:
    """Return what is said to be wrong in a record, the newest first; version: the record's present one."""
    return [
        CorrectionData(one.wrong, one.right, one.noted_by, one.noted_at, version > one.version)
        for one in Correction.objects.filter(report_id=report_id).order_by("-id")
    ]
