"""Where an auditor starts: counts by act and month, and looks that are out of the usual. A count is not a finding.

What was counted already (audit.counting) is taken from there, and what came since from the events themselves, so an
answer is whole at any moment and costs the more the less is counted.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection

from hueandcry.audit.counted import FEW, LOOK, SEEN_BY, day, hour, how_far, is_night
from hueandcry.audit.data import OutOfPattern

_MOST = 20
_LOOKS = f"{LOOK} AND at >= %(since)s"
_TAIL = "id > %(counted)s"
_MINE = f"seen_by = {SEEN_BY}"

# Whole hours first, of which there are few: what the clock on the wall says is asked once an hour, not once an event.
_BY_MONTH = f"""
    SELECT date_trunc('month', day)::date, act, sum(count)::bigint FROM (
        SELECT day, act, count FROM audit_daycount WHERE {_MINE} AND day >= %(since)s
        UNION ALL
        SELECT {day("hour")}, act, sum(count) FROM (
            SELECT {hour("at")} AS hour, act, count(*) AS count FROM audit_event
            WHERE {_TAIL} AND at >= %(early)s GROUP BY 1, 2) AS hours
        WHERE {day("hour")} >= %(since)s GROUP BY 1, 2) AS days
    GROUP BY 1, 2 ORDER BY 1 DESC, 2
    """
# What was opened twice counts once: going back to a record is work, going through many may be curiosity. Of the hours
# in which something came since, only those with enough looks are gone through for that.
_IN_AN_HOUR = f"""
    WITH fresh AS MATERIALIZED (
        SELECT member, {hour("at")} AS hour, count(*) AS looks, min(organisation_id) AS organisation_id
        FROM audit_event WHERE {_TAIL} AND {_LOOKS} GROUP BY 1, 2),
    busy AS MATERIALIZED (
        SELECT member, hour, fresh.looks, least(fresh.organisation_id, held.organisation_id) AS organisation_id
        FROM fresh LEFT JOIN (SELECT * FROM audit_hourlooks WHERE {_MINE}) AS held USING (member, hour)
        WHERE fresh.looks + coalesce(held.looks, %(few)s) > %(more)s)
    (SELECT member, things, hour, organisation_id, 0 FROM audit_hourlooks AS held
     WHERE {_MINE} AND %(counted)s > 0 AND hour >= %(since)s AND things > %(more)s
       AND NOT EXISTS (SELECT FROM fresh WHERE fresh.member = held.member AND fresh.hour = held.hour)
     ORDER BY things DESC, hour DESC LIMIT {_MOST})
    UNION ALL
    SELECT member, things.count, hour, organisation_id, 0 FROM busy CROSS JOIN LATERAL (
        SELECT count(DISTINCT subject) FROM audit_event e
        WHERE e.member = busy.member AND e.at >= busy.hour AND e.at < busy.hour + interval '1 hour' AND e.{_LOOKS}
        ) AS things
    WHERE things.count > %(more)s ORDER BY 2 DESC, 3 DESC LIMIT {_MOST}
    """
_AT_NIGHT = f"""
    SELECT member, sum(looks)::bigint, min(first_at), min(organisation_id), 0 FROM (
        SELECT member, looks, first_at, organisation_id FROM audit_hourlooks
        WHERE {_MINE} AND is_night AND %(counted)s > 0 AND hour >= %(since)s
        UNION ALL
        SELECT member, count(*), min(at), min(organisation_id) FROM audit_event
        WHERE {_TAIL} AND {_LOOKS} AND {is_night("at")} GROUP BY member) AS nights
    GROUP BY member HAVING sum(looks) > %(more)s ORDER BY 2 DESC LIMIT {_MOST}
    """
# A thing is gone through anew when somebody looked since, or when some of its looks are too old by now. OFFSET 0: by
# the index of subjects, since a planner without figures would read all events for it.
_BY_MANY = f"""
    WITH fresh AS MATERIALIZED (
        SELECT subject FROM audit_event WHERE {_TAIL} AND {_LOOKS} AND subject <> ''
        UNION SELECT subject FROM audit_thinglooks WHERE {_MINE} AND %(counted)s > 0 AND first_at < %(since)s)
    (SELECT subject, people, first_at, NULL::int, looks FROM audit_thinglooks AS held
     WHERE {_MINE} AND %(counted)s > 0 AND people > %(more)s
       AND NOT EXISTS (SELECT FROM fresh WHERE fresh.subject = held.subject)
     ORDER BY people DESC LIMIT {_MOST})
    UNION ALL
    (SELECT fresh.subject, count(DISTINCT member), min(at), NULL::int, count(*) FROM fresh CROSS JOIN LATERAL (
        SELECT member, at FROM audit_event e WHERE e.subject = fresh.subject AND e.{_LOOKS} OFFSET 0) AS looks
     GROUP BY fresh.subject HAVING count(DISTINCT member) > %(more)s)
    ORDER BY 2 DESC LIMIT {_MOST}
    """

# The same from the events alone, in a form that several processes of the server may work at.
_BY_MANY_UNCOUNTED = f"""
    SELECT subject, count(DISTINCT member), min(at), NULL::int, count(*)
    FROM audit_event WHERE {_LOOKS} AND subject <> ''
    GROUP BY subject HAVING count(DISTINCT member) > %(more)s ORDER BY 2 DESC LIMIT {_MOST}
    """


def by_month(since: date) -> list[tuple[date, dict[str, int]]]:
    """Return for each month, newest first, how many events of each act there were from that day in London on."""
    values = {"since": since, "early": since - timedelta(days=1)}
    found: dict[date, dict[str, int]] = {}
    for month, act, count in _rows(_BY_MONTH, values, how_far):
        found.setdefault(month, {})[act] = count
    return list(found.items())


def in_an_hour(since: datetime, *, more_than: int) -> list[OutOfPattern]:
    """Return the people who looked at more than so many different things within one hour of the clock, most first.

    since: a whole hour. Hours with few looks are not counted beforehand: with a low limit, all events are read.
    """
    return _odd(_IN_AN_HOUR, since, more_than, is_counted=more_than >= FEW)


def at_night(since: datetime, *, more_than: int) -> list[OutOfPattern]:
    """Return the people with more than so many looks between ten in the evening and six in the morning, most first."""
    return _odd(_AT_NIGHT, since, more_than)


def by_many(since: datetime, *, more_than: int) -> list[OutOfPattern]:
    """Return what more than so many different people looked at, most people first; others: looks in all."""
    is_counted = more_than > 0 and how_far(since) > 0
    return _odd(_BY_MANY if is_counted else _BY_MANY_UNCOUNTED, since, more_than, is_counted=is_counted)


def _odd(statement: str, since: datetime, more_than: int, *, is_counted: bool = True) -> list[OutOfPattern]:
    values = {"since": since, "more": more_than, "few": FEW}
    return [OutOfPattern(*row) for row in _rows(statement, values, lambda: how_far(since) if is_counted else 0)]


def _rows(statement: str, values: dict[str, Any], counted: Callable[[], int]) -> list[Any]:
    """Return the rows of a statement for which nothing was counted between its two halves, the held and the fresh."""
    upto = counted()
    while True:
        with connection.cursor() as cursor:
            cursor.execute(statement, {**values, "counted": upto})
            rows = list(cursor.fetchall())
        before, upto = upto, counted()
        if upto == before:
            return rows
