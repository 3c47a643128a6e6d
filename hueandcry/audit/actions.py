"""The only way to add to the audit trail."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.db import connection

_INSERT = """
    INSERT INTO audit_event (at, act, what, member, organisation_id, owner_id, subject, purpose, origin, detail)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
    """

COLLECTION = "collection"
ALTERATION = "alteration"
CONSULTATION = "consultation"
DISCLOSURE = "disclosure"
COMBINATION = "combination"
ERASURE = "erasure"
ADMINISTRATION = "administration"


def note(
    *,
    act: str,
    what: str,
    by: Any,
    at: datetime,
    subject: str = "",
    owner_id: int | None = None,
    detail: dict[str, object] | None = None,
) -> None:
    """Write one event in the caller's transaction, so that the deed and its record stand or fall together.

    by: a Viewer (access.viewer). detail must hold no personal data: references and counts only.
    """
    values = (
        at, act, what, by.name, by.organisation_id, owner_id, subject, by.purpose, by.origin, json.dumps(detail or {}),
    )  # fmt: skip
    # Plain SQL: the ORM asks for the new row's number back, which only an auditor may read.
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, values)
