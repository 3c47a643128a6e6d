"""Seeded chance, made for speed: one draw from the C generator per decision."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Weighted(Generic[T]):
    """Values with weights, added up once so that a draw is one search."""

    __slots__ = ("sums", "total", "values")

    def __init__(self, pairs: Sequence[tuple[T, float]]) -> None:
        self.values = [value for value, _ in pairs]
        self.sums = list(accumulate(weight for _, weight in pairs))
        self.total = self.sums[-1]


class Dice:
    """Every chance of one nation, from one seed."""

    __slots__ = ("bits", "draw")

    def __init__(self, seed: int) -> None:
        source = Random(seed)
        self.draw = source.random
        self.bits = source.getrandbits

    def pick(self, values: Sequence[T]) -> T:
        """Return one of the values, all as likely."""
        return values[int(self.draw() * len(values))]

    def chance(self, share: float) -> bool:
        """Return True in that share of calls."""
        return self.draw() < share

    def between(self, low: int, high: int) -> int:
        """Return a whole number from low to high, both included."""
        return low + int(self.draw() * (high - low + 1))

    def weighted(self, table: Weighted[T]) -> T:
        """Return one value of a weighted table."""
        return table.values[bisect(table.sums, self.draw() * table.total)]

    def power(self, low: int, high: int, exponent: float) -> int:
        """Return a whole number from low to high whose likelihood falls off as a power."""
        rest = 1.0 - exponent
        floor = low**rest
        ceiling = (high + 1) ** rest
        return min(high, int((floor + self.draw() * (ceiling - floor)) ** (1.0 / rest)))
