"""What periods would do to an organisation's records, counted before anybody confirms them. Nothing is written."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection

from hueandcry.core.retention.schedule import Schedule
from hueandcry.stages.law.clock_sql import dated
from hueandcry.stages.law.holds import HELD
from hueandcry.stages.law.periods.data import Foreseen, GroupForeseen

# What is in a compartment is in none of the figures, which are kept for others to read; it joins no series either.
# From the clocks as they stand: their rules and beginnings stay, the dates follow. Records of a series have the latest
# date of any, those of other organisations among them, whose own dates stay as they are.
_AFTER = """
    WITH ruled AS MATERIALIZED (
        SELECT report_id, owner_id, rule, started_on, review_on AS was_review_on, keep_until AS was_keep_until
        FROM law_clock
        WHERE owner_id = %(owner)s AND report_id NOT IN (SELECT report_id FROM record_compartmented)),
    {dated},
    own AS MATERIALIZED (
        SELECT report_id, grp, was_review_on, was_keep_until, review_on AS own_review_on,
               greatest(review_on, of_age_on) AS own_keep_until FROM dated),
    latest AS MATERIALIZED (
        SELECT m.series_id, max(coalesce(o.own_review_on, c.own_review_on)) AS review_on,
               max(coalesce(o.own_keep_until, c.own_keep_until)) AS keep_until
        FROM link_seriesmember m JOIN law_clock c ON c.report_id = m.report_id
        LEFT JOIN own o ON o.report_id = m.report_id
        WHERE m.series_id IN (SELECT series_id FROM link_seriesmember WHERE owner_id = %(owner)s) GROUP BY m.series_id),
    after AS MATERIALIZED (
        SELECT o.report_id, o.grp, o.was_review_on, o.was_keep_until,
               coalesce(l.review_on, o.own_review_on) AS review_on,
               coalesce(l.keep_until, o.own_keep_until) AS keep_until
        FROM own o LEFT JOIN link_seriesmember m ON m.report_id = o.report_id
        LEFT JOIN latest l ON l.series_id = m.series_id)
    """
_GROUPS = """
    SELECT grp, count(*), count(*) FILTER (WHERE review_on < was_review_on),
           count(*) FILTER (WHERE review_on > was_review_on),
           count(*) FILTER (WHERE review_on <= %(today)s) - count(*) FILTER (WHERE was_review_on <= %(today)s),
           count(*) FILTER (WHERE was_review_on <= %(today)s), count(*) FILTER (WHERE review_on <= %(today)s),
           count(*) FILTER (WHERE was_review_on <= %(today)s AND was_keep_until <= %(today)s),
           count(*) FILTER (WHERE review_on <= %(today)s AND keep_until <= %(today)s),
           count(*) FILTER (WHERE review_on <= %(today)s AND keep_until <= %(today)s
                            AND report_id IN (SELECT report_id FROM kept_back))
    FROM after GROUP BY grp
    """


def foresee(schedule: Schedule, *, owner_id: int, today: date) -> Foreseen:
    """Return what a schedule would do to an owner's records, as the engine; some seconds for a million of them."""
    held = HELD.format(which="c.owner_id = %(owner)s")
    statement = f"{_AFTER.format(dated=dated(((owner_id, schedule),)))}, kept_back AS ({held}) {_GROUPS}"
    with connection.cursor() as cursor:
        # A planner that takes a table for empty would join it row by row.
        cursor.execute("SET LOCAL enable_nestloop = off")
        cursor.execute(statement, {"owner": owner_id, "today": today})
        rows: list[Any] = sorted(cursor.fetchall())
        cursor.execute("SET LOCAL enable_nestloop = on")
    sums = [sum(row[place] for row in rows) for place in range(5, 10)]
    return Foreseen([GroupForeseen(*row[:5]) for row in rows], *sums)
