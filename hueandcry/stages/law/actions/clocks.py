"""Setting records' clocks, and carrying the latest date of a series to all in it. As the engine, set by set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.db import connection, transaction

from hueandcry.stages.law.clock_sql import Own
from hueandcry.stages.law.clock_sql import clocks as clock_statement
from hueandcry.stages.law.periods import queries as periods
from hueandcry.stages.link.actions.sighting import LOCK

# So many records in one statement when every clock is set anew.
_BLOCK = 50_000

_SET = """
    INSERT INTO law_clock AS held
        (report_id, owner_id, "group", rule, started_on, own_review_on, own_keep_until, review_on, keep_until,
         restarted_on)
    SELECT n.report_id, n.owner_id, n.grp, n.rule, n.started_on, n.review_on, n.keep_until, n.review_on, n.keep_until,
           n.restarted_on
    FROM ({clocks}) AS n (report_id, owner_id, grp, rule, started_on, review_on, keep_until, restarted_on)
    ON CONFLICT (report_id) DO UPDATE SET "group" = excluded."group", rule = excluded.rule,
        started_on = excluded.started_on, own_review_on = excluded.own_review_on,
        own_keep_until = excluded.own_keep_until
    WHERE (held."group", held.rule, held.started_on, held.own_review_on, held.own_keep_until) IS DISTINCT FROM
          (excluded."group", excluded.rule, excluded.started_on, excluded.own_review_on, excluded.own_keep_until)
    """
_OF, _BLOCK_OF = "r.id = ANY(%(reports)s)", "r.id > %(after)s AND r.id <= %(until)s"
_BLOCK_OF_OWNER = f"r.owner_id = %(owner)s AND {_BLOCK_OF}"
# One in a series has the latest date of any member's, one in no series its own.
_ALL_TOGETHER = """
    WITH latest AS (
        SELECT m.series_id, max(c.own_review_on) AS review_on, max(c.own_keep_until) AS keep_until
        FROM link_seriesmember m JOIN law_clock c ON c.report_id = m.report_id GROUP BY m.series_id)
    UPDATE law_clock c SET review_on = l.review_on, keep_until = l.keep_until
    FROM latest l JOIN link_seriesmember m ON m.series_id = l.series_id
    WHERE c.report_id = m.report_id AND (c.review_on, c.keep_until) IS DISTINCT FROM (l.review_on, l.keep_until)
    """
_ALONE = """
    UPDATE law_clock c SET review_on = c.own_review_on, keep_until = c.own_keep_until
    WHERE {which} AND (c.review_on, c.keep_until) IS DISTINCT FROM (c.own_review_on, c.own_keep_until)
    """
_ALL_ALONE = _ALONE.format(which="NOT EXISTS (SELECT FROM link_seriesmember m WHERE m.report_id = c.report_id)")
_ALONE_OF = _ALONE.format(which="c.report_id = ANY(%s)")
# For a few series these, and never a join: a planner that takes a table for empty would join it row by row.
_SERIES_OF = "SELECT report_id, series_id FROM link_seriesmember WHERE report_id = ANY(%s)"
_MEMBERS_OF = "SELECT report_id, series_id FROM link_seriesmember WHERE series_id = ANY(%s)"
_DATES_OF = (
    "SELECT report_id, own_review_on, own_keep_until, review_on, keep_until FROM law_clock WHERE report_id = ANY(%s)"
)
_PUT = "UPDATE law_clock SET review_on = %s, keep_until = %s WHERE report_id = ANY(%s)"


def take_turn() -> None:
    """Keep others from bringing clocks together until the transaction ends: of one series they would wait in a circle.

    After the turn of an owner, and before any clock is written; imports hold it from when they write sightings.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _set(which: str, own: Own) -> str:
    return _SET.format(clocks=clock_statement(which, own))


def start(report_ids: Sequence[int], held: Sequence[int] = (), *, owner_id: int | None = None) -> None:
    """Set the clocks of these records, in the caller's transaction, as the engine.

    held: those that had one. owner_id: whose they all are, so that only that owner's periods are looked up.
    """
    with connection.cursor() as cursor:
        cursor.execute(_set(_OF, periods.own_schedules(owner_id)), {"reports": list(report_ids)})
        _bring_together(cursor, report_ids, held)


def bring_together(report_ids: Sequence[int]) -> None:
    """Give these records, and all that are in their series, the latest date of any of them."""
    with connection.cursor() as cursor:
        _bring_together(cursor, report_ids, report_ids)


def _bring_together(cursor: Any, report_ids: Sequence[int], perhaps_alone: Sequence[int]) -> None:
    # Most new records are in no series, and have their own dates from the start: one look shows it.
    cursor.execute(_SERIES_OF, [list(report_ids)])
    series_of = dict(cursor.fetchall())
    if series_of:
        _put_together(cursor, list(set(series_of.values())))
    if alone := [report for report in perhaps_alone if report not in series_of]:
        cursor.execute(_ALONE_OF, [alone])


def _put_together(cursor: Any, series: Sequence[int]) -> None:
    cursor.execute(_MEMBERS_OF, [series])
    series_of = dict(cursor.fetchall())
    cursor.execute(_DATES_OF, [list(series_of)])
    clocks = cursor.fetchall()
    latest: dict[int, tuple[date, date]] = {}
    for report, review, keep, *_ in clocks:
        of = series_of[report]
        held = latest.get(of, (review, keep))
        latest[of] = max(held[0], review), max(held[1], keep)
    moved: dict[tuple[date, date], list[int]] = defaultdict(list)
    for report, _, _, *now in clocks:
        if (until := latest[series_of[report]]) != tuple(now):
            moved[until].append(report)
    for (review, keep), reports in moved.items():
        cursor.execute(_PUT, [review, keep, reports])


def reckon(say: Callable[[int], Any] = lambda done: None) -> tuple[int, int]:
    """Set every clock anew, as the engine; return how many own clocks, and how many dates in series, were changed.

    What a reader answered since, a rule or a period that was changed, and records of before there were clocks.
    """
    changed = after = 0
    while (until := end_of_block(after, _BLOCK)) is not None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_set(_BLOCK_OF, periods.own_schedules()), {"after": after, "until": until})
            changed += cursor.rowcount
        after = until
        say(until)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_nestloop = off")
        cursor.execute(_ALL_TOGETHER)
        together = int(cursor.rowcount)
        cursor.execute(_ALL_ALONE)
        return changed, together + int(cursor.rowcount)


def start_block(owner_id: int, after: int, until: int) -> list[int]:
    """Set the clocks of an owner's records of a block, and of what they are linked with; return whose own changed."""
    with connection.cursor() as cursor:
        statement = _set(_BLOCK_OF_OWNER, periods.own_schedules(owner_id)) + " RETURNING report_id"
        cursor.execute(statement, {"owner": owner_id, "after": after, "until": until})
        changed = [number for (number,) in cursor.fetchall()]
        _bring_together(cursor, changed, changed)
        return changed


def end_of_block(after: int, size: int) -> int | None:
    """Return the last of the next so many records, or None where there is none."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT max(id) FROM (SELECT id FROM record_report WHERE id > %s ORDER BY id LIMIT %s) AS block",
            [after, size],
        )
        return cursor.fetchone()[0]  # type: ignore[no-any-return]


def fellows(report_ids: Sequence[int]) -> list[int]:
    """Return the other records of the series that these are in."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT m.report_id FROM link_seriesmember m
            WHERE m.series_id IN (SELECT series_id FROM link_seriesmember WHERE report_id = ANY(%(reports)s))
              AND m.report_id <> ALL(%(reports)s)
            """,
            {"reports": list(report_ids)},
        )
        return [number for (number,) in cursor.fetchall()]
