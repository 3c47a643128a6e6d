"""The words of a date cell: days, clock times and what stands between them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Day(NamedTuple):
    """A date as written. first and second are numbers whose order the source decides, unless in_order.

    in_order: first is the month and second the day, each 0 when unknown.
    """

    year: int
    first: int
    second: int
    short_year: bool = False
    in_order: bool = False


class Clock(NamedTuple):
    """A time of day as written; half is "a", "p" or empty, offset "BST", "Z", "+01:00" or empty."""

    hour: int
    minute: int
    second: int = 0
    half: str = ""
    offset: str = ""

    def minutes(self) -> int:
        """Return minutes since midnight, or -1 when hour and half of the day contradict each other."""
        hour = self.hour
        if self.half == "a":
            if hour > 12:
                return -1
            hour %= 12
        elif self.half == "p" and hour <= 12:
            hour = hour % 12 + 12
        return hour * 60 + self.minute


Word = Day | Clock | str

_MONTH_NAMES: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTHS: Final = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_MONTHS.update({name[:3]: number for name, number in list(_MONTHS.items())})
_MONTHS["sept"] = 9
_MONTH: Final = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_HALF: Final = r"(?P<half>[ap])\s?\.?\s?m\b\.?"
_ZONE: Final = r"(?P<zone>z|utc|gmt|bst|[ecmp][sd]t|cest|cet|[+-]\d\d:?\d\d)(?!\w)"
_SLASH: Final = r"\s?[/.\-]{1,2}\s?"

# The first that matches wins, so the longest shapes come first.
_SHAPES: Final = (
    # As programs write it, with the year behind the time: "Wed Jan 03 08:15:00 GMT 2024".
    (
        "stamp",
        rf"(?P<m>{_MONTH})\s+(?P<d>\d{{1,2}})\s+(?P<h>\d\d):(?P<n>\d\d):(?P<s>\d\d)\s+(?:{_ZONE}\s+)?(?P<y>\d{{4}})(?!\d)",
    ),
    ("iso", rf"(?P<y>\d{{4}}){_SLASH}(?P<m>\d{{1,2}}){_SLASH}(?P<d>\d{{1,2}})(?!\d)t?"),
    ("numbers", rf"(?P<a>\d{{1,2}}){_SLASH}(?P<b>\d{{1,2}}){_SLASH}(?P<y>\d{{4}}|\d{{2}})(?!\d)[/t]?"),
    (
        "day_month",
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/]*(?:of\s)?(?P<m>{_MONTH})[,\s\-/]*(?P<y>\d{{4}}|\d\d)(?!\d)",
    ),
    ("month_day", rf"(?P<m>{_MONTH})\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)"),
    ("month", rf"(?P<m>{_MONTH})[,\s\-/]*(?P<y>\d{{4}})(?!\d)"),
    # As spreadsheets write a month: "Jan-24" names no day.
    ("month", rf"(?P<m>{_MONTH})[\s\-'’]{{1,2}}(?P<y>\d\d)(?=\s*$)"),
    ("month_number", r"(?P<m>\d{1,2})/(?P<y>\d{4})(?!\d)"),
    ("month_number", r"(?P<y>(?:19|20)\d\d)[/.\-](?P<m>0[1-9]|1[0-2])(?![\d/.\-])"),
    ("compact", r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:t?(?=\d{4})|(?!\d))"),
    # Read as years first this has a month of 19 or 20, so that no cell is both.
    ("numbers", r"(?P<a>\d\d)(?P<b>\d\d)(?P<y>(?:19|20)\d\d)(?!\d)"),
    ("clock", rf"(?P<h>\d{{1,2}})\s?[:.h]\s?(?P<n>\d\d)(?:[:.](?P<s>\d\d)(?:[.,]\d{{1,9}})?)?(?!\d):?\s?(?:{_HALF})?"),
    ("clock_half", rf"(?P<h>\d{{1,2}})\s?{_HALF}"),
    ("clock_packed", rf"(?P<h>\d\d)(?P<n>\d\d)(?P<s>\d\d)?(?!\d)\s?(?:{_HALF}|hrs?\b|hours?\b)?"),
    # A spreadsheet takes "0815" for a number, and its first nought away.
    ("clock_packed", rf"(?P<h>\d)(?P<n>[0-5]\d)(?P<s>[0-5]\d)?(?!\d)\s?(?:{_HALF}|hrs?\b|hours?\b)?"),
    ("zone", _ZONE),
    ("to", r"(?:to(?![a-z])|thru\b|through\b|until\b|till\b|and\b|[\-\u2010-\u2015\u2212>]+)"),
    (
        "filler",
        r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|at\b|on\b|between\b|from\b|hrs?\b|hours?\b)",
    ),
    ("filler", r"\([^()\d]{0,20}\)|\([+-]?\d{2,4}\)"),
    ("space", r"[\s,;@]+"),
    ("loose", r"[^\W\d_]+[.'/]?"),
)
_PATTERNS: Final = tuple((name, re.compile(shape, re.IGNORECASE)) for name, shape in _SHAPES)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def read_words(text: str) -> list[Word] | str:
    """Return the days, clocks, "to" and "?" (a word that is none of these) of a cell, or why it has none."""
    text = text.strip()
    if _YEAR.fullmatch(text):
        return [Day(int(text), 0, 0, in_order=True)]
    words: list[Word] = []
    at = 0
    while at < len(text):
        for name, pattern in _PATTERNS:
            found = pattern.match(text, at)
            if found and _fits(name, found, words):
                break
        else:
            return f"this cannot be read as a date or time, from character {at + 1} on"
        at = found.end()
        _add(words, name, found)
    return words


def _fits(name: str, found: re.Match[str], words: list[Word]) -> bool:
    # Four bare digits are a time only once a day has been named: "2024" alone is a year.
    if name == "clock_packed":
        return any(isinstance(word, Day) for word in words)
    # What follows a day at once is its time: "08.15.00" is no second day.
    return name != "numbers" or len(found["y"]) == 4 or not (words and isinstance(words[-1], Day))


def _add(words: list[Word], name: str, found: re.Match[str]) -> None:
    if name.startswith("clock"):
        words.append(_clock(found))
    elif name == "stamp":
        words += (_day(name, found), _clock(found))
        _add_zone(words, (found["zone"] or "").upper())
    elif name == "zone":
        _add_zone(words, found["zone"].upper())
    elif name == "to":
        words.append("to")
    elif name == "loose":
        words.append("?")
    elif name not in ("filler", "space"):
        words.append(_day(name, found))


def _add_zone(words: list[Word], zone: str) -> None:
    if words and isinstance(words[-1], Clock):
        words[-1] = words[-1]._replace(offset=zone)


def _clock(found: re.Match[str]) -> Clock:
    parts = found.groupdict()
    half = (parts.get("half") or "").lower()
    return Clock(int(parts["h"]), int(parts.get("n") or 0), int(parts.get("s") or 0), half)


def _day(name: str, found: re.Match[str]) -> Day:
    parts = found.groupdict()
    year, short = int(parts["y"]), len(parts["y"]) == 2
    if name == "numbers":
        return Day(year, int(parts["a"]), int(parts["b"]), short)
    month = parts["m"].rstrip(".").lower()
    number = int(month) if month.isdecimal() else _MONTHS[month]
    return Day(year, number, int(parts.get("d") or 0), short, in_order=True)
