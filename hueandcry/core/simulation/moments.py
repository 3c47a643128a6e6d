"""The nation's clock: minutes of local time since the first day, and how sources write them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

FIRST_DAY: Final = date(2024, 3, 1)
DAYS: Final = 730


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


# Some days more, because a crime may be recorded or closed after the last one was reported.
_CALENDAR: Final = [FIRST_DAY + timedelta(days=number) for number in range(-400, DAYS + 400)]
_OFFSET: Final = 400
DAY: Final = [day.strftime("%d/%m/%Y") for day in _CALENDAR]
_ISO: Final = [day.isoformat() for day in _CALENDAR]
_SUMMER: Final = [_last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10) for day in _CALENDAR]
CLOCK: Final = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in range(1440)]

# Minutes around the turns of the clock: 01:30 local does not exist in March and comes twice in October.
TURNS: Final = tuple(
    (turn - FIRST_DAY).days * 1440 + 90
    for turn in (date(2024, 3, 31), date(2024, 10, 27), date(2025, 3, 30), date(2025, 10, 26))
)


def day(moment: int) -> str:
    """Return a moment's date as DD/MM/YYYY."""
    return DAY[moment // 1440 + _OFFSET]


def clock(moment: int) -> str:
    """Return a moment's local time as HH:MM."""
    return CLOCK[moment % 1440]


def day_and_clock(moment: int) -> str:
    """Return a moment as DD/MM/YYYY HH:MM, local time."""
    return DAY[moment // 1440 + _OFFSET] + " " + CLOCK[moment % 1440]


def iso_local(moment: int) -> str:
    """Return a moment as an ISO time of the local clock, without zone."""
    return _ISO[moment // 1440 + _OFFSET] + "T" + CLOCK[moment % 1440] + ":00"


def iso_utc(moment: int) -> str:
    """Return a moment as an ISO time in UTC, ending in Z."""
    shifted = moment - 60 if _SUMMER[moment // 1440 + _OFFSET] else moment
    return _ISO[shifted // 1440 + _OFFSET] + "T" + CLOCK[shifted % 1440] + ":00Z"


def iso_offset(moment: int) -> str:
    """Return a moment as an ISO local time with its offset from UTC."""
    return iso_local(moment) + ("+01:00" if _SUMMER[moment // 1440 + _OFFSET] else "+00:00")


def year(moment: int) -> int:
    """Return a moment's calendar year."""
    return _CALENDAR[moment // 1440 + _OFFSET].year
