"""Series where people have judged pairs of records: what they said outranks what the machine found.

Judgements are weighed the newest first, then identifiers the rarest first. Nothing is joined that would put two
records into one series that a person keeps apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hueandcry.core.linkage.series import root_of


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said last of two records: the same offender's work, or not. number grows with time."""

    number: int
    left: int
    right: int
    is_same: bool


def group_judged(sightings: Iterable[tuple[int, int]], judged: Sequence[Judged]) -> dict[int, int]:
    """Return report → series, named by its lowest report, for every report that is with another.

    sightings: (report, identifier) pairs that join; judged: at most one judgement of each pair of reports; both in
    any order. With no judgement it is what series.group says.
    """
    parts, _ = _settled(judged)
    holders: dict[int, set[int]] = defaultdict(set)
    for report, identifier in sightings:
        holders[identifier].add(report)
    # The rarer a value, the more it says; of two as rare the lower number, so that the order is always the same.
    for _, identifier in sorted((len(reports), identifier) for identifier, reports in holders.items()):
        _join_holders(parts, sorted(holders[identifier]))
    return parts.series()


def set_aside(judged: Sequence[Judged]) -> frozenset[int]:
    """Return the numbers of the judgements that newer ones contradict, so that they have no effect."""
    return _settled(judged)[1]


@dataclass(slots=True)
class _Parts:
    """Reports in parts that grow together, and which reports each part is kept apart from."""

    parent: dict[int, int] = field(default_factory=dict)
    foes: dict[int, set[int]] = field(default_factory=dict)

    def root(self, report: int) -> int:
        self.parent.setdefault(report, report)
        return root_of(self.parent, report)

    def join(self, left: int, right: int) -> bool:
        """Make two parts one and return True, unless a person keeps them apart."""
        low, high = sorted((self.root(left), self.root(right)))
        if low == high:
            return True
        if any(self.root(foe) == low for foe in self.foes.get(high, ())):
            return False
        # The lower number is the root, so that the root is the series' name.
        self.parent[high] = low
        if high in self.foes:
            self.foes.setdefault(low, set()).update(self.foes.pop(high))
        return True

    def keep_apart(self, left: int, right: int) -> bool:
        """Keep two parts apart from now on and return True, unless they are one already."""
        low, high = self.root(left), self.root(right)
        if low == high:
            return False
        self.foes.setdefault(low, set()).add(right)
        self.foes.setdefault(high, set()).add(left)
        return True

    def series(self) -> dict[int, int]:
        members: dict[int, list[int]] = defaultdict(list)
        for report in self.parent:
            members[root_of(self.parent, report)].append(report)
        return {report: root for root, reports in members.items() if len(reports) > 1 for report in reports}


def _settled(judged: Sequence[Judged]) -> tuple[_Parts, frozenset[int]]:
    parts, against = _Parts(), set()
    for one in sorted(judged, key=lambda one: -one.number):
        does_hold = parts.join(one.left, one.right) if one.is_same else parts.keep_apart(one.left, one.right)
        if not does_hold:
            against.add(one.number)
    return parts, frozenset(against)


def _join_holders(parts: _Parts, reports: Sequence[int]) -> None:
    # Kept apart from the first, a report may still belong with a later one that is kept apart from it too.
    firsts: list[int] = []
    for report in reports:
        if not any(parts.join(report, first) for first in firsts):
            parts.root(report)
            firsts.append(report)
