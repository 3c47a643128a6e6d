"""Frozen values that cross the wall of the link stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class SightingIn:
    """One identifier seen in one report, on its way to the table. start is -1 for a column of its own."""

    identifier_id: int
    kind: str
    value: str
    role: str
    joins: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class About:
    """What else linking needs of one report than its identifiers.

    A series is counted by numbers of its victims, weights of harm and what was lost. may_join: not graded as false or
    from an unreliable source. devices, marks: weak values, of handsets and of the words that an offender sent.
    """

    victims: tuple[int, ...] = ()
    harm: str = ""
    loss_pence: int | None = None
    may_join: bool = True
    devices: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class SightingLines(NamedTuple):
    """The sightings and the fact of one report as COPY text: each line holds every column after report_id."""

    identifier_ids: tuple[int, ...]
    lines: tuple[bytes, ...]
    fact: bytes


class ReportIn(NamedTuple):
    """The sightings of one stored report. was_there: a changed report, whose old sightings must go first.

    is_apart: of a report that joins nothing; whatever sightings come with it are kept aside.
    """

    report_id: int
    sightings: SightingLines
    was_there: bool = False
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class SightingData:
    """An identifier in a report, as a page shows it."""

    identifier_id: int
    kind: str
    value: str
    role: str
    joins: bool
    start: int
    end: int
    sighting_count: int


@dataclass(frozen=True, slots=True)
class IdentifierData:
    """An identifier and how widely it is seen. withheld_count: reports the viewer may not see."""

    id: int
    kind: str
    value: str
    sighting_count: int
    report_ids: Sequence[int]
    withheld_count: int
    roles: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class SeriesData:
    """A series: its shape for everyone in it, its members so far as the viewer may see them.

    judged_count: pairs of its records that people joined. In the twelve months to its last record: victims by name and
    date of birth, records that name none, owners, months with a record, harm in days.
    """

    id: int
    reference: str
    record_count: int
    owner_ids: Sequence[int]
    force_ids: Sequence[int]
    identifier_count: int
    kinds: Sequence[str]
    first_on: date | None
    last_on: date | None
    policy_version: str
    judged_count: int
    victim_count: int
    unnamed_count: int
    year_owner_ids: Sequence[int]
    month_count: int
    harm_days: float


@dataclass(frozen=True, slots=True)
class Edge:
    """Why a report is in a series: one joining identifier that it shares."""

    report_id: int
    identifier_id: int
    kind: str
    value: str
    seen_on: date | None
    owner_id: int
    force_id: int


@dataclass(frozen=True, slots=True)
class Shared:
    """An identifier that joins a series: in how many of its reports that the viewer may see, and in how many more."""

    identifier_id: int
    kind: str
    value: str
    visible_count: int
    withheld_count: int


@dataclass(frozen=True, slots=True)
class SeenData:
    """One report that an identifier was seen in."""

    report_id: int
    owner_id: int
    role: str
    joins: bool
    seen_on: date | None


@dataclass(frozen=True, slots=True)
class Spread:
    """How widely and when an identifier was seen, in the reports that the viewer may see."""

    visible_count: int
    joining_count: int
    owner_count: int
    first_on: date | None
    last_on: date | None


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many reports of one organisation fall in one month."""

    owner_id: int
    month: date
    count: int


@dataclass(frozen=True, slots=True)
class JudgementData:
    """What a named person said of two records.

    is_latest: the last word on the pair that is not taken back. is_set_aside: newer judgements of other pairs
    contradict it, so that it has no effect.
    """

    id: int
    left_id: int
    right_id: int
    says: str
    reason: str
    judged_by: str
    owner_id: int
    judged_at: datetime
    undone_at: datetime | None
    is_latest: bool
    is_set_aside: bool
