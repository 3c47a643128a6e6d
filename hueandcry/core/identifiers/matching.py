"""One compiled set of patterns over a text's bytes, scanned in one pass, safe in every thread."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import hyperscan

Hit = tuple[int, int, int]


class PatternSet:
    """Patterns compiled once, at first use; a hit is (index of the pattern, start, end)."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = [pattern.encode("latin-1") for pattern in patterns]
        self._database: hyperscan.Database | None = None
        self._lock = threading.Lock()
        self._local = threading.local()

    def _compiled(self) -> hyperscan.Database:
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

    def scan(self, raw: bytes) -> list[Hit]:
        """Return every hit in order of its end."""
        hits: list[Hit] = []
        scratch = getattr(self._local, "scratch", None)
        if scratch is None:
            # The engine's working memory may serve one scan at a time, so each thread has its own.
            scratch = self._local.scratch = hyperscan.Scratch(self._compiled())
        if raw:
            assert self._database is not None
            self._database.scan(raw, _append, context=hits, scratch=scratch)
        return hits


def _append(pattern: int, start: int, end: int, _flags: int, hits: Any) -> None:
    hits.append((pattern, start, end))
