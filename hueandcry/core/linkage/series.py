"""Sightings into series: records that share a joining identifier, directly or through others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def group(sightings: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return report → series for every report that shares an identifier with another.

    sightings: (report, identifier) pairs that join, in any order. A series is named by its lowest report
    number, so the answer does not depend on the order and a rebuild gives the same names.
    """
    parent: dict[int, int] = {}
    first_report: dict[int, int] = {}
    for report, identifier in sightings:
        parent.setdefault(report, report)
        other = first_report.setdefault(identifier, report)
        if other != report:
            _join(parent, report, other)
    members: dict[int, list[int]] = defaultdict(list)
    for report in parent:
        members[root_of(parent, report)].append(report)
    return {report: root for root, reports in members.items() if len(reports) > 1 for report in reports}


def root_of(parent: dict[int, int], node: int) -> int:
    """Return the root of the tree that a node is in, and shorten the way there."""
    top = node
    while parent[top] != top:
        top = parent[top]
    while parent[node] != top:
        parent[node], node = top, parent[node]
    return top


def _join(parent: dict[int, int], left: int, right: int) -> None:
    left, right = root_of(parent, left), root_of(parent, right)
    # The lower number is the root, so that the root is the series' name.
    if left < right:
        parent[right] = left
    elif right < left:
        parent[left] = right
