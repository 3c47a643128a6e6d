"""Setting a record apart: its sightings are kept aside, where they join and count for nothing, and judgements rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import connection

from hueandcry.core.linkage.policy import DEFAULT, LinkPolicy
from hueandcry.stages.link.actions import own
from hueandcry.stages.link.actions.disposal import uncounted
from hueandcry.stages.link.actions.region import Counted, refresh
from hueandcry.stages.link.actions.sighting import LOCK

_SET_ASIDE = """
    INSERT INTO link_setaside
        (report_id, identifier_id, kind, value, owner_id, force_id, role, joins, start, "end", seen_on)
    SELECT s.report_id, s.identifier_id, i.kind, i.value, s.owner_id, s.force_id, s.role, s.joins, s.start, s."end",
           s.seen_on
    FROM link_sighting s JOIN link_identifier i ON i.id = s.identifier_id WHERE s.report_id = %s
    """
_UNSAY = """
    UPDATE link_judgement SET undone_at = %(at)s
    WHERE undone_at IS NULL AND (left_id = %(report)s OR right_id = %(report)s) RETURNING id, left_id, right_id
    """
_COUNT = """
    INSERT INTO link_identifier (id, kind, value, sighting_count)
    SELECT identifier_id, kind, value, 1 FROM link_setaside WHERE report_id = %s ORDER BY identifier_id
    ON CONFLICT (id) DO UPDATE SET sighting_count = link_identifier.sighting_count + 1
    RETURNING id, kind, value, sighting_count
    """
_BRING_BACK = """
    WITH back AS (DELETE FROM link_setaside WHERE report_id = %s RETURNING *)
    INSERT INTO link_sighting (identifier_id, report_id, owner_id, force_id, role, joins, start, "end", seen_on)
    SELECT identifier_id, report_id, owner_id, force_id, role, joins AND identifier_id <> ALL(%s), start, "end", seen_on
    FROM back
    """
_SAY = """
    UPDATE link_judgement SET undone_at = NULL
    WHERE id = ANY(%(judged)s) AND (left_id = %(report)s OR right_id = %(report)s) RETURNING left_id, right_id
    """


def part(report_id: int, *, at: datetime, policy: LinkPolicy = DEFAULT) -> Sequence[int]:
    """Take a report out of its series, searches and counts and return the judgements that tied it.

    In the caller's transaction, as the engine. What is left is as if the report had never been here.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(_SET_ASIDE, [report_id])
        cursor.execute("UPDATE link_reportfact SET is_apart = true WHERE report_id = %s", [report_id])
        counts = uncounted(cursor, [report_id])
        cursor.execute(_UNSAY, {"at": at, "report": report_id})
        said = cursor.fetchall()
        ends = {end for _, *pair in said for end in pair}
        refresh(counts, sorted({report_id, *ends}), at=at, policy=policy)
    return [number for number, *_ in said]


def rejoin(report_id: int, judged: Sequence[int], *, at: datetime, policy: LinkPolicy = DEFAULT) -> None:
    """Put back what was set aside of a report, and these judgements; in the caller's transaction, as the engine."""
    known = own.known()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(_COUNT, [report_id])
        rows = cursor.fetchall()
        # Meanwhile somebody may have said that a number is a help line of their own.
        own_ones = [id_ for id_, kind, value, _ in rows if known.has(kind, value)]
        cursor.execute(_BRING_BACK, [report_id, own_ones])
        cursor.execute("UPDATE link_reportfact SET is_apart = false WHERE report_id = %s", [report_id])
        cursor.execute(_SAY, {"judged": list(judged), "report": report_id})
        ends = {end for pair in cursor.fetchall() for end in pair}
    counts = {id_: Counted(kind, count - 1, count) for id_, kind, _, count in rows}
    refresh(counts, sorted({report_id, *ends}), at=at, policy=policy)
