"""Frozen values of what arrives and of what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

# Measure → its words on a page, and the least change that is worth a notice, as a share. Settings.
MEASURES = {
    "flagged": ("records flagged as online", 0.03),
    "review": ("records sent to a person", 0.03),
    "unseen": ("words the model does not know", 0.02),
}
# Words of one text come together: so many tell about as much as one apart [judgement, from names that come in pairs].
WORDS_TOGETHER = 8.0


# One record as it came in: its month, the engine's decision, and its words and those unseen where they were counted.
# A plain tuple: thousands go from one process to another with each chunk.
Arrival = tuple[date | None, str, int, int]


@dataclass(frozen=True, slots=True)
class MonthOfSource:
    """One month of one source, as it came in."""

    source_id: int
    month: date
    records: int
    flagged: int
    review: int
    words: int
    unseen: int


@dataclass(frozen=True, slots=True)
class NoticeData:
    """What changed in a source, in which month, from what share to what, and who has looked into it."""

    id: int
    source_id: int
    owner_id: int
    month: date
    measure: str
    before: float
    now: float
    records: int
    raised_at: datetime
    closed_by: str
    closed_at: datetime | None
    reason: str

    @property
    def says(self) -> str:
        return MEASURES[self.measure][0]

    @property
    def change(self) -> float:
        return self.now - self.before
