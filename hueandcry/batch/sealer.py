"""Seals the trail now and again while a process lives and counts it: a mark, a wait for whoever was writing, a seal."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime

from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.audit import counting, sealing, settling
from hueandcry.audit.counted import how_far
from hueandcry.core.sealing.seal import Statement

EVERY_SECONDS = 60
_AGAIN_SECONDS = 1
_LOOK_SECONDS = 0.2
SEALER = Viewer("sealer", 0, frozenset(), ENGINE)


class Sealer:
    """Remembers between two ticks up to where it wants to seal; a tick too soon costs nothing."""

    def __init__(self) -> None:
        self._marked: settling.Mark | None = None
        self._next = 0.0

    def tick(self, now: float) -> Sequence[Statement]:
        """Seal what is settled, at most once a minute; `now`: seconds of a clock that only goes forward."""
        if now < self._next:
            return ()
        self._next = now + EVERY_SECONDS
        with viewing(SEALER):
            self._marked = self._marked or settling.mark()
            if self._marked is None:
                return ()
            if not settling.is_settled(self._marked):
                # A transaction that began before the mark still runs: asked again soon, with the same mark.
                self._next = now + _AGAIN_SECONDS
                return ()
            made = sealing.seal(self._marked, at=datetime.now(UTC))
            self._marked = None
            if counting.count(at=datetime.now(UTC)):
                self._next = now + _AGAIN_SECONDS
        return made


def seal_now(*, wait_seconds: float) -> tuple[Sequence[Statement], bool]:
    """Seal everything there is now; return the new seals, and False when a transaction did not end in time."""
    with viewing(SEALER):
        marked = settling.mark()
        until = time.monotonic() + wait_seconds
        while marked and not settling.is_settled(marked):
            if time.monotonic() > until:
                return (), False
            time.sleep(_LOOK_SECONDS)
        return (sealing.seal(marked, at=datetime.now(UTC)) if marked else ()), True


def count_now(*, again: bool = False) -> int:
    """Count every sealed event that is not counted yet, or all of them anew; return the number of the last."""
    with viewing(SEALER):
        if again:
            counting.forget()
        while counting.count(at=datetime.now(UTC)):
            pass
        return how_far()
