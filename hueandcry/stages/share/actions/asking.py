"""Asking another organisation that is in the same series to share what it has."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.sharing.vocabulary import Purpose
from hueandcry.stages.link import queries as link
from hueandcry.stages.share.models import Ask
from hueandcry.stages.share.queries import NoSuchAsk
from hueandcry.stages.share.rules import NotNow, checked_reason


def ask(*, series_reference: str, asked_id: int, purpose: Purpose, reason: str, by: Viewer, at: datetime) -> int:
    """Ask an organisation that has a part in a series; return the question's number.

    Raises NoSuchSeries for a series one has no part in, and the same for an organisation that has none.
    """
    by.check_may(Permission.SHARE)
    with transaction.atomic():
        series = link.find_series(series_reference)
        if asked_id not in series.owner_ids or asked_id == by.organisation_id:
            raise link.NoSuchSeries()
        made = Ask.objects.create(
            series_reference=series.reference, owner_id=by.organisation_id, asked_id=asked_id, purpose=purpose,
            reason=checked_reason(reason), asked_by=by.name, asked_at=at,
        )  # fmt: skip
        _note("asked to share", made, by, at)
    return made.pk


def answer(*, ask_id: int, says: str, by: Viewer, at: datetime) -> None:
    """Answer what one's own organisation was asked; raises NoSuchAsk, and NotNow for one that is answered."""
    by.check_may(Permission.SHARE)
    with transaction.atomic():
        found = Ask.objects.select_for_update().filter(pk=ask_id, asked_id=by.organisation_id).first()
        if found is None:
            raise NoSuchAsk()
        if found.answered_at is not None:
            raise NotNow()
        found.answer, found.answered_by, found.answered_at = checked_reason(says), by.name, at
        found.save(update_fields=["answer", "answered_by", "answered_at"])
        _note("question answered", found, by, at)


def _note(what: str, made: Ask, by: Viewer, at: datetime) -> None:
    audit.note(
        act=audit.ADMINISTRATION, what=what, by=by, at=at, subject=f"series:{made.series_reference}",
        owner_id=made.asked_id, detail={"question": made.pk, "asked": made.asked_id},
    )  # fmt: skip
