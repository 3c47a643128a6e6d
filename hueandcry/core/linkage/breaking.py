"""What would break a series: how many of its records would leave if one value fell away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

# ("record", its number), ("seen", an identifier's number) or ("said", the place of what people said).
_Node = tuple[str, int]
_Ties = Mapping[_Node, Iterable[_Node]]


def leaving(
    sightings: Sequence[tuple[int, int]], identifiers: Iterable[int], same: Iterable[tuple[int, int]] = ()
) -> Mapping[int, int]:
    """Return identifier → how many records would no longer be with the greatest part without it; 0 where none would.

    sightings: the (record, identifier) pairs that join a series; same: pairs of records that people joined. Its time
    grows with the pairs and no faster.
    """
    ties: dict[_Node, list[_Node]] = defaultdict(list)
    said = [(record, ("said", place)) for place, pair in enumerate(same) for record in pair]
    for record, value in [*((record, ("seen", identifier)) for record, identifier in sightings), *said]:
        ties["record", record].append(value)
        ties[value].append(("record", record))
    parts = list(_parts(ties))
    sizes = sorted((size for size, _ in parts), reverse=True)
    everyone, greatest = sum(sizes), sizes[0] if sizes else 0
    left: dict[_Node, int] = {}
    for size, without in parts:
        # Where there are several parts, another may be the greatest whatever becomes of this one.
        other = next((one for one in sizes if one != size or sizes.count(size) > 1), 0)
        left |= {value: everyone - max(held, other) for value, held in without.items()}
    return {one: left.get(("seen", one), everyone - greatest) for one in identifiers}


def _parts(ties: _Ties) -> Iterator[tuple[int, dict[_Node, int]]]:
    """Yield of each connected part how many records it has, and value → how many its greatest rest has without it."""
    seen: set[_Node] = set()
    for start in ties:
        if start not in seen:
            parent = _walked(ties, start)
            seen.update(parent)
            yield _rests(ties, parent)


def _walked(ties: _Ties, start: _Node) -> dict[_Node, _Node]:
    """Return node → whence it was come to, in the order of a walk that goes as deep as it can before it turns back."""
    parent: dict[_Node, _Node] = {}
    waiting = [(start, start)]
    while waiting:
        node, whence = waiting.pop()
        if node not in parent:
            parent[node] = whence
            waiting += [(other, node) for other in ties[node] if other not in parent]
    return parent


def _rests(ties: _Ties, parent: Mapping[_Node, _Node]) -> tuple[int, dict[_Node, int]]:
    """Return how many records a part has, and value → how many the greatest of what is left without it has.

    What was come to through a value falls off with it, unless a way leads from there to a node before the value.
    Source: Tarjan, Depth-first search and linear graph algorithms, 1972.
    """
    place = {node: number for number, node in enumerate(parent)}
    lowest = {node: min(place[other] for other in (node, *ties[node])) for node in parent}
    below = {node: int(node[0] == "record") for node in parent}
    fallen: dict[_Node, list[int]] = {node: [] for node in parent}
    for node in reversed(list(parent)):
        whence = parent[node]
        if whence != node:
            below[whence] += below[node]
            lowest[whence] = min(lowest[whence], lowest[node])
            if lowest[node] >= place[whence]:
                fallen[whence].append(below[node])
    size = next(below[node] for node in parent)
    return size, {node: max(*fallen[node], size - sum(fallen[node]), 0) for node in parent if node[0] == "seen"}
