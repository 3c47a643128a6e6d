"""The application's role on a server of one's own: the supervisor makes it on the one it brings along."""

from __future__ import annotations

import json
import os
import secrets

import psycopg

from hueandcry.batch.data_folder import data_folder
from hueandcry.batch.postgres.roles import APP, APP_RIGHTS, let_in, make_role
from hueandcry.batch.private_file import write_private
from hueandcry.core.errors import NotAllowed


class CannotMakeRole(NotAllowed):
    """DATABASE_URL's user may not make roles: make hue_app yourself, then run this again."""


def make_app_role() -> bool:
    """Make hue_app on DATABASE_URL's server if it has none, and keep its password; return whether it was made."""
    address = os.environ.get("DATABASE_URL")
    if not address or os.environ.get("HUE_APP_DATABASE_URL"):
        return False
    with psycopg.connect(address, connect_timeout=10) as connection:
        if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP]).fetchone():
            # Its password is someone else's to know: changing it would lock running services out.
            return False
        password = secrets.token_urlsafe(24)
        try:
            make_role(connection, APP, password, APP_RIGHTS)
            let_in(connection, APP, connection.info.dbname)
        except psycopg.errors.InsufficientPrivilege as error:
            raise CannotMakeRole from error
        kept = data_folder() / "app-role.json"
        kept.parent.mkdir(parents=True, exist_ok=True)
        # Before the role is committed, so that no crash leaves a role whose password nobody knows.
        write_private(kept, json.dumps({"user": APP, "password": password}))
    return True
