"""Legal holds: nothing that one covers is disposed of, whatever its date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotFound
from hueandcry.core.importing.references import reference_key
from hueandcry.stages.law.models import HeldRecord, Hold
from hueandcry.stages.law.rules import CAUSES, WHAT, checked_reason
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions.reports import take_turn

# A series of more records than this is held by its first so many, and by its being one series.
_MOST = 100_000


class NoSuchHold(NotFound):
    """Your organisation has no such hold."""


class NothingToHold(Malformed):
    """Nothing of your organisation's is by that name; type a reference, a series or an identifier that it holds."""


@dataclass(frozen=True, slots=True)
class NewHold:
    """What to hold. on: a record's reference, a series' reference, or an identifier as anybody would write it."""

    what: str
    on: str
    cause: str
    reason: str
    until: date | None = None


def place(*, new: NewHold, by: Viewer, at: datetime) -> int:
    """Place a hold on records of the viewer's organisation and return its number.

    Raises NothingToHold, NoReason; NotAllowed without the permission.
    """
    by.check_may(Permission.REVIEW_RETENTION)
    reason = checked_reason(new.reason)
    if new.what not in WHAT or new.cause not in CAUSES:
        raise NothingToHold()
    with transaction.atomic():
        # Whoever disposes of this organisation's records holds the same turn: no hold comes in the middle of it.
        take_turn(by.organisation_id)
        identifier, report_ids = _meant(new, by)
        hold = Hold.objects.create(
            owner_id=by.organisation_id, what=new.what, on=new.on.strip(), identifier_id=identifier, cause=new.cause,
            reason=reason, until=new.until, placed_by=by.name, placed_at=at,
        )  # fmt: skip
        HeldRecord.objects.bulk_create(
            HeldRecord(hold=hold, report_id=number, owner_id=by.organisation_id) for number in report_ids
        )
        audit.note(
            act=audit.ADMINISTRATION, what="hold placed", by=by, at=at, subject=f"hold:{hold.pk}",
            owner_id=by.organisation_id, detail={"on": new.what, "cause": new.cause},
        )  # fmt: skip
    return hold.pk


def _meant(new: NewHold, by: Viewer) -> tuple[int | None, list[int]]:
    """Return the identifier, or the records, that are meant; raises NothingToHold."""
    if new.what == "identifier":
        found = link.search(new.on)
        if not found:
            raise NothingToHold()
        return found[0].id, []
    if new.what == "series":
        try:
            members = link.members(link.find_series(new.on).id, limit=_MOST)
        except link.NoSuchSeries as error:
            raise NothingToHold() from error
    else:
        members = record.find_by_reference(reference_key(new.on))
    own = record.of_owner(members, by.organisation_id)
    if not own:
        raise NothingToHold()
    return None, own


def lift(*, hold_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Lift a hold of the viewer's organisation, with a reason. Raises NoSuchHold, NoReason."""
    by.check_may(Permission.REVIEW_RETENTION)
    plain = checked_reason(reason)
    with transaction.atomic():
        lifted = Hold.objects.filter(pk=hold_id, owner_id=by.organisation_id, lifted_at=None).update(
            lifted_by=by.name, lifted_at=at, lift_reason=plain
        )
        if not lifted:
            raise NoSuchHold()
        audit.note(
            act=audit.ADMINISTRATION, what="hold lifted", by=by, at=at, subject=f"hold:{hold_id}",
            owner_id=by.organisation_id,
        )  # fmt: skip
