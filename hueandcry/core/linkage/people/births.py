"""A date of birth as eight digits, as far as it is known: mistyped months stay as they were typed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from hueandcry.core.importing.dates import MAX_DATE_TEXT, Calendar, Problem, day

from datetime import UTC  # isort: skip

_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})(?:[T ].*)?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?")
_WRITTEN: Final = Calendar("day-first", UTC, pivot=26)

# What systems hold where no date was given: the first day that Excel, SQL Server or a form knows, or the last.
_UNKNOWN: Final = frozenset({"18991230", "18991231", "19000101", "17530101", "11111111", "99991231", "99990101"})


@lru_cache(maxsize=200_000)
def birth(text: str) -> str:
    """Return a date of birth as "YYYYMMDD", or "" where no full date can be read or the date stands for none.

    Eight digits are a year, month and day if they can be; otherwise the day comes first. A date that no calendar
    has (month 0, 30 February) is kept, for a slip of one digit is compared as a slip; the year 0 is what forms hold
    for "unknown".
    """
    found = _read(text)
    return "" if found in _UNKNOWN else found


def _read(text: str) -> str:
    text = text.strip()[:MAX_DATE_TEXT]
    found = _YEAR_FIRST.fullmatch(text)
    if found and not (text.isdigit() and _exists(text[4:], text[2:4], text[:2]) and not _exists(*found.groups())):
        return _digits(*found.groups())
    if found:
        return text[4:] + text[2:4] + text[:2]
    found = _DAY_FIRST.fullmatch(text)
    if found:
        return _digits(found[3], found[2].zfill(2), found[1].zfill(2))
    read = day(text, _WRITTEN) if any(letter.isalpha() for letter in text) else None
    return "" if read is None or isinstance(read, Problem) else read.strftime("%Y%m%d")


def _digits(year: str, month: str, day_of_month: str) -> str:
    return "" if int(year) == 0 else year + month + day_of_month


def _exists(year: str, month: str, day_of_month: str) -> bool:
    return 1000 <= int(year) <= 2999 and 1 <= int(month) <= 12 and 1 <= int(day_of_month) <= 31
