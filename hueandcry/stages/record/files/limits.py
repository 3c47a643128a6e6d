"""How much of a file is read before it is refused, and the refusal."""

from __future__ import annotations

from dataclasses import dataclass

from hueandcry.core.errors import Malformed


class Unreadable(Malformed):
    """This file cannot be read; save it as CSV in UTF-8 and try again."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read. A real export stays far below each of these; a file made to do harm does not.

    ratio: how many times its packed size a file may unpack to, once it has passed ratio_free_bytes.
    """

    columns: int = 2_000
    cell_chars: int = 1_000_000
    row_chars: int = 8_000_000
    unpacked_bytes: int = 64 * 2**30
    ratio: int = 250
    ratio_free_bytes: int = 64 * 2**20
    # openpyxl holds the table of shared texts of a workbook in memory as a whole.
    shared_text_bytes: int = 256 * 2**20
    workbook_bytes: int = 4 * 2**30


DEFAULT = Limits()
