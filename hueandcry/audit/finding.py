"""Between which numbers the events lie that a search may find, by what was counted and by what came since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection

from hueandcry.audit.counted import SEEN_BY, day, how_far

# The first number and the last; nothing lies in one that ends before it begins.
Span = tuple[int, int]
_NOTHING: Span = (1, 0)

_MINE = f"seen_by = {SEEN_BY}"
_NAMES = f"""
    SELECT name, min(first), max(last) FROM (
        SELECT name, first, last FROM audit_named WHERE {_MINE} AND "column" = %(column)s
        UNION ALL
        SELECT {{column}}, min(id), max(id) FROM audit_event WHERE id > %(counted)s AND {{column}} > '' GROUP BY 1
        ) AS named
    WHERE {{matches}} GROUP BY name ORDER BY name LIMIT %(most)s
    """
_PART = "position(lower(%(part)s) in lower(name)) > 0"
# A part of a network address is its beginning.
_BEGINNING = "starts_with(name, %(part)s)"
_DAYS = f"""
    SELECT min(first), max(last) FROM (
        SELECT first, last FROM audit_daycount
        WHERE {_MINE} AND day BETWEEN %(since)s AND %(until)s
          AND (act = %(act)s OR %(act)s = '')
        UNION ALL
        SELECT min(id), max(id) FROM audit_event
        WHERE id > %(counted)s AND (act = %(act)s OR %(act)s = '')
          AND {day("at")} BETWEEN %(since)s AND %(until)s) AS days
    """


def whose() -> int | None:
    """Return the organisation whose events the viewer sees; -1 for the whole trail."""
    return _rows(f"SELECT {SEEN_BY}", {})[0][0]  # type: ignore[no-any-return]


def names(column: str, part: str, *, most: int) -> tuple[list[str], Span]:
    """Return the names in a column that hold a part of one, the first of them, and between which numbers they are."""
    statement = _NAMES.format(column=column, matches=_BEGINNING if column == "origin" else _PART)
    found = _rows(statement, {"column": column, "part": part, "most": most, "counted": how_far()})
    return [name for name, _, _ in found], _span((first, last) for _, first, last in found)


def days(since: date | None, until: date | None, act: str) -> Span:
    """Return between which numbers the events of these days in London are, of one act where one is given."""
    values = {"since": since or date.min, "until": until or date.max, "act": act, "counted": how_far()}
    return _span(_rows(_DAYS, values))


def _span(found: Any) -> Span:
    known = [(first, last) for first, last in found if first is not None]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else _NOTHING


def _rows(statement: str, values: dict[str, Any]) -> Sequence[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
