"""Where a text's telling words stand, found in one pass and only when there is an identifier to explain."""

from __future__ import annotations

from hueandcry.core.identifiers.cues_table import CUES
from hueandcry.core.identifiers.matching import PatternSet

Cue = tuple[int, int, str, float]

_SET = PatternSet([rf"\b(?:{pattern})(?:\b|$)" for _, _, pattern in CUES])


def scan(raw: bytes) -> list[Cue]:
    """Return every telling word as (start, end, tag, weight) in order of start; the longest at each place."""
    longest: dict[tuple[int, str], tuple[int, float]] = {}
    for pattern, start, end in _SET.scan(raw):
        tag, weight, _ = CUES[pattern]
        kept = longest.get((start, tag))
        if kept is None or end > kept[0] or weight > kept[1]:
            longest[(start, tag)] = (end, weight)
    return sorted((start, end, tag, weight) for (start, tag), (end, weight) in longest.items())
