"""Letting people into compartments: one gives, another confirms, either ends it at once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hueandcry.access import queries as people
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotFound, NotPossible
from hueandcry.core.sharing.handling_table import COMPARTMENTS
from hueandcry.stages.share.models import Clearance
from hueandcry.stages.share.rules import check_second, checked_reason


class NoSuchCompartment(Malformed):
    """Choose a compartment from the list."""


class NoSuchClearance(NotFound):
    """There is no such clearance in your organisation."""


class AlreadyCleared(NotPossible):
    """This person has that clearance, or waits for it; look at the list."""


def give(*, member_id: int, compartment: str, reason: str, by: Viewer, at: datetime) -> int:
    """Propose to let a colleague into a compartment; return the clearance's number. It opens nothing yet.

    Raises NoSuchMember for somebody of another organisation, as for nobody.
    """
    by.check_may(Permission.AUTHORISE_SHARING)
    if compartment not in COMPARTMENTS:
        raise NoSuchCompartment()
    member = people.get_colleague(member_id, by.organisation_id)
    with transaction.atomic():
        if Clearance.objects.filter(member_id=member.pk, compartment=compartment, ended_at=None).exists():
            raise AlreadyCleared()
        made = Clearance.objects.create(
            owner_id=by.organisation_id, member_id=member.pk, compartment=compartment,
            reason=checked_reason(reason), given_by=by.name, given_at=at,
        )  # fmt: skip
        _note("clearance proposed", made, by, at)
    return made.pk


def confirm(*, clearance_id: int, by: Viewer, at: datetime) -> None:
    """Let them in: by a second person, who is neither the first nor the one let in."""
    by.check_may(Permission.AUTHORISE_SHARING)
    with transaction.atomic():
        found = _open(clearance_id, by)
        check_second(by, found.given_by, found.member_id)
        if found.confirmed_at is None:
            found.confirmed_by, found.confirmed_at = by.name, at
            found.save(update_fields=["confirmed_by", "confirmed_at"])
            _note("clearance confirmed", found, by, at)


def end(*, clearance_id: int, by: Viewer, at: datetime) -> None:
    """End a clearance at once; one person is enough."""
    by.check_may(Permission.AUTHORISE_SHARING)
    with transaction.atomic():
        found = _open(clearance_id, by)
        found.ended_by, found.ended_at = by.name, at
        found.save(update_fields=["ended_by", "ended_at"])
        _note("clearance ended", found, by, at)


def _open(clearance_id: int, by: Viewer) -> Clearance:
    found = Clearance.objects.select_for_update().filter(
        pk=clearance_id, owner_id=by.organisation_id, ended_at=None
    ).first()  # fmt: skip
    if found is None:
        raise NoSuchClearance()
    return found


def _note(what: str, made: Clearance, by: Viewer, at: datetime) -> None:
    audit.note(
        act=audit.ADMINISTRATION, what=what, by=by, at=at, subject=f"member:{made.member_id}",
        owner_id=made.owner_id, detail={"compartment": made.compartment},
    )  # fmt: skip
