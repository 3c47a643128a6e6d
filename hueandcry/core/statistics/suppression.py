"""Hiding counts so small that they could name somebody."""

from __future__ import annotations

from collections.abc import Mapping

# Below this a count is hidden. A setting; the usual choice of official statistics is 5.
LEAST_SHOWN = 5


def suppressed(counts: Mapping[str, int], least: int = LEAST_SHOWN) -> dict[str, int | None]:
    """Return the counts with small ones hidden (None), and a second one where one alone could be worked out.

    Zero is shown: nobody is named by it.
    """
    hidden = {name for name, count in counts.items() if 0 < count < least}
    if len(hidden) == 1:
        rest = [(count, name) for name, count in counts.items() if name not in hidden and count > 0]
        if rest:
            hidden.add(min(rest)[1])
    return {name: None if name in hidden else count for name, count in counts.items()}
