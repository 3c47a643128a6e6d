"""Bars and months as numbers for the templates: lengths in the drawing's own units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hueandcry.stages.measure.data import MonthCount

BAR_UNITS = 100
# The most months that can be told apart side by side; the table beside the picture has them all.
MONTHS_SHOWN = 36
HEIGHT, FOOT, HEAD, LEFT = 260, 34, 12, 64
SLOT = 24


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar table: length 0 to 100 against the longest."""

    key: str
    count: int
    share: float
    length: float


def bars(counts: Mapping[str, int]) -> list[Bar]:
    """Return a bar for each count, in the order given, as shares of their sum."""
    total, most = sum(counts.values()), max(counts.values(), default=0)
    return [
        Bar(key, count, count / total if total else 0.0, round(BAR_UNITS * count / most, 1) if most else 0.0)
        for key, count in counts.items()
    ]


@dataclass(frozen=True, slots=True)
class Column:
    """One month of the trend: where it stands, and how high all records and the online ones reach."""

    month: date
    x: int
    middle: int
    top: float
    height: float
    online_top: float
    online_height: float
    label: str
    says: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line across the trend, with its count."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Trend:
    """The whole trend."""

    width: int
    height: int
    left: int
    foot: int
    bar: int
    columns: Sequence[Column]
    lines: Sequence[Line]
    hidden_count: int


def trend(months: Sequence[MonthCount]) -> Trend:
    """Return the last months as columns, empty ones too, and how many earlier ones are left to the table."""
    shown = _last_months(months)
    top = _round_up(max((month.record_count for month in shown), default=0))
    every = 1 if len(shown) <= 6 else 3
    slot = max(SLOT, 640 // max(1, len(shown)))
    return Trend(
        width=LEFT + slot * len(shown) + 30,
        height=HEIGHT,
        left=LEFT,
        foot=HEIGHT - FOOT,
        bar=slot - 6,
        columns=[_column(month, n, slot, top, every) for n, month in enumerate(shown)],
        lines=[Line(_y(top * part / 4, top), f"{top * part // 4:,}") for part in range(5)] if top else [],
        hidden_count=sum(month.month < shown[0].month for month in months),
    )


def _last_months(months: Sequence[MonthCount]) -> list[MonthCount]:
    """Return every month up to the last one with records, so that a gap in time is a gap in the picture."""
    if not months:
        return []
    counted = {_number(month.month): month for month in months}
    last = max(counted)
    first = max(min(counted), last - MONTHS_SHOWN + 1)
    return [
        counted.get(number) or MonthCount(date(number // 12, number % 12 + 1, 1), 0, 0)
        for number in range(first, last + 1)
    ]


def _number(month: date) -> int:
    return month.year * 12 + month.month - 1


def _column(month: MonthCount, n: int, slot: int, top: int, every: int) -> Column:
    all_top, online_top = _y(month.record_count, top), _y(month.online_count, top)
    return Column(
        month=month.month,
        x=LEFT + n * slot,
        middle=LEFT + n * slot + (slot - 6) // 2,
        top=all_top,
        height=round(HEIGHT - FOOT - all_top, 1),
        online_top=online_top,
        online_height=round(HEIGHT - FOOT - online_top, 1),
        label=f"{month.month:%b %Y}" if n % every == 0 else "",
        says=f"{month.month:%B %Y}: {month.record_count:,} records, {month.online_count:,} online",
    )


def _y(count: float, top: int) -> float:
    return round(HEIGHT - FOOT - (HEIGHT - FOOT - HEAD) * count / top, 1) if top else float(HEIGHT - FOOT)


def _round_up(count: int) -> int:
    """Return the least number from count on whose quarter is round, such as 4, 8, 12, 16, 20, 40, 100 or 1,000."""
    if not count:
        return 0
    power = 1
    while True:
        for quarter in (1, 2, 2.5, 3, 4, 5, 7.5):
            top = 4 * quarter * power
            if top >= count and top % 4 == 0:
                return int(top)
        power *= 10
