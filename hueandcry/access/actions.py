"""Adding organisations, people and keys."""

from __future__ import annotations

import csv
import hmac
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from importlib import resources

from django.db import transaction

from hueandcry.access.models import ApiKey, Member, Organisation
from hueandcry.access.roles import ROLES, Permission
from hueandcry.access.viewer import OWN, Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotAllowed

# A key that nobody renews is a key that nobody remembers.
KEY_VALID = timedelta(days=365)


class NoSuchRole(Malformed):
    """Choose a role from the list."""


class NotAKey(NotAllowed):
    """This key is not known here, or has ended."""


@dataclass(frozen=True, slots=True)
class NewMember:
    """A person to be added: where they work and what they do here."""

    email: str
    name: str
    organisation: Organisation
    roles: Sequence[str]
    password: str


def slug(name: str) -> str:
    """Return a name as a code, such as "avon-and-somerset"."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def add_forces() -> int:
    """Add every force of the reference table that is not there yet; return how many were added."""
    table = resources.files("hueandcry.access") / "reference" / "forces.tsv"
    with table.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    held = set(Organisation.objects.values_list("code", flat=True))
    fresh = [
        Organisation(
            code=row["police_uk_id"] or slug(row["name"]),
            name=row["name"],
            kind="force",
            ons_code=row["ons_code"],
            region=row["region"],
        )
        for row in rows
        if (row["police_uk_id"] or slug(row["name"])) not in held
    ]
    # The first two imports of a new hub may both find none.
    Organisation.objects.bulk_create(fresh, ignore_conflicts=True)
    return len(fresh)


def add_organisation(*, code: str, name: str, kind: str) -> Organisation:
    """Add an organisation, or return the one that has this code."""
    return Organisation.objects.get_or_create(code=code, defaults={"name": name, "kind": kind})[0]


def add_member(*, new: NewMember, by: Viewer, at: datetime) -> Member:
    """Add a person with their roles. Raises NoSuchRole."""
    if not new.roles or any(role not in ROLES for role in new.roles):
        raise NoSuchRole()
    with transaction.atomic():
        member = Member(email=new.email.lower(), name=new.name, organisation=new.organisation, roles=list(new.roles))
        member.set_password(new.password)
        member.save()
        audit.note(
            act=audit.ADMINISTRATION, what="member added", by=by, at=at, subject=f"member:{member.pk}",
            owner_id=new.organisation.pk, detail={"roles": list(new.roles)},
        )  # fmt: skip
    return member


def make_key(*, title: str, by: Viewer, at: datetime) -> str:
    """Make an API key for the viewer's organisation and return it; it cannot be shown again."""
    by.check_may(Permission.MANAGE_KEYS)
    prefix, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    with transaction.atomic():
        key = ApiKey.objects.create(
            organisation_id=by.organisation_id, title=title, prefix=prefix,
            digest=sha256(secret.encode()).digest(), made_by=by.name, made_at=at, expires_at=at + KEY_VALID,
        )  # fmt: skip
        audit.note(
            act=audit.ADMINISTRATION, what="API key made", by=by, at=at, subject=f"key:{key.pk}",
            owner_id=by.organisation_id,
        )  # fmt: skip
    return f"hue_{prefix}_{secret}"


def end_key(*, key_id: int, by: Viewer, at: datetime) -> None:
    """End one of the viewer's organisation's keys at once."""
    by.check_may(Permission.MANAGE_KEYS)
    with transaction.atomic():
        ended = ApiKey.objects.filter(pk=key_id, organisation_id=by.organisation_id, ended_at=None)
        if ended.update(ended_at=at):
            audit.note(
                act=audit.ADMINISTRATION, what="API key ended", by=by, at=at, subject=f"key:{key_id}",
                owner_id=by.organisation_id,
            )  # fmt: skip


def viewer_of_key(written: str, origin: str = "", *, at: datetime) -> Viewer:
    """Return the machine behind an API key; raises NotAKey for an unknown, malformed, expired or ended one.

    A key falls with whoever made it: when their place ends, or their last day is past.
    """
    parts = written.split("_", 2)
    key = None
    if len(parts) == 3 and parts[0] == "hue":
        key = ApiKey.objects.select_related("organisation").filter(prefix=parts[1], ended_at=None).first()
    # The comparison is made even without a key, so that the time says nothing about which prefixes exist.
    digest = sha256(parts[-1].encode("utf-8", "replace")).digest()
    if not hmac.compare_digest(digest, bytes(key.digest) if key else bytes(32)) or key is None:
        raise NotAKey()
    if key.expires_at and key.expires_at <= at:
        # Once seen, it is over for good: a clock that is set back brings no key back.
        ApiKey.objects.filter(pk=key.pk, ended_at=None).update(ended_at=at)
        raise NotAKey()
    if key.made_at > at or _maker_has_left(key, at):
        raise NotAKey()
    return Viewer(
        name=f"key:{key.prefix}",
        organisation_id=key.organisation_id,
        permissions=frozenset({Permission.SUBMIT_REPORTS, Permission.READ_TEXT, Permission.SEARCH}),
        reach=OWN,
        origin=origin,
    )


def _maker_has_left(key: ApiKey, at: datetime) -> bool:
    maker = Member.objects.filter(email=key.made_by).first()
    if maker is None:
        return False
    is_elsewhere = maker.organisation_id != key.organisation_id
    return is_elsewhere or not maker.is_active or (maker.ends_on is not None and maker.ends_on < at.date())
