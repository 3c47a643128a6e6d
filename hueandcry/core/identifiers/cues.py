"""Where a text's telling words stand, found in one pass and only when there is an identifier to explain."""

from __future__ import annotations

from hueandcry.core.identifiers.cues_table import CUES
from hueandcry.core.identifiers.matching import PatternSet

Cue = tuple[int, int, str, float]

# Words that weigh as much as this point at what stands right beside them and say little of the rest.
POINTING = 5.0

ROLES = frozenset({"suspect", "victim", "witness", "reporter", "benign", "unknown"})

# Two sets, for most texts need only one of them.
_POINTERS = [cue for cue in CUES if cue[0].partition(":")[0] in ROLES]
_SIGNS = [cue for cue in CUES if cue[0].partition(":")[0] not in ROLES]


def _compiled(cues: list[tuple[str, float, str]]) -> PatternSet:
    return PatternSet([rf"\b(?:{pattern})(?:\b|$)" for _, _, pattern in cues])


_POINTER_SET = _compiled(_POINTERS)
_SIGN_SET = _compiled(_SIGNS)


def pointers(raw: bytes) -> list[Cue]:
    """Return the words that say whose an identifier is, as (start, end, tag, weight) in order of start."""
    return _read(_POINTER_SET, _POINTERS, raw)


def signs(raw: bytes) -> list[Cue]:
    """Return the words that say what an identifier is, as (start, end, tag, weight) in order of start."""
    return _read(_SIGN_SET, _SIGNS, raw)


def _read(patterns: PatternSet, table: list[tuple[str, float, str]], raw: bytes) -> list[Cue]:
    cues: list[Cue] = []
    last: dict[int, tuple[int, int]] = {}
    for pattern, start, end in patterns.scan(raw):
        tag, weight, _ = table[pattern]
        before = last.get(pattern)
        if before is not None and before[0] == start:
            # The same word grew, for hits come in order of their end.
            cues[before[1]] = (start, end, tag, weight)
            continue
        last[pattern] = (start, len(cues))
        cues.append((start, end, tag, weight))
    cues.sort()
    return cues
