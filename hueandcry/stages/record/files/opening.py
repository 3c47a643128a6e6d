"""Opening a file that nobody described: what format it is in, and the stream of its rows."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hueandcry.stages.record.files import json_rows, parquet, workbook
from hueandcry.stages.record.files.bytesource import GZIP, ByteSource, StoppedReading
from hueandcry.stages.record.files.delimited import Layout, read_delimited
from hueandcry.stages.record.files.encoding import decoded, encoding_of
from hueandcry.stages.record.files.layout import delimiter_of, header_at, looks_like_data, named_headers, under_groups
from hueandcry.stages.record.files.limits import DEFAULT, Limits, Unreadable
from hueandcry.stages.record.files.lines import Lines
from hueandcry.stages.record.files.stream import Item, Notes, RowStream

FORMATS: Final = ("csv", "xlsx", "json", "jsonl", "parquet")
_SAMPLE_BYTES: Final = 128 * 1024
_LAYOUT_LINES: Final = 400
# What a file begins with that is certainly no export, and what to do about it.
_FOREIGN: Final = (
    (b"\xd0\xcf\x11\xe0", "an old or locked Excel file; save it as .xlsx without a password, or as CSV"),
    (b"%PDF", "a PDF; ask the source for the data behind it"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"BZh", "packed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "packed with xz; unpack it first"),
    (b"(\xb5/\xfd", "packed with zstd; unpack it first"),
    (b"SQLite format 3", "a database file; export its table as CSV"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"<?xml", "XML; ask the source for CSV or JSON lines"),
    (b"{\\rtf", "a text document; save its table as CSV"),
)
_JSON_ARRAY: Final = re.compile(r"\s*\[\s*(?:\{|\]\s*$)")
_JSON_OBJECT: Final = re.compile(r"""\s*\{\s*(?:"|\}\s*$)""")
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\f\x1a\x1b\x1c\x1d\x1e\x1f\x0b\0"))


def open_rows(path: Path | str, *, hint: str | None = None, limits: Limits = DEFAULT) -> RowStream:
    """Return a file as a stream of rows, whatever its format, encoding and delimiter.

    hint: one of FORMATS, to be taken at its word; otherwise the content decides, never the file's name.
    Raises Unreadable, naming the file and what to do, when not even its beginning can be read.
    """
    source = ByteSource(Path(path), limits)
    sample = _sample(source)
    name = source.path.name
    if not sample.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Unreadable(f"{name} is empty.", file=name)
    form = hint if hint in FORMATS else _format_of(sample)
    if form == "xlsx":
        return workbook.open_workbook(source)
    if form == "parquet":
        return parquet.open_parquet(source)
    _refuse_foreign(sample, name)
    encoding = encoding_of(sample)
    text = "".join(piece.text for piece in decoded([sample], encoding, Notes()))
    form = form or _text_format_of(text, whole=len(sample) < _SAMPLE_BYTES)
    if form == "csv":
        return _open_delimited(source, encoding, text)
    return json_rows.open_json(source, encoding, form)


def _sample(source: ByteSource) -> bytes:
    """Return the beginning of a file: enough for its header, however long that is."""
    taken: list[bytes] = []
    size = 0
    try:
        for block in source.blocks():
            taken.append(block)
            size += len(block)
            if size >= source.limits.row_chars or (size >= _SAMPLE_BYTES and b"\n" in block):
                break
    except StoppedReading as stopped:
        if not size:
            raise Unreadable(f"{source.path.name}: {stopped}", file=source.path.name) from stopped
    source.reset()
    return b"".join(taken)


def _format_of(sample: bytes) -> str:
    if sample.startswith(b"PK\x03\x04"):
        return "xlsx"
    if sample.startswith(b"PAR1"):
        return "parquet"
    return ""


def _refuse_foreign(sample: bytes, name: str) -> None:
    for magic, what in _FOREIGN:
        if sample.startswith(magic):
            raise Unreadable(f"{name} is {what}.", file=name)
    if sample.startswith(GZIP):
        raise Unreadable(f"{name} is packed twice; unpack it once first.", file=name)
    head = sample[:_SAMPLE_BYTES]
    wide = encoding_of(head).startswith(("utf-16", "utf-32"))
    strange = len(head) - len(head.translate(None, _CONTROLS))
    nuls = 0 if wide else head.count(0)
    if strange * 20 > len(head) or nuls * 5 > len(head):
        raise Unreadable(f"{name} holds binary data and is no table of text; save it as CSV.", file=name)


def _text_format_of(text: str, *, whole: bool) -> str:
    if _JSON_ARRAY.match(text):
        return "json"
    if not _JSON_OBJECT.match(text):
        return "csv"
    return "jsonl" if json_rows.has_a_record_a_line(text, whole=whole) else "json"


def _open_delimited(source: ByteSource, encoding: str, text: str) -> RowStream:
    notes, name, limits = Notes(), source.path.name, source.limits
    layout = _layout(text, limits, notes, name)

    def read(start: int) -> Iterator[Item]:
        source.reset()
        lines = Lines(decoded(source.blocks(), encoding, notes), encoding, limits.row_chars)
        return read_delimited(lines, layout, limits, notes, start)

    return RowStream(
        name, "csv", layout.headers, read, notes, encoding, layout.delimiter, layout.header_rows, source.progress
    )


def _layout(text: str, limits: Limits, notes: Notes, name: str) -> Layout:
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text.replace("\0", ""))[:_LAYOUT_LINES]
    if len(lines) > 2 and len(text) >= _SAMPLE_BYTES // 4:
        lines.pop()  # the sample may have cut it
    delimiter = delimiter_of([line for line in lines if line.strip()])
    rows = list(csv.reader(lines, delimiter=delimiter))
    at = header_at(rows)
    if looks_like_data(rows[at]):
        notes.add("The file has no headers; its columns are numbered")
        return Layout(
            delimiter, named_headers([f"column {n}" for n, _ in enumerate(rows[at], 1)], limits, notes, name), at
        )
    headers = under_groups(rows, at)
    above = at if headers == rows[at] else at - 1
    if above:
        notes.add(f"{above} line{'s' if above > 1 else ''} above the headers {'were' if above > 1 else 'was'} not read")
    return Layout(delimiter, named_headers(headers, limits, notes, name), at + 1)
