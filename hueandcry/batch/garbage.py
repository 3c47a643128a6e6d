"""Python's collector of circles, told to look seldom in programs whose work makes none."""

from __future__ import annotations

import gc


def look_seldom() -> None:
    """Leave out what is there by now, and look at what comes after every 50,000 objects: a fifteenth less time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
