"""Frozen values that cross the wall of the share stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hueandcry.core.sharing.vocabulary import Data, Established, Purpose, Subject


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody would share of a record, with whom and for what; established: what they say is on file."""

    recipient_id: int
    purpose: Purpose
    data: frozenset[Data]
    established: frozenset[Established] = frozenset()
    subjects: frozenset[Subject] = frozenset()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AgreementData:
    """An agreement as a page shows it. signed: organisation → (by whom, when)."""

    id: int
    code: str
    title: str
    party_ids: Sequence[int]
    purposes: Sequence[Purpose]
    data_kinds: Sequence[Data]
    starts: datetime
    ends: datetime
    review_on: datetime
    proposed_by: str
    proposed_at: datetime
    ended_by: str
    ended_at: datetime | None
    end_reason: str
    signed: Mapping[int, tuple[str, datetime]]
    state: str


@dataclass(frozen=True, slots=True)
class DisclosureData:
    """What went to whom, without its contents. received: (by whom, when) once it was opened.

    changed_at: since when the record's source has sent another version; not told while the record is restricted.
    """

    id: int
    report_id: int
    reference: str
    owner_id: int
    recipient_id: int
    state: str
    purpose: Purpose
    data_kinds: Sequence[Data]
    established: Sequence[Established]
    subjects: Sequence[Subject]
    reason: str
    gateway: str
    laws: Sequence[str]
    duties: Sequence[str]
    because: Sequence[str]
    agreement_code: str
    handling: str
    withheld: Sequence[str]
    proposed_by: str
    proposed_at: datetime
    decided_by: str
    decided_at: datetime | None
    made_at: datetime | None
    corrected_at: datetime | None
    notice: str
    noticed_at: datetime | None
    changed_at: datetime | None
    recalled_by: str
    recalled_at: datetime | None
    end_reason: str
    received: tuple[str, datetime] | None


@dataclass(frozen=True, slots=True)
class Shared:
    """A disclosure as its recipient reads it: what it is and exactly what was let out. None when it is no more."""

    disclosure: DisclosureData
    content: Mapping[str, Any] | None
    says: str


@dataclass(frozen=True, slots=True)
class AskData:
    """One organisation's question to another about a series."""

    id: int
    series_reference: str
    owner_id: int
    asked_id: int
    purpose: Purpose
    reason: str
    asked_by: str
    asked_at: datetime
    answer: str
    answered_by: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class ClearanceData:
    """One person's way into one compartment."""

    id: int
    member_id: int
    name: str
    compartment: str
    reason: str
    given_by: str
    given_at: datetime
    confirmed_by: str
    confirmed_at: datetime | None
