"""How right a figure is, from records that were drawn at random by layers and read by people."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

# Fewer read than this say too little to print. A setting.
LEAST_READ = 20
_DRAWS = 4000
_SEED = 20261122


@dataclass(frozen=True, slots=True)
class Readings:
    """What was read of a group of records, as sums that add up over groups.

    weight: the sum over records read of how many each stands for; squared: of that squared;
    online: of that over those that readers found online.
    """

    read: int = 0
    weight: float = 0.0
    squared: float = 0.0
    online: float = 0.0

    def __add__(self, other: Readings) -> Readings:
        return Readings(
            self.read + other.read,
            self.weight + other.weight,
            self.squared + other.squared,
            self.online + other.online,
        )

    @property
    def share(self) -> float:
        """Return the estimated share that is online; one half with nothing read."""
        return min(1.0, self.online / self.weight) if self.weight else 0.5

    @property
    def worth(self) -> float:
        """Return how many records drawn evenly would say as much. Source: Kish 1965."""
        return min(float(self.read), self.weight**2 / self.squared) if self.squared else 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """Records of which a figure says the same: said is whether it counts them as online."""

    said: bool
    population: int
    readings: Readings = field(default_factory=Readings)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share (0 to 1) with its 95% interval, and how many records were read for it."""

    value: float
    low: float
    high: float
    read: int

    def more_for(self, half_width: float) -> int:
        """Return how many more to read so that the interval is about ± half_width, drawn as before."""
        present = max(self.value - self.low, self.high - self.value)
        return max(0, math.ceil(self.read * ((present / half_width) ** 2 - 1)))


def precision_and_recall(groups: Sequence[Group], least: int = LEAST_READ) -> tuple[Estimate | None, Estimate | None]:
    """Return the precision and recall of a figure; None where fewer than `least` records were read for it.

    Recall rests also on what the figure does not count: with nothing found there the interval still says how
    much may have been missed. Each group's share is drawn from a Beta distribution with Jeffreys' prior on the
    records it is worth, the part that was read being known; seeded, so the same readings give the same interval.
    """
    held = [group for group in groups if group.population]
    yes, no = [g for g in held if g.said], [g for g in held if not g.said]
    read_yes, read_no = (sum(g.readings.read for g in some) for some in (yes, no))
    chance = np.random.default_rng(_SEED)
    found_yes, drawn_yes = _online(yes, chance)
    found_no, drawn_no = _online(no, chance)
    counted = sum(group.population for group in yes)
    precision = recall = None
    if counted and read_yes >= least:
        precision = _estimate(found_yes / counted, drawn_yes / counted, read_yes)
    if found_yes and read_yes >= least and (read_no >= least or not no):
        shares = drawn_yes / np.maximum(drawn_yes + drawn_no, 1e-12)
        recall = _estimate(found_yes / (found_yes + found_no), shares, read_yes + read_no)
    return precision, recall


def _online(groups: Sequence[Group], chance: np.random.Generator) -> tuple[float, np.ndarray]:
    """Return how many records of these groups are online: the estimate, and draws of what it may be."""
    found, drawn = 0.0, np.zeros(_DRAWS)
    for group in groups:
        share, worth = group.readings.share, group.readings.worth
        known = min(1.0, group.readings.read / group.population)
        may_be = chance.beta(share * worth + 0.5, (1 - share) * worth + 0.5, _DRAWS)
        if group.readings.read:
            found += group.population * share
        drawn += group.population * (known * share + (1 - known) * may_be)
    return found, drawn


def _estimate(value: float, draws: np.ndarray, read: int) -> Estimate:
    low, high = (float(edge) for edge in np.quantile(draws, (0.025, 0.975)))
    return Estimate(value, min(low, value), max(high, value), read)
