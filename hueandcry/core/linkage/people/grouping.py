"""Weighed pairs into people: the surest first, and never through one weak link between two that contradict.

Joining whatever is linked (connected components) makes one person of half a town. Here two groups become one when
some pair between them is sure and all their pairs together do not speak against it: the mean over every pair,
also those that were never weighed, is what decides.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from hueandcry.core.linkage.people.weighing import Pairs

# Nine in ten: the surest pair between two groups that become one.
SUREST: Final = round(float(np.log2(0.9 / 0.1)), 6)
# Two mentions of one person are often too bare to tell; a mean above this is no contradiction.
MEAN: Final = -1.0
# A pair that shares no key, or too common ones, was not weighed: it speaks against, but not as a contradiction does.
UNSEEN: Final = -4.0
# Three measured sets and a thinned one agree within 0.01 of F1 for means of -1 to -3 and unseen of -3 to -6.

_Link = tuple[float, int, float]


class Apart(NamedTuple):
    """Who may never be one: mention → what it was judged under, and that → those it is kept apart from."""

    judged: Mapping[int, int]
    foes: Mapping[int, set[int]]

    def are(self, one: set[int], other: set[int]) -> bool:
        """Say whether two groups, each with what its members were judged under, are kept apart."""
        return any(not self.foes.get(root, set()).isdisjoint(other) for root in one)


NOBODY: Final = Apart({}, {})


def group(pairs: Pairs, count: int, surest: float = SUREST, apart: Apart = NOBODY) -> NDArray[np.int64]:
    """Return for each of count mentions its person: the lowest mention of that person."""
    person = np.arange(count, dtype=np.int64)
    for left, right, weight in _regions(pairs, count, surest):
        for low, members in _Region((left, right, weight), surest, apart).people().items():
            person[members] = low
    return person


def strongest(pairs: Pairs, person: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return for each mention its surest partner within its person and that weight; itself and infinity if alone."""
    partner, best = np.arange(len(person), dtype=np.int64), np.full(len(person), np.inf)
    within = person[pairs.left] == person[pairs.right]
    left, right, weight = pairs.left[within], pairs.right[within], pairs.weight[within]
    ours, theirs, bits = np.concatenate([left, right]), np.concatenate([right, left]), np.tile(weight, 2)
    order = np.lexsort((theirs, -bits, ours))
    first = np.unique(ours[order], return_index=True)[1]
    chosen = order[first]
    partner[ours[chosen]], best[ours[chosen]] = theirs[chosen], bits[chosen]
    return partner, best


def _regions(pairs: Pairs, count: int, surest: float) -> Iterator[tuple[list[int], list[int], list[float]]]:
    """Yield the pairs of one region after another: what no sure pair connects can never become one."""
    sure = pairs.weight >= surest
    links = coo_matrix((np.ones(int(sure.sum())), (pairs.left[sure], pairs.right[sure])), shape=(count, count))
    region = connected_components(links, directed=False)[1]
    inside = np.flatnonzero(region[pairs.left] == region[pairs.right])
    inside = inside[np.argsort(region[pairs.left[inside]], kind="stable")]
    bounds = np.flatnonzero(np.diff(region[pairs.left[inside]])) + 1
    for part in np.split(inside, bounds) if len(inside) else []:
        yield pairs.left[part].tolist(), pairs.right[part].tolist(), pairs.weight[part].tolist()


class _Region:
    """Groups that grow by joining the best two until no two may be joined."""

    def __init__(self, weighed: tuple[list[int], list[int], list[float]], surest: float, apart: Apart) -> None:
        left, right, weight = weighed
        self._surest, self._apart = surest, apart
        self._links: dict[int, dict[int, _Link]] = {mention: {} for mention in (*left, *right)}
        self._judged = {mention: {apart.judged[mention]} for mention in self._links if mention in apart.judged}
        for low, high, bits in zip(left, right, weight, strict=True):
            self._links[low][high] = self._links[high][low] = (bits, 1, bits)
        self._members = {mention: [mention] for mention in self._links}
        self._turn = dict.fromkeys(self._links, 0)
        self._queue: list[tuple[float, int, int, int, int]] = []

    def people(self) -> dict[int, list[int]]:
        """Return lowest mention → mentions of each person."""
        for low, high in zip(*self._sides(), strict=True):
            self._offer(low, high)
        while self._queue:
            _, one, other, turn, other_turn = heapq.heappop(self._queue)
            # An offer made before either group grew is out of date.
            if self._turn.get(one) == turn and self._turn.get(other) == other_turn:
                self._join(one, other)
        return {min(members): members for members in self._members.values()}

    def _sides(self) -> tuple[list[int], list[int]]:
        both = [(low, high) for low, links in self._links.items() for high in links if low < high]
        return [low for low, _ in both], [high for _, high in both]

    def _offer(self, one: int, other: int) -> None:
        total, seen, best = self._links[one][other]
        if best < self._surest or self._are_apart(one, other):
            return
        pair_count = len(self._members[one]) * len(self._members[other])
        mean = (total + (pair_count - seen) * UNSEEN) / pair_count
        if mean > MEAN:
            low, high = min(one, other), max(one, other)
            heapq.heappush(self._queue, (-round(mean, 6), low, high, self._turn[low], self._turn[high]))

    def _are_apart(self, one: int, other: int) -> bool:
        judged = self._judged
        return one in judged and other in judged and self._apart.are(judged[one], judged[other])

    def _join(self, one: int, other: int) -> None:
        # The group with fewer links moves, so that a large group is not copied again and again.
        if (len(self._links[one]), one) < (len(self._links[other]), other):
            one, other = other, one
        self._members[one] += self._members.pop(other)
        if other in self._judged:
            self._judged[one] = self._judged.get(one, set()) | self._judged.pop(other)
        moved = self._links.pop(other)
        del self._turn[other], moved[one], self._links[one][other]
        for third, (total, seen, best) in moved.items():
            had = self._links[one].get(third, (0.0, 0, best))
            link = (had[0] + total, had[1] + seen, max(had[2], best))
            self._links[one][third] = self._links[third][one] = link
            del self._links[third][other]
        self._turn[one] += 1
        for third in self._links[one]:
            self._offer(one, third)
