"""The only way to add to the audit trail."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hueandcry.audit.models import Event

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
    Event(
        at=at,
        act=act,
        what=what,
        member=by.name,
        organisation_id=by.organisation_id,
        owner_id=owner_id,
        subject=subject,
        purpose=by.purpose,
        origin=by.origin,
        detail=detail or {},
    ).save(force_insert=True)
