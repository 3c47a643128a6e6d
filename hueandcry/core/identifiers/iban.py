"""International bank account numbers (IBAN), grouped or solid, checked by their own digits."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import triggers
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet

KIND = "iban"
LABEL = "International bank account (IBAN)"
EXAMPLES = (
    ("IBAN GB33 BUKB 2020 1555 5555 55", "GB33BUKB20201555555555"),
    ("account de89370400440532013000", "DE89370400440532013000"),
)

# Source: the SWIFT IBAN registry, lengths by country.
_LENGTHS = {
    code: int(length)
    for length, codes in {
        "15": "NO", "16": "BE", "18": "DK FO FI GL NL SD", "19": "MK SI", "20": "AT BA EE KZ LT LU XK MN",
        "21": "CH HR LI LV", "22": "BG BH CR DE GB GE IE ME RS VA", "23": "AE GI IL IQ OM TL SO",
        "24": "AD CZ ES MD PK RO SA SE SK TN VG",
        "25": "LY PT ST", "26": "IS TR", "27": "BI DJ FR GR IT MC MR SM", "28": "AL AZ BY CY DO GT HU LB NI PL SV",
        "29": "BR EG PS QA UA", "30": "JO KW MU", "31": "MT SC", "32": "LC", "33": "RU",
    }.items()
    for code in codes.split()
}  # fmt: skip

_SPACER = re.compile(r"[\s-]")
_RUN = re.compile(r"[A-Za-z]{2}[0-9OoIl]{2}(?:[ \t-]{0,2}\r?\n?[A-Za-z0-9]){11,30}")
_LETTERS = str.maketrans("OIL", "011")


def normalise(raw: str, platform: str = "") -> str:
    """Return an IBAN without spaces in upper case. Raises NotAnIdentifier when its check digits do not fit."""
    solid = _SPACER.sub("", raw).upper().removeprefix("IBAN").lstrip(":")
    for reading in (
        solid,
        solid[:2] + solid[2:4].translate(_LETTERS) + solid[4:],
        solid[:2] + solid[2:].translate(_LETTERS),
    ):
        if _is_valid(reading):
            return reading
    raise NotAnIdentifier(kind=KIND)


def _is_valid(solid: str) -> bool:
    if (
        not solid.isascii()
        or not solid.isalnum()
        or len(solid) != _LENGTHS.get(solid[:2], -1)
        or not solid[2:4].isdigit()
    ):
        return False
    rearranged = solid[4:] + solid[:4]
    return int("".join(str(int(character, 36)) for character in rearranged)) % 97 == 1


def find(sheet: Sheet) -> None:
    """Take every IBAN whose length and check digits are right."""
    for start, end in sheet.triggered.get(triggers.IBAN, ()):
        length = _LENGTHS.get(sheet.text[start : start + 2].upper())
        if length and sheet.free(start, end):
            _take_at(sheet, start, length)


def _take_at(sheet: Sheet, start: int, length: int) -> None:
    match = _RUN.match(sheet.text, start, start + 80)
    end = _end_of(match[0], length) if match else 0
    if not match or not end:
        return
    following = sheet.text[start + end : start + end + 1]
    if following.isalnum() or not sheet.free(start, start + end):
        return
    try:
        value = normalise(match[0][:end])
    except NotAnIdentifier:
        return
    sheet.take(KIND, value, start, start + end)


def _end_of(written: str, length: int) -> int:
    seen = 0
    for place, character in enumerate(written):
        seen += character.isalnum()
        if seen == length:
            return place + 1
    return 0
