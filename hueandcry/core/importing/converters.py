"""Pure converters from the text of a cell to a value. They never raise: what cannot be read is a Problem."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from hueandcry.core.importing.dates import Problem

_YES: Final = frozenset(("y", "yes", "true", "t", "1", "x", "✓", "on", "flagged"))
_NO: Final = frozenset(("n", "no", "false", "f", "0", "off", "not flagged"))
_SIGNS: Final = {"£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY", "₹": "INR", "zł": "PLN"}
_MONEY: Final = re.compile(
    r"(?P<minus>[-(]?)\s*(?P<before>[£€$¥₹]|[A-Z]{3})?\s*(?P<minus2>-?)"
    r"(?P<whole>\d[\d,' ]{0,20})(?:[.](?P<part>\d{1,6}))?"
    r"\s*(?P<k>[km])?\s*(?P<after>[£€$¥₹]|zł|[A-Za-z]{3}|pounds?|pence)?\)?",
    re.IGNORECASE,
)
_CODE_AND_TEXT: Final = re.compile(
    r"\s*(?P<code>[A-Za-z]{0,4}\d[\w/.]*|[A-Z]{1,6})\s*(?:$|[-–—:]\s*(?P<text>.*))", re.DOTALL
)
_CLASS: Final = re.compile(r"0*(\d+[A-Za-z]{0,2})(?:/0*(\d+))?")
_TITLES: Final = frozenset(("mr", "mrs", "miss", "ms", "mx", "dr", "prof", "rev", "sir", "dame", "lady", "lord"))
_SPLITTERS: Final = re.compile(r"[;\n\r|]")
# A hundred million pounds; more in one crime record is a slip of a key or a reference in the wrong column.
MAX_PENCE: Final = 10_000_000_000
_SURROGATES: Final = re.compile("[\x00\ud800-\udfff]")


class Money(NamedTuple):
    """An amount in the hundredth part of its currency; currency is empty when the cell names none."""

    pence: int
    currency: str


def fold(text: str) -> str:
    """Return a code or keyword as it is looked up: capitals, letters and digits only."""
    return "".join(filter(str.isalnum, text.upper()))


def clean(text: str) -> str:
    """Return a cell's text with plain line ends and no space around it, and nothing a database refuses."""
    text = text.strip()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text or not text.isascii():
        text = _SURROGATES.sub("\ufffd", text)
    return text


def filled(values: Mapping[str, str]) -> dict[str, str]:
    """Return a row's cells that hold something, cleaned."""
    cells = {header: text for header, value in values.items() if value and (text := value.strip())}
    joined = "".join(cells.values())
    if joined.isascii() and "\r" not in joined and "\x00" not in joined:
        return cells
    return {header: clean(text) for header, text in cells.items()}


def truth(text: str) -> bool | Problem:
    """Read yes or no in the usual ways of writing them."""
    word = text.strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    return Problem("not_yes_or_no", "this is neither yes nor no")


def money(text: str) -> Money | Problem:
    """Read an amount such as "£1,234.50", "1234.5", "12k" or "GBP 20" as hundredths of the currency."""
    found = _MONEY.fullmatch(text.strip()) if len(text) < 60 else None
    if not found or not found["whole"].strip(", '").isascii():
        return Problem("not_an_amount", "this is not an amount of money")
    whole = int("".join(filter(str.isdigit, found["whole"])))
    sign = (found["before"] or found["after"] or "").strip()
    pence = _pence(whole, found["part"] or "", found["k"] or "", sign.lower())
    if found["minus"] == "-" or found["minus2"]:
        return Problem("negative_amount", "this amount is below nought")
    if pence > MAX_PENCE:
        return Problem("unlikely_amount", "this amount is larger than any record's loss can be")
    return Money(pence, _currency(sign))


def _pence(whole: int, part: str, times: str, sign: str) -> int:
    if sign == "pence":
        return whole
    factor = {"": 1, "k": 1_000, "m": 1_000_000}[times.lower()]
    scale: int = 10 ** len(part)
    total = (whole * scale + int(part or 0)) * factor * 100
    return (total + scale // 2) // scale


def _currency(sign: str) -> str:
    if not sign:
        return ""
    if sign.lower().startswith("pound") or sign.lower() == "pence":
        return "GBP"
    return _SIGNS.get(sign, sign.upper())


def split(text: str, separators: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the values of a cell that holds several; without separators ";", "|" and line ends part them."""
    if not separators:
        parts = _SPLITTERS.split(text)
    else:
        parts = [text]
        for separator in separators:
            parts = [piece for part in parts for piece in part.split(separator)]
    return tuple(dict.fromkeys(piece for part in parts if (piece := part.strip())))


def look_up(text: str, codes: Mapping[str, str]) -> str | None:
    """Return what a code stands for, or None; codes are keyed by fold()."""
    return codes.get(fold(text))


def class_code(text: str) -> str:
    """Return a Home Office class without the padding some systems give it: "8L" of "008L" or "8l"."""
    found = _CLASS.fullmatch(text.strip())
    if not found:
        return text.strip()
    return found[1].upper() + (f"/{found[2]}" if found[2] else "")


def code_part(text: str) -> str:
    """Return "18" of "18 - Investigation complete", and the whole of a cell that begins with no code."""
    found = _CODE_AND_TEXT.fullmatch(text)
    return found["code"] if found else text.strip()


def text_part(text: str) -> str:
    """Return "Investigation complete" of "18 - Investigation complete"; empty when there is only a code."""
    found = _CODE_AND_TEXT.fullmatch(text)
    return (found["text"] or "").strip() if found else ""


def name_parts(text: str) -> tuple[str, str]:
    """Return given and family name of "SURNAME, Given" or "Given Surname"; a title is left out."""
    text = " ".join(text.split())
    if "," in text:
        family, _, given = text.partition(",")
        return _without_title(given), family.strip()
    words = _without_title(text).split()
    if len(words) < 2:
        return "", " ".join(words)
    if words[0].isupper() and len(words[0]) > 1 and not words[-1].isupper():
        return " ".join(words[1:]), words[0]
    return " ".join(words[:-1]), words[-1]


def _without_title(text: str) -> str:
    words = text.split()
    while words and words[0].rstrip(".").lower() in _TITLES:
        words = words[1:]
    return " ".join(words)


def pad_digits(text: str, length: int) -> str:
    """Return digits with the leading noughts that a spreadsheet took away; anything else as it is."""
    text = text.strip()
    if text.isdecimal() and length - 2 <= len(text) < length:
        return text.zfill(length)
    return text
