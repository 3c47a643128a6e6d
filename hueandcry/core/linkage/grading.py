"""Whether what is reported is good enough to join anything: 3x5x2 gradings and the older 5x5x5."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# Source 1 to 3, assessment A to E, handling P or C; or source A to E, information 1 to 5, handling 1 to 5.
_NOW = re.compile(r"\s*([1-3])\s*[-/ ]?\s*([A-E])(?:\s*[-/ ]?\s*[PC]\b.*)?\s*", re.IGNORECASE)
_OLD = re.compile(r"\s*([A-E])\s*[-/ ]?\s*([1-5])(?:\s*[-/ ]?\s*[1-5])?\s*", re.IGNORECASE)
# A column of its own for one half of the grading, or for all of it.
_WHOLE = frozenset({"grading", "grade", "evaluation", "intelligence grading", "intel grading", "3x5x2", "5x5x5"})
_SOURCE = frozenset({"source grading", "source grade", "source evaluation", "source reliability"})
_ASSESSED = frozenset({"assessment", "intelligence assessment", "information evaluation", "intel assessment"})


@lru_cache(maxsize=1024)
def may_join(grading: str) -> bool:
    """Say whether material so graded may join records: not from an unreliable source (3) nor thought false (E).

    Anything that is no grading says nothing against it.
    """
    if now := _NOW.fullmatch(grading):
        return now[1] != "3" and now[2].upper() != "E"
    old = _OLD.fullmatch(grading)
    # 5x5x5: source E was untested, not unreliable; D was. Information 5 was suspected to be false.
    return not old or (old[1].upper() != "D" and old[2] != "5")


def columns_may_join(columns: Mapping[str, str]) -> bool:
    """Say the same of a record's own columns, by their headers: a grading in one, or source and assessment apart."""
    return not any(_column_forbids(_plain(header), cell) for header, cell in columns.items())


@lru_cache(maxsize=4096)
def _plain(header: str) -> str:
    """Return a header as the lists have it, or nothing where it is in none of them."""
    plain = header.casefold().replace("_", " ").strip()
    return plain if plain in _WHOLE or plain in _SOURCE or plain in _ASSESSED else ""


def _column_forbids(header: str, cell: str) -> bool:
    if not header:
        return False
    if header in _WHOLE:
        return not may_join(cell)
    first = cell.strip()[:1].upper()
    return (header in _SOURCE and first == "3") or (header in _ASSESSED and first == "E")
