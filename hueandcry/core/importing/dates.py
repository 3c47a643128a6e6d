"""Dates and times as people and machines write them, one at a time or as a range in one cell.

Local times are read in the profile's time zone. In the hour that comes twice when clocks go back the first
one is meant (British Summer Time); a time inside the hour that is skipped in spring is read as if the clocks
had not yet changed. A zone's name such as "BST" or "PDT", "Z" or an offset in the cell outranks the zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final, NamedTuple

from hueandcry.core.importing.datewords import Clock, Day, Word, read_words

_FAST: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_ISO: Final = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)
_SERIAL: Final = re.compile(r"(\d{5})(?:\.(\d{1,12}))?")
_EPOCH: Final = re.compile(r"(?:/Date\()?(1\d{9})(?:\d{3}|\.\d{1,9})?(?:[+-]\d{4})?(?:\)/)?")
# Day 0 of the 1900 system that Excel and LibreOffice share for dates after February 1900.
_SERIAL_START: Final = datetime(1899, 12, 30)  # noqa: DTZ001
# Zones by name, where a name has one meaning in files that reach the United Kingdom; RFC 5322 has those of America.
_HOURS_AHEAD: Final = {
    "BST": 1, "CET": 1, "CEST": 2,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
EARLIEST_YEAR: Final = 1900
LATEST_YEAR: Final = 2099
MAX_DATE_TEXT: Final = 90
_NO_DAY: Final = (1900, 1, 1)
STANDS_FOR_NONE: Final = "stands_for_none"


class Problem(NamedTuple):
    """Why a cell could not be converted: a code for machines and a sentence for people."""

    code: str
    message: str


class Moment(NamedTuple):
    """A time in UTC, how finely it is known, and whether the cell said more than was read."""

    at: datetime
    precision: str
    loose: bool = False


class Span(NamedTuple):
    """From and to in UTC. to is None for a point; for whole days and months it is the start of the last one."""

    start: datetime
    end: datetime | None
    precision: str
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a source writes dates: order "day-first", "month-first", "iso" or "auto", its zone, and its pivot.

    A two-digit year up to the pivot is of this century, a later one of the last.
    """

    order: str
    zone: tzinfo
    pivot: int = 69


def moment(text: str, calendar: Calendar) -> Moment | Problem:
    """Read one date, with or without its time of day."""
    quick = _quick(text, calendar)
    if quick is not None:
        return quick
    found = span(text, calendar)
    if isinstance(found, Problem):
        return found
    if found.end is not None:
        return Problem("not_one_date", "this cell holds a range where one date is wanted")
    return Moment(found.start, found.precision, found.loose)


def day(text: str, calendar: Calendar) -> date | Problem:
    """Read the date of a day, such as a date of birth, free of time zones."""
    found = moment(text, calendar)
    if isinstance(found, Problem):
        return found
    if found.precision in ("month", "year"):
        return Problem("not_a_day", f"this names only a {found.precision}, not a day")
    return found.at.astimezone(calendar.zone).date()


def span(text: str, calendar: Calendar) -> Span | Problem:
    """Read a date, a time or two on one day, or two dates each with or without a time."""
    if len(text) > MAX_DATE_TEXT:
        return Problem("not_a_date", "this is too long to be a date")
    quick = _quick(text, calendar)
    if quick is not None:
        return quick if isinstance(quick, Problem) else Span(quick.at, None, quick.precision)
    words = read_words(text)
    if isinstance(words, str):
        return Problem("not_a_date", words)
    try:
        return _assemble(words, calendar)
    except _NoDate as error:
        return Problem(error.code, str(error))


class _NoDate(ValueError):
    """A date that no calendar has."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _quick(text: str, calendar: Calendar) -> Moment | Problem | None:
    if (plain := _plain(text, calendar)) is not None:
        return plain
    try:
        found = _FAST.fullmatch(text)
        if found:
            first, second, year, hour, minute, seconds = found.groups()
            month, day_of_month = _month_and_day(int(first), int(second), calendar.order)
            return _at(int(year), month, day_of_month, (hour, minute, seconds), calendar.zone)
        found = _ISO.fullmatch(text)
        if found:
            year, first, second, hour, minute, seconds, offset = found.groups()
            zone = _offset(offset) if offset else calendar.zone
            return _at(int(year), int(first), int(second), (hour, minute, seconds), zone)
        return _machine(text, calendar)
    except _NoDate as error:
        return Problem(error.code, str(error))


def _plain(text: str, calendar: Calendar) -> Moment | None:
    """Read "03/04/2026", "03/04/2026 14:05" and the same as ISO, as nearly every cell of most files has them."""
    length = len(text)
    if length != 16 and length != 10:
        return None
    if text[4] == text[7] == "-":
        written = text
    elif text[2] == text[5] == "/" and calendar.order == "day-first":
        written = f"{text[6:10]}-{text[3:5]}-{text[:2]}{text[10:]}"
    else:
        return None
    if length == 16 and text[13] != ":":
        return None
    try:
        local = datetime.fromisoformat(written)
    except ValueError:
        return None  # read again slowly, to say what is wrong with it
    if not EARLIEST_YEAR < local.year <= LATEST_YEAR:
        return None
    return Moment(local.replace(tzinfo=calendar.zone).astimezone(UTC), "minute" if length == 16 else "day")


def _machine(text: str, calendar: Calendar) -> Moment | None:
    """Read what only machines write: spreadsheet serial numbers and seconds since 1970."""
    found = _SERIAL.fullmatch(text)
    if found and "20000" <= found[1] <= "73050":
        local = _SERIAL_START + timedelta(days=float(text))
        local = (local + timedelta(seconds=30)).replace(second=0, microsecond=0)
        at = local.replace(tzinfo=calendar.zone).astimezone(UTC)
        return Moment(at, "minute" if found[2] and float("0." + found[2]) else "day")
    found = _EPOCH.fullmatch(text)
    if found:
        return Moment(datetime.fromtimestamp(int(found[1]), UTC), "minute")
    return None


def _at(year: int, month: int, day_of_month: int, clock: tuple[str | None, ...], zone: tzinfo) -> Moment:
    if clock[0] is None:
        return Moment(_utc(year, month, day_of_month, (0, 0, 0), zone), "day")
    packed = int(clock[0]), int(clock[1] or 0), int(clock[2] or 0)
    return Moment(_utc(year, month, day_of_month, packed, zone), "minute")


def _utc(year: int, month: int, day_of_month: int, clock: tuple[int, int, int], zone: tzinfo) -> datetime:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise _NoDate("unlikely_year", f"the year {year:04} is not one that a record can have")
    if (year, month, day_of_month) == _NO_DAY:
        raise _NoDate(STANDS_FOR_NONE, "1 January 1900 is what many systems write where they have no date")
    hour, minute, seconds = clock
    if hour == 24 and minute == seconds == 0:
        return _utc(year, month, day_of_month, (0, 0, 0), zone) + timedelta(days=1)
    try:
        return datetime(year, month, day_of_month, hour, minute, seconds, tzinfo=zone).astimezone(UTC)
    except ValueError:
        raise _no_such(year, month, day_of_month, clock) from None


def _no_such(year: int, month: int, day_of_month: int, clock: tuple[int, int, int]) -> _NoDate:
    if not 1 <= month <= 12:
        return _NoDate("no_such_date", f"there is no month {month}; days and months may be the other way round")
    try:
        date(year, month, day_of_month)
    except ValueError:
        return _NoDate("no_such_date", f"there is no day {day_of_month} in month {month} of {year}")
    return _NoDate("no_such_time", f"there is no time {clock[0]:02}:{clock[1]:02}")


def _month_and_day(first: int, second: int, order: str) -> tuple[int, int]:
    if order == "month-first" or (order == "auto" and second > 12 >= first):
        return first, second
    return second, first


@lru_cache(maxsize=64)
def _offset(text: str) -> tzinfo:
    if text in ("Z", "z", "UTC", "GMT"):
        return UTC
    if text in _HOURS_AHEAD:
        return timezone(timedelta(hours=_HOURS_AHEAD[text]))
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 15 or minutes > 59:
        raise _NoDate("no_such_time", f"there is no time zone {text}")
    ahead = timedelta(hours=hours, minutes=minutes)
    return timezone(ahead if text[0] == "+" else -ahead)


def _assemble(words: list[Word], calendar: Calendar) -> Span:
    days = [word for word in words if isinstance(word, Day)]
    clocks = [word for word in words if isinstance(word, Clock)]
    loose = any(word == "?" for word in words)
    if not days or len(days) > 2 or len(clocks) > 2:
        raise _NoDate("not_a_date", "no date can be read in this cell")
    if len(days) == 1 and len(clocks) < 2:
        at, precision = _point(days[0], clocks[0] if clocks else None, calendar)
        return Span(at, None, precision, loose)
    if "to" not in words:
        raise _NoDate("not_a_date", "this cell holds several dates or times with no word between them")
    return _range(days, clocks, calendar, loose)


def _range(days: list[Day], clocks: list[Clock], calendar: Calendar, loose: bool) -> Span:
    if len(clocks) == 1:
        # One time for two days belongs to neither for certain; the days are, and the cell is kept.
        clocks, loose = [], True
    first, last = (clocks[0], clocks[1]) if clocks else (None, None)
    if first and last and len(days) == 1:
        first = _same_half(first, last)
    start, precision = _point(days[0], first, calendar)
    end, end_precision = _point(days[-1], last, calendar)
    if precision != end_precision:
        raise _NoDate("not_a_date", "one end of this range is a day and the other only a month or year")
    if end < start and len(days) == 1:
        end += timedelta(days=1)
    if end < start:
        raise _NoDate("ends_before_start", "the range ends before it starts")
    return Span(start, end, precision, loose)


def _same_half(first: Clock, last: Clock) -> Clock:
    """Give "4:15 to 7:25 PM" its missing half of the day: the one that keeps the range short."""
    if first.half or not last.half or not 1 <= first.hour <= 12:
        return first
    guess = first._replace(half=last.half)
    if guess.minutes() <= last.minutes():
        return guess
    return first._replace(half="a" if last.half == "p" else "p")


def _point(named: Day, clock: Clock | None, calendar: Calendar) -> tuple[datetime, str]:
    year, month, day_of_month = _resolve(named, calendar)
    if clock is None or not day_of_month:
        precision = "day" if day_of_month else "month" if month else "year"
        return _utc(year, month or 1, day_of_month or 1, (0, 0, 0), calendar.zone), precision
    if clock.minutes() < 0:
        raise _NoDate("no_such_time", f"there is no time {clock.hour}:{clock.minute:02} with that half of the day")
    zone = _offset(clock.offset) if clock.offset else calendar.zone
    hour = clock.minutes() // 60
    return _utc(year, month, day_of_month, (hour, clock.minute, clock.second), zone), "minute"


def _resolve(named: Day, calendar: Calendar) -> tuple[int, int, int]:
    """Return year, month (0 when unknown) and day (0 when unknown) of a date as it was written."""
    year = named.year
    if named.short_year:
        year += 2000 if year <= calendar.pivot else 1900
    if named.in_order:
        return year, named.first, named.second
    month, day_of_month = _month_and_day(named.first, named.second, calendar.order)
    return year, month, day_of_month
