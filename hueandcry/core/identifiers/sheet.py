"""The working sheet of one text: what set off the finders, what has been taken, what was found."""

from __future__ import annotations

from bisect import bisect_left

from hueandcry.core.identifiers import cues, triggers

Span = tuple[int, int]


class Sheet:
    """One folded text under examination; no two finds overlap, so the surest finders go first."""

    __slots__ = ("_cue_starts", "_cues", "_pointer_starts", "_pointers", "found", "raw", "taken", "text", "triggered")

    def __init__(self, text: str, raw: bytes) -> None:
        self.text = text
        self.raw = raw
        self.triggered: dict[int, list[Span]] = triggers.scan(raw)
        self.taken = bytearray(len(text))
        self.found: list[tuple[int, int, str, str]] = []
        self._cues: list[cues.Cue] | None = None
        self._cue_starts: list[int] = []
        self._pointers: list[cues.Cue] | None = None
        self._pointer_starts: list[int] = []

    def free(self, start: int, end: int) -> bool:
        """Return whether no find covers any of the span."""
        return self.taken.find(1, start, end) < 0

    def take(self, kind: str, value: str, start: int, end: int) -> None:
        """Record a find and keep its span from later finders."""
        self.taken[start:end] = b"\1" * (end - start)
        self.found.append((start, end, kind, value))

    def pointers(self, start: int, end: int) -> list[cues.Cue]:
        """Return the words within the span that point to whose an identifier is, in order."""
        if self._pointers is None:
            self._pointers = cues.pointers(self.raw)
            self._pointer_starts = [cue[0] for cue in self._pointers]
        return self._pointers[bisect_left(self._pointer_starts, start) : bisect_left(self._pointer_starts, end)]

    def cues(self, start: int, end: int) -> list[cues.Cue]:
        """Return the words that say what is meant and begin within the span, in order."""
        if self._cues is None:
            self._cues = cues.signs(self.raw)
            self._cue_starts = [cue[0] for cue in self._cues]
        return self._cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)]

    def near(self, tag: str, start: int, end: int) -> bool:
        """Return whether a word with that tag begins within the span."""
        return any(tag == cue[2] for cue in self.cues(max(0, start), end))
