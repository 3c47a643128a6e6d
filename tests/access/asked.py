"""One question to a door, and all that somebody could tell from its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.test import Client


@dataclass(frozen=True)
class Asked:
    """What came back, and by how much work: the statements on the database, as they are without what they name."""

    status: int
    location: str
    body: str
    statements: tuple[str, ...]


def ask(client: Client, address: str, headers: Mapping[str, str] | None = None) -> Asked:
    """Ask for an address and leave no trace: whatever it changed is undone."""
    statements: list[str] = []

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        statements.append(sql)
        return execute(sql, *rest)

    with transaction.atomic():
        with connection.execute_wrapper(count):
            found = client.get(address, headers=dict(headers or {}))
        transaction.set_rollback(True)
    body = found.content.decode("utf-8", "replace").replace(address, "(address)")
    plain = "\n".join(line for line in body.splitlines() if "csrf" not in line.lower())
    named = tuple(one for one in statements if "SAVEPOINT" not in one)
    return Asked(found.status_code, found.headers.get("Location", ""), plain, named)
