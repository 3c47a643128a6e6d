"""How many records each record read stands for: plain arithmetic over drawings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing: the months it drew from (None: no limit), and how many records its layers have."""

    since: date | None
    until: date | None
    populations: Sequence[int]

    def covers(self, month: date | None) -> bool:
        """Say whether records of this month could be drawn."""
        if month is None:
            return self.since is None and self.until is None
        return (self.since is None or month >= self.since) and (self.until is None or month <= self.until)


@dataclass(frozen=True, slots=True)
class Read:
    """A record that came up in a drawing, in one of its layers, and was read."""

    draw: int
    layer: int
    report_id: int
    month: date | None


def weights(drawings: Mapping[int, Drawing], reads: Sequence[Read]) -> dict[int, float]:
    """Return for each report how many records it stands for.

    Within a layer all that were read share its population, so a layer read in part still stands for the whole.
    Where drawings overlap, each counts by its own rate of reading, so that together they count every month once.
    """
    read_of_layer = Counter((read.draw, read.layer) for read in reads)
    read_of_draw = Counter(read.draw for read in reads)
    rates = {number: read_of_draw[number] / max(1, sum(one.populations)) for number, one in drawings.items()}
    overlaps: dict[date | None, float] = {}
    found: dict[int, float] = defaultdict(float)
    for read in reads:
        if read.month not in overlaps:
            overlaps[read.month] = sum(rates[number] for number, one in drawings.items() if one.covers(read.month))
        population = drawings[read.draw].populations[read.layer]
        # A record whose month was corrected since may lie outside its own drawing by now.
        part = rates[read.draw] / max(overlaps[read.month], rates[read.draw])
        found[read.report_id] += population / read_of_layer[read.draw, read.layer] * part
    return dict(found)


def span(drawings: Sequence[Drawing]) -> tuple[date | None, date | None]:
    """Return the first and the last month that any drawing drew from; None for no limit."""
    since = [one.since for one in drawings]
    until = [one.until for one in drawings]
    return (
        None if not since or None in since else min(month for month in since if month),
        None if not until or None in until else max(month for month in until if month),
    )
