"""Why two mentions are taken for one person, in words that an officer and a court can read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from hueandcry.core.linkage.people.model_table import COMPARISONS, TOGETHER
from hueandcry.core.linkage.people.weighing import Part

_SAID: Final = {one.name: (*(level.says for level in one.levels), one.otherwise) for one in (*COMPARISONS, TOGETHER)}
# Lower bound in bits, and what a weight from there on is called. Thirteen bits are 8,000 to 1.
_FORCE: Final = ((10.0, "very strongly"), (5.0, "strongly"), (2.0, "clearly"), (1.0, "a little"))


def sentence(part: Part) -> str:
    """Return one comparison in words, such as "the same surname: very strongly for (about 2,400 to 1)"."""
    says = _SAID[part.comparison][part.level]
    force = next((words for bits, words in _FORCE if abs(part.bits) >= bits), "")
    if not force:
        return f"{says}: says next to nothing"
    side = "for" if part.bits > 0 else "against"
    return f"{says}: {force} {side} (about {_odds(abs(part.bits))} to 1)"


def explanation(parts: Iterable[Part]) -> list[str]:
    """Return all that speaks for and against, heaviest first."""
    return [sentence(part) for part in sorted(parts, key=lambda part: (-abs(part.bits), part.comparison))]


def _odds(bits: float) -> str:
    odds = 2.0 ** min(bits, 40.0)
    # Two figures: the weights are estimates, and more would say otherwise.
    size = 10 ** max(0, len(str(int(odds))) - 2)
    return f"{round(odds / size) * size:,}"
