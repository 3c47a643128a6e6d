"""The application's role on a server of one's own: the supervisor makes it on the one it brings along."""

from __future__ import annotations

import json
import os
import secrets

import psycopg

from hueandcry.batch.data_folder import data_folder
from hueandcry.batch.postgres.roles import APP, APP_RIGHTS, make_role
from hueandcry.batch.private_file import write_private
from hueandcry.core.errors import NotAllowed


class CannotMakeRole(NotAllowed):
    """DATABASE_URL's user may not make roles: make hue_app yourself and give it in HUE_APP_DATABASE_URL."""


def make_app_role() -> bool:
    """Make hue_app on DATABASE_URL's server and keep its password; return whether it had to be made."""
    address = os.environ.get("DATABASE_URL")
    kept = data_folder() / "app-role.json"
    if not address or os.environ.get("HUE_APP_DATABASE_URL") or kept.exists():
        return False
    password = secrets.token_urlsafe(24)
    with psycopg.connect(address, autocommit=True, connect_timeout=10) as connection:
        try:
            make_role(connection, APP, password, APP_RIGHTS)
        except psycopg.errors.InsufficientPrivilege as error:
            raise CannotMakeRole from error
    kept.parent.mkdir(parents=True, exist_ok=True)
    write_private(kept, json.dumps({"user": APP, "password": password}))
    return True
