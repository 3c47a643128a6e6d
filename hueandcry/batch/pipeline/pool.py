"""Processes that prepare chunks, kept from one batch to the next: starting one takes as long as 5,000 records."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from types import TracebackType

from hueandcry.batch.pipeline.prepare import Prepared, Preparer, Task
from hueandcry.core.errors import Unavailable
from hueandcry.core.importing.rows import Fault, Row

Chunk = Sequence[Row | Fault]

# Below these a file is prepared here: before processes have been started for another, and after.
_LARGE_BYTES = 2_000_000
_SMALL_BYTES = 200_000
# The machine may kill a process for want of memory; a chunk that kills it each time is a fault of ours.
_TRIES = 3


class KeepsDying(Unavailable):
    """The process that reads rows keeps dying; what was stored so far stays."""


class Pool:
    """Prepares chunks in order on `processes` others, or here when there are none or the file is small."""

    def __init__(self, processes: int = 2) -> None:
        self.processes = processes
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def prepared(self, chunks: Iterable[Chunk], task: Task, *, file_bytes: int) -> Iterator[Prepared]:
        """Yield the chunks made ready, in their order, a few ahead of whoever takes them."""
        if not self.processes or file_bytes < (_LARGE_BYTES if self._executor is None else _SMALL_BYTES):
            yield from map(Preparer(task), chunks)
            return
        waiting: deque[tuple[Chunk, Future[Prepared]]] = deque()
        try:
            for chunk in chunks:
                waiting.append((chunk, self._submit(task, chunk)))
                if len(waiting) > self.processes + 1:
                    yield self._first(waiting, task)
            while waiting:
                yield self._first(waiting, task)
        finally:
            for _, future in waiting:
                future.cancel()

    def _submit(self, task: Task, chunk: Chunk) -> Future[Prepared]:
        if self._executor is None:
            # Spawned, not forked: a fork would share this process's database connection.
            spawned = multiprocessing.get_context("spawn")
            self._executor = ProcessPoolExecutor(self.processes, spawned, initializer=_die_with_parent)
        try:
            return self._executor.submit(_prepare, task, chunk)
        except BrokenProcessPool as error:
            failed: Future[Prepared] = Future()
            failed.set_exception(error)
            return failed

    def _drop(self) -> None:
        """Let go of an executor whose process was killed, so that nothing waits for it at the end.

        CPython 3.11 before 3.11.6 can leave its feeding thread writing to a pipe that nobody reads, and the
        program never ends (gh-94777). Closing the reading end lets that thread fail and go.
        """
        feed = getattr(self._executor, "_call_queue", None)
        if feed is not None:
            with suppress(OSError):
                feed._reader.close()
        self._executor = None

    def _first(self, waiting: deque[tuple[Chunk, Future[Prepared]]], task: Task) -> Prepared:
        """Return the first chunk made ready; a process that was killed is replaced and its work given again."""
        for _ in range(_TRIES):
            try:
                ready = waiting[0][1].result()
            except BrokenProcessPool:
                self._drop()
                for place, (chunk, _future) in enumerate(waiting):
                    waiting[place] = (chunk, self._submit(task, chunk))
            else:
                waiting.popleft()
                return ready
        raise KeepsDying(f"The process that reads rows keeps dying near row {waiting[0][0][0].number}.")


def _die_with_parent() -> None:
    """Go when the process that hands out chunks is killed: no word of it comes over the queue, ever."""
    threading.Thread(target=_await_parent, daemon=True).start()


def _await_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


_last: tuple[int, Preparer] | None = None


def _prepare(task: Task, chunk: Chunk) -> Prepared:
    # A profile is compiled once a batch in each process, not once a chunk.
    global _last
    if _last is None or _last[0] != task.setting.batch_id:
        _last = (task.setting.batch_id, Preparer(task))
    return _last[1](chunk)
