"""The only way to add to the audit trail."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection

COLLECTION = "collection"
ALTERATION = "alteration"
CONSULTATION = "consultation"
DISCLOSURE = "disclosure"
COMBINATION = "combination"
ERASURE = "erasure"
ADMINISTRATION = "administration"

# What `hue audit verify` leaves in the trail itself.
VERIFIED = "trail verified"


class Done(NamedTuple):
    """One thing that was done, in the order of the table's columns.

    subject: what it was done to, such as "report:7". gateway: the legal power under which something was passed on;
    empty when nothing was. withheld: how many things were not shown. detail: references and counts only.
    """

    at: datetime
    act: str
    what: str
    member: str
    organisation_id: int | None
    owner_id: int | None = None
    subject: str = ""
    purpose: str = ""
    origin: str = ""
    gateway: str = ""
    withheld: int = 0
    detail: str = "{}"


# As arrays and not as rows: one statement, planned once, however many events. COPY is not to be had under
# row-level security.
_TYPES = ["timestamptz", "text", "text", "text", "int", "int", "text", "text", "text", "text", "int", "jsonb"]
_COLUMNS = ", ".join(Done._fields)
_ONE = f"INSERT INTO audit_event ({_COLUMNS}) VALUES ({', '.join(['%s'] * len(_TYPES))})"
_MANY = f"INSERT INTO audit_event ({_COLUMNS}) SELECT * FROM unnest({', '.join(f'%s::{t}[]' for t in _TYPES)})"


def note(
    *,
    act: str,
    what: str,
    by: Any,
    at: datetime,
    subject: str = "",
    owner_id: int | None = None,
    gateway: str = "",
    withheld: int = 0,
    detail: dict[str, object] | None = None,
) -> None:
    """Write one event in the caller's transaction, so that the deed and its record stand or fall together.

    by: a Viewer (access.viewer). detail must hold no personal data: references and counts only.
    """
    done = Done(
        at, act, what, by.name, by.organisation_id, owner_id, subject, by.purpose, by.origin, gateway, withheld,
        json.dumps(detail or {}),
    )  # fmt: skip
    # Plain SQL: the ORM asks for the new row's number back, which only an auditor may read.
    with connection.cursor() as cursor:
        cursor.execute(_ONE, done)


def note_many(events: Iterable[Done]) -> int:
    """Write many events in the caller's transaction, in this order, and return how many; for deeds done in bulk."""
    columns = [list(column) for column in zip(*events, strict=True)]
    if not columns:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(_MANY, columns)
    return len(columns[0])
