"""Frozen values that cross the wall of the people stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

SUSPECT, VICTIM = "suspect", "victim"
ROLES = (SUSPECT, VICTIM)


@dataclass(frozen=True, slots=True)
class MentionsIn:
    """The mentions of one stored report as COPY text. was_there: a changed report, whose old mentions must go first.

    is_apart: of a report that is set apart, whose mentions are kept aside.
    """

    report_id: int
    lines: tuple[bytes, ...]
    was_there: bool = False
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class MentionData:
    """One person as one record names them, so far as the source says."""

    id: int
    report_id: int
    owner_id: int
    role: str
    name: str
    given: str
    family: str
    aliases: Sequence[str]
    born: date | None
    sex: str
    address: str
    postcode: str
    seen_on: date | None
    person_id: int | None

    @property
    def called(self) -> str:
        """The name as a page shows it."""
        return self.name or f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class PersonData:
    """A person: their shape for everyone with a part in it."""

    id: int
    reference: str
    role: str
    mention_count: int
    owner_ids: Sequence[int]
    first_on: date | None
    last_on: date | None


@dataclass(frozen=True, slots=True)
class Because:
    """Why a mention is taken for this person: the other mention that it agrees with best, and how."""

    mention: MentionData
    partner: MentionData | None
    probability: float
    reasons: Sequence[str]


@dataclass(frozen=True, slots=True)
class JudgementData:
    """What a named person said of two mentions. is_latest: the last word on the pair that is not taken back."""

    id: int
    left_id: int
    right_id: int
    says: str
    reason: str
    judged_by: str
    judged_at: datetime
    undone_at: datetime | None
    is_latest: bool
