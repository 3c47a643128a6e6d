"""Which person keeps which number when people are worked out anew: a reference lives as long as its person does."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping


def carried(before: Mapping[int, int], after: Mapping[int, int]) -> dict[int, int]:
    """Return new person → number, for those that keep the number of an old one.

    before: mention → its person's number so far; after: mention → its new person, by any name. A number goes to
    whoever has most of its mentions, the lowest of them where two have as many; who could have several takes the
    lowest.
    """
    held: dict[int, Counter[int]] = defaultdict(Counter)
    lowest: dict[int, int] = {}
    for mention in sorted(after):
        lowest.setdefault(after[mention], mention)
        if mention in before:
            held[before[mention]][after[mention]] += 1
    found: dict[int, int] = {}
    for number in sorted(held):
        heir = min(held[number], key=lambda one: (-held[number][one], lowest[one]))
        found.setdefault(heir, number)
    return found
