"""Joiners: a place offered by an administrator, taken up by one person with a link that works once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from hueandcry.access import leaving
from hueandcry.access.granting import ask_for, split
from hueandcry.access.models import Invitation, Member, Organisation
from hueandcry.access.queries import NoSuchOrganisation
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotFound, NotPossible
from hueandcry.core.lookalikes import Lookalike, check_email, check_name, passes_for

# An offer that nobody takes up should not lie about; a link in a week-old message is soon somebody else's.
VALID = timedelta(days=3)


class NoSuchInvitation(NotFound):
    """This link is not one of ours, has been used or has ended. Ask your administrator for a new one."""


class HasAPlace(NotPossible):
    """You already have a place at another organisation. Have it ended there first, then use this link again."""


class Unfit(Malformed):
    """Correct what you typed."""


class UnfitHome(Unfit):
    """A secondee comes from another organisation than your own."""


class UnfitDay(Unfit):
    """Type the last day of the secondment."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A place to be offered. home: the code of a secondee's own organisation, who then needs ends_on, the last day."""

    email: str
    name: str
    roles: tuple[str, ...]
    home: str = ""
    ends_on: date | None = None


def invite(*, offer: Offer, by: Viewer, at: datetime) -> str:
    """Offer somebody a place in the viewer's own organisation, and return the secret of the link, shown this once.

    Raises Lookalike, NoSuchRole, NoSuchOrganisation or Unfit.
    """
    by.check_may(Permission.MANAGE_PEOPLE)
    split(offer.roles)
    here = Organisation.objects.get(pk=by.organisation_id)
    home = _home(offer, here, at)
    email, name, secret = check_email(offer.email), check_name(offer.name), secrets.token_urlsafe(32)
    _check_domain(email, home or here)
    with transaction.atomic():
        # The newest offer to somebody stands; an older link must not open the door as well.
        Invitation.objects.filter(organisation=here, email=email, used_at=None, ended_at=None).update(ended_at=at)
        made = Invitation.objects.create(
            organisation=here, home_organisation=home, email=email, name=name, roles=list(offer.roles),
            ends_on=offer.ends_on, digest=_digest(secret), made_by=by.name, made_at=at, expires_at=at + VALID,
        )  # fmt: skip
        audit.note(
            act=audit.ADMINISTRATION, what="person invited", by=by, at=at, subject=f"invitation:{made.pk}",
            owner_id=here.pk, detail={"roles": list(offer.roles), "secondee": home is not None},
        )  # fmt: skip
    return secret


def _home(offer: Offer, here: Organisation, at: datetime) -> Organisation | None:
    if offer.ends_on is not None and offer.ends_on < at.date():
        raise UnfitDay("Choose a last day that is still to come.")
    if not offer.home:
        return None
    home = Organisation.objects.filter(code=offer.home).first()
    if home is None:
        raise NoSuchOrganisation()
    if home == here:
        raise UnfitHome()
    if offer.ends_on is None:
        raise UnfitDay()
    return home


def _check_domain(email: str, of: Organisation) -> None:
    domain = email.partition("@")[2]
    if any(passes_for(domain, known) for known in of.domains):
        raise Lookalike("The domain of this address looks like your organisation's and is another.")


def end_invitation(*, invitation_id: int, by: Viewer, at: datetime) -> None:
    """Take back an offer of the viewer's own organisation; raises NoSuchInvitation."""
    by.check_may(Permission.MANAGE_PEOPLE)
    with transaction.atomic():
        open_ones = Invitation.objects.filter(pk=invitation_id, organisation_id=by.organisation_id)
        if not open_ones.filter(used_at=None, ended_at=None).update(ended_at=at):
            raise NoSuchInvitation()
        audit.note(
            act=audit.ADMINISTRATION, what="invitation ended", by=by, at=at, subject=f"invitation:{invitation_id}",
            owner_id=by.organisation_id,
        )  # fmt: skip


def find_invitation(secret: str, *, at: datetime) -> Invitation:
    """Return the open offer behind a link; raises NoSuchInvitation, the same for every reason."""
    with viewing(_nobody()):
        found = Invitation.objects.select_related("organisation").filter(digest=_digest(secret)).first()
    # A clock set back before the offer was made would make an old one good again.
    if found is None or found.used_at or found.ended_at or not found.made_at <= at < found.expires_at:
        raise NoSuchInvitation()
    return found


def join(*, secret: str, password: str, at: datetime, origin: str = "") -> Member:
    """Take up an offered place, with a password of one's own.

    Roles that need a second administrator wait for one. Raises NoSuchInvitation, Unfit or HasAPlace.
    """
    by = _nobody(origin)
    with transaction.atomic(), viewing(by):
        offered = find_invitation(secret, at=at)
        # Two who press at once: the row is locked, and the second finds it used.
        if not Invitation.objects.filter(pk=offered.pk, used_at=None, ended_at=None).update(used_at=at):
            raise NoSuchInvitation()
        member = _place(offered, at)
        _set_password(member, password)
        plain, sensitive = split(offered.roles)
        member.roles = list(plain)
        member.save()
        if sensitive:
            ask_for(member, sensitive, by_name=offered.made_by, at=at)
        audit.note(
            act=audit.ADMINISTRATION, what="person joined", by=by, at=at, subject=f"member:{member.pk}",
            owner_id=offered.organisation_id, detail={"roles": list(plain), "waiting": list(sensitive)},
        )  # fmt: skip
    return member


def _place(offered: Invitation, at: datetime) -> Member:
    """Return the person's row: a new one, or that of a person who has left where they were before."""
    member = Member.objects.select_for_update().filter(email=offered.email).first() or Member(email=offered.email)
    if member.pk:
        if member.is_active and not leaving.has_ended(member, at.date()):
            raise HasAPlace()
        leaving.clear(member, at=at)
    member.name, member.organisation, member.desk = offered.name, offered.organisation, None
    member.home_organisation_id, member.ends_on = offered.home_organisation_id, offered.ends_on
    member.is_active, member.ended_at = True, None
    return member


def _set_password(member: Member, password: str) -> None:
    try:
        validate_password(password, member)
    except ValidationError as error:
        raise Unfit(" ".join(error.messages)) from error
    member.set_password(password)


def _digest(secret: str) -> bytes:
    return sha256(secret.encode("utf-8", "replace")).digest()


def _nobody(origin: str = "") -> Viewer:
    # The link is all that its bearer has: the offer itself says to whom and where, so none of it is taken from them.
    return Viewer("invitation", 0, frozenset(), ENGINE, origin=origin)
