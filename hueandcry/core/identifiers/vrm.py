"""Vehicle registration marks (number plates), also misread: O for 0, I for 1, or said letter by letter."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import triggers, words
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.sheet import Sheet
from hueandcry.core.identifiers.wordlist import words_of

KIND = "vrm"
LABEL = "Number plate"
EXAMPLES = (
    ("van BV70 LJC parked", "BV70LJC"),
    ("BMW 1 series YK1O FTV", "YK10FTV"),
    ("reg P482DNV", "P482DNV"),
    ("index kilo papa six three xray uniform echo", "KP63XUE"),
)

_TO_DIGIT = str.maketrans("OILSBZQ", "0115820")
_TO_LETTER = str.maketrans("01528", "OISZB")
# Current style since 2001: two letters, the half-year (02 to 29, 51 to 79), three letters. Source: DVLA INF104.
_CURRENT = re.compile(r"([A-HJ-PR-Y][A-HJ-PR-Y])((?:0[2-9]|[12]\d)|(?:5[1-9]|[67]\d))([A-HJ-PR-Z]{3})")
_CURRENT_LOOSE = re.compile(r"([A-Z0-9]{2})([0-9OILSBZ]{2})([A-Z0158]{3})")
# The half-years from 30 to 50 and from 80 are still to come: such a mark is misread or made up, yet it is one.
_NOT_YET_ISSUED = re.compile(r"[A-HJ-PR-Y]{2}[03-589]\d[A-HJ-PR-Z]{3}")
_INTRODUCED = re.compile(
    r"\b(?:vrms?|index|reg(?:s|n|o|istration)?|(?:number ?)?plates?|veh(?:icle)?s?|car|van|displaying|bearing)\b"
    r"(?:[\s:;.,#'\"(-]|(?:no|number|mark|is|was|as|shown|showing|read|reads|reading|being|of|displaying|bearing)\b)"
    r"{0,6}$",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"([A-HJ-NPR-TV-Y])([0-9OI]{1,3})([A-HJ-PR-Y][A-Z]{2})")
_SUFFIX = re.compile(r"([A-Z]{2}[A-Z])([0-9OI]{1,3})([A-HJ-NPR-TV-Y])")
_OTHER = re.compile(
    r"[A-Z]{1,3}[0-9]{1,4}|[0-9]{1,4}[A-Z]{1,3}|[A-Z]{3}[0-9]{4}|[A-Z]{2,3}[0-9]{3,5}|"
    r"[0-9]{3}[DX][0-9]{3}|[A-Z]{1,3}[0-9]{2,4}[A-Z]{1,3}|[0-9]{2,3}[A-Z]{1,2}[0-9]{1,6}"
)
_AFTER_LABEL = re.compile(
    r"(?:[\s:;.,#'\"(-]|no\b|nos\b|number\b|num\b|mark\b|plates?\b|is\b|was\b|of\b|being\b|as\b|index\b|"
    r"showing\b|reads?\b){0,8}"
    r"([A-Za-z0-9]{1,7}(?:[ -]{1,2}[A-Za-z0-9]{1,6}){0,2})"
)
# Read out one at a time: "F P 1 2 K X T".
_SINGLES = re.compile(
    r"(?: (?:is|was|of|reads?|reading|number|no|as|being))*[\s:.-]{1,3}"
    r"((?:[A-Za-z0-9][ -]{1,2}){6}[A-Za-z0-9])(?![A-Za-z0-9])"
)
_PARTIAL = re.compile(r"\b(?:part|partial|p/)\W{0,3}$", re.IGNORECASE)
_UNREAD = re.compile(r"\s{0,2}(?:\?|\*|\.\.|_|something|unk)", re.IGNORECASE)
# Small words that look like the halves of a plate in a text all in capitals: "ON 12 MAY", "BY 20 MEN".
_SMALL = words_of(
    "AM AN AS AT BE BY DO GO HE ME MY NO OF ON OR PM SO TO UP US WE IN IS IT IF",
)
_NOT_LETTERS = words_of(
    "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC THE AND MEN MAN DAY HRS MIN YRS YOB OLD PCS WAS HAS",
    "HER HIS FOR ALL",
)
# What a person named by a letter and a figure in shorthand did: "S1 GOT OUT", "V2 WAS".
_SHORTHAND = re.compile(
    r"[A-Z][1-9] (?:AGE|ALL|AND|ARE|ASK|BIT|BUT|CAN|CUT|DID|DOB|DUE|FED|GET|GOT|HAD|HAS|HER|HID|HIM|HIS|HIT|LAY|"
    r"LED|LET|MAY|MET|NOT|NOW|OFF|OUT|PUT|RAN|SAT|SAW|SAY|SET|THE|TRY|USE|VIA|WAS|WHO|WON|YET)"
)
# Sections of Acts: "S136 MHA", "S47 SOA".
_ACTS = words_of(
    "MHA SOA OAP PCA POA TDA CJA MDA RTA DPA CMA PHA CDA ABH GBH",
)


def normalise(raw: str, platform: str = "") -> str:
    """Return a plate in capitals without spaces, misread letters put right. Raises NotAnIdentifier."""
    solid = re.sub(r"[\s.-]+", "", raw).upper()
    value = _current(solid) or _older(solid) or (solid if _OTHER.fullmatch(solid) and 2 <= len(solid) <= 8 else "")
    if not value:
        raise NotAnIdentifier(kind=KIND)
    return value


def _current(solid: str) -> str:
    if _CURRENT.fullmatch(solid):
        return solid
    match = _CURRENT_LOOSE.fullmatch(solid)
    # Without one true figure it is a word: "VAN 1N", "SCHOOL".
    if not match or not any(map(str.isdigit, solid)):
        return ""
    value = match[1].translate(_TO_LETTER) + match[2].translate(_TO_DIGIT) + match[3].translate(_TO_LETTER)
    return value if _CURRENT.fullmatch(value) else ""


def _older(solid: str) -> str:
    match = (_PREFIX.fullmatch(solid) or _SUFFIX.fullmatch(solid)) if any(map(str.isdigit, solid)) else None
    return match[1] + match[2].translate(_TO_DIGIT) + match[3] if match else ""


def find_labelled(sheet: Sheet) -> None:
    """Take the marks that stand right after "reg", "index", "plate" and the like, whatever their style."""
    text = sheet.text
    for start, end in sheet.triggered.get(triggers.PLATE_LABEL, ()):
        if _PARTIAL.search(text[max(0, start - 9) : start]):
            continue
        singles = _SINGLES.match(text, end, end + 40)
        match = singles or _AFTER_LABEL.match(text, end, end + 48)
        if singles and sheet.free(*singles.span(1)) and (value := _current(re.sub(r"[ -]", "", singles[1]).upper())):
            sheet.take(KIND, value, *singles.span(1))
        elif match:
            _take_longest(sheet, match.start(1), match[1])


def _take_longest(sheet: Sheet, start: int, written: str) -> None:
    pieces = re.split(r"(?<=[A-Za-z0-9])(?=[ -])", written)
    for count in range(len(pieces), 0, -1):
        candidate = "".join(pieces[:count])
        end = start + len(candidate)
        solid = re.sub(r"[ -]", "", candidate).upper()
        value = _current(solid) or _older(solid)
        if not value and _OTHER.fullmatch(solid) and 3 <= len(solid) <= 9 and candidate == candidate.upper():
            value = solid if any(character.isalpha() for character in solid) else ""
        after = sheet.text[end : end + 2]
        if value and not _UNREAD.match(sheet.text, end) and not _goes_on(after) and sheet.free(start, end):
            sheet.take(KIND, value, start, end)
            return


def _goes_on(after: str) -> bool:
    return after[:1].isalnum() or (after[:1] == "-" and after[1:2].isalnum())


def find(sheet: Sheet) -> None:
    """Take every mark by its shape; doubtful ones only where the words speak of a vehicle."""
    text = sheet.text
    for start, end in sheet.triggered.get(triggers.PLATE, ()):
        if (
            not sheet.free(start, end)
            or text[start - 1 : start] in ("-", "_", "/", ".", "@", "£", "#", "+")
            or text[end : end + 1] in ("_", "@", "/")
        ):
            continue
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum():
            continue
        written = text[start:end]
        solid = re.sub(r"[ -]", "", written).upper()
        value = _current(solid) or _older(solid)
        if value and _plausible(sheet, start, end, written, solid, value):
            sheet.take(KIND, value, start, end)
        elif not value and _NOT_YET_ISSUED.fullmatch(solid) and _INTRODUCED.search(text, max(0, start - 40), start):
            sheet.take(KIND, solid, start, end)


def find_spelt(sheet: Sheet) -> None:
    """Take the marks said in the spelling alphabet."""
    done = 0
    for start, end in sheet.triggered.get(triggers.SPELT_PLATE, ()):
        if start < done:
            continue
        spelt = words.spelt_plate(sheet.text, start)
        done = max(spelt.end, end)
        value = _current(spelt.digits) or _older(spelt.digits)
        if value and sheet.free(start, spelt.end):
            sheet.take(KIND, value, start, spelt.end)


def _plausible(sheet: Sheet, start: int, end: int, written: str, solid: str, value: str) -> bool:
    halves = (solid[:2], solid[-3:])
    vehicle = sheet.near("vehicle", start - 50, start) or sheet.near("vehicle", end, end + 30)
    exact = _CURRENT.fullmatch(solid) is not None
    capitals = written == written.upper()
    if halves[0] in _SMALL or halves[1] in _NOT_LETTERS:
        return vehicle and exact and capitals and not (halves[0] in _SMALL and halves[1] in _NOT_LETTERS)
    if not exact and (solid[-3:] in _ACTS or _SHORTHAND.fullmatch(written.upper())):
        return False
    if sheet.near("reference", start - 10, start) and not vehicle:
        return False
    if exact and capitals:
        return True
    if exact:
        return vehicle or (" " not in written and sheet.near("vehicle", start - 200, end + 200))
    return vehicle and capitals and (sum(map(str.isdigit, value)) > 1 or " " in written)
