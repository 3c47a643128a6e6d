"""The states of a batch, and which may follow which."""

from __future__ import annotations

from enum import StrEnum


class BatchState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"  # the rest of the file could not be read; what was stored stays


# A batch whose worker died goes back from running to running: the next worker takes its lease over.
TRANSITIONS: dict[BatchState, frozenset[BatchState]] = {
    BatchState.WAITING: frozenset({BatchState.RUNNING}),
    BatchState.RUNNING: frozenset({BatchState.RUNNING, BatchState.DONE, BatchState.STOPPED}),
    BatchState.DONE: frozenset(),
    BatchState.STOPPED: frozenset({BatchState.RUNNING}),
}
