"""An agreement between organisations: it narrows what the law allows, and never widens it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hueandcry.core.sharing.vocabulary import Data, Purpose


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who may share what, for what, from when to when. ends and review_on may be unknown: then it is not in force.

    accepted: the parties who have signed. ended_at: when a party withdrew or its end was seen; from then on it is over,
    whatever the clock says.
    """

    code: str
    parties: frozenset[int]
    purposes: frozenset[Purpose]
    data: frozenset[Data]
    starts: datetime
    ends: datetime
    review_on: datetime
    accepted: frozenset[int] = frozenset()
    ended_at: datetime | None = None

    def is_in_force(self, at: datetime) -> bool:
        """Say whether everybody has signed and the day has come and is not past."""
        has_ended = at >= self.ends or self.ended_at is not None
        return self.accepted >= self.parties and self.starts <= at and not has_ended

    def is_between(self, one: int, other: int) -> bool:
        """Say whether both are parties."""
        return {one, other} <= self.parties

    def covers(self, data: frozenset[Data], purpose: Purpose) -> bool:
        """Say whether all of this was agreed."""
        return purpose in self.purposes and data <= self.data

    def is_review_due(self, at: datetime) -> bool:
        """Say whether the day of its review is past."""
        return at >= self.review_on
