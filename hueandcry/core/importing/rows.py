"""What a reader hands over: rows, and the faults of what could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

# These faults say that nothing after them could be read; they are about the file, not about one row of it.
STOPPING: Final = frozenset({"file_cut_off", "file_too_large", "file_damaged", "too_many_columns"})


class Row(NamedTuple):
    """One row: its number as a spreadsheet shows it (the header is row 1), and its cells by header."""

    number: int
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one row, or one cell of it.

    column is empty when the whole row is meant; values are the row's cells, as far as they could be read.
    """

    number: int
    column: str
    code: str
    message: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def stops(self) -> bool:
        """Tell whether the file could not be read any further; such a fault is no row of its own."""
        return self.code in STOPPING
