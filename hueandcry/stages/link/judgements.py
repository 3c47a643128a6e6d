"""The readers of what people have said of pairs of records."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.db import connection

from hueandcry.core.linkage.judged import Judged, set_aside
from hueandcry.stages.link.data import JudgementData
from hueandcry.stages.link.models import Judgement

# Of each pair the last one that is not taken back; "unsure" takes the place of what was said before and does nothing.
_IN_FORCE = """
    SELECT id, left_id, right_id, says = 'same' FROM (
        SELECT DISTINCT ON (left_id, right_id) id, left_id, right_id, says FROM link_judgement
        WHERE undone_at IS NULL {narrowed} ORDER BY left_id, right_id, id DESC) AS latest
    WHERE says <> 'unsure'
    """
_EVERY = _IN_FORCE.format(narrowed="")
_ABOUT = _IN_FORCE.format(narrowed="AND (left_id = ANY(%(reports)s) OR right_id = ANY(%(reports)s))")


def every(cursor: Any) -> list[Judged]:
    """Return every judgement in force, for the engine to group by."""
    cursor.execute(_EVERY)
    return [Judged(*row) for row in cursor.fetchall()]


def about(cursor: Any, reports: Collection[int]) -> list[Judged]:
    """Return the judgements in force that name any of these reports, for the engine to group by."""
    cursor.execute(_ABOUT, {"reports": list(reports)})
    return [Judged(*row) for row in cursor.fetchall()]


def of_pair(left: int, right: int) -> list[JudgementData]:
    """Return what was said of two records so far as the viewer may know, the newest first, taken back or not."""
    low, high = sorted((left, right))
    return _described(Judgement.objects.filter(left_id=low, right_id=high).order_by("-id"))


def of_reports(report_ids: Sequence[int], limit: int = 50) -> list[JudgementData]:
    """Return the last of what was said of each pair with one of these records, the newest first.

    So far as the viewer may know; what was taken back is left out, and "unsure" is not.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT DISTINCT ON (left_id, right_id) id FROM link_judgement
            WHERE undone_at IS NULL AND (left_id = ANY(%(reports)s) OR right_id = ANY(%(reports)s))
            ORDER BY left_id, right_id, id DESC
            """,
            {"reports": list(report_ids)},
        )
        latest = [number for (number,) in cursor.fetchall()]
    return _described(Judgement.objects.filter(pk__in=latest).order_by("-id")[:limit])


def _described(found: Any) -> list[JudgementData]:
    rows = list(found)
    against = _set_aside({end for row in rows for end in (row.left_id, row.right_id)})
    latest: set[tuple[int, int]] = set()
    described = []
    for row in rows:
        pair = (row.left_id, row.right_id)
        is_latest = row.undone_at is None and pair not in latest
        if is_latest:
            latest.add(pair)
        described.append(
            JudgementData(
                row.pk, *pair, row.says, row.reason, row.judged_by, row.owner_id, row.judged_at, row.undone_at,
                is_latest, is_latest and row.pk in against,
            )
        )  # fmt: skip
    return described


def _set_aside(reports: set[int]) -> frozenset[int]:
    """Return which judgements around these reports newer ones contradict: the whole web of them decides."""
    said: dict[int, Judged] = {}
    fresh, known = set(reports), set(reports)
    with connection.cursor() as cursor:
        while fresh:
            said |= {one.number: one for one in about(cursor, fresh)}
            fresh = {end for one in said.values() for end in (one.left, one.right)} - known
            known |= fresh
    return set_aside(list(said.values()))
