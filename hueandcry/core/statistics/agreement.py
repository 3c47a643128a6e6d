"""Whether two readers say the same more often than chance would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Return Cohen's kappa of two readers' answers: 1 is full agreement, 0 is chance.

    None with nothing to compare, or when both always say one and the same thing, where chance alone agrees.
    Source: Cohen 1960.
    """
    if not pairs:
        return None
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    total = len(pairs)
    agreed = sum(a == b for a, b in pairs) / total
    by_chance = sum(first[answer] * second[answer] for answer in first) / total**2
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)
