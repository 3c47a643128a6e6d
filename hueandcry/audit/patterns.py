"""Where an auditor starts: counts by act and month, and looks that are out of the usual. A count is not a finding."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import connection

from hueandcry.audit.data import OutOfPattern

_MOST = 20
# Between ten in the evening and six in the morning, as clocks on the wall have it.
_LOCAL = "at AT TIME ZONE 'Europe/London'"
_LOOKS = "act = 'consultation' AND at >= %s"

_BY_MONTH = f"""
    SELECT date_trunc('month', {_LOCAL})::date AS month, act, count(*)
    FROM audit_event WHERE at >= %s GROUP BY 1, 2 ORDER BY 1 DESC, 2
    """
# What was opened twice counts once: going back to a record is work, going through many may be curiosity.
_IN_AN_HOUR = f"""
    SELECT member, count(DISTINCT subject), date_trunc('hour', at), min(organisation_id), 0
    FROM audit_event WHERE {_LOOKS}
    GROUP BY member, date_trunc('hour', at) HAVING count(DISTINCT subject) > %s ORDER BY 2 DESC, 3 DESC LIMIT {_MOST}
    """
_AT_NIGHT = f"""
    SELECT member, count(*), min(at), min(organisation_id), 0
    FROM audit_event WHERE {_LOOKS} AND extract(hour FROM {_LOCAL}) NOT BETWEEN 6 AND 21
    GROUP BY member HAVING count(*) > %s ORDER BY 2 DESC LIMIT {_MOST}
    """
_BY_MANY = f"""
    SELECT subject, count(DISTINCT member), min(at), NULL::int, count(*)
    FROM audit_event WHERE {_LOOKS} AND subject <> ''
    GROUP BY subject HAVING count(DISTINCT member) > %s ORDER BY 2 DESC LIMIT {_MOST}
    """


def by_month(since: datetime) -> list[tuple[date, dict[str, int]]]:
    """Return for each month, newest first, how many events of each act there were."""
    found: dict[date, dict[str, int]] = {}
    for month, act, count in _rows(_BY_MONTH, [since]):
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
    return [OutOfPattern(*row) for row in _rows(statement, [since, more_than])]


def _rows(statement: str, values: list[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
