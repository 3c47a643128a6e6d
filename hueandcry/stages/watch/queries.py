"""The only readers of the watch stage offered to others. A watch and its hits are its owner's alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from django.db import connection

from hueandcry.access.viewer import Viewer
from hueandcry.core.identifiers import interpret
from hueandcry.stages.link import queries as link
from hueandcry.stages.watch.data import ChallengeData, HitData, WatchData
from hueandcry.stages.watch.models import Challenge

PAGE: Final = 100
_WATCHES: Final = """
    SELECT w.id, w.kind, w.target_id, w.title, w.purpose, w.gateway, w.reason, w.set_at, w.review_on, w.expires_on,
           w.reviewed_at, w.ended_at, count(h.id), max(h.at)
    FROM watch_watch w LEFT JOIN watch_hit h ON h.watch_id = w.id
    WHERE w.owner_id = %s AND w.member = %s GROUP BY w.id ORDER BY w.ended_at IS NOT NULL, w.id DESC LIMIT %s
    """
_HITS: Final = """
    SELECT h.id, h.watch_id, w.title, h.report_id, h.at FROM watch_hit h JOIN watch_watch w ON w.id = h.watch_id
    WHERE w.owner_id = %s AND w.member = %s ORDER BY h.id DESC LIMIT %s
    """


def watches_of(by: Viewer) -> list[WatchData]:
    """Return one person's own watches, live ones first, the newest first."""
    with connection.cursor() as cursor:
        cursor.execute(_WATCHES, [by.organisation_id, by.name, PAGE])
        return [WatchData(*row) for row in cursor.fetchall()]


def hits_of(by: Viewer) -> list[HitData]:
    """Return the newest of what one person's watches caught."""
    with connection.cursor() as cursor:
        cursor.execute(_HITS, [by.organisation_id, by.name, PAGE])
        return [HitData(*row) for row in cursor.fetchall()]


def read_as(written: str) -> tuple[str, str] | None:
    """Return the identifier, (kind, value), that a watch on what is typed would be on; None for none.

    One that has been seen before one that has not, so far as the viewer may know.
    """
    seen = [(one.kind, one.value) for one in link.search(written)]
    return next(iter(seen or interpret(written)), None)


def is_live(watch: WatchData, today: date) -> bool:
    """Say whether a watch still speaks."""
    return watch.ended_at is None and watch.expires_on >= today


def challenges() -> list[ChallengeData]:
    """Return the challenges of the viewer's organisation, those not decided first."""
    return [_data(found) for found in Challenge.objects.order_by("outcome", "-id")[:PAGE]]


def challenged(series_ids: Sequence[int]) -> dict[int, ChallengeData]:
    """Return series → the newest challenge of it that the viewer may know of."""
    found = Challenge.objects.filter(kind="series", target_id__in=list(series_ids)).order_by("id")
    return {one.target_id: _data(one) for one in found}


def _data(found: Challenge) -> ChallengeData:
    return ChallengeData(
        found.pk, found.kind, found.target_id, found.reference, found.received_on, found.grounds, found.recorded_by,
        found.outcome, found.outcome_reason, found.decided_by, found.decided_at,
    )  # fmt: skip
