"""Whether what is reported is good enough to join anything: 3x5x2 gradings and the older 5x5x5."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Source 1 to 3, assessment A to E, handling P or C; or source A to E, information 1 to 5, handling 1 to 5.
_NOW = re.compile(r"\s*([1-3])\s*[-/ ]?\s*([A-E])(?:\s*[-/ ]?\s*[PC]\b.*)?\s*", re.IGNORECASE)
_OLD = re.compile(r"\s*([A-E])\s*[-/ ]?\s*([1-5])(?:\s*[-/ ]?\s*[1-5])?\s*", re.IGNORECASE)
# A column of its own for one half of the grading, or for all of it.
_WHOLE = frozenset({"grading", "grade", "evaluation", "intelligence grading", "intel grading", "3x5x2", "5x5x5"})
_SOURCE = frozenset({"source grading", "source grade", "source evaluation", "source reliability"})
_ASSESSED = frozenset({"assessment", "intelligence assessment", "information evaluation", "intel assessment"})


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
    return all(_column_may_join(header.casefold().replace("_", " ").strip(), cell) for header, cell in columns.items())


def _column_may_join(header: str, cell: str) -> bool:
    if header in _WHOLE:
        return may_join(cell)
    first = cell.strip()[:1].upper()
    return not (header in _SOURCE and first == "3") and not (header in _ASSESSED and first == "E")
