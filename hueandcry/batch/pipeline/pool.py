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
from typing import NamedTuple

from hueandcry.batch import compiled_patterns
from hueandcry.batch.garbage import look_seldom
from hueandcry.batch.pipeline.prepare import Prepared, Preparer, Task
from hueandcry.core.errors import Unavailable
from hueandcry.core.importing.rows import Fault, Row

Chunk = Sequence[Row | Fault]

# Below these a file is prepared here: before processes have been started for another, and after.
_LARGE_BYTES = 2_000_000
_SMALL_BYTES = 200_000
# The machine may kill a process for want of memory; a chunk that kills it each time is a fault of ours.
_TRIES = 3
# How long to wait for an answer before looking whether whoever gives it is still there.
_LOOK_SECONDS = 5.0


class _Given(NamedTuple):
    """A chunk that was handed out, and to whom."""

    chunk: Chunk
    executor: ProcessPoolExecutor
    future: Future[Prepared]


class KeepsDying(Unavailable):
    """The process that reads rows keeps dying; what was stored so far stays."""


class Pool:
    """Prepares chunks in order on `processes` others, or here when there are none or the file is small."""

    def __init__(self, processes: int = 2) -> None:
        self.processes = processes
        self._executor: ProcessPoolExecutor | None = None
        # Two files may be imported side by side, and share the processes.
        self._starting = threading.Lock()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._executor is not None:
            _end(self._executor)
            self._executor = None

    def prepared(self, chunks: Iterable[Chunk], task: Task, *, file_bytes: int) -> Iterator[Prepared]:
        """Yield the chunks made ready, in their order, a few ahead of whoever takes them."""
        if not self.processes or file_bytes < (_LARGE_BYTES if self._executor is None else _SMALL_BYTES):
            yield from map(Preparer(task), chunks)
            return
        waiting: deque[_Given] = deque()
        try:
            for chunk in chunks:
                waiting.append(self._submit(task, chunk))
                if len(waiting) > self.processes + 1:
                    yield self._first(waiting, task)
            while waiting:
                yield self._first(waiting, task)
        finally:
            for given in waiting:
                given.future.cancel()

    def _submit(self, task: Task, chunk: Chunk) -> _Given:
        executor = self._running()
        try:
            return _Given(chunk, executor, executor.submit(_prepare, task, chunk))
        except BrokenProcessPool as error:
            failed: Future[Prepared] = Future()
            failed.set_exception(error)
            return _Given(chunk, executor, failed)

    def _running(self) -> ProcessPoolExecutor:
        with self._starting:
            if self._executor is None:
                # Spawned, not forked: a fork would share this process's database connection.
                spawned = multiprocessing.get_context("spawn")
                self._executor = ProcessPoolExecutor(self.processes, spawned, initializer=_begin)
            return self._executor

    def _drop(self, broken: ProcessPoolExecutor) -> None:
        """Let go of an executor whose process was killed, so that nothing waits for it at the end.

        CPython 3.11 before 3.11.6 can leave its feeding thread writing to a pipe that nobody reads, and the
        program never ends (gh-94777). Closing the reading end lets that thread fail and go.
        """
        with self._starting:
            # The import beside this one may have seen it first, and started another: its pipes must stay open.
            if self._executor is not broken:
                return
            self._executor = None
            feed = getattr(broken, "_call_queue", None)
            if feed is not None:
                with suppress(OSError):
                    feed._reader.close()

    def _first(self, waiting: deque[_Given], task: Task) -> Prepared:
        """Return the first chunk made ready; a process that was killed is replaced and its work given again."""
        for _ in range(_TRIES):
            given = waiting[0]
            try:
                ready = _result(given)
            except BrokenProcessPool:
                self._drop(given.executor)
                for place, each in enumerate(waiting):
                    if each.executor is given.executor:
                        waiting[place] = self._submit(task, each.chunk)
            else:
                waiting.popleft()
                return ready
        raise KeepsDying(f"The process that reads rows keeps dying near row {waiting[0].chunk[0].number}.")


def _result(given: _Given) -> Prepared:
    """Return a chunk made ready; raises BrokenProcessPool also for a process that died in the midst of answering.

    The executor would wait for the rest of that answer for ever.
    """
    processes = dict(given.executor._processes or {})
    while True:
        try:
            return given.future.result(timeout=_LOOK_SECONDS)
        except TimeoutError:
            dead = [process for process in processes.values() if not process.is_alive()]
            if dead and not given.future.done():
                _end(given.executor, wait_seconds=_LOOK_SECONDS)
                raise BrokenProcessPool("a process that reads rows died while it answered") from None


def _end(executor: ProcessPoolExecutor, wait_seconds: float = 60) -> None:
    """Let an executor finish; one that cannot, for a process of it died in the midst of answering, is ended."""
    processes, thread = dict(executor._processes or {}), executor._executor_manager_thread
    results = executor._result_queue
    # One that broke may have closed what it is woken by.
    with suppress(OSError):
        executor.shutdown(wait=False, cancel_futures=True)
    if thread is None:
        return
    thread.join(wait_seconds)
    if thread.is_alive():
        for process in processes.values():
            process.kill()
        # With every writer gone the half-read answer ends, and with it the thread that reads it.
        with suppress(OSError):
            results._writer.close()
        thread.join(wait_seconds)


def _begin() -> None:
    _die_with_parent()
    compiled_patterns.warm()
    look_seldom()


def _die_with_parent() -> None:
    """Go when the process that hands out chunks is killed: no word of it comes over the queue, ever."""
    threading.Thread(target=_await_parent, daemon=True).start()


def _await_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


# Of the batches that are imported side by side: a profile is compiled once a batch in each process, not once a chunk.
_preparers: dict[int, Preparer] = {}
_MOST_PREPARERS = 4


def _prepare(task: Task, chunk: Chunk) -> Prepared:
    preparer = _preparers.get(task.setting.batch_id)
    if preparer is None:
        if len(_preparers) >= _MOST_PREPARERS:
            _preparers.clear()
        preparer = _preparers[task.setting.batch_id] = Preparer(task)
    return preparer(chunk)
