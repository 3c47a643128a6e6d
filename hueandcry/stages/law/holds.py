"""Which records a hold is on. One statement, read by the queue and by disposal alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import connection

# A series is held by the records that were in it when the hold was placed: whatever it merges with is held too.
HELD = """
    WITH open AS (
        SELECT id, owner_id, identifier_id, what FROM law_hold
        WHERE lifted_at IS NULL AND (until IS NULL OR until >= %(today)s)),
    named AS (SELECT h.report_id, o.owner_id, o.id, o.what FROM law_heldrecord h JOIN open o ON o.id = h.hold_id)
    SELECT c.report_id, array_agg(DISTINCT n.id) FROM law_clock c
    JOIN (
        SELECT report_id, owner_id, id FROM named
        UNION
        SELECT m.report_id, n.owner_id, n.id FROM named n
        JOIN link_seriesmember a ON a.report_id = n.report_id
        JOIN link_seriesmember m ON m.series_id = a.series_id WHERE n.what = 'series'
        UNION
        SELECT s.report_id, o.owner_id, o.id FROM open o JOIN link_sighting s ON s.identifier_id = o.identifier_id
    ) AS n ON n.report_id = c.report_id AND n.owner_id = c.owner_id
    WHERE {which} GROUP BY c.report_id
    """


def held(report_ids: Sequence[int], *, today: date) -> dict[int, list[int]]:
    """Return record → the holds on it, of those of these records that the viewer may see and that are held."""
    with connection.cursor() as cursor:
        cursor.execute(
            HELD.format(which="c.report_id = ANY(%(reports)s)"), {"reports": list(report_ids), "today": today}
        )
        return dict(cursor.fetchall())


def held_of_owner(owner_id: int, *, today: date) -> dict[int, list[int]]:
    """Return record → the holds on it, of every record of an organisation that is held."""
    with connection.cursor() as cursor:
        cursor.execute(HELD.format(which="c.owner_id = %(owner)s"), {"owner": owner_id, "today": today})
        return dict(cursor.fetchall())
