"""Whether a month's share differs from the months before by more than chance and habit explain."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# How many months before are looked at, and how few of them say what is usual. Settings.
MONTHS_BEFORE = 6
_LEAST_MONTHS = 4
# A month with fewer records says nothing. A setting.
LEAST_RECORDS = 50
# Against chance: four standard errors, once in 16,000. Against habit: Student's t, 99.9%, by degrees of freedom.
_CHANCE = 4.0
_HABIT = {3: 10.21, 4: 7.17, 5: 5.89}


@dataclass(frozen=True, slots=True)
class Month:
    """How many of a month's records (or words) are of a sort."""

    hits: int
    of: int

    @property
    def share(self) -> float:
        return self.hits / self.of


@dataclass(frozen=True, slots=True)
class Shift:
    """A share that changed: what it was in the months before, and what it is."""

    before: float
    now: float

    @property
    def change(self) -> float:
        return self.now - self.before


def shift(before: Sequence[Month], now: Month, *, least_change: float, cluster: float = 1.0) -> Shift | None:
    """Return the change of this month against up to six months before, or None when it is noise or too small to matter.

    cluster: how many of what is counted come together, such as words of one text; they tell less than so many apart.
    It must exceed four standard errors of chance, and what the months before vary among themselves.
    """
    usual = [month for month in before if month.of >= LEAST_RECORDS * cluster][-MONTHS_BEFORE:]
    if len(usual) < _LEAST_MONTHS or now.of < LEAST_RECORDS * cluster:
        return None
    count = sum(month.of for month in usual)
    was = sum(month.hits for month in usual) / count
    change = abs(now.share - was)
    # Both together, and half a record more: a share of nought has an error too.
    both = (sum(month.hits for month in usual) + now.hits + 0.5) / (count + now.of + 1)
    chance = math.sqrt(both * (1 - both) * cluster * (1 / now.of + 1 / count))
    mean = sum(month.share for month in usual) / len(usual)
    spread = math.sqrt(sum((month.share - mean) ** 2 for month in usual) / (len(usual) - 1))
    habit = spread * math.sqrt(1 + 1 / len(usual))
    is_shift = change >= least_change and change >= _CHANCE * chance and change >= _HABIT[len(usual) - 1] * habit
    return Shift(was, now.share) if is_shift else None
