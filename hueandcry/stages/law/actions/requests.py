"""A person's request: gathered, decided item by item, checked by a second person, released, handed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotAllowed, NotFound, NotPossible
from hueandcry.core.retention.deadlines import answer_by
from hueandcry.stages.law.exemptions_table import DECISIONS, EXEMPTIONS
from hueandcry.stages.law.finding import Wanted, find
from hueandcry.stages.law.models import Request, RequestItem
from hueandcry.stages.law.package import build
from hueandcry.stages.law.rules import checked_reason
from hueandcry.stages.law.states import REQUESTS, RequestState
from hueandcry.stages.record.rows import local_date
from hueandcry.stages.share.passing import pass_out


class NoSuchRequest(NotFound):
    """Your organisation has no such request."""


class NotAPerson(Malformed):
    """Type the person's name, how they proved who they are, and the day the request came, which is not to come."""


class WrongState(NotPossible):
    """The request is not in a state for that; open it again to see where it stands."""


class Undecided(NotPossible):
    """Decide about every record first."""


class NeedsReason(Malformed):
    """To withhold a record choose an exemption and say why."""


class SamePerson(NotAllowed):
    """Somebody who did not prepare the answer must check and release it."""


@dataclass(frozen=True, slots=True)
class NewRequest:
    """Who asks, and how they showed who they are."""

    name: str
    born: date | None
    identifiers: tuple[str, ...]
    proof: str
    received_on: date


def begin(*, new: NewRequest, by: Viewer, at: datetime) -> int:
    """Note a person's request, gather what may be about them, and return its number. Raises NotAPerson."""
    by.check_may(Permission.ANSWER_REQUESTS)
    if not new.name.strip() or not new.proof.strip() or new.received_on > local_date(at):
        raise NotAPerson()
    with transaction.atomic():
        made = Request.objects.create(
            owner_id=by.organisation_id, name=new.name.strip(), born=new.born, identifiers=list(new.identifiers),
            proof=new.proof.strip(), received_on=new.received_on, answer_by=answer_by(new.received_on),
            made_by=by.name, made_at=at,
        )  # fmt: skip
        count = _gather(made, by)
        _note("request begun", made, by, at, {"found": count})
    return made.pk


def gather_again(*, request_id: int, by: Viewer, at: datetime) -> int:
    """Look again for what came since; return how many records are new. What was decided stays."""
    by.check_may(Permission.ANSWER_REQUESTS)
    with transaction.atomic():
        request = _open(request_id, by, RequestState.OPEN)
        count = _gather(request, by)
        _note("request gathered again", request, by, at, {"found": count})
    return count


def _gather(request: Request, by: Viewer) -> int:
    found = find(Wanted(request.name, request.born, request.identifiers), by.organisation_id)
    held = set(RequestItem.objects.filter(request=request).values_list("report_id", flat=True))
    fresh = {report: why for report, why in found.items() if report not in held}
    RequestItem.objects.bulk_create(
        RequestItem(request=request, report_id=report, owner_id=by.organisation_id, because=why)
        for report, why in fresh.items()
    )
    return len(fresh)


@dataclass(frozen=True, slots=True)
class ItemDecision:
    """What is decided of one record: one of DECISIONS; an exemption and a reason where it is withheld."""

    decision: str
    exemption: str = ""
    reason: str = ""


def decide(*, request_id: int, report_id: int, says: ItemDecision, by: Viewer, at: datetime) -> None:
    """Decide about one record of a request that is open. Raises NoSuchRequest, WrongState, NeedsReason."""
    by.check_may(Permission.ANSWER_REQUESTS)
    if says.decision not in DECISIONS:
        raise NeedsReason("Choose what is to become of the record.")
    if says.decision == "withhold" and (says.exemption not in EXEMPTIONS or not says.reason.strip()):
        raise NeedsReason()
    with transaction.atomic():
        request = _open(request_id, by, RequestState.OPEN)
        exemption = says.exemption if says.decision == "withhold" else ""
        changed = RequestItem.objects.filter(request=request, report_id=report_id).update(
            decision=says.decision, exemption=exemption, reason=says.reason.strip(), decided_by=by.name, decided_at=at
        )
        if not changed:
            raise NoSuchRequest()
        _note("request's record decided", request, by, at, {"record": report_id, "decision": says.decision})


def send_to_check(*, request_id: int, by: Viewer, at: datetime) -> None:
    """Hand an answer to a second person once every record is decided. Raises Undecided, WrongState."""
    by.check_may(Permission.ANSWER_REQUESTS)
    with transaction.atomic():
        request = _open(request_id, by, RequestState.OPEN)
        if RequestItem.objects.filter(request=request, decision="").exists():
            raise Undecided()
        _move(request, RequestState.CHECKING, {"sent_by": by.name})
        _note("answer sent to be checked", request, by, at)


def send_back(*, request_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Give an answer back to whoever prepared it, with a reason."""
    by.check_may(Permission.CHECK_REQUESTS)
    with transaction.atomic():
        request = _open(request_id, by, RequestState.CHECKING)
        _move(request, RequestState.OPEN, {"note": checked_reason(reason)})
        _note("answer sent back", request, by, at)


def release(*, request_id: int, by: Viewer, at: datetime) -> str:
    """Release a checked answer and return its package's SHA-256. Raises SamePerson for whoever had part in it."""
    by.check_may(Permission.CHECK_REQUESTS)
    with transaction.atomic():
        request = _open(request_id, by, RequestState.CHECKING)
        prepared = {request.made_by, request.sent_by}
        prepared |= set(RequestItem.objects.filter(request=request).values_list("decided_by", flat=True))
        if by.name in prepared:
            raise SamePerson()
        package = build(request)
        digest = sha256(package).hexdigest()
        ended = {"checked_by": by.name, "ended_at": at, "package": package, "package_sha256": digest}
        _move(request, RequestState.RELEASED, ended)
        _note("answer released", request, by, at, {"sha256": digest}, act=audit.DISCLOSURE)
    return digest


def hand_over(*, request_id: int, by: Viewer, at: datetime) -> bytes:
    """Return the package of a released answer and write that it was fetched."""
    if not (by.may(Permission.ANSWER_REQUESTS) or by.may(Permission.CHECK_REQUESTS)):
        by.check_may(Permission.ANSWER_REQUESTS)
    with transaction.atomic():
        request = _open(request_id, by, RequestState.RELEASED)
        pass_out(by, [request.owner_id])
        _note("answer fetched", request, by, at, {"sha256": request.package_sha256}, act=audit.DISCLOSURE)
    return bytes(request.package or b"")


def take_longer(*, request_id: int, because: str, by: Viewer, at: datetime) -> None:
    """Take two months more for a complex request, with the reason that the person is told. Once only."""
    by.check_may(Permission.ANSWER_REQUESTS)
    plain = checked_reason(because)
    with transaction.atomic():
        request = _open(request_id, by, RequestState.OPEN)
        if request.longer_because:
            raise WrongState("The time was made longer once already.")
        request.longer_because, request.answer_by = plain, answer_by(request.received_on, is_longer=True)
        request.save(update_fields=["longer_because", "answer_by"])
        _note("more time taken", request, by, at)


def close(*, request_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Close a request without an answer: withdrawn, or not from the person. What was gathered is let go."""
    by.check_may(Permission.ANSWER_REQUESTS)
    plain = checked_reason(reason)
    with transaction.atomic():
        request = _open(request_id, by, RequestState.OPEN)
        RequestItem.objects.filter(request=request).delete()
        _move(request, RequestState.CLOSED, {"ended_at": at, "note": plain})
        _note("request closed", request, by, at)


def _open(request_id: int, by: Viewer, state: RequestState) -> Request:
    found = Request.objects.select_for_update().filter(pk=request_id, owner_id=by.organisation_id).first()
    if found is None:
        raise NoSuchRequest()
    if found.state != state:
        raise WrongState()
    return found


def _move(request: Request, state: RequestState, changes: Mapping[str, Any]) -> None:
    if state not in REQUESTS[RequestState(request.state)]:
        raise WrongState()
    Request.objects.filter(pk=request.pk).update(state=state, **changes)


def _note(
    what: str, request: Request, by: Viewer, at: datetime, detail: dict[str, object] | None = None,
    *, act: str = audit.CONSULTATION,
) -> None:  # fmt: skip
    audit.note(
        act=act, what=what, by=by, at=at, subject=f"request:{request.pk}", owner_id=by.organisation_id, detail=detail
    )
