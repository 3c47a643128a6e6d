"""Where the database is, and as whom to speak to it.

Two roles: `owner` owns the tables and runs migrations; `app` is what pages, API and workers use. Neither
may bypass row-level security.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from hueandcry.batch.data_folder import data_folder

ROOT = Path(__file__).resolve().parents[2]


def connection_settings(role: str | None = None) -> dict[str, Any]:
    """Return Django's DATABASES entry for one role, "app" unless HUE_DATABASE_ROLE says "owner"."""
    role = role or os.environ.get("HUE_DATABASE_ROLE", "app")
    found = _from_address(role) or _from_supervisor(role) or {"NAME": "hueandcry"}
    return {"ENGINE": "django.db.backends.postgresql", **found}


def _from_address(role: str) -> dict[str, Any] | None:
    address = os.environ.get("DATABASE_URL", "")
    if role == "app":
        address = os.environ.get("HUE_APP_DATABASE_URL") or address
    if not address:
        return None
    parts = urlsplit(address)
    found = {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
    }
    if role == "app" and "HUE_APP_DATABASE_URL" not in os.environ:
        found |= _saved_app_password()
    return found


def _saved_app_password() -> dict[str, str]:
    # `hue migrate` makes the app role on a server of yours and keeps its password here.
    saved = data_folder() / "app-role.json"
    if not saved.exists():
        return {}
    kept = json.loads(saved.read_text())
    return {"USER": kept["user"], "PASSWORD": kept["password"]}


def _from_supervisor(role: str) -> dict[str, Any] | None:
    kept = data_folder() / "postgres" / "connection.json"
    if not kept.exists():
        return None
    found = json.loads(kept.read_text())
    return {
        "NAME": found["name"],
        "HOST": found["host"],
        "PORT": str(found["port"]),
        "USER": found[role],
        "PASSWORD": found[f"{role}_password"],
    }
