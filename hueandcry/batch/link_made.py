"""Sightings by the million, made in the database itself, to measure linking on sizes no file is at hand for.

Like a nation's: three to a record, one record in six of a series of about five, and a few values in thousands of
records, as a shared service has. Nothing in them is anybody's.
"""

from __future__ import annotations

from django.db import connection

# Sightings to a record, as in the simulated nation with its victims' own.
TO_A_RECORD = 3
_ONE_IN, _TOGETHER, _COMMON_EVERY, _COMMON_VALUES = 6, 5, 50, 40

# Slot 0 of a series' record is the series' own value; slot 1 one that it shares with the next series-record alone.
_SIGHTINGS = f"""
    INSERT INTO link_sighting
        (identifier_id, report_id, owner_id, force_id, role, joins, start, "end", seen_on)
    SELECT hashint8extended(CASE
               WHEN r %% {_ONE_IN} = 0 AND slot = 0 THEN -(r / {_ONE_IN} / {_TOGETHER}) - 1
               WHEN slot = 1 AND r %% {_COMMON_EVERY} = 1 THEN 4000000000000 + r / {_COMMON_EVERY} %% {_COMMON_VALUES}
               ELSE r * {TO_A_RECORD} + slot END, 7),
           r, 1 + r %% 60, 1 + r %% 43, 'suspect', true, 0, 12, DATE '2020-01-01' + (r %% 2400)::int
    FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS r, generate_series(0, {TO_A_RECORD - 1}) AS slot
    ORDER BY 1, 2
    """
_IDENTIFIERS = """
    INSERT INTO link_identifier (id, kind, value, sighting_count)
    SELECT identifier_id, 'email', 'made' || identifier_id || '@mail.test', count(*)
    FROM link_sighting GROUP BY 1 ORDER BY 1
    """
_FACTS = """
    INSERT INTO link_reportfact (report_id, owner_id, force_id, seen_on, victims, harm, loss_pence)
    SELECT r, 1 + r %% 60, 1 + r %% 43, DATE '2020-01-01' + (r %% 2400)::int, ARRAY[r], '', r %% 90000
    FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS r
    """


def make(sightings: int) -> int:
    """Fill the empty tables of the link stage with that many sightings, as the engine; return how many records."""
    records = max(1, sightings // TO_A_RECORD)
    span = {"first": 1, "last": records}
    with connection.cursor() as cursor:
        # One ordered pass: rows then lie as they are looked up, which a live base's do not; live times are taken cold.
        cursor.execute("SET work_mem = '256MB'")
        cursor.execute(_SIGHTINGS, span)
        cursor.execute(_IDENTIFIERS)
        cursor.execute(_FACTS, span)
        cursor.execute("RESET work_mem")
        for table in ("link_sighting", "link_identifier", "link_reportfact"):
            cursor.execute(f"ANALYZE {table}")
    return records
