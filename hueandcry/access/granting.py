"""Movers: what somebody may do here changes; sensitive roles need a second administrator."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from hueandcry.access.actions import NoSuchRole
from hueandcry.access.models import Desk, Member, Organisation, RoleRequest
from hueandcry.access.queries import NoSuchMember, own_member
from hueandcry.access.roles import ROLES, Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import NotAllowed, NotFound, NotPossible
from hueandcry.core.lookalikes import Lookalike, check_email

# These work with their own organisation's records. Every other role watches others, lets others in, sees everybody's or
# decides how all are flagged, kept or shared; a new one is sensitive until somebody says here that it is not.
_PLAIN = frozenset({"force_recorder", "force_analyst", "partner_liaison"})
SENSITIVE = frozenset(ROLES) - _PLAIN
MOST_DOMAINS = 50


class NoSuchRequest(NotFound):
    """Nothing waits for your decision under this number."""


class SecondPersonWanted(NotAllowed):
    """Another administrator of your organisation must decide this: not whoever asked, and not the person concerned."""


class NoSuchDesk(NotFound):
    """Your organisation has no such desk."""


class NotOneself(NotPossible):
    """Nobody changes their own roles. Ask another administrator of your organisation."""


def split(roles: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the plain and the sensitive ones of some roles; raises NoSuchRole for none or an unknown one."""
    given = tuple(dict.fromkeys(roles))
    if not given or any(role not in ROLES for role in given):
        raise NoSuchRole()
    return tuple(one for one in given if one not in SENSITIVE), tuple(one for one in given if one in SENSITIVE)


def change_roles(*, member_id: int, roles: Iterable[str], by: Viewer, at: datetime) -> tuple[str, ...]:
    """Give a person of the viewer's organisation these roles; return those that wait for a second administrator.

    What is taken away goes at once. Raises NoSuchMember, NoSuchRole or NotOneself.
    """
    by.check_may(Permission.MANAGE_PEOPLE)
    with transaction.atomic():
        member = own_member(member_id, by, lock=True)
        if member.pk == by.member_id:
            raise NotOneself()
        _, sensitive = split(roles)
        waiting = tuple(one for one in sensitive if one not in member.roles)
        before, member.roles = member.roles, [one for one in dict.fromkeys(roles) if one not in waiting]
        member.save(update_fields=["roles"])
        _withdraw(member, at)
        if waiting:
            ask_for(member, waiting, by_name=by.name, at=at)
        audit.note(
            act=audit.ADMINISTRATION, what="roles changed", by=by, at=at, subject=f"member:{member.pk}",
            owner_id=member.organisation_id, detail={"before": before, "now": member.roles, "waiting": list(waiting)},
        )  # fmt: skip
    return waiting


def ask_for(member: Member, roles: Iterable[str], *, by_name: str, at: datetime) -> None:
    """Put sensitive roles before a second administrator, in the caller's transaction."""
    RoleRequest.objects.create(
        organisation_id=member.organisation_id, member=member, roles=list(roles), asked_by=by_name, asked_at=at
    )


def _withdraw(member: Member, at: datetime) -> None:
    # A request from before the change would give more than was now asked for.
    RoleRequest.objects.filter(member=member, decided_at=None).update(
        decided_at=at, decided_by="(withdrawn)", is_granted=False
    )


def decide(*, request_id: int, grant: bool, by: Viewer, at: datetime) -> None:
    """Grant or refuse sensitive roles that another administrator asked for.

    Raises NoSuchRequest or SecondPersonWanted.
    """
    by.check_may(Permission.MANAGE_PEOPLE)
    with transaction.atomic():
        waiting = RoleRequest.objects.select_for_update().filter(
            pk=request_id, organisation_id=by.organisation_id, decided_at=None
        ).first()  # fmt: skip
        if waiting is None:
            raise NoSuchRequest()
        if waiting.asked_by == by.name or waiting.member_id == by.member_id:
            raise SecondPersonWanted()
        member = Member.objects.select_for_update().get(pk=waiting.member_id)
        if not member.is_active or member.organisation_id != by.organisation_id:
            raise NoSuchMember()
        waiting.decided_by, waiting.decided_at, waiting.is_granted = by.name, at, grant
        waiting.save(update_fields=["decided_by", "decided_at", "is_granted"])
        if grant:
            member.roles = list(dict.fromkeys([*member.roles, *waiting.roles]))
            member.save(update_fields=["roles"])
        audit.note(
            act=audit.ADMINISTRATION, what="roles granted" if grant else "roles refused", by=by, at=at,
            subject=f"member:{member.pk}", owner_id=member.organisation_id,
            detail={"roles": waiting.roles, "asked": waiting.asked_by},
        )  # fmt: skip


def add_desk(*, name: str, by: Viewer, at: datetime) -> None:
    """Open a desk in the viewer's organisation; one of that name already is enough."""
    by.check_may(Permission.MANAGE_PEOPLE)
    with transaction.atomic():
        desk, is_new = Desk.objects.get_or_create(organisation_id=by.organisation_id, name=" ".join(name.split()))
        if is_new:
            audit.note(
                act=audit.ADMINISTRATION, what="desk opened", by=by, at=at, subject=f"desk:{desk.pk}",
                owner_id=by.organisation_id,
            )  # fmt: skip


def set_domains(*, written: str, by: Viewer, at: datetime) -> list[str]:
    """Set where the viewer's organisation has its e-mail, from a list such as "force.example, x.example".

    Invitations to addresses that look like one of these and are another are refused. Raises Lookalike.
    """
    by.check_may(Permission.MANAGE_PEOPLE)
    named = [part for part in re.split(r"[\s,;]+", written) if part]
    # Whoever may stand in an address may be a domain, and nothing else.
    domains = list(dict.fromkeys(check_email(f"a@{one.removeprefix('@')}").partition("@")[2] for one in named))
    if len(domains) > MOST_DOMAINS:
        raise Lookalike(f"Type at most {MOST_DOMAINS} domains.")
    with transaction.atomic():
        here = Organisation.objects.select_for_update().get(pk=by.organisation_id)
        if here.domains != domains:
            here.domains = domains
            here.save(update_fields=["domains"])
            audit.note(
                act=audit.ADMINISTRATION, what="e-mail domains set", by=by, at=at, subject=f"organisation:{here.pk}",
                owner_id=here.pk, detail={"domains": domains},
            )  # fmt: skip
    return domains


def seat(*, member_id: int, desk_id: int | None, by: Viewer, at: datetime) -> None:
    """Put a person of the viewer's organisation at one of its desks, or at none; raises NoSuchMember or NoSuchDesk."""
    by.check_may(Permission.MANAGE_PEOPLE)
    with transaction.atomic():
        member = own_member(member_id, by, lock=True)
        if desk_id is not None and not Desk.objects.filter(pk=desk_id, organisation_id=by.organisation_id).exists():
            raise NoSuchDesk()
        if member.desk_id != desk_id:
            member.desk_id = desk_id
            member.save(update_fields=["desk"])
            audit.note(
                act=audit.ADMINISTRATION, what="desk changed", by=by, at=at, subject=f"member:{member.pk}",
                owner_id=by.organisation_id, detail={"desk": desk_id},
            )  # fmt: skip
