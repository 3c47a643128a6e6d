"""Agreements: proposed by one party, signed by each, ended by any."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from hueandcry.access.queries import organisation
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed
from hueandcry.core.sharing.vocabulary import Data, Purpose
from hueandcry.stages.share.models import Agreement, Signature
from hueandcry.stages.share.queries import NoSuchAgreement
from hueandcry.stages.share.rules import checked_reason


class BadAgreement(Malformed):
    """An agreement needs a title, another party, a purpose, kinds of data, and a review before it ends."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What would be agreed. party_ids: the others; the proposer's own organisation is always one."""

    title: str
    party_ids: Collection[int]
    purposes: Collection[Purpose]
    data: Collection[Data]
    starts: datetime
    ends: datetime
    review_on: datetime


def propose_agreement(*, terms: Terms, by: Viewer, at: datetime) -> str:
    """Lay an agreement before the parties, signed by the proposer's own; return its code. Raises BadAgreement."""
    by.check_may(Permission.AUTHORISE_SHARING)
    others = {number for number in terms.party_ids if number != by.organisation_id}
    in_order = terms.starts < terms.review_on <= terms.ends
    if not (others and terms.purposes and terms.data and terms.title.strip() and in_order):
        raise BadAgreement()
    for number in others:
        organisation(number)
    with transaction.atomic():
        made = Agreement.objects.create(
            code=f"ISA-{at:%Y}-{secrets.token_hex(3)}", title=terms.title.strip(),
            party_ids=sorted(others | {by.organisation_id}), purposes=sorted(terms.purposes),
            data_kinds=sorted(terms.data), starts=terms.starts, ends=terms.ends, review_on=terms.review_on,
            owner_id=by.organisation_id, proposed_by=by.name, proposed_at=at,
        )  # fmt: skip
        _note("agreement proposed", made, by, at)
        _sign(made, by, at)
    return made.code


def sign(*, code: str, by: Viewer, at: datetime) -> None:
    """Sign for one's own organisation; again changes nothing."""
    by.check_may(Permission.AUTHORISE_SHARING)
    with transaction.atomic():
        _sign(_party_to(code, by), by, at)


def end_agreement(*, code: str, reason: str, by: Viewer, at: datetime) -> None:
    """End an agreement for everybody, from this moment; any party may."""
    by.check_may(Permission.AUTHORISE_SHARING)
    with transaction.atomic():
        found = _party_to(code, by)
        if found.ended_at is None:
            found.ended_by, found.ended_at, found.end_reason = by.name, at, checked_reason(reason)
            found.save(update_fields=["ended_by", "ended_at", "end_reason"])
            _note("agreement ended", found, by, at)


def end_if_over(code: str, *, at: datetime) -> None:
    """End an agreement whose last day was seen to be past, in the caller's transaction and for one of its parties.

    Once seen, it is over for good: a clock that is set back brings none back.
    """
    Agreement.objects.filter(code=code, ends__lte=at, ended_at=None).update(
        ended_by="the calendar", ended_at=at, end_reason="Its last day is past."
    )


def _party_to(code: str, by: Viewer) -> Agreement:
    found = Agreement.objects.filter(code=code, party_ids__contains=[by.organisation_id]).first()
    if found is None:
        raise NoSuchAgreement()
    return found


def _sign(found: Agreement, by: Viewer, at: datetime) -> None:
    _, is_new = Signature.objects.get_or_create(
        agreement=found, owner_id=by.organisation_id, defaults={"signed_by": by.name, "signed_at": at}
    )
    if is_new:
        _note("agreement signed", found, by, at)


def _note(what: str, found: Agreement, by: Viewer, at: datetime) -> None:
    audit.note(
        act=audit.ADMINISTRATION, what=what, by=by, at=at, subject=f"agreement:{found.code}",
        owner_id=found.owner_id, detail={"parties": found.party_ids},
    )  # fmt: skip
