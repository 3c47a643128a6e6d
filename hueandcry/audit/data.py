"""What crosses the wall to pages: a search of the trail, and how far it is sealed. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are looked for; what is empty does not narrow. subjects: any of these; member: part of a name."""

    act: str = ""
    member: str = ""
    organisation_id: int | None = None
    subjects: tuple[str, ...] | None = None
    since: date | None = None
    until: date | None = None
    purpose: str = ""
    origin: str = ""
    gateway: str = ""

    def narrowed_by(self) -> list[str]:
        """Return the names of what narrows this search: what is written of it, since the values may be personal."""
        return [name for name in self.__slots__ if getattr(self, name) not in ("", None)]


@dataclass(frozen=True, slots=True)
class SealState:
    """How far the trail is sealed and when that was last checked; faults: how many that check found."""

    sealed_to: int | None
    sealed_at: datetime | None
    waiting: int
    checked_at: datetime | None
    faults: int


@dataclass(frozen=True, slots=True)
class OutOfPattern:
    """Looks that an auditor may ask about: by whom or at what, how many, and since when. Not a finding."""

    name: str
    count: int
    first_at: datetime
    organisation_id: int | None = None
    others: int = 0
