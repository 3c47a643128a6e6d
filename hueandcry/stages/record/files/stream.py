"""A file as a stream of rows, with what was found out about it on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hueandcry.core.importing.rows import Fault, Row

Item = Row | Fault
# A longer list of remarks would hide the first ones; the rest are counted.
MAX_NOTES = 50


@dataclass(slots=True)
class Notes:
    """Remarks about a file, each once with how often it was true."""

    counts: dict[str, int] = field(default_factory=dict)

    def add(self, remark: str) -> None:
        """Note a remark, or count it once more."""
        if remark in self.counts or len(self.counts) < MAX_NOTES:
            self.counts[remark] = self.counts.get(remark, 0) + 1

    def lines(self) -> tuple[str, ...]:
        """Return the remarks, with their counts where above one."""
        return tuple(f"{remark} ({count:,} times)" if count > 1 else remark for remark, count in self.counts.items())


@dataclass(slots=True)
class RowStream:
    """The rows of one file, read once for each call of rows().

    headers are those of the first rows; JSON and its like may bring more later. encoding and delimiter are
    empty where the format has none. progress() is the share of the file that has been read, 0 to 1.
    """

    file_name: str
    format: str
    headers: tuple[str, ...]
    reader: Callable[[int], Iterator[Item]]
    noted: Notes
    encoding: str = ""
    delimiter: str = ""
    header_row: int = 1
    progress: Callable[[], float] = lambda: 0.0

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what was noticed so far: renamed headers, formulas, blank lines, sheets not read."""
        return self.noted.lines()

    def rows(self, start: int = 0) -> Iterator[Item]:
        """Return rows and faults in file order, from the row with the number start on.

        It never raises: a file that cannot be read to its end ends with a fault whose stops is true.
        """
        return self.reader(start)

    def __iter__(self) -> Iterator[Item]:
        return self.rows()
