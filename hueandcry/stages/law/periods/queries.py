"""Which periods are in force, what was proposed, what came of it. Row-level security keeps each owner to its own."""

from __future__ import annotations

import json
from functools import lru_cache

from django.db import connection

from hueandcry.core.errors import NotFound
from hueandcry.core.retention.schedule import SHIPPED, Schedule, schedule_of
from hueandcry.stages.law.clock_sql import Own
from hueandcry.stages.law.models import Periods, PeriodsDecision, Reckoning
from hueandcry.stages.law.periods.data import CONFIRMED, WAITING, PeriodsData, ReckoningData
from hueandcry.stages.law.states import ReckoningState

_LONGEST_HISTORY = 100


class NoSuchPeriods(NotFound):
    """Your organisation has no such retention periods."""


# Asked for with every chunk of an import. As text, of which one schedule is made once.
_OWN = """
    SELECT DISTINCT ON (d.owner_id) d.owner_id, p.figures::text
    FROM law_periodsdecision d JOIN law_periods p ON p.id = d.periods_id
    WHERE d.outcome = 'confirmed' AND (%(owner)s::int IS NULL OR d.owner_id = %(owner)s)
    ORDER BY d.owner_id, d.periods_id DESC
    """


def own_schedules(owner_id: int | None = None) -> Own:
    """Return owner → its schedule, of every owner that has confirmed one, or of one owner; as the engine."""
    with connection.cursor() as cursor:
        cursor.execute(_OWN, {"owner": owner_id})
        return tuple((owner, _schedule(figures)) for owner, figures in cursor.fetchall())


@lru_cache(maxsize=128)
def _schedule(figures: str) -> Schedule:
    return schedule_of(json.loads(figures))


def in_force(owner_id: int) -> Schedule:
    """Return an organisation's schedule; until it has confirmed one, the one that ships."""
    found = last_confirmed(owner_id)
    return found.schedule if found else SHIPPED


def last_confirmed(owner_id: int) -> PeriodsData | None:
    """Return the periods that an organisation confirmed last, or None where what ships is in force."""
    found = _of(owner_id).filter(decision__outcome=CONFIRMED).order_by("-pk").first()
    return _periods(found) if found else None


def waiting(owner_id: int) -> PeriodsData | None:
    """Return the periods that wait for a second person, or None."""
    found = _of(owner_id).filter(decision=None).first()
    return _periods(found) if found else None


def get(periods_id: int, owner_id: int) -> PeriodsData:
    """Return periods that were proposed in an organisation; raises NoSuchPeriods."""
    found = _of(owner_id).filter(pk=periods_id).first()
    if found is None:
        raise NoSuchPeriods()
    return _periods(found)


def history(owner_id: int) -> list[PeriodsData]:
    """Return what was proposed in an organisation, the newest first."""
    return [_periods(one) for one in _of(owner_id).order_by("-pk")[:_LONGEST_HISTORY]]


def before(periods: PeriodsData, owner_id: int) -> Schedule:
    """Return the schedule that was in force when these were proposed."""
    earlier = _of(owner_id).filter(decision__outcome=CONFIRMED, pk__lt=periods.id).order_by("-pk").first()
    return schedule_of(earlier.figures) if earlier else SHIPPED


def _of(owner_id: int):  # type: ignore[no-untyped-def]
    return Periods.objects.filter(owner_id=owner_id).select_related("decision")


def _periods(row: Periods) -> PeriodsData:
    decision: PeriodsDecision | None = getattr(row, "decision", None)
    schedule = schedule_of(row.figures)
    if decision is None:
        return PeriodsData(
            row.pk, schedule, row.reason, row.proposed_by, row.proposed_at, WAITING, "", None, "", {}
        )  # fmt: skip
    return PeriodsData(
        row.pk, schedule, row.reason, row.proposed_by, row.proposed_at, decision.outcome, decision.decided_by,
        decision.decided_at, decision.reason, decision.foreseen,
    )  # fmt: skip


def reckoning(owner_id: int) -> ReckoningData | None:
    """Return how far the last setting of an organisation's clocks is, or None where there was none."""
    found = Reckoning.objects.filter(owner_id=owner_id).order_by("-pk").first()
    if found is None:
        return None
    return ReckoningData(
        found.pk, found.state, found.last_report_id, found.changed_count, found.begun_at, found.ended_at
    )


def is_moving(owner_id: int) -> bool:
    """Say whether an organisation's new periods have not reached all of its clocks yet."""
    return Reckoning.objects.filter(owner_id=owner_id, state=ReckoningState.RUNNING).exists()


def open_reckonings() -> list[int]:
    """Return the settings of clocks that have not ended, for whoever goes on with them."""
    return list(Reckoning.objects.filter(state=ReckoningState.RUNNING).order_by("pk").values_list("pk", flat=True))


def not_reached(report_ids: list[int]) -> list[int]:
    """Return those of these records whose clocks their owner's new periods have not reached yet; as the engine."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT c.report_id FROM law_clock c JOIN law_reckoning n ON n.owner_id = c.owner_id
            WHERE n.state = 'running' AND c.report_id > n.last_report_id AND c.report_id = ANY(%s)
            """,
            [report_ids],
        )
        return [number for (number,) in cursor.fetchall()]
