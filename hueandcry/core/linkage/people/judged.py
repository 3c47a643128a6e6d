"""People where named persons have judged pairs of mentions: what they said outranks every weight.

What is said to be one stays one, and what is said to be two is never one, whoever else stands between them. Of
judgements that contradict one another the newest hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from hueandcry.core.linkage.judged import Judged, set_aside
from hueandcry.core.linkage.people.grouping import SUREST, Apart, group
from hueandcry.core.linkage.people.weighing import Pairs
from hueandcry.core.linkage.series import root_of


def group_judged(pairs: Pairs, count: int, said: Sequence[Judged], surest: float = SUREST) -> NDArray[np.int64]:
    """Return for each of count mentions its person, the lowest mention of that person; `said` names them by place."""
    if not said:
        return group(pairs, count, surest)
    parent, foes = settled(said)
    person = group(pairs, count, surest, Apart(parent, foes))
    return _joined(person, parent, foes)


def settled(said: Iterable[Judged]) -> tuple[dict[int, int], dict[int, set[int]]]:
    """Return mention → the lowest of those said to be one with it, and that one → those it is kept apart from."""
    judged = list(said)
    against = set_aside(judged)
    holding = [one for one in judged if one.number not in against]
    parent: dict[int, int] = {}
    for one in holding:
        for end in (one.left, one.right):
            parent.setdefault(end, end)
        if one.is_same:
            low, high = sorted((root_of(parent, one.left), root_of(parent, one.right)))
            parent[high] = low
    foes: dict[int, set[int]] = defaultdict(set)
    for one in holding:
        if not one.is_same:
            left, right = root_of(parent, one.left), root_of(parent, one.right)
            foes[left].add(right)
            foes[right].add(left)
    return {mention: root_of(parent, mention) for mention in list(parent)}, dict(foes)


def _joined(person: NDArray[np.int64], roots: dict[int, int], foes: dict[int, set[int]]) -> NDArray[np.int64]:
    """Return the people with those made one that somebody said are one; the rest of each comes along if it may."""
    members: dict[int, list[int]] = defaultdict(list)
    for mention, one in enumerate(person.tolist()):
        members[one].append(mention)
    at = {mention: one for one, held in members.items() for mention in held if mention in roots}
    for mention in sorted(roots):
        here, there = at[roots[mention]], at[mention]
        if here == there:
            continue
        moved = members[there]
        if _are_apart(members[here], moved, roots, foes):
            moved = [other for other in moved if roots.get(other) == roots[mention]]
        members[here] = members[here] + moved
        members[there] = [other for other in members[there] if other not in set(moved)]
        at |= {other: here for other in moved if other in roots}
    found = person.copy()
    for held in members.values():
        found[held] = min(held, default=0)
    return found


def _are_apart(one: Iterable[int], other: Iterable[int], roots: dict[int, int], foes: dict[int, set[int]]) -> bool:
    theirs = {roots[mention] for mention in other if mention in roots}
    return any(foes.get(roots[mention], set()) & theirs for mention in one if mention in roots)
