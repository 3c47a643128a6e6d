"""The canonical record: what every source's row becomes before anything else looks at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Person:
    """One person as a source names them; role is victim, complainant, witness, suspect, offender, reporter or other."""

    role: str
    name: str = ""
    given: str = ""
    family: str = ""
    aliases: tuple[str, ...] = ()
    born: date | None = None
    age_band: str = ""
    sex: str = ""
    ethnicity: str = ""
    language: str = ""
    needs: str = ""
    address: str = ""
    postcode: str = ""
    nominal: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """An identifier in a column of its own: kind as in core.identifiers, raw as the source wrote it."""

    kind: str
    raw: str
    role: str = "unknown"
    platform: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One record of one source. Times are UTC; an unknown value is empty or None, never guessed.

    committed_precision is "minute", "day", "month", "year" or "" when nothing is known.
    """

    reference: str
    class_scheme: str = ""
    class_code: str = ""
    class_text: str = ""
    statute: str = ""
    attempted: bool | None = None
    force_flag: bool | None = None
    flags: tuple[str, ...] = ()
    hate_strands: tuple[str, ...] = ()
    domestic: bool | None = None
    reported_at: datetime | None = None
    recorded_at: datetime | None = None
    updated_at: datetime | None = None
    committed_from: datetime | None = None
    committed_to: datetime | None = None
    committed_precision: str = ""
    place: str = ""
    postcode: str = ""
    authority: str = ""
    beat: str = ""
    location_type: str = ""
    online_place: str = ""
    summary: str = ""
    mo: str = ""
    notes: str = ""
    language: str = ""
    people: tuple[Person, ...] = ()
    stated: tuple[Stated, ...] = ()
    property_text: str = ""
    loss_pence: int | None = None
    recovered_pence: int | None = None
    currency: str = ""
    outcome_code: str = ""
    outcome_date: date | None = None
    outcome_reason: str = ""
    officer: str = ""
    unit: str = ""
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The report's words as one text: summary, then method, then closing notes."""
        return "\n\n".join(part for part in (self.summary, self.mo, self.notes) if part)
