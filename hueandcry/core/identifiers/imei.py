"""Handset serial numbers (IMEI): fifteen digits, the last a Luhn check."""

from __future__ import annotations

import re

from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet

KIND = "imei"
LABEL = "Handset serial number (IMEI)"
EXAMPLES = (
    ("IMEI 490154203237518", "490154203237518"),
    ("IMEI: 49-015420-323751-8", "490154203237518"),
)

_SHAPE = re.compile(r"[0-9](?:[ \-/.]{0,2}[0-9]){14}(?![0-9])")
_NOT_DIGIT = re.compile(r"\D")
_LABEL = re.compile(r"imeis?|handset (?:no|serial|id)", re.IGNORECASE)
# Reporting bodies that approve handsets (GSMA TS.06): the first two digits of nearly every IMEI in use.
_BODIES = ("01", "35", "86", "98", "99")


def luhn(digits: str) -> bool:
    """Return whether the last digit checks the others. Source: ISO/IEC 7812-1 annex B."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def normalise(raw: str, platform: str = "") -> str:
    """Return an IMEI as its fifteen digits. Raises NotAnIdentifier when the check digit does not fit."""
    digits = _NOT_DIGIT.sub("", raw)
    if len(digits) != 15 or not luhn(digits) or len(set(digits)) == 1:
        raise NotAnIdentifier(kind=KIND)
    return digits


def at(sheet: Sheet, start: int, end: int) -> int:
    """Take the IMEI that starts here and return where it ends, or 0 for none."""
    match = _SHAPE.match(sheet.text, start, end)
    if not match or (start and sheet.text[start - 1].isalnum()):
        return 0
    try:
        value = normalise(match[0])
    except NotAnIdentifier:
        return 0
    labelled = _LABEL.search(sheet.text, max(0, start - 90), start)
    solid = match[0].isdigit() and value.startswith(_BODIES) and not sheet.near("reference", start - 16, start)
    if not (labelled or solid) or not sheet.free(start, match.end()):
        return 0
    sheet.take(KIND, value, start, match.end())
    return match.end()
