"""A file of people as mentions: which column holds what, and what is wrong with a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Final

from hueandcry.core.errors import Malformed
from hueandcry.core.linkage.people.headers import columns_by_thing

RECORD_ID: Final = "record_id"
# A cell past this is a file in a cell, or a quotation mark that was never closed.
LONGEST_CELL: Final = 1_000_000
# Of a cell that names a person, a street or a day, what lies beyond is never read.
LONGEST_VALUE: Final = 500


class NotAPeopleFile(Malformed):
    """This file cannot be linked; it needs a row of headers with record_id and columns about a person."""


@dataclass
class PeopleFile:
    """A file being read: its records' ids in order, and what was noticed on the way."""

    columns: Mapping[str, list[str]]
    ignored: list[str]
    record_ids: list[str] = field(default_factory=list)
    ragged_count: int = 0

    def mentions(self, rows: Iterator[tuple[int, dict[str, str]]]) -> Iterator[dict[str, str]]:
        """Yield the mention of each row and note its id. Raises NotAPeopleFile for an id that is missing or double."""
        line_of: dict[str, int] = {}
        for line, row in rows:
            record_id = row[RECORD_ID].strip()
            if not record_id:
                raise NotAPeopleFile(f"Line {line} has no {RECORD_ID}; each needs one of its own.")
            if record_id in line_of:
                raise NotAPeopleFile(
                    f"Lines {line_of[record_id]} and {line} have the same {RECORD_ID}; each needs one of its own."
                )
            line_of[record_id] = line
            self.record_ids.append(record_id)
            yield {thing: _value(row, headers) for thing, headers in self.columns.items()}


def as_text(source: IO[bytes]) -> IO[str]:
    """Return a file as text: bytes that are not UTF-8 become replacement marks."""
    return io.TextIOWrapper(source, encoding="utf-8-sig", errors="replace", newline="")


def open_people(text: IO[str]) -> tuple[PeopleFile, Iterator[dict[str, str]]]:
    """Return a CSV file of people and its mentions, read as they are asked for.

    NULs are left out. Raises NotAPeopleFile, also while reading.
    """
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(part.replace("\0", "") for part in text)
    headers = _headers(reader)
    people = PeopleFile(*_columns(headers))
    return people, people.mentions(_rows(reader, headers, people))


def _headers(reader: Iterator[list[str]]) -> list[str]:
    try:
        found = next((row for row in reader if any(map(str.strip, row))), None)
    except csv.Error as fault:
        raise NotAPeopleFile(f"The first line is not CSV ({fault}).") from fault
    if found is None:
        raise NotAPeopleFile(f"The file is empty; it needs a row of headers with {RECORD_ID}.")
    headers = [header.strip() for header in found]
    headers = [RECORD_ID if _plain(header) == _plain(RECORD_ID) else header for header in headers]
    if headers.count(RECORD_ID) != 1:
        what = "several columns" if headers.count(RECORD_ID) else "no column"
        raise NotAPeopleFile(f"There is {what} {RECORD_ID}; the file has: {', '.join(headers)[:300]}.")
    return headers


def _plain(header: str) -> str:
    return "".join(filter(str.isalnum, header.lower()))


def _columns(headers: list[str]) -> tuple[dict[str, list[str]], list[str]]:
    others = [header for header in headers if header != RECORD_ID]
    columns = columns_by_thing(list(dict.fromkeys(others)))
    used = {header for found in columns.values() for header in found}
    if not used:
        raise NotAPeopleFile("No column is about a person, such as given_name, surname, date_of_birth or postcode.")
    return columns, [header for header in others if header not in used]


def _rows(reader: Iterator[list[str]], headers: list[str], people: PeopleFile) -> Iterator[tuple[int, dict[str, str]]]:
    while True:
        line: int = reader.line_num + 1  # type: ignore[attr-defined]
        try:
            cells = next(reader, None)
        except csv.Error as fault:
            raise NotAPeopleFile(f"Line {line} is not CSV ({fault}).") from fault
        if cells is None:
            return
        if not cells:
            continue
        people.ragged_count += len(cells) != len(headers)
        cells += [""] * (len(headers) - len(cells))
        # Of two columns with the same header the first is read.
        yield line, dict(zip(reversed(headers), reversed(cells[: len(headers)]), strict=True))


def _value(row: Mapping[str, str], headers: list[str]) -> str:
    return "|".join(row[header][:LONGEST_VALUE].strip() for header in headers if row[header].strip())
