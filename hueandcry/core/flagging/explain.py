"""Why: the words and rules that moved an answer, in plain English, strongest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hueandcry.core.flagging.features import Columns
from hueandcry.core.flagging.labels import CONCEPT_SAYS, USE_SAYS
from hueandcry.core.flagging.rule_table import Rule
from hueandcry.core.flagging.rules import leading_marks
from hueandcry.core.reading import uses
from hueandcry.core.reading.lexicon import CONCEPTS
from hueandcry.core.reading.reader import Reading

# The least move of the raw answer that is worth a reason: about two points of probability at the middle.
_LEAST = 0.1
_FOR, _AGAINST = 3, 1

_SENTENCES = tuple(
    tuple(
        f"{CONCEPT_SAYS.get(concept, concept)}{USE_SAYS[use]}: speaks {side} an online element."
        for side in ("against", "for")
    )
    for concept in CONCEPTS
    for use in uses.NAMES
)
_WORD_SENTENCES = (
    "This word, in this company, speaks against an online element.",
    "This word, in this company, speaks for an online element.",
)
# Where no word moved the answer its way: it is what is most often so.
_NOTHING_SAID = (
    "Nothing in these words points to an online element.",
    "No single word decided; all of them together did.",
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a decision in plain English, and the words it rests on (characters start to end)."""

    says: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moves:
    """How far each word of a batch moved its record's raw online answer.

    words: one value a word of the batch; sums: their running total with a leading zero.
    """

    words: NDArray[np.float64]
    sums: NDArray[np.float64]
    starts: list[int]


def moves(touches: Columns, pulls: NDArray[np.float32], word_pulls: NDArray[np.float32]) -> Moves:
    """Return the move of each word, every touch counted to the word or words it came through."""
    said = touches.words >= 0
    total = int(touches.starts[-1])
    by_touch = np.bincount(touches.words[said], pulls[said], minlength=total)
    words: NDArray[np.float64] = np.asarray(by_touch + word_pulls, np.float64)
    return Moves(words, np.concatenate(([0.0], np.cumsum(words))), touches.starts.tolist())


def reasons(reading: Reading, number: int, moved: Moves, rules: Sequence[Rule], online: bool) -> tuple[Reason, ...]:
    """Return the reasons of record `number`: the strongest for the answer, then the strongest against it."""
    start = moved.starts[number]
    sums = moved.sums
    sign = 1.0 if online else -1.0
    scored: dict[tuple[int, int], tuple[float, int, int]] = {}
    for concept, first, after, use in reading.atoms:
        move = float(sums[start + after] - sums[start + first]) * sign
        held = scored.get((concept, use))
        if held is None or abs(move) > abs(held[0]):
            scored[concept, use] = (move, first, after)
    ordered = sorted(((m, f, a, c, u) for (c, u), (m, f, a) in scored.items()), reverse=True)
    chosen = [entry for entry in ordered[:_FOR] if entry[0] >= _LEAST]
    chosen += [entry for entry in ordered[-_AGAINST:] if entry[0] <= -_LEAST]
    width = len(uses.NAMES)
    found = [
        Reason(_SENTENCES[c * width + u][(move > 0) == online], *reading.span(f, a)) for move, f, a, c, u in chosen
    ]
    ruled = _ruled(reading, rules, online)
    if not found and ruled is None:
        found = _strongest_word(reading, start, moved, online) or [Reason(_NOTHING_SAID[online], 0, 0)]
    return (ruled, *found) if ruled is not None else tuple(found)


def _strongest_word(reading: Reading, start: int, moved: Moves, online: bool) -> list[Reason]:
    if not reading.words:
        return []
    own = moved.words[start : start + len(reading.words)] * (1 if online else -1)
    place = int(own.argmax()) if own.size else -1
    if place < 0 or own[place] <= 0:
        return []
    return [Reason(_WORD_SENTENCES[online], *reading.span(place, place + 1))]


def _ruled(reading: Reading, rules: Sequence[Rule], online: bool) -> Reason | None:
    for rule in rules:
        if rule.online == ("yes" if online else "no"):
            return Reason(rule.says, *_span_of(reading, rule))
    return None


def _span_of(reading: Reading, rule: Rule) -> tuple[int, int]:
    wanted = leading_marks(rule)
    for concept, first, after, use in reading.atoms:
        if (concept, use) in wanted or (concept, -1) in wanted:
            return reading.span(first, after)
    return (0, 0)


def short_text(count: int) -> Reason:
    """Return the reason that says that the middle of a very long text was not read."""
    return Reason(f"The text is very long: {count:,} characters in its middle were not read.", 0, 0)
