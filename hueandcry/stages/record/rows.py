"""A canonical report as one line of COPY text, with the forces it concerns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

from hueandcry.core import copyformat
from hueandcry.core.report import Person, Report
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.record.places import ForceGuess, force_of_postcode

LONDON = ZoneInfo("Europe/London")

COLUMNS = (
    "id", "version", "owner_id", "source_id", "batch_id", "row_number", "reference", "reference_key", "digest",
    "class_scheme", "class_code", "class_text", "force_flag", "domestic", "hate_strands", "reported_at", "recorded_at",
    "committed_from", "committed_to", "postcode", "authority", "recording_force", "victim_force", "suspect_force",
    "text", "details", "row", "marking", "tlp", "grading", "gateway", "retention_group", "stored_at",
)  # fmt: skip

# Held in columns of their own, or made of other fields: not repeated in details.
_IN_COLUMNS = frozenset({
    "reference", "class_scheme", "class_code", "class_text", "force_flag", "domestic", "hate_strands",
    "reported_at", "recorded_at", "committed_from", "committed_to", "postcode", "authority",
    "summary", "mo", "notes", "people", "stated",
})  # fmt: skip
_DETAIL_NAMES = tuple(field.name for field in fields(Report) if field.name not in _IN_COLUMNS)
_PERSON_NAMES = tuple(field.name for field in fields(Person))
_DETAILS, _PERSON = attrgetter(*_DETAIL_NAMES), attrgetter(*_PERSON_NAMES)


@dataclass(frozen=True, slots=True)
class Setting:
    """What every report of one batch shares.

    forces: ONS code → organisation; owner_force: the owner, where it is a force.
    """

    source: SourceData
    batch_id: int
    stored_at: datetime
    forces: Mapping[str, int]
    owner_force: int | None

    def ends(self) -> tuple[str, str]:
        """Return the first and the last columns of every line, which are the same for all of a batch."""
        source = self.source
        first = (source.owner_id, source.id, self.batch_id)
        last = (
            source.marking, source.tlp, source.grading, source.gateway, source.retention_group, self.stored_at,
        )  # fmt: skip
        return "\t".join(map(copyformat.field, first)), "\t".join(map(copyformat.field, last))


@dataclass(frozen=True, slots=True)
class Whose:
    """The forces a report concerns, each unknown until something says so."""

    recording: int | None
    victim: int | None
    suspect: int | None
    guesses: Mapping[str, Any]

    @property
    def counted(self) -> int:
        """The force in whose figures it counts: the recording one, else the victim's; 0 when neither is known."""
        return self.recording or self.victim or 0


def whose(report: Report, setting: Setting) -> Whose:
    """Return the forces of a report, with the shares behind each guess made from a postcode."""
    guesses: dict[str, Any] = {}
    victim = _force("victim", _postcode(report, "victim") or report.postcode, setting, guesses)
    suspect = _force("suspect", _postcode(report, "suspect"), setting, guesses)
    return Whose(setting.owner_force, victim, suspect, guesses)


def _postcode(report: Report, role: str) -> str:
    return next((p.postcode for p in report.people if p.role == role and p.postcode), "")


def _force(role: str, postcode: str, setting: Setting, guesses: dict[str, Any]) -> int | None:
    guess = force_of_postcode(postcode) if postcode else None
    if guess is None:
        return None
    if guess.others:
        guesses[role] = _shares(guess)
    return setting.forces.get(guess.ons_code)


def _shares(guess: ForceGuess) -> dict[str, float]:
    return {guess.ons_code: guess.share, **dict(guess.others)}


def line(report: Report, row: str, key: tuple[str, bytes, int], forces: Whose, ends: tuple[str, str]) -> bytes:
    """Return the COPY text of a report for every column after id and version.

    row: as JSON; key: (reference key, digest, row number); ends: of the batch's setting.
    """
    reference_key, digest, row_number = key
    field = copyformat.field
    text = copyformat.text_field
    first, last = ends
    parts = (
        first, str(row_number),
        text(report.reference), reference_key, "\\\\x" + digest.hex(),
        text(report.class_scheme), text(report.class_code), text(report.class_text),
        field(report.force_flag), field(report.domestic), copyformat.array_field(report.hate_strands),
        field(report.reported_at), field(report.recorded_at), field(report.committed_from), field(report.committed_to),
        text(report.postcode), text(report.authority),
        field(forces.recording), field(forces.victim), field(forces.suspect),
        text(report.text), copyformat.json_field(details(report, forces)), copyformat.of_json(row),
        last,
    )  # fmt: skip
    return ("\t".join(parts) + "\n").encode("utf-8", "replace")


def row_of(line: bytes) -> dict[str, Any]:
    """Return the row as it came from a report's COPY text, such as line() makes."""
    written = line.split(b"\t")[COLUMNS.index("row") - 2]
    found: dict[str, Any] = json.loads(written.replace(b"\\\\", b"\\"))
    return found


def details(report: Report, forces: Whose) -> dict[str, Any]:
    """Return what the columns do not hold, empty fields left out."""
    found = _said(zip(_DETAIL_NAMES, _DETAILS(report), strict=True))
    if report.people:
        found["people"] = [_person(person) for person in report.people]
    if report.stated:
        found["stated"] = [[s.kind, s.raw, s.role, s.platform] for s in report.stated]
    if forces.guesses:
        found["force_shares"] = forces.guesses
    return found


def _person(person: Person) -> dict[str, Any]:
    return _said(zip(_PERSON_NAMES, _PERSON(person), strict=True))


def _said(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    # Nought and "no" are said; an empty text or list is not.
    return {name: value for name, value in pairs if value or (value is not None and value == 0)}


def month_of(report: Report) -> date | None:
    """Return the first day of the month a report counts in: reported, else recorded, else committed."""
    moment = report.reported_at or report.recorded_at or report.committed_from
    return local_date(moment).replace(day=1) if moment else None


def local_date(moment: datetime) -> date:
    """Return the date of a moment where the records are kept: midnight of a summer's day is still that day."""
    return moment.astimezone(LONDON).date()
