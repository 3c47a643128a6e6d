"""Counts what the auditor's pages show from the sealed events, piece by piece, apart from who writes them.

Each count is a function of the events up to a number, so it can be made anew at any time. An hour or a thing is counted
anew as a whole when an event of it comes, since different people and things do not add up.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction

from hueandcry.audit.counted import COLUMNS, FEW, LOOK, WHOLE, day, hour, is_night, window
from hueandcry.audit.models import Counted, Seal

# Some ten seconds' work where each event is of another thing; a worker leaves a thousandth of it in a minute.
PIECE = 200_000
# A clock that is back by less is another machine's; by more, one that was wrong was set right.
_SKEW = timedelta(days=1)
_LOCK = 7_355_608_002  # any number that no other lock of ours has
_TABLES = ("audit_daycount", "audit_named", "audit_hourlooks", "audit_thinglooks", "audit_counted")

# Whose auditors see an event: each once, also where an organisation acts on what is its own.
_SEEN_BY = f"""
    CROSS JOIN LATERAL (
        SELECT {WHOLE} AS seen_by
        UNION ALL SELECT organisation_id WHERE organisation_id IS NOT NULL
        UNION ALL SELECT owner_id WHERE owner_id <> organisation_id OR owner_id IS NOT NULL AND organisation_id IS NULL
    ) AS seers
    """
_NEW = "id > %(after)s AND id <= %(upto)s"
_DAYS = f"""
    INSERT INTO audit_daycount AS held (seen_by, day, act, count, first, last)
    SELECT seen_by, {day("hour")}, act, sum(count), min(first), max(last) FROM (
        SELECT {hour("at")} AS hour, act, organisation_id, owner_id,
               count(*) AS count, min(id) AS first, max(id) AS last
        FROM audit_event WHERE {_NEW} GROUP BY 1, 2, 3, 4) AS hours {_SEEN_BY}
    GROUP BY 1, 2, 3
    ON CONFLICT (seen_by, day, act) DO UPDATE SET count = held.count + excluded.count,
        first = least(held.first, excluded.first), last = greatest(held.last, excluded.last)
    """
_NAMES = f"""
    INSERT INTO audit_named AS held (seen_by, "column", name, first, last)
    SELECT seen_by, %(column)s, name, min(first), max(last) FROM (
        SELECT {{column}} AS name, organisation_id, owner_id, min(id) AS first, max(id) AS last
        FROM audit_event WHERE {_NEW} AND {{column}} > '' GROUP BY 1, 2, 3) AS names {_SEEN_BY}
    GROUP BY 1, 2, 3
    ON CONFLICT (seen_by, "column", name) DO UPDATE SET
        first = least(held.first, excluded.first), last = greatest(held.last, excluded.last)
    """
_TOUCHED_HOURS = f"""
    SELECT DISTINCT {hour("at")} FROM audit_event
    WHERE id > %(looks_after)s AND id <= %(upto)s AND {LOOK} AND at >= %(since)s
    """
# OFFSET 0: one way through the index of times for each hour, whatever the planner takes for likely.
_HOURS = f"""
    INSERT INTO audit_hourlooks AS held (hour, member, seen_by, looks, things, first_at, organisation_id, is_night)
    SELECT hour, member, seen_by, sum(looks), count(*), min(first_at), min(organisation_id), {is_night("hour")} FROM (
        SELECT hour, member, seen_by, subject, sum(looks) AS looks, min(first_at) AS first_at,
               min(organisation_id) AS organisation_id
        FROM (SELECT hour, member, subject, organisation_id, owner_id, count(*) AS looks, min(at) AS first_at
              FROM unnest(%(hours)s::timestamptz[]) AS hours (hour) CROSS JOIN LATERAL (
                  SELECT at, member, subject, organisation_id, owner_id FROM audit_event
                  WHERE at >= hour AND at < hour + interval '1 hour' AND id <= %(upto)s AND {LOOK} OFFSET 0) AS looks
              GROUP BY 1, 2, 3, 4, 5) AS seen {_SEEN_BY}
        GROUP BY hour, member, seen_by, subject) AS things
    GROUP BY hour, member, seen_by HAVING sum(looks) >= {FEW} OR {is_night("hour")}
    ON CONFLICT (hour, member, seen_by) DO UPDATE SET looks = excluded.looks, things = excluded.things,
        first_at = excluded.first_at, organisation_id = excluded.organisation_id
    WHERE held.looks <> excluded.looks
    """
_PAST_HOURS = "DELETE FROM audit_hourlooks WHERE hour < %(since)s"
_THINGS = f"""
    WITH touched AS MATERIALIZED (
        SELECT subject FROM audit_event
        WHERE id > %(looks_after)s AND id <= %(upto)s AND {LOOK} AND subject <> '' AND at >= %(since)s
        UNION SELECT subject FROM audit_thinglooks WHERE first_at < %(since)s)
    INSERT INTO audit_thinglooks AS held (subject, seen_by, people, looks, first_at)
    SELECT subject, seen_by, count(*), sum(looks), min(first_at) FROM (
        SELECT subject, seen_by, member, sum(looks) AS looks, min(first_at) AS first_at
        FROM (SELECT subject, member, organisation_id, owner_id, count(*) AS looks, min(at) AS first_at
              FROM touched JOIN audit_event USING (subject)
              WHERE {LOOK} AND at >= %(since)s AND id <= %(upto)s GROUP BY 1, 2, 3, 4) AS seen {_SEEN_BY}
        GROUP BY subject, seen_by, member) AS people
    GROUP BY subject, seen_by HAVING count(*) > 1
    ON CONFLICT (subject, seen_by) DO UPDATE SET people = excluded.people, looks = excluded.looks,
        first_at = excluded.first_at
    WHERE (held.people, held.looks, held.first_at) IS DISTINCT FROM
          (excluded.people, excluded.looks, excluded.first_at)
    """
# Whatever still has a look was counted anew just now.
_PAST_THINGS = "DELETE FROM audit_thinglooks WHERE first_at < %(since)s"


def count(*, at: datetime, most: int = PIECE) -> bool:
    """Count the next sealed events, at most so many; return whether more wait. The viewer must be the engine's.

    All of a piece or nothing of it. While somebody else counts there is nothing to do.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        if not cursor.fetchone()[0]:
            return False
        sealed = Seal.objects.order_by("-number").values_list("last", flat=True).first() or 0
        held = Counted.objects.first()
        after = held.upto if held else 0
        upto = _end_of_piece(cursor, after, sealed, most)
        since = window(at)
        is_back = held is not None and since < held.since - _SKEW
        if held and not is_back:
            since = max(since, held.since)
        if held is None or upto > after or since != held.since:
            # What was thrown away by a clock that was wrong is counted from the beginning.
            values = {"after": after, "upto": upto, "looks_after": 0 if is_back else after, "since": since}
            _count(cursor, values)
    return upto < sealed


def _end_of_piece(cursor: Any, after: int, sealed: int, most: int) -> int:
    cursor.execute(
        "SELECT max(id) FROM (SELECT id FROM audit_event WHERE id > %s AND id <= %s ORDER BY id LIMIT %s) AS piece",
        [after, sealed, most],
    )
    # Numbers without events, of transactions that were rolled back, are counted too.
    found = cursor.fetchone()[0]
    return max(after, sealed if found is None else int(found))


def _count(cursor: Any, values: dict[str, Any]) -> None:
    # Grouped by hashes in memory: sorted by texts it takes several times as long.
    cursor.execute("SET LOCAL work_mem = '128MB'; SET LOCAL enable_sort = off")
    cursor.execute(_DAYS, values)
    for column in COLUMNS:
        cursor.execute(_NAMES.format(column=column), {**values, "column": column})
    cursor.execute(_TOUCHED_HOURS, values)
    values["hours"] = [touched for (touched,) in cursor.fetchall()]
    for statement in (_HOURS, _PAST_HOURS, _THINGS, _PAST_THINGS):
        cursor.execute(statement, values)
    Counted.objects.update_or_create(id=1, defaults={"upto": values["upto"], "since": values["since"]})


def forget() -> None:
    """Throw away all that was counted, to be counted anew; until then the pages read the events. As the engine."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        for table in _TABLES:
            cursor.execute(f"DELETE FROM {table}")
