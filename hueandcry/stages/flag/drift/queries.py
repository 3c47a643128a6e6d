"""What changed, and the months of a source as they came in."""

from __future__ import annotations

from hueandcry.stages.flag.drift.data import MonthOfSource, NoticeData
from hueandcry.stages.flag.models import Arrived, Notice


def notices(*, only_open: bool = True, limit: int = 50) -> list[NoticeData]:
    """Return the notices that the viewer may see, the newest month first, the largest change first in it."""
    found = Notice.objects.filter(closed_at=None) if only_open else Notice.objects.all()
    rows = [
        NoticeData(
            one.pk, one.source_id, one.owner_id, one.month, one.measure, one.before, one.now, one.records,
            one.raised_at, one.closed_by, one.closed_at, one.reason,
        )
        for one in found.order_by("-month", "id")[:limit]
    ]  # fmt: skip
    return sorted(rows, key=lambda one: (-one.month.toordinal(), -abs(one.change)))


def open_count() -> int:
    """Return how many notices that the viewer may see are open."""
    return Notice.objects.filter(closed_at=None).count()


def months(source_id: int | None = None) -> list[MonthOfSource]:
    """Return each month of a source, or of every source the viewer may see, as it came in."""
    found = Arrived.objects.all() if source_id is None else Arrived.objects.filter(source_id=source_id)
    return [
        MonthOfSource(one.source_id, one.month, one.records, one.flagged, one.review, one.words, one.unseen)
        for one in found.order_by("source_id", "month")
    ]


def sources_counted() -> list[int]:
    """Return the sources of which anything has arrived."""
    return sorted(set(Arrived.objects.values_list("source_id", flat=True)))
