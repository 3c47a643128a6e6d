"""Frozen values that cross the wall of the record stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class SourceData:
    """A source as the pipeline needs it: whose it is, and the handling its records carry."""

    id: int
    code: str
    title: str
    kind: str
    owner_id: int
    owner_name: str
    profile_name: str
    marking: str
    tlp: str
    gateway: str
    retention_group: int
    grading: str = "2DP"
    compartments: frozenset[str] = frozenset()


class Incoming(NamedTuple):
    """One report on its way to the table: `line` is COPY text for every column after id and version.

    row_count is how many rows of the file it was made of; more than one where a source writes a row a person.
    """

    row_number: int
    row_count: int
    reference_key: str
    digest: bytes
    line: bytes


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one incoming report: "stored", "held" or "changed", and its number and version.

    Stored is also said of a version of a record that whoever sent it may not know of.
    """

    what: str
    report_id: int
    version: int

    @property
    def is_next_version(self) -> bool:
        return self.what != "held" and self.version > 1


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that could not be stored: where it stood, what was wrong, and the row as it came."""

    row_number: int
    column: str
    code: str
    message: str
    row: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BatchData:
    """An import as it stands. received = stored + held + changed + rejected, always in rows of the file."""

    id: int
    source: SourceData
    state: str
    file_name: str
    file_path: str
    file_sha256: str
    file_bytes: int
    profile: str
    made_by: str
    made_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    rows_done: int
    rows_total: int | None
    stored_count: int
    held_count: int
    changed_count: int
    rejected_count: int
    notes: Mapping[str, Any]
    error: str

    @property
    def received_count(self) -> int:
        return self.stored_count + self.held_count + self.changed_count + self.rejected_count

    @property
    def is_open(self) -> bool:
        return self.state in ("waiting", "running")


@dataclass(frozen=True, slots=True)
class ReportData:
    """A report as a reader sees it."""

    id: int
    reference: str
    version: int
    owner_id: int
    owner_name: str
    source_title: str
    source_kind: str
    class_scheme: str
    class_code: str
    class_text: str
    force_flag: bool | None
    domestic: bool | None
    hate_strands: tuple[str, ...]
    reported_at: datetime | None
    recorded_at: datetime | None
    committed_from: datetime | None
    committed_to: datetime | None
    postcode: str
    forces: Mapping[str, str]
    text: str
    details: Mapping[str, Any]
    row: Mapping[str, Any]
    marking: str
    tlp: str
    gateway: str
    retention_group: int
    review_date: date | None
    stored_at: datetime
    grading: str = "2DP"
    compartments: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class VersionData:
    """An earlier version of a report."""

    version: int
    replaced_at: datetime
    text: str
    row: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToDecide:
    """What the flag needs of a report to decide it again."""

    report_id: int
    text: str
    offence: tuple[str, str] | None
    source_kind: str
    force_flag: bool | None
    sms_counts: bool
    owner_id: int
    source_id: int


@dataclass(frozen=True, slots=True)
class AboutData:
    """What a record is of, for figures by group: its source, its words, and its victims as recorded."""

    report_id: int
    source_title: str
    language: str
    text: str
    sexes: Sequence[str]
    ethnicities: Sequence[str]
