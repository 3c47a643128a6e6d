"""Frozen values of retention periods, what came of them, and what they would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from hueandcry.core.retention.schedule import Schedule

CONFIRMED, REFUSED, WITHDRAWN = "confirmed", "refused", "withdrawn"
# The states that a reader sees; the first is of what nobody has decided yet.
WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class PeriodsData:
    """Periods that somebody proposed, and what came of them; foreseen: what whoever decided was told of them."""

    id: int
    schedule: Schedule
    reason: str
    proposed_by: str
    proposed_at: datetime
    state: str
    decided_by: str
    decided_at: datetime | None
    decided_because: str
    foreseen: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class GroupForeseen:
    """What periods would do to the records that they put in one group; sooner and later: their day of review."""

    group: str
    records: int
    sooner: int
    later: int
    due_more: int


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What periods would do to an organisation's records, together with those they are linked with.

    due, may_go: how many there are today, before and after; held: of those that may go after, how many a hold keeps.
    """

    groups: Sequence[GroupForeseen]
    due_before: int
    due_after: int
    may_go_before: int
    may_go_after: int
    held: int

    @property
    def records(self) -> int:
        return sum(one.records for one in self.groups)

    @property
    def sooner(self) -> int:
        return sum(one.sooner for one in self.groups)

    @property
    def later(self) -> int:
        return sum(one.later for one in self.groups)

    def numbers(self) -> dict[str, int]:
        """Return the figures that are kept with a decision."""
        return {
            "records": self.records, "sooner": self.sooner, "later": self.later, "due before": self.due_before,
            "due after": self.due_after, "may go before": self.may_go_before, "may go after": self.may_go_after,
            "held": self.held,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReckoningData:
    """How far an organisation's clocks are set by its new periods."""

    periods_id: int
    state: str
    last_report_id: int
    changed_count: int
    begun_at: datetime
    ended_at: datetime | None
