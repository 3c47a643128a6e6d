"""How sure a share is that was counted on a sample."""

from __future__ import annotations

import math
from dataclasses import dataclass

# Two-sided 95%. Source: the normal distribution's 97.5% point.
Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Share:
    """A share counted on a sample, with its 95% interval; all three are 0 to 1, or None with nothing counted."""

    hits: int
    of: int
    value: float | None
    low: float | None
    high: float | None


def share(hits: int, of: int) -> Share:
    """Return hits/of with Wilson's interval, which holds for small samples and for shares near 0 and 1.

    Source: Wilson 1927; recommended by Brown, Cai and DasGupta 2001. Raises ValueError unless 0 ≤ hits ≤ of.
    """
    if not 0 <= hits <= of:
        raise ValueError(f"{hits} of {of} is no share.")
    if of == 0:
        return Share(0, 0, None, None, None)
    value = hits / of
    spread = Z * math.sqrt(value * (1 - value) / of + Z**2 / (4 * of**2))
    middle = value + Z**2 / (2 * of)
    scale = 1 + Z**2 / of
    # At the ends the arithmetic may fall a hair outside what is possible.
    low = 0.0 if hits == 0 else (middle - spread) / scale
    high = 1.0 if hits == of else (middle + spread) / scale
    return Share(hits, of, value, max(0.0, low), min(1.0, high))


def more_to_read(hits: int, of: int, half_width: float, population: int | None = None) -> int:
    """Return how many more records to read so that the interval is at most ± half_width.

    With nothing read yet the share is taken as one half, the dearest case. population: how many there are
    to read at most. Raises ValueError unless 0 < half_width < 1.
    """
    if not 0 < half_width < 1:
        raise ValueError("The half-width is a share between 0 and 1.")
    value = hits / of if of else 0.5
    low, high = 1, 10_000_000
    while low < high:
        size = (low + high) // 2
        if _half_width(value, size) <= half_width:
            high = size
        else:
            low = size + 1
    wanted = low
    if population is not None:
        # Fewer are needed when they are a good part of all there are.
        wanted = min(population, math.ceil(wanted / (1 + (wanted - 1) / population))) if population else 0
    return max(0, wanted - of)


def _half_width(value: float, size: int) -> float:
    return Z * math.sqrt(value * (1 - value) / size + Z**2 / (4 * size**2)) / (1 + Z**2 / size)
