"""A file's lines for a CSV reader, with what is wrong with each and the way back to its beginning."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hueandcry.stages.record.files.bytesource import StoppedReading
from hueandcry.stages.record.files.encoding import Text, byte_length, first_mark


class Blemish(NamedTuple):
    """What is wrong with a line: a code and a sentence; text is where to look for its column."""

    code: str
    message: str


class Lines:
    """Feeds lines, ends kept. recent holds the lines since clear(), blemish the first thing wrong in them.

    feed() ends early, with cut true, when one record grows past the limit; a new feed() goes on behind it.
    """

    def __init__(self, texts: Iterable[Text], encoding: str, limit: int) -> None:
        self.recent: list[str] = []
        self.blemish: Blemish | None = None
        self.pieces = 0
        self.ended = False
        self.cut = False
        self.stopped: StoppedReading | None = None
        self._limit = limit
        self._encoding = encoding
        self._again: list[str] = []
        self._source = self._lines(iter(texts))

    def feed(self) -> Iterator[str]:
        """Return lines until the end of the file or of patience."""
        self.cut = False
        recent, again = self.recent, self._again
        pieces = self.pieces
        while True:
            if again:
                line = again.pop()
                self._look(line)
            else:
                found = next(self._source, None)
                if found is None:
                    self.ended = True
                    return
                line = found
            recent.append(line)
            yield line
            if self.pieces != pieces:
                pieces = self.pieces
                if sum(map(len, recent)) > self._limit:
                    self.cut = True
                    return

    def read_again(self, lines: list[str]) -> None:
        """Give lines back, to be fed before any other."""
        self._again.extend(reversed(lines))
        self.ended = False

    def clear(self) -> None:
        """Begin a new record."""
        self.recent.clear()
        self.blemish = None

    def _lines(self, texts: Iterator[Text]) -> Iterator[str]:
        carry, skipping = "", False
        for text, offset, marked in self._until_stopped(texts):
            self.pieces += 1
            begun = offset - byte_length(carry, self._encoding) if marked else 0
            lines = list(io.StringIO(carry + text, newline=""))
            carry = lines.pop() if lines and not lines[-1].endswith("\n") else ""
            if skipping and lines:
                skipping = False
                yield self._too_long(lines.pop(0))
            if marked or "\0" in text or "\0" in carry:
                yield from self._looked_at(lines, begun)
            else:
                yield from lines
            if len(carry) > self._limit:
                carry, skipping = carry[:1000], True
        if skipping:
            yield self._too_long(carry)
        elif carry:
            self._look(carry)
            yield carry

    def _until_stopped(self, texts: Iterator[Text]) -> Iterator[Text]:
        try:
            yield from texts
        except StoppedReading as stopped:
            self.stopped = stopped

    def _too_long(self, line: str) -> str:
        self.blemish = Blemish("row_too_long", f"this row is longer than {self._limit:,} characters")
        return line[:1000].replace('"', "") + "\n"

    def _looked_at(self, lines: list[str], offset: int) -> Iterator[str]:
        for line in lines:
            self._look(line, offset)
            offset += byte_length(line, self._encoding)
            yield line

    def _look(self, line: str, offset: int | None = None) -> None:
        """Set the blemish of a line that holds NUL bytes or bytes of another encoding."""
        at = first_mark(line)
        if at >= 0:
            where = ""
            if offset is not None:
                where = f" at byte {offset + byte_length(line[:at], self._encoding):,}"
            byte = ord(line[at]) - 0xDC00
            self.blemish = self.blemish or Blemish(
                "bad_encoding", f"the byte {byte:#04x}{where} is not {self._encoding.upper()}"
            )
        elif "\0" in line:
            self.blemish = self.blemish or Blemish("nul_byte", "this row holds a NUL byte")
