"""Row-level security as migration operations, so that a table and its policy arrive together."""

from __future__ import annotations

from django.db.migrations import RunSQL

# Read once a query, not once a row: the sub-select makes each an init plan.
ORGANISATION = "(SELECT nullif(current_setting('hue.organisation', true), '')::int)"
MEMBER = "(SELECT nullif(current_setting('hue.member', true), '')::int)"
REACH = "(SELECT coalesce(current_setting('hue.reach', true), ''))"

OWNED = f"owner_id = {ORGANISATION}"
OWNED_OR_NATIONAL = f"({OWNED} AND {REACH} IN ('own', 'national', 'engine')) OR {REACH} IN ('national', 'engine')"
WRITTEN_BY_OWNER_OR_ENGINE = f"({OWNED} AND {REACH} = 'own') OR {REACH} = 'engine'"


def protect(table: str, *, read: str = OWNED_OR_NATIONAL, write: str = WRITTEN_BY_OWNER_OR_ENGINE) -> RunSQL:
    """Return the operation that lets only rows meeting `read` be seen and only rows meeting `write` be written.

    FORCE holds the tables' owner to it as well; no role of ours may bypass it.
    """
    return RunSQL(
        f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY seen ON {table} FOR SELECT USING ({read});
        CREATE POLICY added ON {table} FOR INSERT WITH CHECK ({write});
        CREATE POLICY changed ON {table} FOR UPDATE USING ({write}) WITH CHECK ({write});
        CREATE POLICY removed ON {table} FOR DELETE USING ({write});
        """,
        f"""
        DROP POLICY seen ON {table}; DROP POLICY added ON {table};
        DROP POLICY changed ON {table}; DROP POLICY removed ON {table};
        ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
        """,
    )
