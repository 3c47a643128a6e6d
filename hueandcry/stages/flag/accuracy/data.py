"""Frozen values of the accuracy of figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from hueandcry.core.statistics.accuracy import LEAST_READ, Estimate

# What an interval should come to, up and down. A setting.
AIM = 0.03


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How right a figure is: of what the hub decided alone, what samples say.

    of: the values of the columns that it was asked by. read: how many of `population` were read.
    waiting_share: how many of all records still wait for a person.
    """

    of: Mapping[str, Any] = field(default_factory=dict)
    population: int = 0
    read: int = 0
    precision: Estimate | None = None
    recall: Estimate | None = None
    waiting_share: float | None = None

    @property
    def more_to_read(self) -> int:
        """Return about how many more to read for an interval of ± AIM, both of precision and recall."""
        known = [estimate.more_for(AIM) for estimate in (self.precision, self.recall) if estimate]
        first = 0 if self.precision and self.recall else max(0, 5 * LEAST_READ - self.read)
        return min(max([first, *known]), max(0, self.population - self.read))


@dataclass(frozen=True, slots=True)
class DrawData:
    """One drawing: what was asked for, from how many records, and how far its reading has come."""

    id: int
    owner_id: int
    since: date | None
    until: date | None
    population: int
    drawn_count: int
    read_count: int
    seed: int
    drawn_by: str
    drawn_at: datetime
