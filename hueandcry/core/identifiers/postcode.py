"""United Kingdom postcodes."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import triggers
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet
from hueandcry.core.identifiers.wordlist import words_of

KIND = "postcode"
LABEL = "Postcode"
EXAMPLES = (
    ("flat in Bayswater w2 4qh", "W2 4QH"),
    ("Postcode SY95ZZ", "SY9 5ZZ"),
    ("post code LS1 OAA", "LS1 0AA"),
)

# Every postcode area. Source: Royal Mail, Postcode Address File programmers' guide.
_AREAS = words_of(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH",
    "EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M",
    "ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST",
    "SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE",
)
_SHAPE = re.compile(r"([A-Z]{1,2})([0-9OI][0-9A-Z]?)\s{0,2}([0-9OIL])([A-Z]{2}|[A-Z01358]{2})", re.IGNORECASE)
# The last two letters never include these. Source: BS 7666 annex C.
_INWARD = re.compile(r"[ABD-HJLNP-UW-Z]{2}")
_DIGITS = str.maketrans("OIL", "011")
_CAPITALS = str.maketrans("01358", "OIEBB")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)$")
_REFERENCE = re.compile(
    r"\b(?:ref|reference|order|exhibit|exh|batch|serial|model|part|flight|policy|claim|invoice)"
    r"(?: no| number)?\W{0,3}$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:post ?code|p/code|pcode|address|cod post)\W{0,4}(?:is |was |of \w+ )?$", re.IGNORECASE)


def normalise(raw: str, platform: str = "") -> str:
    """Return a postcode in capitals with its one space. Raises NotAnIdentifier outside the areas in use."""
    match = _SHAPE.fullmatch(re.sub(r"[\s.-]+", "", raw))
    value = _value(match) if match else ""
    if not value:
        raise NotAnIdentifier(kind=KIND)
    return value


def _value(match: re.Match[str]) -> str:
    area, district, sector, unit = (group.upper() for group in match.groups())
    district = district[0].translate(_DIGITS) + (
        district[1:].translate(_DIGITS)
        if len(area) == 2 and area not in ("EC", "SW", "WC", "NW", "SE")
        else district[1:]
    )
    unit = unit.translate(_CAPITALS)
    if area not in _AREAS or not _INWARD.fullmatch(unit):
        return ""
    return f"{area}{district} {sector.translate(_DIGITS)}{unit}"


def find(sheet: Sheet) -> None:
    """Take every postcode; what could be a number plate or an ordinal is left unless labelled."""
    text = sheet.text
    for start, end in sheet.triggered.get(triggers.POSTCODE, ()):
        match = _SHAPE.match(text, start, end)
        if not match or match.end() != end or not sheet.free(start, end):
            continue
        if text[start - 1 : start] in ("-", "_", "/", ".", "@", "#", "£", "'") or text[end : end + 1] in (
            "_",
            "@",
            "/",
        ):
            continue
        value = _value(match)
        if value and _plausible(sheet, match, value):
            sheet.take(KIND, value, start, end)


def _plausible(sheet: Sheet, match: re.Match[str], value: str) -> bool:
    written = match[0]
    if _LABEL.search(sheet.text[max(0, match.start() - 24) : match.start()]):
        return True
    exact = re.sub(r"\s", "", written.upper()) == value.replace(" ", "")
    if not exact or _ORDINAL.search(written) or "\n" in written:
        return False
    if written != written.upper() and written != written.lower():
        return False
    if _REFERENCE.search(sheet.text[max(0, match.start() - 20) : match.start()]):
        return False
    return " " in written or written.isupper()
