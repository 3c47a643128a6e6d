"""JSON lines, and JSON with one array of records, read record by record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import Final

from hueandcry.core.importing.rows import STOPPING, Fault, Row
from hueandcry.stages.record.files.bytesource import ByteSource
from hueandcry.stages.record.files.encoding import decoded, is_marked, plain
from hueandcry.stages.record.files.flatten import flattened
from hueandcry.stages.record.files.json_array import BrokenItem, records_of
from hueandcry.stages.record.files.limits import Limits, Unreadable
from hueandcry.stages.record.files.lines import Lines
from hueandcry.stages.record.files.stream import Item, Notes, RowStream

_SAMPLE_ROWS: Final = 200
KEPT_CHARS: Final = 10_000


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Keep both values of a key that comes twice, instead of the last alone."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    found = {}
    for key, value in pairs:
        free, count = key, 1
        while free in found:
            count += 1
            free = f"{key} ({count})"
        found[free] = value
    return found


# Numbers stay as they were written: no reference or account number loses a digit.
DECODER: Final = json.JSONDecoder(object_pairs_hook=_object, parse_float=str, parse_int=str, parse_constant=str)


def has_a_record_a_line(text: str, *, whole: bool) -> bool:
    """Tell JSON lines from one JSON object, by the beginning of the file."""
    lines = [line for line in text.split("\n") if line.strip()]
    if not whole and len(lines) > 1:
        lines = lines[:-1]
    if len(lines) == 1 and whole and _holds_records(lines[0]):
        return False
    good = sum(1 for line in lines[:20] if _is_object(line))
    return good * 2 > len(lines[:20]) or (len(lines) > 1 and sum(line[0] == "{" for line in lines) * 2 > len(lines))


def _is_object(line: str) -> bool:
    return isinstance(_decoded(line), dict)


def _holds_records(line: str) -> bool:
    """Tell whether one object is a wrapping around an array of records."""
    found = _decoded(line)
    values = found.values() if isinstance(found, dict) else ()
    return any(isinstance(value, list) and value and isinstance(value[0], dict) for value in values)


def _decoded(line: str) -> object:
    try:
        return DECODER.decode(line)
    except (ValueError, RecursionError):
        return None


def open_json(source: ByteSource, encoding: str, form: str) -> RowStream:
    """Return a JSON or JSON lines file as rows; headers are those of the first 200 records."""
    notes = Notes()
    read_all = _read_lines if form == "jsonl" else _read_records
    read = partial(read_all, source, encoding, notes)
    headers: dict[str, None] = {}
    for item in islice(read(0), _SAMPLE_ROWS):
        if isinstance(item, Row):
            headers.update(dict.fromkeys(item.values))
    if len(headers) > source.limits.columns:
        raise Unreadable(
            f"{source.path.name} has {len(headers):,} columns; at most {source.limits.columns:,} are read."
        )
    notes.counts.clear()
    source.reset()
    return RowStream(
        source.path.name, form, tuple(headers), read, notes, encoding, header_row=0, progress=source.progress
    )


def _read_lines(source: ByteSource, encoding: str, notes: Notes, start: int) -> Iterator[Item]:
    source.reset()
    limits = source.limits
    lines = Lines(decoded(source.blocks(), encoding, notes), encoding, limits.row_chars)
    number = 0
    for line in lines.feed():
        number += 1
        if number >= start:
            item = _line_item(number, line, lines, limits)
            if item is not None:
                yield item
        lines.clear()
    if lines.stopped is not None:
        yield Fault(number + 1, "", lines.stopped.code, f"row {number + 1}: {lines.stopped}")


def _line_item(number: int, line: str, lines: Lines, limits: Limits) -> Item | None:
    if lines.blemish is not None:
        return _fault(number, lines.blemish.code, lines.blemish.message, line)
    if not line.strip():
        return None
    try:
        value = DECODER.decode(line)
    except json.JSONDecodeError as error:
        cut = "" if line.endswith("\n") else "; the file may be cut off here"
        return _fault(number, "broken_json", f"this line is not JSON from character {error.pos + 1} on{cut}", line)
    except RecursionError:
        return _fault(number, "broken_json", "this line is nested too deeply", line)
    return record_item(number, value, line, limits)


def _read_records(source: ByteSource, encoding: str, notes: Notes, start: int) -> Iterator[Item]:
    source.reset()
    texts = (piece.text for piece in decoded(source.blocks(), encoding, notes))
    number = 0
    for found in records_of(texts, DECODER, source.limits.row_chars, notes):
        number += 1
        if isinstance(found, BrokenItem):
            if number < start and found.code not in STOPPING:
                continue
            yield _fault(number, found.code, found.message, found.text)
        elif number >= start:
            yield record_item(number, found, "", source.limits)


def record_item(number: int, value: object, text: str, limits: Limits) -> Item:
    """Return a decoded record as a row, or the fault for which it is none."""
    if not isinstance(value, dict):
        return _fault(number, "not_a_record", "this is JSON, but not an object with names and values", text)
    try:
        cells = flattened(value)
    except RecursionError:
        return _fault(number, "broken_json", "this record is nested too deeply", text)
    if len(cells) > limits.columns:
        message = f"this record has {len(cells):,} values; at most {limits.columns:,} are read"
        return _fault(number, "too_many_values", message, text)
    if any("\0" in path or is_marked(path) for path in cells):
        cells = {plain(path): cell for path, cell in cells.items()}
    for path, cell in cells.items():
        if len(cell) > limits.cell_chars:
            message = f"this cell has {len(cell):,} characters; at most {limits.cell_chars:,} are read"
            return Fault(number, path, "cell_too_long", f'row {number}, column "{path}": {message}', _clipped(cells))
        if not cell.isascii() and is_marked(cell):
            cells[path] = plain(cell)
        if "\0" in cell:
            message = "this cell holds a NUL byte"
            return Fault(number, path, "nul_byte", f'row {number}, column "{path}": {message}', _clipped(cells))
    return Row(number, cells)


def _clipped(cells: dict[str, str]) -> dict[str, str]:
    return {path: plain(cell[:KEPT_CHARS]) for path, cell in cells.items()}


def _fault(number: int, code: str, message: str, text: str) -> Fault:
    kept = plain(text[:KEPT_CHARS])
    return Fault(number, "", code, f"row {number}: {message}", {"line": kept} if kept else {})
