"""Whether a workbook can be opened in bounded memory: looked at piece by piece before any XML is parsed."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from typing import IO, Final

from hueandcry.stages.record.files.limits import Limits, Unreadable

_PIECE: Final = 1 << 20
_ROW: Final = re.compile(rb"<(?:\w+:)?row[\s/>]")
# What XLSX itself allows.
MAX_ROWS: Final = 1_048_576
# A cell has at most eight tags, and a sheet 16,384 columns.
_MAX_ROW_TAGS: Final = 16_384 * 8
# The parser keeps some hundred bytes for each tag of these parts as long as it reads them.
_MAX_SHARED_TAGS: Final = 16_000_000
_MAX_OTHER_TAGS: Final = 2_000_000

# By a part that each has: what else office programs pack as a ZIP archive.
_OTHERS: Final = (
    ("xl/workbook.bin", "a binary Excel workbook; save it as .xlsx"),
    ("word/document.xml", "a Word document; ask for the table behind it as .xlsx or CSV"),
    ("content.xml", "an OpenDocument file; save it as .xlsx or CSV"),
)


def check_workbook(file: IO[bytes], limits: Limits, name: str) -> None:
    """Refuse a workbook that is none, or that would take more memory than a real one does.

    Raises Unreadable, or what zipfile raises on a damaged file.
    """
    with zipfile.ZipFile(file) as parts:
        infos = [info for info in parts.infolist() if not info.is_dir()]
        names = parts.namelist()
        if "xl/workbook.xml" not in names:
            what = next(
                (what for part, what in _OTHERS if part in names), "a ZIP archive and no workbook; unpack it first"
            )
            raise Unreadable(f"{name} is {what}.", file=name)
        _check_sizes(infos, limits, name)
        for info in infos:
            if _is_sheet(info):
                _check_sheet(_pieces(parts, info), limits, name)
            elif info.filename.endswith((".xml", ".rels")):
                most = _MAX_SHARED_TAGS if _is_shared(info) else _MAX_OTHER_TAGS
                _check_part(_pieces(parts, info), most, name)


def _is_sheet(info: zipfile.ZipInfo) -> bool:
    return info.filename.startswith("xl/worksheets/") and info.filename.endswith(".xml")


def _is_shared(info: zipfile.ZipInfo) -> bool:
    return info.filename.lower().endswith("sharedstrings.xml")


def _check_sizes(infos: list[zipfile.ZipInfo], limits: Limits, name: str) -> None:
    """No part can unpack to more than its entry declares, so what is declared is the most there is."""
    unpacked = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    others = max((info.file_size for info in infos if not _is_sheet(info)), default=0)
    if unpacked > limits.workbook_bytes or others > limits.shared_text_bytes:
        raise _too_much(name)
    if unpacked > limits.ratio_free_bytes and unpacked > packed * limits.ratio:
        raise Unreadable(f"{name} unpacks to over {limits.ratio} times its size, as no real export does.", file=name)


def _pieces(parts: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    with parts.open(info) as part:
        while piece := part.read(_PIECE):
            yield piece


def _check_sheet(pieces: Iterator[bytes], limits: Limits, name: str) -> None:
    rows = tags = size = 0
    for piece in pieces:
        for number, segment in enumerate(_ROW.split(piece)):
            if number:
                rows, tags, size = rows + 1, 0, 0
            tags += segment.count(b"<")
            size += len(segment)
            if rows > MAX_ROWS or tags > _MAX_ROW_TAGS or size > limits.row_chars * 4:
                raise _too_much(name, f" (row {rows:,})")


def _check_part(pieces: Iterator[bytes], most: int, name: str) -> None:
    tags = 0
    for piece in pieces:
        tags += piece.count(b"<")
        if tags > most:
            raise _too_much(name)


def _too_much(name: str, where: str = "") -> Unreadable:
    return Unreadable(f"{name} unpacks to more than is read at once{where}; save it as CSV.", file=name)
