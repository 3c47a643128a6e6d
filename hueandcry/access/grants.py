"""What the application's database role may do: everything but change the audit trail or own a table."""

from __future__ import annotations

from typing import Any

from django.db import connections

APP_ROLE = "hue_app"


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
        cursor.execute("SELECT to_regclass('audit_event') IS NOT NULL")
        if cursor.fetchone()[0]:
            cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM {APP_ROLE}")
