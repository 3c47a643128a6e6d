"""One JSON document with an array of records, decoded record by record in bounded memory."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from typing import Final, NamedTuple

from hueandcry.stages.record.files.bytesource import StoppedReading
from hueandcry.stages.record.files.encoding import first_mark
from hueandcry.stages.record.files.stream import Notes

_SPACE: Final = re.compile(r"[\s,]*")
_NEXT_OBJECT: Final = re.compile(r"\}\s*,\s*(?=\{)|\n[ \t]*(?=\{)")


class BrokenItem(NamedTuple):
    """A record that could not be decoded, or the place where reading ended."""

    code: str
    message: str
    text: str


class _Window:
    """The part of the document in memory: text from at on, more on demand."""

    def __init__(self, texts: Iterator[str]) -> None:
        self._texts = texts
        self.text = ""
        self.at = 0
        self.ended = False
        self.stopped: StoppedReading | None = None

    def more(self) -> bool:
        """Drop what was read and take in another piece; tell whether there was one."""
        try:
            piece = next(self._texts, None)
        except StoppedReading as stopped:
            self.stopped, piece = stopped, None
        if piece is None:
            self.ended = True
            return False
        self.text = self.text[self.at :] + piece
        self.at = 0
        return True

    def peek(self) -> str:
        """Return the next character that is neither space nor comma, or nothing at the end."""
        while True:
            found = _SPACE.match(self.text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.more():
                return ""


def records_of(texts: Iterator[str], decoder: json.JSONDecoder, limit: int, notes: Notes) -> Iterator[object]:
    """Return each record of a JSON array, of an object's first array, or the one object itself.

    A record that is broken comes as a BrokenItem and the next is looked for; limit is in characters a record.
    """
    window = _Window(texts)
    if window.peek() == "[":
        window.at += 1
        yield from _array(window, decoder, limit)
        return
    whole: dict[str, object] = {}
    found = yield from _object(window, decoder, limit, notes, whole)
    if not found and whole:
        yield whole


def _array(window: _Window, decoder: json.JSONDecoder, limit: int) -> Iterator[object]:
    while True:
        char = window.peek()
        if char == "]":
            window.at += 1
            return
        if not char:
            yield _end(window)
            return
        found = _decode(window, decoder, limit)
        yield found
        if isinstance(found, BrokenItem) and not _resume(window):
            if window.stopped or not window.text.rstrip().endswith(("]", "}")):
                yield _end(window)
            return


def _end(window: _Window) -> BrokenItem:
    if window.stopped is not None:
        return BrokenItem(window.stopped.code, str(window.stopped), "")
    return BrokenItem("file_cut_off", "the file is cut off here: its list of records does not end", "")


def _decode(window: _Window, decoder: json.JSONDecoder, limit: int) -> object:
    """Decode the value at the window's place, taking in more text as long as it may only be unfinished."""
    tried = 0
    while True:
        try:
            value, end = decoder.raw_decode(window.text, window.at)
        except json.JSONDecodeError as error:
            unfinished = error.pos >= len(window.text) - 16 or error.msg.startswith("Unterminated string")
            held = len(window.text) - window.at
            if not unfinished or held > limit:
                return _broken(window, error.pos)
            # Decoding again only when the text has doubled keeps a long record's cost in line with its length.
            tried = max(held * 2, 1)
            while len(window.text) - window.at < tried and window.more():
                continue
            if window.ended and len(window.text) - window.at == held:
                return _cut(window)
        except RecursionError:
            return BrokenItem("broken_json", "this record is nested too deeply", "")
        else:
            taken = window.text[window.at : end]
            window.at = end
            return _unmarked(value, taken)


def _unmarked(value: object, taken: str) -> object:
    if not taken.isascii() and first_mark(taken) >= 0:
        return BrokenItem("bad_encoding", "this record holds a byte that does not fit the file's encoding", taken)
    return value


def _broken(window: _Window, at: int) -> BrokenItem:
    text = window.text[window.at : window.at + 10_000]
    return BrokenItem("broken_json", f"this record is not JSON from its character {at - window.at + 1} on", text)


def _cut(window: _Window) -> BrokenItem:
    text = window.text[window.at : window.at + 10_000]
    return BrokenItem("broken_json", "the file is cut off inside this record", text)


def _resume(window: _Window) -> bool:
    """Go to where the next record seems to begin; tell whether there is one."""
    while not window.ended:
        found = _NEXT_OBJECT.search(window.text, window.at + 1)
        if found:
            window.at = found.end()
            return True
        # Half of a boundary may be at the end of the text.
        window.at = max(window.at, len(window.text) - 64)
        if not window.more():
            return False
    found = _NEXT_OBJECT.search(window.text, window.at + 1)
    if found:
        window.at = found.end()
    return found is not None


def _object(
    window: _Window, decoder: json.JSONDecoder, limit: int, notes: Notes, whole: dict[str, object]
) -> Generator[object, None, bool]:
    """Walk through an object's names; its first array is streamed, what stands beside it is noted."""
    window.at += 1
    streamed = False
    while (char := window.peek()) not in ("}", ""):
        name = _decode(window, decoder, limit) if char == '"' else _broken(window, window.at)
        if isinstance(name, BrokenItem) or window.peek() != ":":
            yield name if isinstance(name, BrokenItem) else _broken(window, window.at)
            return True
        window.at += 1
        if window.peek() == "[" and not streamed:
            streamed = True
            window.at += 1
            yield from _array(window, decoder, limit)
            continue
        value = _decode(window, decoder, limit)
        if isinstance(value, BrokenItem):
            yield value
            return True
        whole[str(name)] = value
    for name in whole if streamed else ():
        notes.add(f'"{name}" beside the records was not read')
    if not char:
        yield _end(window)
    return streamed
