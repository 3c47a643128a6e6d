"""CSV and its kin: any delimiter, quoted line ends, and one broken row never costs the next."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from hueandcry.core.importing.rows import Fault, Row
from hueandcry.stages.record.files.encoding import first_mark, plain
from hueandcry.stages.record.files.limits import Limits
from hueandcry.stages.record.files.lines import Lines
from hueandcry.stages.record.files.stream import Item, Notes

# Cells of a rejected row are kept for whoever mends it, but not without end.
KEPT_CHARS = 10_000
# A cell of so many lines that each read like a row was most likely opened by a stray quotation mark.
_SUSPICIOUS_LINES = 3
# The reader's own limit is above ours, so that ours is the one that speaks.
csv.field_size_limit(1 << 28)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a delimited file is laid out; header_rows are skipped, titles above the headers and a "sep=" among them."""

    delimiter: str
    headers: tuple[str, ...]
    header_rows: int


def read_delimited(lines: Lines, layout: Layout, limits: Limits, notes: Notes, start: int) -> Iterator[Item]:
    """Return the rows and faults of a delimited file from the row numbered start on."""
    table = _Table(lines, layout, limits, notes)
    yield from table.items(start)
    if lines.stopped is not None:
        yield Fault(table.number + 1, "", lines.stopped.code, f"row {table.number + 1}: {lines.stopped}")


class _Table:
    """The state of one pass over a delimited file."""

    def __init__(self, lines: Lines, layout: Layout, limits: Limits, notes: Notes) -> None:
        self.number = 0
        self._lines = lines
        self._layout = layout
        self._limits = limits
        self._notes = notes
        self._pieces = 0

    def items(self, start: int) -> Iterator[Item]:
        lines, headers, width = self._lines, self._layout.headers, len(self._layout.headers)
        first = max(start, self._layout.header_rows + 1)
        clear, recent = lines.recent.clear, lines.recent
        while not lines.ended:
            for cells in csv.reader(lines.feed(), delimiter=self._layout.delimiter):
                self.number += 1
                if len(cells) == width and len(recent) == 1 and self._is_plain():
                    if self.number >= first:
                        yield Row(self.number, dict(zip(headers, cells, strict=True)))
                    clear()
                    continue
                item = self._odd(cells, recent)
                lines.clear()
                if item is not None and self.number >= first:
                    yield item
                if lines.cut:
                    break

    def _is_plain(self) -> bool:
        lines = self._lines
        return lines.blemish is None and not lines.ended and lines.pieces == self._pieces

    def _odd(self, cells: list[str], recent: list[str]) -> Item | None:
        """Return what becomes of a row that is not plainly right; None for a blank line."""
        lines, width = self._lines, len(self._layout.headers)
        self._pieces = lines.pieces
        if self.number <= self._layout.header_rows:
            return None
        if lines.cut or lines.ended:
            return self._unclosed(cells, recent)
        if lines.blemish is not None:
            return self._fault(*lines.blemish, cells, self._blemished(cells))
        if not cells:
            self._notes.add("Blank line")
            return None
        if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
            self._notes.add("Empty cells beyond the last header")
            cells = cells[:width]
        if len(cells) != width:
            return self._wrong_count(cells, recent)
        if len(recent) > _SUSPICIOUS_LINES and width > 2 and self._mostly_rows(recent[1:-1]):
            return self._swallowed(recent)
        return self._checked(cells)

    def _checked(self, cells: list[str]) -> Item:
        for header, cell in zip(self._layout.headers, cells, strict=True):
            if len(cell) > self._limits.cell_chars:
                message = f"this cell has {len(cell):,} characters; at most {self._limits.cell_chars:,} are read"
                return self._fault("cell_too_long", message, cells, header)
        return Row(self.number, dict(zip(self._layout.headers, cells, strict=True)))

    def _wrong_count(self, cells: list[str], recent: list[str]) -> Item:
        message = f"this row has {len(cells):,} cells where the header has {len(self._layout.headers):,}"
        if not recent[-1].endswith(("\n", "\r")):
            message += "; the file may be cut off here"
        if len(recent) > 1 and self._mostly_rows(recent[1:]):
            return self._swallowed(recent)
        return self._fault("wrong_cell_count", message, cells)

    def _swallowed(self, recent: list[str]) -> Item:
        """A quote that was not closed in its row has swallowed whole rows: only its own row is lost."""
        self._lines.read_again(recent[1:])
        cells = next(csv.reader(recent[:1], delimiter=self._layout.delimiter))
        return self._fault("unclosed_quote", "a quotation mark in this row is never closed", cells)

    def _unclosed(self, cells: list[str], recent: list[str]) -> Item:
        """A record ran into the end of the file, or past all limits, inside a quoted cell."""
        if len(recent) > 1 and self._mostly_rows(recent[1:]):
            self._lines.read_again(recent[1:])
            cells = next(csv.reader(recent[:1], delimiter=self._layout.delimiter))
        if self._lines.cut:
            message = (
                f"this row is longer than {self._limits.row_chars:,} characters, or a quotation mark is not closed"
            )
            return self._fault("row_too_long", message, cells)
        return self._fault(
            "unclosed_quote", "a quotation mark in this row is never closed; the file may be cut off", cells
        )

    def _mostly_rows(self, lines: list[str]) -> bool:
        width = len(self._layout.headers)
        sample = lines[:200]
        right = sum(1 for row in csv.reader(sample, delimiter=self._layout.delimiter) if len(row) == width)
        return width > 1 and right * 2 > len(sample)

    def _blemished(self, cells: list[str]) -> str:
        for header, cell in zip(self._layout.headers, cells, strict=False):
            if "\0" in cell or first_mark(cell) >= 0:
                return header
        return ""

    def _fault(self, code: str, message: str, cells: list[str], column: str = "") -> Fault:
        where = f'row {self.number}, column "{column}"' if column else f"row {self.number}"
        return Fault(self.number, column, code, f"{where}: {message}", self._kept(cells))

    def _kept(self, cells: list[str]) -> dict[str, str]:
        kept = {}
        pairs = zip_longest(self._layout.headers, cells[: self._limits.columns])
        for number, (header, cell) in enumerate(pairs, 1):
            if cell is not None:
                kept[header or f"(column {number})"] = plain(cell[:KEPT_CHARS])
        return kept
