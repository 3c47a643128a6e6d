"""What the application's database role may do: everything but change the audit trail or own a table."""

from __future__ import annotations

from typing import Any

from django.db import connections

APP_ROLE = "hue_app"
# The audit trail and its seals.
ONLY_GROW = ("audit_event", "audit_seal")


def grant(sender: Any = None, using: str = "default", **_: Any) -> None:
    """Give the application's role its rights on every table, after each migration."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE])
        if not cursor.fetchone():
            return
        cursor.execute(
            f"""
            GRANT USAGE ON SCHEMA public TO {APP_ROLE};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {APP_ROLE};
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {APP_ROLE};
            """
        )
        for table in ONLY_GROW:
            cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [table])
            if cursor.fetchone()[0]:
                cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {APP_ROLE}")
