"""Processes that prepare chunks, kept from one batch to the next: starting one takes as long as 5,000 records."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType

from hueandcry.batch.pipeline.prepare import Prepared, Preparer, Task
from hueandcry.core.importing.rows import Fault, Row

Chunk = Sequence[Row | Fault]

# Below these a file is prepared here: before processes have been started for another, and after.
_LARGE_BYTES = 2_000_000
_SMALL_BYTES = 200_000


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
        if self._executor is None:
            # Spawned, not forked: a fork would share this process's database connection.
            self._executor = ProcessPoolExecutor(self.processes, multiprocessing.get_context("spawn"))
        waiting: deque[Future[Prepared]] = deque()
        try:
            for chunk in chunks:
                waiting.append(self._executor.submit(_prepare, task, chunk))
                if len(waiting) > self.processes + 1:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


_last: tuple[int, Preparer] | None = None


def _prepare(task: Task, chunk: Chunk) -> Prepared:
    # A profile is compiled once a batch in each process, not once a chunk.
    global _last
    if _last is None or _last[0] != task.setting.batch_id:
        _last = (task.setting.batch_id, Preparer(task))
    return _last[1](chunk)
