"""Keeping a candidate, adopting or refusing it, going back, and saying whether one's texts may train."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import ENGINE, Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotAllowed, NotFound, NotPossible
from hueandcry.stages.flag.adoption.data import ADOPTED, PUT_BACK, REFUSED, NewCandidate
from hueandcry.stages.flag.adoption.queries import in_force
from hueandcry.stages.flag.models import Adoption, Candidate, TrainingPermit

_LONGEST_REASON = 2000


class NoSuchCandidate(NotFound):
    """There is no such model; compare it first with `hue flag compare`."""


class ReasonWanted(Malformed):
    """Say why: the reason stands beside the decision."""


class InForceAlready(NotPossible):
    """This model is in force already."""


def keep(*, new: NewCandidate, by: Viewer, at: datetime) -> int:
    """Keep a candidate with its card, or bring the card of the same file up to date; return its number."""
    with transaction.atomic(), viewing(as_engine(by)):
        found, _ = Candidate.objects.update_or_create(
            digest=new.digest,
            defaults={
                "name": new.name, "numbers": dict(new.numbers), "comparisons": list(new.comparisons),
                "card": new.card, "made_by": by.name, "made_at": at,
            },
        )  # fmt: skip
        audit.note(
            act=audit.ADMINISTRATION, what="model compared", by=by, at=at, subject=f"model:{found.pk}",
            detail={"digest": new.digest},
        )  # fmt: skip
    return found.pk


def decide(*, candidate_id: int, adopt: bool, reason: str, by: Viewer, at: datetime) -> None:
    """Adopt or refuse a candidate; the decision keeps the name, the reason and both models' figures.

    Raises ReasonWanted, NoSuchCandidate, InForceAlready.
    """
    _check(by, reason)
    with transaction.atomic(), viewing(as_engine(by)):
        candidate = Candidate.objects.filter(pk=candidate_id).first()
        if candidate is None:
            raise NoSuchCandidate()
        now = in_force()
        if now is not None and now.id == candidate_id:
            raise InForceAlready()
        _note(ADOPTED if adopt else REFUSED, candidate, reason, by, at)


def put_back(*, candidate_id: int | None, reason: str, by: Viewer, at: datetime) -> None:
    """Put an earlier model back in force; None is the one that ships with the program.

    Raises ReasonWanted, NoSuchCandidate for one that never was in force, InForceAlready.
    """
    _check(by, reason)
    with transaction.atomic(), viewing(as_engine(by)):
        now = in_force()
        if (now.id if now else None) == candidate_id:
            raise InForceAlready()
        candidate = None
        if candidate_id is not None:
            was = Adoption.objects.filter(candidate_id=candidate_id, what__in=(ADOPTED, PUT_BACK))
            if not was.exists():
                raise NoSuchCandidate()
            candidate = Candidate.objects.get(pk=candidate_id)
        _note(PUT_BACK, candidate, reason, by, at)


def _check(by: Viewer, reason: str) -> None:
    if by.reach != ENGINE:
        by.check_may(Permission.ADOPT_MODELS)
    if not reason.strip() or not by.name.strip():
        raise ReasonWanted()


def _note(what: str, candidate: Candidate | None, reason: str, by: Viewer, at: datetime) -> None:
    Adoption.objects.create(
        what=what, candidate=candidate, reason=reason.strip()[:_LONGEST_REASON], by=by.name, at=at,
        figures=candidate.comparisons if candidate else [],
    )  # fmt: skip
    audit.note(
        act=audit.ADMINISTRATION, what=f"model {what}", by=by, at=at,
        subject=f"model:{candidate.pk}" if candidate else "model:packaged",
    )  # fmt: skip


def allow_training(*, owner_id: int, allowed: bool, by: Viewer, at: datetime) -> None:
    """Say whether an organisation's corrected texts may train models of this installation."""
    if by.reach != ENGINE:
        by.check_may(Permission.MANAGE_PEOPLE)
        if by.organisation_id != owner_id:
            raise NotAllowed("You can say so for your own organisation only.")
    with transaction.atomic():
        TrainingPermit.objects.update_or_create(
            owner_id=owner_id, defaults={"is_allowed": allowed, "set_by": by.name, "set_at": at}
        )
        audit.note(
            act=audit.ADMINISTRATION, what="training on texts allowed" if allowed else "training on texts forbidden",
            by=by, at=at, owner_id=owner_id,
        )  # fmt: skip


def note_lent(*, owner_id: int, count: int, by: Viewer, at: datetime) -> None:
    """Note that so many of an organisation's texts were written out for training."""
    audit.note(
        act=audit.DISCLOSURE, what="texts written out for training", by=by, at=at, owner_id=owner_id,
        detail={"count": count},
    )  # fmt: skip
