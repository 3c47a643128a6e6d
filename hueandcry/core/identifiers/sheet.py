"""The working sheet of one text: what set off the finders, what has been taken, what was found."""

from __future__ import annotations

from bisect import bisect_left

from hueandcry.core.identifiers import cues, triggers

Span = tuple[int, int]


class Sheet:
    """One folded text under examination; no two finds overlap, so the surest finders go first."""

    __slots__ = ("_cue_starts", "_cues", "found", "raw", "taken", "text", "triggered")

    def __init__(self, text: str, raw: bytes) -> None:
        self.text = text
        self.raw = raw
        self.triggered: dict[int, list[Span]] = triggers.scan(raw)
        self.taken = bytearray(len(text))
        self.found: list[tuple[int, int, str, str]] = []
        self._cues: list[cues.Cue] | None = None
        self._cue_starts: list[int] = []

    def free(self, start: int, end: int) -> bool:
        """Return whether no find covers any of the span."""
        return self.taken.find(1, start, end) < 0

    def take(self, kind: str, value: str, start: int, end: int) -> None:
        """Record a find and keep its span from later finders."""
        self.taken[start:end] = b"\1" * (end - start)
        self.found.append((start, end, kind, value))

    def refuse(self, start: int, end: int) -> None:
        """Keep a span that is certainly something else from every later finder."""
        self.taken[start:end] = b"\1" * (end - start)

    def cues(self, start: int, end: int) -> list[cues.Cue]:
        """Return the telling words that begin within the span, in order."""
        if self._cues is None:
            self._cues = cues.scan(self.raw)
            self._cue_starts = [cue[0] for cue in self._cues]
        return self._cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)]

    def near(self, tag: str, start: int, end: int) -> bool:
        """Return whether a word with that tag begins within the span."""
        return any(tag == cue[2] for cue in self.cues(max(0, start), end))
