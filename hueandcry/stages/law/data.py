"""Frozen values that cross the wall of the law stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.core.retention.rules_table import RULES

_SAYS = {rule.code: rule.says for rule in RULES}


@dataclass(frozen=True, slots=True)
class ClockData:
    """How long a record is kept and why. review_on and keep_until: the latest of its own and its series' others."""

    report_id: int
    owner_id: int
    group: str
    rule: str
    started_on: date
    own_review_on: date
    own_keep_until: date
    review_on: date
    keep_until: date

    @property
    def group_title(self) -> str:
        return GROUPS[self.group].title

    @property
    def because(self) -> str:
        return _SAYS[self.rule]

    @property
    def is_longer_for_its_series(self) -> bool:
        return self.keep_until > self.own_keep_until or self.review_on > self.own_review_on


@dataclass(frozen=True, slots=True)
class DueData:
    """A record whose time to be looked at has come."""

    clock: ClockData
    is_held: bool
    may_go: bool


@dataclass(frozen=True, slots=True)
class ReviewData:
    """That somebody decided to keep a record, and why."""

    reason: str
    reviewed_by: str
    reviewed_at: datetime


@dataclass(frozen=True, slots=True)
class PlanCell:
    """How many records of a group fall due in a month (its first day; what is overdue counts in the first)."""

    month: date
    group: str
    count: int


@dataclass(frozen=True, slots=True)
class HoldData:
    """A hold as a reader sees it."""

    id: int
    what: str
    on: str
    cause: str
    reason: str
    until: date | None
    placed_by: str
    placed_at: datetime
    lifted_by: str
    lifted_at: datetime | None
    lift_reason: str
    record_count: int


@dataclass(frozen=True, slots=True)
class DisposalData:
    """A disposal as it stands. wanted = gone + kept once every record has been looked at."""

    id: int
    owner_id: int
    state: str
    reason: str
    asked_by: str
    asked_at: datetime
    wanted_count: int
    gone_count: int
    kept_count: int
    file_count: int
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class RestrictionData:
    """That a record is restricted, why and by whom."""

    report_id: int
    reason: str
    placed_by: str
    placed_at: datetime


@dataclass(frozen=True, slots=True)
class CorrectionData:
    """What somebody says is wrong in a record; is_settled once its source has sent a later version."""

    wrong: str
    right: str
    noted_by: str
    noted_at: datetime
    is_settled: bool


@dataclass(frozen=True, slots=True)
class ItemData:
    """One record of a request and what is decided of it."""

    report_id: int
    because: Sequence[str]
    decision: str
    exemption: str
    reason: str
    decided_by: str


@dataclass(frozen=True, slots=True)
class RequestData:
    """A person's request as a reader sees it."""

    id: int
    state: str
    name: str
    born: date | None
    identifiers: Sequence[str]
    proof: str
    received_on: date
    answer_by: date
    longer_because: str
    made_by: str
    made_at: datetime
    sent_by: str
    checked_by: str
    ended_at: datetime | None
    note: str
    package_sha256: str
    item_count: int
    open_count: int
