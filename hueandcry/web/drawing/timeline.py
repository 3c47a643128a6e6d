"""When the records of a series happened: a lane for each organisation, a dot for each month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

MOST_LANES = 12
_LABELS, _PLOT, _RIGHT, _TOP, _LANE, _AXIS = 220, 700, 30, 16, 34, 34
_WIDEST = 14.0
# Over more months than this the counts would stand in the next dot; the table has them.
_MONTHS_WITH_COUNTS = 18
WIDTH = _LABELS + _PLOT + _RIGHT


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of the drawing: its name, and month → how many records."""

    name: str
    counts: Mapping[date, int]


def draw(lanes: Sequence[Lane], first_on: date, last_on: date) -> SafeString:
    """Return the drawing of a series between its first day and its last; lanes are drawn in the order given."""
    shown = _gathered(lanes)
    first, last = _number(first_on), max(_number(last_on), _number(first_on) + 1)
    bottom = _TOP + _LANE * (len(shown) + 1)
    most = max((count for lane in shown for count in lane.counts.values()), default=1)
    parts = [_whole(first_on, last_on)]
    parts += [_lane(lane, _TOP + _LANE * at, first, last, most) for at, lane in enumerate(shown, start=1)]
    parts += [_tick(number, first, last, bottom) for number in _ticks(first, last)]
    return format_html(
        '<svg width="{0}" height="{1}" viewBox="0 0 {0} {1}" role="img" aria-label="{2}">{3}'
        '<line class="axis" x1="{4}" y1="{5}" x2="{6}" y2="{5}"/></svg>',
        WIDTH, bottom + _AXIS, _says(lanes), format_html_join("", "{}", ((part,) for part in parts)),
        _LABELS, bottom, _LABELS + _PLOT,
    )  # fmt: skip


def _gathered(lanes: Sequence[Lane]) -> list[Lane]:
    if len(lanes) <= MOST_LANES:
        return list(lanes)
    rest: dict[date, int] = {}
    for lane in lanes[MOST_LANES - 1 :]:
        for month, count in lane.counts.items():
            rest[month] = rest.get(month, 0) + count
    return [*lanes[: MOST_LANES - 1], Lane(f"{len(lanes) - MOST_LANES + 1} others", rest)]


def _number(day: date) -> int:
    """Return a month as a number, so that months are evenly apart."""
    return day.year * 12 + day.month - 1


def _x(number: float, first: int, last: int) -> float:
    return round(_LABELS + 20 + (number - first) / (last - first) * (_PLOT - 40), 1)


def _whole(first_on: date, last_on: date) -> SafeString:
    start, end = _LABELS + 20, _LABELS + _PLOT - 20
    if _number(first_on) == _number(last_on):
        end = start + 1
    y = _TOP + _LANE // 2 - 4
    return format_html(
        '<text class="strong" x="0" y="{0}">Whole series</text>'
        '<line class="span" x1="{1}" y1="{2}" x2="{3}" y2="{2}"/>',
        y + 5, start, y, end,
    )  # fmt: skip


def _lane(lane: Lane, top: int, first: int, last: int, most: int) -> SafeString:
    y = top + _LANE // 2 - 4
    has_counts = last - first <= _MONTHS_WITH_COUNTS
    dots = (
        _dot(count, _x(_number(month), first, last), y, most, has_counts)
        for month, count in sorted(lane.counts.items())
    )
    name = lane.name if len(lane.name) <= 28 else f"{lane.name[:27]}…"
    return format_html(
        '<g><text x="0" y="{}">{}<title>{}</title></text><line class="lane" x1="{}" y1="{}" x2="{}" y2="{}"/>{}</g>',
        y + 5, name, lane.name, _LABELS, y, _LABELS + _PLOT, y, format_html_join("", "{}", ((dot,) for dot in dots)),
    )  # fmt: skip


def _dot(count: int, x: float, y: int, most: int, has_count: bool) -> SafeString:
    # The area, not the width, stands for the count; the smallest can still be seen.
    radius = round(max(4.5, _WIDEST * sqrt(count / most)) if most > 1 else 6.0, 1)
    dot = format_html('<circle class="dot" cx="{}" cy="{}" r="{}"><title>{}</title></circle>', x, y, radius, count)
    if count == 1 or not has_count:
        return dot
    return format_html('{}<text class="quiet" x="{}" y="{}">{}</text>', dot, x + radius + 2, y + 5, count)


def _ticks(first: int, last: int) -> range:
    return range(first, last + 1, max(1, -(-(last - first) // 8)))


def _tick(number: int, first: int, last: int, bottom: int) -> SafeString:
    x, month = _x(number, first, last), date(number // 12, number % 12 + 1, 1)
    return format_html(
        '<line class="axis" x1="{0}" y1="{1}" x2="{0}" y2="{2}"/>'
        '<text class="quiet" x="{0}" y="{3}" text-anchor="middle">{4}</text>',
        x, bottom, bottom + 6, bottom + 22, f"{month:%b %Y}",
    )  # fmt: skip


def _says(lanes: Sequence[Lane]) -> str:
    return "Records by month: " + "; ".join(f"{lane.name} {sum(lane.counts.values()):,}" for lane in lanes[:MOST_LANES])
