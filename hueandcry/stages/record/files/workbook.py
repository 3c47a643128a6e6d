"""XLSX: the first sheet that holds a table, streamed; formulas stay text and nothing is run."""

from __future__ import annotations

import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import IO, Any, Final, cast
from xml.etree.ElementTree import ParseError

import openpyxl
from defusedxml import DefusedXmlException
from openpyxl.utils.exceptions import InvalidFileException

from hueandcry.core.importing.rows import Fault, Row
from hueandcry.stages.record.files.bytesource import ByteSource, StoppedReading
from hueandcry.stages.record.files.encoding import plain
from hueandcry.stages.record.files.layout import header_at, looks_like_data, named_headers, under_groups
from hueandcry.stages.record.files.limits import Unreadable
from hueandcry.stages.record.files.stream import Item, Notes, RowStream
from hueandcry.stages.record.files.workbook_check import MAX_ROWS, check_workbook

# What openpyxl, zipfile and the XML parsers raise on files that are not as they should be.
BROKEN: Final = (
    zipfile.BadZipFile,
    InvalidFileException,
    DefusedXmlException,
    ParseError,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    AssertionError,
    OSError,
)
_SAMPLE_ROWS: Final = 60


def open_workbook(source: ByteSource) -> RowStream:
    """Return the first sheet with a table as rows. Raises Unreadable for what is no sound workbook."""
    name, notes = source.path.name, Notes()
    try:
        return _open(source, notes)
    except BROKEN as error:
        raise Unreadable(f"{name} is no sound XLSX workbook; open and save it again.", file=name) from error


def _open(source: ByteSource, notes: Notes) -> RowStream:
    limits, name = source.limits, source.path.name
    with spooled(source) as file:
        check_workbook(file, limits, name)
        sheet_name, head = _first_table(file, notes)
    at = header_at(head) if head else 0
    if not head or not any(head[at]):
        raise Unreadable(f"{name} has no sheet with a table.", file=name)
    header_rows = at + 1
    if looks_like_data(head[at]):
        notes.add("The sheet has no headers; its columns are numbered")
        header_rows, head[at] = at, [f"column {number}" for number, _ in enumerate(head[at], 1)]
    headers = named_headers(under_groups(head, at), limits, notes, name)

    def read(start: int) -> Iterator[Item]:
        sheet = _Sheet(source, sheet_name, headers, notes)
        return sheet.items(max(start, header_rows + 1))

    return RowStream(name, "xlsx", headers, read, notes, header_row=header_rows, progress=source.progress)


def spooled(source: ByteSource) -> IO[bytes]:
    """Return the file itself, or its unpacked copy where it is gzipped: these formats must be read out of order."""
    with source.path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    if not packed:
        return source.path.open("rb")
    copy = cast(IO[bytes], tempfile.TemporaryFile())  # noqa: SIM115  (the caller closes it)
    try:
        for block in source.blocks():
            copy.write(block)
    except StoppedReading as stopped:
        copy.close()
        raise Unreadable(f"{source.path.name}: {stopped}", file=source.path.name) from stopped
    copy.seek(0)
    return copy


def _first_table(file: IO[bytes], notes: Notes) -> tuple[str, list[list[str]]]:
    book = openpyxl.load_workbook(file, read_only=True, keep_links=False)
    try:
        found: tuple[str, list[list[str]]] = ("", [])
        for sheet in book.worksheets:
            head = [_texts(row, None) for row in islice(_rows_of(sheet), _SAMPLE_ROWS)]
            if found[0]:
                notes.add(f'Sheet "{plain(sheet.title)}" was not read')
            elif any(sum(map(bool, row)) > 1 for row in head):
                found = (sheet.title, head)
        return found
    finally:
        book.close()


def _rows_of(sheet: Any) -> Iterator[tuple[object, ...]]:
    # A stated size may be wrong or made to do harm; the rows themselves decide.
    sheet.reset_dimensions()
    rows: Iterator[tuple[object, ...]] = sheet.iter_rows(max_row=MAX_ROWS, values_only=True)
    return rows


class _Sheet:
    """One pass over a sheet."""

    def __init__(self, source: ByteSource, sheet: str, headers: tuple[str, ...], notes: Notes) -> None:
        self._source = source
        self._sheet = sheet
        self._headers = headers
        self._notes = notes
        self._blank = 0

    def items(self, start: int) -> Iterator[Item]:
        number = 0
        try:
            with spooled(self._source) as file:
                book = openpyxl.load_workbook(file, read_only=True, keep_links=False)
                try:
                    for number, row in enumerate(_rows_of(book[self._sheet]), 1):
                        if row and number >= start and (item := self._item(number, row)) is not None:
                            yield item
                finally:
                    book.close()
        except BROKEN:
            message = f"row {number + 1}: the workbook is damaged from here on; open and save it again"
            yield Fault(number + 1, "", "file_damaged", message)
        self._source.read = self._source.size

    def _item(self, number: int, row: tuple[object, ...]) -> Item | None:
        headers, width = self._headers, len(self._headers)
        cells = _texts(row, self._notes)
        if not any(cells):
            return None
        if len(cells) > width and any(cells[width:]):
            message = f"row {number}: this row has cells beyond the last header, in column {len(cells)}"
            return Fault(number, "", "wrong_cell_count", message, _kept(headers, cells))
        cells += [""] * (width - len(cells))
        for header, cell in zip(headers, cells, strict=False):
            if len(cell) > self._source.limits.cell_chars:
                message = f'row {number}, column "{header}": this cell has {len(cell):,} characters'
                return Fault(number, header, "cell_too_long", message, _kept(headers, cells))
        return Row(number, dict(zip(headers, cells, strict=False)))


def _kept(headers: tuple[str, ...], cells: list[str]) -> dict[str, str]:
    names = [*headers, *(f"(column {number})" for number in range(len(headers) + 1, len(cells) + 1))]
    return {name: cell[:10_000] for name, cell in zip(names, cells, strict=False) if cell}


def _texts(row: tuple[object, ...], notes: Notes | None) -> list[str]:
    cells = [_text(value, notes) for value in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _text(value: object, notes: Notes | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        if value.startswith("=") and notes is not None:
            notes.add("A cell holds a formula; it is kept as text and not run")
        return plain(value) if not value.isascii() else value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d") if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    formula = getattr(value, "text", None)
    return plain(formula) if isinstance(formula, str) else plain(str(value))
