"""Where an auditor starts: counts by act and month, and looks that are out of the usual. A count is not a finding."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import connection

from hueandcry.audit.data import OutOfPattern

_MOST = 20
_LOOKS = "act = 'consultation' AND at >= %(since)s"
# Whole hours first, of which there are few: what the clock on the wall says is asked once an hour, not once an event.
_HOUR = "date_bin('1 hour', at, TIMESTAMPTZ '2000-01-01 00:00+00')"
_ON_THE_WALL = "hour AT TIME ZONE 'Europe/London'"

_BY_MONTH = f"""
    SELECT date_trunc('month', {_ON_THE_WALL})::date AS month, act, sum(count)::bigint
    FROM (SELECT {_HOUR} AS hour, act, count(*) AS count FROM audit_event WHERE at >= %(since)s GROUP BY 1, 2) AS hours
    GROUP BY 1, 2 ORDER BY 1 DESC, 2
    """
# What was opened twice counts once: going back to a record is work, going through many may be curiosity. Only hours
# with enough looks are gone through for that.
_IN_AN_HOUR = f"""
    WITH busy AS MATERIALIZED (
        SELECT member, {_HOUR} AS hour, min(organisation_id) AS organisation FROM audit_event
        WHERE {_LOOKS} GROUP BY 1, 2 HAVING count(*) > %(more)s)
    SELECT member, things.count, hour, organisation, 0 FROM busy CROSS JOIN LATERAL (
        SELECT count(DISTINCT subject) FROM audit_event e
        WHERE e.member = busy.member AND e.at >= busy.hour AND e.at < busy.hour + interval '1 hour' AND e.{_LOOKS}
        ) AS things
    WHERE things.count > %(more)s ORDER BY 2 DESC, 3 DESC LIMIT {_MOST}
    """
# Between ten in the evening and six in the morning, as clocks on the wall have it.
_AT_NIGHT = f"""
    SELECT member, count(*), min(at), min(organisation_id), 0
    FROM audit_event WHERE {_LOOKS} AND extract(hour FROM at AT TIME ZONE 'Europe/London') NOT BETWEEN 6 AND 21
    GROUP BY member HAVING count(*) > %(more)s ORDER BY 2 DESC LIMIT {_MOST}
    """
_BY_MANY = f"""
    SELECT subject, count(DISTINCT member), min(at), NULL::int, count(*)
    FROM audit_event WHERE {_LOOKS} AND subject <> ''
    GROUP BY subject HAVING count(DISTINCT member) > %(more)s ORDER BY 2 DESC LIMIT {_MOST}
    """


def by_month(since: datetime) -> list[tuple[date, dict[str, int]]]:
    """Return for each month, newest first, how many events of each act there were."""
    found: dict[date, dict[str, int]] = {}
    for month, act, count in _rows(_BY_MONTH, {"since": since}):
        found.setdefault(month, {})[act] = count
    return list(found.items())


def in_an_hour(since: datetime, *, more_than: int) -> list[OutOfPattern]:
    """Return the people who looked at more than so many different things within one hour of the clock, most first."""
    return _odd(_IN_AN_HOUR, since, more_than)


def at_night(since: datetime, *, more_than: int) -> list[OutOfPattern]:
    """Return the people with more than so many looks between ten in the evening and six in the morning, most first."""
    return _odd(_AT_NIGHT, since, more_than)


def by_many(since: datetime, *, more_than: int) -> list[OutOfPattern]:
    """Return what more than so many different people looked at, most people first; others: looks in all."""
    return _odd(_BY_MANY, since, more_than)


def _odd(statement: str, since: datetime, more_than: int) -> list[OutOfPattern]:
    return [OutOfPattern(*row) for row in _rows(statement, {"since": since, "more": more_than})]


def _rows(statement: str, values: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
