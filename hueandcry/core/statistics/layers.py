"""How many records to draw from which layer, so that what is rare is read often enough to be measured."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

_K = TypeVar("_K")

# Precision rests on the engine's yes, recall on its no, and its doubts are read by people anyway. A setting.
SHARES = {"yes": 0.4, "no": 0.4, "review": 0.2}
# A layer with fewer readings than this cannot tell its own spread.
LEAST_IN_LAYER = 5


@dataclass(frozen=True, slots=True)
class Layer:
    """Records of one decision and of some classes of offence: how many there are and how many to draw."""

    decision: str
    classes: tuple[str, ...]
    population: int
    take: int


def plan(counts: Mapping[tuple[str, str], int], size: int) -> list[Layer]:
    """Return the layers of a sample of `size` records; counts: (decision, class) → how many records there are.

    Shared among decisions by SHARES, and within one among classes by the square root of their size, so that
    small classes are read too; those too small for LEAST_IN_LAYER readings are put together.
    Source of the root: Bankier 1988, power allocation.
    """
    by_decision: dict[str, dict[str, int]] = defaultdict(dict)
    for (decision, code), count in sorted(counts.items()):
        if count > 0:
            by_decision[decision][code] = count
    totals = {decision: sum(classes.values()) for decision, classes in by_decision.items()}
    wanted = _shared({decision: SHARES.get(decision, 0.0) for decision in totals}, totals, size)
    return [
        layer for decision, classes in by_decision.items() for layer in _layers(decision, classes, wanted[decision])
    ]


def _layers(decision: str, classes: Mapping[str, int], size: int) -> list[Layer]:
    if not size:
        return []
    groups: list[tuple[str, ...]] = [(code,) for code in sorted(classes, key=lambda code: (-classes[code], code))]
    while len(groups) > 1:
        sizes = {group: sum(classes[code] for code in group) for group in groups}
        take = _shared({group: math.sqrt(count) for group, count in sizes.items()}, sizes, size)
        small = [group for group in groups if take[group] < min(LEAST_IN_LAYER, sizes[group])]
        if not small:
            return [Layer(decision, group, sizes[group], take[group]) for group in groups]
        # The smallest joins those put together already, until every layer is worth having.
        last, before = groups.pop(), groups.pop()
        groups.append(before + last)
    population = sum(classes.values())
    return [Layer(decision, groups[0], population, min(size, population))]


def _shared(weights: Mapping[_K, float], limits: Mapping[_K, int], size: int) -> dict[_K, int]:
    """Return `size` shared out by weight, none given more than its limit; what is left over goes to the others."""
    given = dict.fromkeys(weights, 0)
    left = min(size, sum(limits[key] for key in weights))
    while left:
        room = [key for key in weights if given[key] < limits[key]]
        total = sum(weights[key] for key in room)
        parts = {key: left * weights[key] / total for key in room}
        moved = {key: min(int(parts[key]), limits[key] - given[key]) for key in room}
        if not any(moved.values()):
            # Less than one each: the largest parts first.
            moved = dict.fromkeys(sorted(room, key=lambda key: -parts[key])[:left], 1)
        for key, more in moved.items():
            given[key] += more
            left -= more
    return given
