"""Taking sightings in, and bringing the series they touch up to date in the same transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from hueandcry.core.errors import NotPossible
from hueandcry.core.linkage.policy import DEFAULT, LinkPolicy
from hueandcry.stages.link.actions.region import Counted, refresh
from hueandcry.stages.link.data import ReportIn
from hueandcry.stages.link.rows import COLUMNS, FACT_COLUMNS

# Held to the end of the transaction: two imports that touch the same series take turns.
LOCK = 0x48554543525931

_STAGING = """
    CREATE TEMP TABLE IF NOT EXISTS incoming_sighting (
        report_id bigint, identifier_id bigint, kind text, value text, owner_id int, force_id int, role text,
        joins boolean, start int, "end" int, seen_on date) ON COMMIT DELETE ROWS
    """
# In one order, so that nothing waits in a circle.
_COUNT = """
    INSERT INTO link_identifier (id, kind, value, sighting_count)
    SELECT identifier_id, min(kind), min(value), count(*) FROM incoming_sighting GROUP BY 1 ORDER BY 1
    ON CONFLICT (id) DO UPDATE SET sighting_count = link_identifier.sighting_count + excluded.sighting_count
    RETURNING id, kind, sighting_count
    """
_CLASH = """
    SELECT s.kind FROM incoming_sighting s JOIN link_identifier i ON i.id = s.identifier_id
    WHERE (s.kind, s.value) <> (i.kind, i.value) LIMIT 1
    """
_INSERT = """
    WITH given AS (DELETE FROM incoming_sighting RETURNING *)
    INSERT INTO link_sighting
        (identifier_id, report_id, owner_id, force_id, role, joins, start, "end", seen_on)
    SELECT identifier_id, report_id, owner_id, force_id, role, joins, start, "end", seen_on FROM given
    """
_UNCOUNT = """
    WITH gone AS (DELETE FROM link_sighting WHERE report_id = ANY(%s) RETURNING identifier_id),
         counted AS (SELECT identifier_id, count(*) AS n FROM gone GROUP BY 1 ORDER BY 1)
    UPDATE link_identifier i SET sighting_count = i.sighting_count - c.n
    FROM counted c WHERE c.identifier_id = i.id RETURNING i.id, i.kind, i.sighting_count, c.n
    """
_STAGING_FACTS = """
    CREATE TEMP TABLE IF NOT EXISTS incoming_fact (
        report_id bigint, owner_id int, force_id int, seen_on date, victims bigint[], harm text, loss_pence bigint)
        ON COMMIT DELETE ROWS
    """
_FACTS = f"""
    WITH given AS (DELETE FROM incoming_fact RETURNING *)
    INSERT INTO link_reportfact ({FACT_COLUMNS}, is_apart) SELECT {FACT_COLUMNS}, report_id = ANY(%s) FROM given
    ON CONFLICT (report_id) DO UPDATE SET force_id = excluded.force_id, seen_on = excluded.seen_on,
        victims = excluded.victims, harm = excluded.harm, loss_pence = excluded.loss_pence,
        is_apart = excluded.is_apart
    """
_MOVED = """
    UPDATE link_seriesmember m SET force_id = f.force_id FROM link_reportfact f
    WHERE f.report_id = m.report_id AND m.report_id = ANY(%s) AND m.force_id <> f.force_id
    """


class TwoValuesOneNumber(NotPossible):
    """Two identifiers have the same number; the import stops rather than join strangers."""


def take(reports: Sequence[ReportIn], *, at: datetime, policy: LinkPolicy = DEFAULT) -> None:
    """Write the sightings of these reports and bring every series they touch up to date.

    Runs in the caller's transaction, as the engine. Raises TwoValuesOneNumber, about once in the life of
    a thousand nations.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        counts: dict[int, Counted] = {}
        _state(cursor, reports)
        changed = [report.report_id for report in reports if report.was_there]
        if changed:
            cursor.execute(_MOVED, [changed])
            cursor.execute(_UNCOUNT, [changed])
            counts |= {id_: Counted(kind, now + gone, now) for id_, kind, now, gone in cursor.fetchall()}
        if aside := [report for report in reports if report.is_apart]:
            _set_aside(cursor, aside)
        among = [report for report in reports if not report.is_apart] if aside else reports
        if any(report.sightings.lines for report in among):
            for id_, of in _insert(cursor, among):
                counts[id_] = of._replace(before=counts.get(id_, of).before)
        refresh(counts, changed, at=at, policy=policy)


def _state(cursor: Any, reports: Sequence[ReportIn]) -> None:
    """Write what each report is counted by."""
    cursor.execute(_STAGING_FACTS)
    with cursor.copy(f"COPY incoming_fact ({FACT_COLUMNS}) FROM STDIN") as copy:
        copy.write(b"".join(b"%d\t%s" % (report.report_id, report.sightings.fact) for report in reports))
    cursor.execute(_FACTS, [[report.report_id for report in reports if report.is_apart]])


def _set_aside(cursor: Any, reports: Sequence[ReportIn]) -> None:
    """Keep the sightings of reports that are set apart in place of those of their last version."""
    cursor.execute("DELETE FROM link_setaside WHERE report_id = ANY(%s)", [[report.report_id for report in reports]])
    _stage(cursor, reports)
    cursor.execute(f"INSERT INTO link_setaside ({COLUMNS}) SELECT {COLUMNS} FROM incoming_sighting")
    cursor.execute("DELETE FROM incoming_sighting")


def _stage(cursor: Any, reports: Sequence[ReportIn]) -> None:
    cursor.execute(_STAGING)
    with cursor.copy(f"COPY incoming_sighting ({COLUMNS}) FROM STDIN") as copy:
        copy.write(b"".join(_lines(reports)))


def _insert(cursor: Any, reports: Sequence[ReportIn]) -> Iterable[tuple[int, Counted]]:
    """Write the new sightings; return each identifier and its counts."""
    added = Counter(identifier for report in reports for identifier in report.sightings.identifier_ids)
    _stage(cursor, reports)
    cursor.execute(_COUNT)
    counts = cursor.fetchall()
    cursor.execute(_CLASH)
    if clash := cursor.fetchone():
        raise TwoValuesOneNumber(kind=clash[0])
    cursor.execute(_INSERT)
    return [(id_, Counted(kind, count - added[id_], count)) for id_, kind, count in counts]


def _lines(reports: Iterable[ReportIn]) -> Iterable[bytes]:
    for report in reports:
        for line in report.sightings.lines:
            yield b"%d\t" % report.report_id
            yield line
