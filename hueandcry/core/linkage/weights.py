"""How much a value that two records share says: less the more records hold it, and never much if it is weak."""

from __future__ import annotations

from math import floor, log2

from hueandcry.core.linkage.weights_table import STRENGTHS, WEAK


def weight(kind: str, count: int) -> float:
    """Return what a value of a kind in so many records says, in bits from 0; weak kinds say at most WEAK."""
    strength = STRENGTHS.get(kind)
    return max(0.0, (strength.bits if strength else WEAK) - log2(max(count, 1)))


def why(kind: str) -> str:
    """Return why a kind of value says as much as it does, as the end of a sentence."""
    strength = STRENGTHS.get(kind)
    return strength.why if strength else "many people may share it"


def most_records(kind: str, line: float) -> int:
    """Return in how many records a value of a kind may be and still have so many bits left; 0 when it never has."""
    strength = STRENGTHS.get(kind)
    return floor(2 ** (strength.bits - line)) if strength and strength.bits >= line else 0
