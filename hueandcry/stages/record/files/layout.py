"""How a delimited file is laid out: its delimiter, where its header is, and the headers' names."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from hueandcry.stages.record.files.encoding import plain
from hueandcry.stages.record.files.limits import Limits, Unreadable
from hueandcry.stages.record.files.stream import Notes

_DELIMITERS: Final = (",", ";", "\t", "|", "^", "~", "\x1f", ":")
_SEP_LINE: Final = re.compile(r"""sep=([^\w\s"]|\t)\s*""", re.IGNORECASE)
_DATA: Final = re.compile(r"[\s£$€]*[-+]?[\d.,/:\s-]*\d[\d.,/:\sTZ-]*|\S+@\S+\.\w+|https?://\S+")
MAX_PREAMBLE: Final = 30


def delimiter_of(lines: Sequence[str]) -> str:
    """Return the delimiter that parts the most lines into the same number of cells, more than one."""
    if lines and (found := _SEP_LINE.fullmatch(lines[0])):
        return found[1]
    best, best_score = ",", 0.0
    for delimiter in _DELIMITERS:
        score = _evenness([row for row in csv.reader(lines, delimiter=delimiter) if row])
        if score > best_score * 1.02:
            best, best_score = delimiter, score
    return best


def _evenness(rows: list[list[str]]) -> float:
    widths = Counter(map(len, rows))
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda each: (each[1] * (each[0] > 1), each[0]))
    if width < 2:
        return 0.0
    # The header is the best witness: it is rarely prose.
    header = 1.5 if len(rows[0]) == width else 1.0
    return header * (count / len(rows)) * min(1.0 + width / 10, 3.0)


def header_at(rows: Sequence[Sequence[str]]) -> int:
    """Return the index of the row that holds the headers: the first as wide as the table, behind any titles."""
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    # The middle one: neither titles above nor one row gone wild decide how wide the table is.
    counts = sorted(count for count in filled if count)
    wide = counts[len(counts) // 2] if counts else 0
    for index, count in enumerate(filled[:MAX_PREAMBLE]):
        if count * 2 > wide:
            return index
    return 0


def looks_like_data(row: Sequence[str]) -> bool:
    """Tell whether what stands where headers should be is a row of data: dates, numbers or addresses in it."""
    cells = [cell.strip() for cell in row if cell.strip()]
    hits = sum(1 for cell in cells if len(cell) > 200 or _DATA.fullmatch(cell[:300]))
    return bool(cells) and hits * 3 >= len(cells)


def under_groups(rows: Sequence[Sequence[str]], at: int) -> list[str]:
    """Return the headers in row `at`, each with the group that the row above names for it: "Victim" and "Name".

    Only where headers are the same and their groups tell them apart; a title above is no group.
    """
    headers = [cell.strip() for cell in rows[at]]
    if not at or not _repeat(headers):
        return list(rows[at])
    group, grouped = "", []
    for place, header in enumerate(headers):
        group = (rows[at - 1][place].strip() if place < len(rows[at - 1]) else "") or group
        grouped.append(f"{group} {header}" if group and header else header)
    return list(rows[at]) if _repeat(grouped) else grouped


def _repeat(headers: Sequence[str]) -> bool:
    named = [header for header in headers if header]
    return len(set(named)) < len(named)


def named_headers(cells: Sequence[str], limits: Limits, notes: Notes, file_name: str) -> tuple[str, ...]:
    """Return headers that are all different and none empty, noting each that was renamed.

    Raises Unreadable above the limit of columns.
    """
    names = [" ".join(plain(cell).split()) for cell in cells]
    while names and not names[-1]:
        names.pop()
    if len(names) > limits.columns:
        raise Unreadable(
            f"{file_name}, row 1: there are {len(names):,} columns; at most {limits.columns:,} are read.",
            row=1,
            columns=len(names),
        )
    taken: set[str] = set()
    return tuple(_free_name(name, number, taken, notes) for number, name in enumerate(names, 1))


def _free_name(name: str, number: int, taken: set[str], notes: Notes) -> str:
    wanted = name[:200] or f"column {number}"
    if not name:
        notes.add(f'Column {number} has no header; it is called "{wanted}"')
    free, count = wanted, 1
    while free in taken:
        count += 1
        free = f"{wanted} ({count})"
    if count > 1:
        notes.add(f'There are several columns "{wanted}"; column {number} is called "{free}"')
    taken.add(free)
    return free
