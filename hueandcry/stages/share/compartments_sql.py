"""Row-level security for compartments: whatever else lets a row be seen, only people cleared for its record see it.

The policies are restrictive, so they add to those of each table and replace none. They are put on every table with a
column that names a report or a source, after each migration, so that no stage can forget. The list of what is in a
compartment has none: the others read it, and no query of ours gives it out.
"""

from __future__ import annotations

from typing import Any

from django.db import connections

from hueandcry.access.rowsecurity import MEMBER, REACH

CLEARANCES = f"""(SELECT coalesce(array_agg(k.compartment), '{{}}') FROM share_clearance k
    WHERE k.member_id = {MEMBER} AND k.confirmed_at IS NOT NULL AND k.ended_at IS NULL)"""
WITHHELD = f"SELECT c.report_id FROM record_compartmented c WHERE NOT c.compartments <@ {CLEARANCES}"


def function(name: str, *lists: str) -> str:
    """Return the statement that makes a function of what is hidden from whoever calls it; nothing is from the engine.

    One hashed list a query: not a look a row. With the rights of whoever calls, so that its tables are held to the
    viewer's organisation in their turn: as a sub-query it was planned anew with each statement, policies and all, for
    ten times as long as the statement took. The path is set, or somebody's own table of that name would be asked.
    """
    return f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100
        SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN
            IF coalesce(current_setting('hue.reach', true), '') <> 'engine' THEN
                RETURN QUERY {" UNION ALL ".join(lists)};
            END IF;
        END $$;
        """


# hue_hidden is for the tables that others lose sight of when a record is restricted: a later stage adds those to it.
FUNCTIONS = function("hue_withheld", WITHHELD) + function("hue_hidden", WITHHELD)
ALSO_RESTRICTED = frozenset({
    "record_report", "record_reportversion", "flag_flag", "flag_review", "link_sighting", "link_seriesmember",
    "link_reportfact", "watch_hit",
})  # fmt: skip
_ENGINE = f"{REACH} = 'engine'"
# Tables that name their reports in a column of another name.
_NAMED = {"record_report": ("id",), "link_judgement": ("left_id", "right_id")}
_SOURCE = f"{_ENGINE} OR compartments = '{{}}' OR compartments <@ {CLEARANCES}"
_OF_A_SOURCE = f"{_ENGINE} OR source_id IN (SELECT id FROM record_source)"
_OF_A_BATCH = f"{_ENGINE} OR batch_id IN (SELECT id FROM record_batch)"

_TABLES = """
    SELECT c.relname, array_agg(a.attname::text) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'cleared')
    GROUP BY c.relname ORDER BY c.relname
    """


def keep(sender: Any = None, using: str = "default", **_: Any) -> None:
    """Put the policy on every protected table that has none yet and whose rows are about a report or a source."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT to_regclass('share_clearance') IS NOT NULL")
        if not cursor.fetchone()[0]:
            return
        cursor.execute(_TABLES)
        for table, columns in cursor.fetchall():
            if condition := condition_of(table, columns):
                cursor.execute(f'CREATE POLICY cleared ON "{table}" AS RESTRICTIVE USING ({condition})')


def renew(using: str) -> None:
    """Put the policy as it now is on every table that has it; a migration's part, in its transaction."""
    with connections[using].cursor() as cursor:
        cursor.execute(_TABLES.replace("AND NOT EXISTS", "AND EXISTS"))
        for table, columns in cursor.fetchall():
            if condition := condition_of(table, columns):
                cursor.execute(f'ALTER POLICY cleared ON "{table}" USING ({condition})')


def condition_of(table: str, columns: list[str]) -> str:
    """Return what must hold of a row of this table for anybody to see it, or nothing."""
    if table == "record_compartmented":
        return ""
    named = _NAMED.get(table) or tuple(one for one in ("report_id",) if one in columns)
    if named:
        hidden = "hue_hidden" if table in ALSO_RESTRICTED else "hue_withheld"
        return " AND ".join(f"{one} NOT IN (SELECT {hidden}())" for one in named)
    if table == "record_source":
        return _SOURCE
    if "source_id" in columns:
        return _OF_A_SOURCE
    return _OF_A_BATCH if table == "record_rejection" else ""
