"""The states of a disposal, of a person's request and of clocks set anew, and which may follow which."""

from __future__ import annotations

from enum import StrEnum


class DisposalState(StrEnum):
    RUNNING = "running"  # records go, one transaction a chunk; whoever takes it up goes on
    FILES = "files"  # every record is gone; uploads that held them are removed
    DONE = "done"


class RequestState(StrEnum):
    OPEN = "open"  # being gathered and decided item by item
    CHECKING = "checking"  # a second person looks at it
    RELEASED = "released"
    CLOSED = "closed"  # withdrawn, or nothing is held


class ReckoningState(StrEnum):
    RUNNING = "running"  # an organisation's clocks are set by its new periods, a block at a time
    DONE = "done"
    REPLACED = "replaced"  # other periods came before it was done


DISPOSALS: dict[DisposalState, frozenset[DisposalState]] = {
    DisposalState.RUNNING: frozenset({DisposalState.FILES}),
    DisposalState.FILES: frozenset({DisposalState.DONE}),
    DisposalState.DONE: frozenset(),
}
REQUESTS: dict[RequestState, frozenset[RequestState]] = {
    RequestState.OPEN: frozenset({RequestState.CHECKING, RequestState.CLOSED}),
    RequestState.CHECKING: frozenset({RequestState.OPEN, RequestState.RELEASED}),
    RequestState.RELEASED: frozenset(),
    RequestState.CLOSED: frozenset(),
}
RECKONINGS: dict[ReckoningState, frozenset[ReckoningState]] = {
    ReckoningState.RUNNING: frozenset({ReckoningState.DONE, ReckoningState.REPLACED}),
    ReckoningState.DONE: frozenset(),
    ReckoningState.REPLACED: frozenset(),
}
