"""Records and the identifiers they hang on, as one drawing: records left, identifiers right, a line for each tie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

# More than this and the lines can no longer be told apart; the table beside the drawing has them all.
MOST_LEFT, MOST_RIGHT = 40, 30
_ROW, _BOX, _TOP = 44, 36, 34
_LEFT, _GAP, _RIGHT = 240, 150, 300
WIDTH = _LEFT + _GAP + _RIGHT + 4
_LEFT_LETTERS, _RIGHT_LETTERS = 27, 34


@dataclass(frozen=True, slots=True)
class Node:
    """A box of the drawing: what stands in it, and where a click on it leads ("" for nowhere)."""

    title: str
    below: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Ties:
    """What is drawn. records: number → box; identifiers: number → box; ties: record → its identifiers.

    withheld: identifier → how many more records hang on it that the viewer may not see.
    """

    records: Mapping[int, Node]
    identifiers: Mapping[int, Node]
    ties: Mapping[int, Sequence[int]]
    withheld: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG, and what did not fit on it."""

    svg: SafeString
    left_out_count: int


def draw(ties: Ties) -> Drawing:
    """Return the drawing. Records that hang on the same identifiers share a box, so that size follows shape."""
    boxes = _left_boxes(ties, _right_order(ties))
    shown = boxes[:MOST_LEFT]
    # An identifier whose records did not fit would stand there tied to nothing.
    right = list(dict.fromkeys(one for _, keys in shown for one in keys))
    withheld = [(one, ties.withheld[one]) for one in right if ties.withheld.get(one)]
    height = _TOP + _ROW * max(len(shown) + len(withheld), len(right), 1)
    left_at = {at: _TOP + _ROW * at for at in range(len(shown) + len(withheld))}
    right_at = _beside(right, height)
    lines = [(left_at[at], right_at[one], "") for at, (_, keys) in enumerate(shown) for one in keys if one in right_at]
    lines += [(left_at[len(shown) + at], right_at[one], " link--withheld") for at, (one, _) in enumerate(withheld)]
    parts = (
        _heading(2, "Records"), _heading(_LEFT + _GAP, "Identifiers they share"),
        *(_line(*line) for line in lines),
        *(_left_box(ties, members, left_at[at]) for at, (members, _) in enumerate(shown)),
        *(_withheld_box(count, left_at[len(shown) + at]) for at, (_, count) in enumerate(withheld)),
        *(_right_box(ties.identifiers[one], y) for one, y in right_at.items()),
    )  # fmt: skip
    svg = format_html(
        '<svg width="{0}" height="{1}" viewBox="0 0 {0} {1}" role="group" '
        'aria-label="Records and the identifiers they share">{2}</svg>',
        WIDTH, height, format_html_join("", "{}", ((part,) for part in parts)),
    )  # fmt: skip
    return Drawing(svg, sum(len(members) for members, _ in boxes[MOST_LEFT:]))


def _beside(right: Sequence[int], height: int) -> dict[int, int]:
    """Return where each identifier stands: as far apart as the records' side is tall."""
    step = (height - _TOP) / max(len(right), 1)
    return {one: round(_TOP + step * at + (step - _ROW) / 2) for at, one in enumerate(right)}


def _right_order(ties: Ties) -> list[int]:
    degree: dict[int, int] = defaultdict(int)
    for identifiers in ties.ties.values():
        for one in identifiers:
            degree[one] += 1
    kept = sorted(degree, key=lambda one: (-degree[one] - ties.withheld.get(one, 0), one))[:MOST_RIGHT]
    return _beside_their_fellows(kept, ties)


def _beside_their_fellows(kept: list[int], ties: Ties) -> list[int]:
    """Return identifiers so that those with records in common follow one another: fewer lines cross."""
    fellows: dict[int, set[int]] = defaultdict(set)
    for identifiers in ties.ties.values():
        for one in identifiers:
            fellows[one].update(identifiers)
    order: list[int] = []
    for start in kept:
        reached = [start]
        while reached:
            one = reached.pop()
            if one not in order:
                order.append(one)
                reached.extend(other for other in reversed(kept) if other in fellows[one] and other not in order)
    return order


def _left_boxes(ties: Ties, right: Sequence[int]) -> list[tuple[list[int], tuple[int, ...]]]:
    place = {one: at for at, one in enumerate(right)}
    groups: dict[tuple[tuple[int, ...], str], list[int]] = defaultdict(list)
    for report, identifiers in ties.ties.items():
        keys = tuple(sorted((one for one in identifiers if one in place), key=place.__getitem__))
        if keys:
            groups[keys, ties.records[report].below].append(report)
    ordered = sorted(groups.items(), key=lambda group: (_middle(group[0][0], place), -len(group[1]), group[1]))
    return [(members, keys) for (keys, _), members in ordered]


def _middle(keys: Sequence[int], place: Mapping[int, int]) -> float:
    return sum(place[key] for key in keys) / len(keys)


def _heading(x: int, words: str) -> SafeString:
    return format_html('<text class="strong" x="{}" y="18">{}</text>', x, words)


def _line(left: int, right: int, style: str) -> SafeString:
    start, end = 2 + _LEFT, _LEFT + _GAP
    middle, y1, y2 = (start + end) // 2, left + _BOX // 2, right + _BOX // 2
    return format_html(
        '<path class="link{}" d="M{} {}C{} {} {} {} {} {}"/>', style, start, y1, middle, y1, middle, y2, end, y2
    )


def _left_box(ties: Ties, members: Sequence[int], y: int) -> SafeString:
    first = ties.records[members[0]]
    node = first if len(members) == 1 else Node(f"{len(members):,} records", first.below)
    return _box(node, 2, y, _LEFT, "record")


def _withheld_box(count: int, y: int) -> SafeString:
    words = "1 record" if count == 1 else f"{count:,} records"
    return _box(Node(f"{words} withheld", "Of others; not yours to see"), 2, y, _LEFT, "withheld")


def _right_box(node: Node, y: int) -> SafeString:
    return _box(node, _LEFT + _GAP, y, _RIGHT, "identifier")


def _box(node: Node, x: int, y: int, width: int, style: str) -> SafeString:
    letters = _LEFT_LETTERS if width == _LEFT else _RIGHT_LETTERS
    body = format_html(
        '<title>{} ({})</title><rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="3"/>'
        '<text class="strong" x="{}" y="{}">{}</text><text class="quiet" x="{}" y="{}">{}</text>',
        node.title, node.below, style, x, y, width, _BOX,
        x + 8, y + 15, _short(node.title, letters), x + 8, y + 30, _short(node.below, letters + 4),
    )  # fmt: skip
    if not node.address:
        return format_html("<g>{}</g>", body)
    # The table below holds the same links for the keyboard, so these are not stops of their own.
    return format_html('<a href="{}" tabindex="-1">{}</a>', node.address, body)


def _short(words: str, letters: int) -> str:
    return words if len(words) <= letters else f"{words[: letters - 1]}…"
