"""One compiled set of patterns over a text's bytes, scanned in one pass, safe in every thread."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any, ClassVar

import hyperscan

Hit = tuple[int, int, int]


class PatternSet:
    """Patterns compiled once, at first use; a hit is (index of the pattern, start, end).

    Compiling takes a quarter of a second and more, so whoever starts often may keep what was compiled:
    made lists every set there is.
    """

    made: ClassVar[list[PatternSet]] = []

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = [pattern.encode("latin-1") for pattern in patterns]
        self.made.append(self)
        self._database: hyperscan.Database | None = None
        self._lock = threading.Lock()
        self._local = threading.local()

    def compile(self) -> hyperscan.Database:
        """Make the set ready now and not at its first use."""
        with self._lock:
            if self._database is None:
                database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
                database.compile(
                    expressions=self._patterns,
                    ids=list(range(len(self._patterns))),
                    flags=hyperscan.HS_FLAG_SOM_LEFTMOST | hyperscan.HS_FLAG_CASELESS,
                )
                self._database = database
        return self._database

    @property
    def key(self) -> str:
        """What the compiled set depends on, but for the processor: the patterns and the engine."""
        version = str(getattr(hyperscan, "__version__", ""))  # its stub leaves it out
        return blake2b(b"\n".join([version.encode(), *self._patterns]), digest_size=12).hexdigest()

    @property
    def is_compiled(self) -> bool:
        """Tell whether the set has been compiled, or restored."""
        return self._database is not None

    def packed(self) -> bytes:
        """Return the compiled set as bytes for restore()."""
        return bytes(hyperscan.dumpb(self.compile()))

    def restore(self, packed: bytes) -> bool:
        """Take a set that packed() gave; False when it was made for another processor or engine."""
        try:
            database = hyperscan.loadb(packed, hyperscan.HS_MODE_BLOCK)
        except hyperscan.HyperscanError:
            return False
        with self._lock:
            self._database = database
        return True

    def scan(self, raw: bytes) -> list[Hit]:
        """Return every hit in order of its end."""
        hits: list[Hit] = []
        scratch = getattr(self._local, "scratch", None)
        if scratch is None:
            # The engine's working memory may serve one scan at a time, so each thread has its own.
            scratch = self._local.scratch = hyperscan.Scratch(self.compile())
        if raw:
            assert self._database is not None
            self._database.scan(raw, _append, context=hits, scratch=scratch)
        return hits


def _append(pattern: int, start: int, end: int, _flags: int, hits: Any) -> None:
    hits.append((pattern, start, end))
