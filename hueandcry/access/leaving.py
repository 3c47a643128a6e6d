"""Leavers: from the moment somebody's place ends, nothing opens to them: no page, no session, no key of theirs."""

from __future__ import annotations

from datetime import date, datetime
from importlib import import_module

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db import transaction

from hueandcry.access.models import ApiKey, Member, RoleRequest
from hueandcry.access.queries import leavable_member
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import NotPossible


class LastAdministrator(NotPossible):
    """An organisation keeps at least one administrator. Make another one first."""


def has_ended(member: Member, today: date) -> bool:
    """Say whether a person's place is over: ended by an administrator, or its last day is past."""
    return not member.is_active or (member.ends_on is not None and member.ends_on < today)


def end(*, member_id: int, by: Viewer, at: datetime) -> None:
    """End a person's place at once, with their sessions, keys and waiting roles.

    Of the viewer's own organisation, or a secondee who comes from it. Raises NoSuchMember or LastAdministrator.
    """
    by.check_may(Permission.MANAGE_PEOPLE)
    with transaction.atomic():
        member = leavable_member(member_id, by)
        others = Member.objects.filter(
            organisation_id=member.organisation_id, is_active=True, roles__contains=["administrator"]
        ).exclude(pk=member.pk)
        if "administrator" in member.roles and not others.exists():
            raise LastAdministrator()
        _end(member, by=by, at=at, why="ended by an administrator")


def end_if_over(member: Member, *, at: datetime, today: date) -> bool:
    """End a person whose last day is past, and say whether their place is over.

    Once seen, it is over for good: a clock that is set back brings nobody back.
    """
    if not has_ended(member, today):
        return False
    if member.is_active:
        by = Viewer("the calendar", 0, frozenset(), ENGINE)
        with transaction.atomic(), viewing(by):
            _end(member, by=by, at=at, why="last day past")
    return True


def _end(member: Member, *, by: Viewer, at: datetime, why: str) -> None:
    member.is_active, member.ended_at = False, at
    member.save(update_fields=["is_active", "ended_at"])
    clear(member, at=at)
    audit.note(
        act=audit.ADMINISTRATION, what="person ended", by=by, at=at, subject=f"member:{member.pk}",
        owner_id=member.organisation_id, detail={"why": why},
    )  # fmt: skip


def clear(member: Member, *, at: datetime) -> None:
    """Take away a person's sessions, keys, second factors, waiting roles and password, in the caller's transaction."""
    sessions = UserSession.objects.filter(user_id=member.pk)
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    for one in sessions:
        store.delete(one.session_key)
    sessions.delete()
    ApiKey.objects.filter(made_by=member.email, ended_at=None).update(ended_at=at)
    Authenticator.objects.filter(user_id=member.pk).delete()
    RoleRequest.objects.filter(member=member, decided_at=None).update(
        decided_at=at, decided_by="(left)", is_granted=False
    )
    # Changes what every session is signed with: one that was not listed dies as well.
    member.set_unusable_password()
    member.save(update_fields=["password"])
