"""Proposing periods, and confirming, refusing or withdrawing them. Nothing is disposed of by any of it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotAllowed, NotPossible
from hueandcry.core.retention.schedule import Schedule, faults, figures_of, schedule_of
from hueandcry.stages.law.models import Periods, PeriodsDecision, Reckoning
from hueandcry.stages.law.periods import foreseeing, queries
from hueandcry.stages.law.periods.data import CONFIRMED, REFUSED, WITHDRAWN, Foreseen
from hueandcry.stages.law.periods.queries import NoSuchPeriods
from hueandcry.stages.law.rules import checked_reason
from hueandcry.stages.law.states import ReckoningState
from hueandcry.stages.record.actions.reports import take_turn
from hueandcry.stages.record.rows import local_date


class BadPeriods(Malformed):
    """These periods cannot be: mend them first."""


class NothingChanged(NotPossible):
    """These periods are in force already, and where they are from is said so already."""


class OneWaits(NotPossible):
    """Other periods wait to be decided. Have them confirmed, refused or withdrawn first."""


class DecidedAlready(NotPossible):
    """Somebody has decided about these periods already."""


class SamePerson(NotAllowed):
    """You proposed these periods: somebody else confirms or refuses them."""


class NotYours(NotAllowed):
    """Only whoever proposed them withdraws them; others refuse."""


def foresee(schedule: Schedule, *, by: Viewer, at: datetime) -> Foreseen:
    """Return what periods would do to the records of the viewer's organisation. Raises BadPeriods."""
    by.check_may(Permission.SEE_RETENTION)
    _check(schedule)
    # As the engine: of a series, the dates of others' records count, and nothing of them but that is told.
    with transaction.atomic(), viewing(as_engine(by)):
        return foreseeing.foresee(schedule, owner_id=by.organisation_id, today=local_date(at))


def propose(*, schedule: Schedule, reason: str, by: Viewer, at: datetime) -> int:
    """Propose periods for the viewer's organisation; return their number. They do nothing until they are confirmed.

    Raises BadPeriods, NoReason, NothingChanged, OneWaits; NotAllowed without the permission.
    """
    by.check_may(Permission.SET_PERIODS)
    plain = checked_reason(reason)
    _check(schedule)
    owner = by.organisation_id
    with transaction.atomic():
        take_turn(owner)
        if queries.waiting(owner) is not None:
            raise OneWaits()
        before = queries.in_force(owner)
        if before == schedule:
            raise NothingChanged()
        figures = figures_of(schedule)
        made = Periods.objects.create(
            owner_id=owner, figures=figures, reason=plain, proposed_by=by.name, proposed_at=at
        )  # fmt: skip
        audit.note(
            act=audit.ADMINISTRATION, what="retention periods proposed", by=by, at=at, subject=f"periods:{made.pk}",
            owner_id=owner, detail={"from": _short(before), "to": _short(schedule)},
        )  # fmt: skip
    return made.pk


def confirm(*, periods_id: int, reason: str, by: Viewer, at: datetime) -> Foreseen:
    """Put periods in force that another person proposed, and begin to set the clocks by them; return what they do.

    What waits for disposal is asked about anew by them before it goes; nothing goes by itself.
    Raises NoSuchPeriods, DecidedAlready, SamePerson, NoReason; NotAllowed without the permission.
    """
    by.check_may(Permission.CONFIRM_PERIODS)
    plain = checked_reason(reason)
    owner = by.organisation_id
    with transaction.atomic():
        # Imports and disposals of this organisation hold the same turn: each goes by the old periods or by the new.
        take_turn(owner)
        periods = _undecided(periods_id, by)
        if periods.proposed_by == by.name:
            raise SamePerson()
        schedule = schedule_of(periods.figures)
        foreseen = foresee(schedule, by=by, at=at)
        _decide(periods, CONFIRMED, plain, by, at, foreseen)
        with viewing(as_engine(by)):
            Reckoning.objects.filter(owner_id=owner, state=ReckoningState.RUNNING).update(
                state=ReckoningState.REPLACED, ended_at=at
            )
            Reckoning.objects.create(periods=periods, owner_id=owner, begun_at=at)
    return foreseen


def refuse(*, periods_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Refuse periods that another person proposed. Raises as confirm does."""
    by.check_may(Permission.CONFIRM_PERIODS)
    plain = checked_reason(reason)
    with transaction.atomic():
        take_turn(by.organisation_id)
        periods = _undecided(periods_id, by)
        if periods.proposed_by == by.name:
            raise SamePerson()
        _decide(periods, REFUSED, plain, by, at)


def withdraw(*, periods_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Withdraw periods that one proposed oneself. Raises NoSuchPeriods, DecidedAlready, NotYours, NoReason."""
    by.check_may(Permission.SET_PERIODS)
    plain = checked_reason(reason)
    with transaction.atomic():
        take_turn(by.organisation_id)
        periods = _undecided(periods_id, by)
        if periods.proposed_by != by.name:
            raise NotYours()
        _decide(periods, WITHDRAWN, plain, by, at)


def _check(schedule: Schedule) -> None:
    if found := faults(schedule):
        raise BadPeriods("; ".join(dict.fromkeys(fault.says for fault in found)) + ".")


def _undecided(periods_id: int, by: Viewer) -> Periods:
    found = Periods.objects.filter(pk=periods_id, owner_id=by.organisation_id).first()
    if found is None:
        raise NoSuchPeriods()
    if PeriodsDecision.objects.filter(periods=found).exists():
        raise DecidedAlready()
    return found


def _decide(
    periods: Periods, outcome: str, reason: str, by: Viewer, at: datetime, foreseen: Foreseen | None = None
) -> None:
    numbers = foreseen.numbers() if foreseen else {}
    PeriodsDecision.objects.create(
        periods=periods, owner_id=periods.owner_id, outcome=outcome, reason=reason, decided_by=by.name, decided_at=at,
        foreseen=numbers,
    )  # fmt: skip
    audit.note(
        act=audit.ADMINISTRATION, what=f"retention periods {outcome}", by=by, at=at, subject=f"periods:{periods.pk}",
        owner_id=periods.owner_id, detail=dict(numbers),
    )  # fmt: skip


def _short(schedule: Schedule) -> dict[str, str]:
    """Return a schedule's figures as the trail has them: months, age, and the group of each rule."""
    figures = figures_of(schedule)
    periods = {
        code: f"{one['review_months']}" + (f" to {one['until_age']}" if one["until_age"] else "")
        for code, one in figures["periods"].items()
    }
    return {**periods, **figures["groups"]}
