"""Where a text's telling words stand, found in one pass and only when there is an identifier to explain."""

from __future__ import annotations

from hueandcry.core.identifiers.cues_table import CUES
from hueandcry.core.identifiers.matching import PatternSet

Cue = tuple[int, int, str, float]

_SET = PatternSet([rf"\b(?:{pattern})(?:\b|$)" for _, _, pattern in CUES])


def scan(raw: bytes) -> list[Cue]:
    """Return every telling word as (start, end, tag, weight) in order of start; the longest at each place."""
    cues: list[Cue] = []
    last: dict[int, tuple[int, int]] = {}
    for pattern, start, end in _SET.scan(raw):
        tag, weight, _ = CUES[pattern]
        before = last.get(pattern)
        if before is not None and before[0] == start:
            # The same word grew, for hits come in order of their end.
            cues[before[1]] = (start, end, tag, weight)
            continue
        last[pattern] = (start, len(cues))
        cues.append((start, end, tag, weight))
    cues.sort()
    return cues
