"""A process that dies in the midst of its answer does not hold the import up for ever."""

from __future__ import annotations

import errno
import inspect
import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import pytest

from hueandcry.batch.pipeline import pool


def die_while_answering() -> None:
    """Write the first bytes of an answer, and be killed."""
    queue = next(f.frame.f_locals["result_queue"] for f in inspect.stack() if "result_queue" in f.frame.f_locals)
    os.write(queue._writer.fileno(), b"\x00\x00\x10\x00abc")
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture
def executor() -> ProcessPoolExecutor:
    found = ProcessPoolExecutor(2, multiprocessing.get_context("spawn"))
    found.submit(len, "").result()
    return found


def test_an_answer_cut_off_is_a_broken_pool(executor: ProcessPoolExecutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_LOOK_SECONDS", 0.5)
    given = pool._Given([], executor, executor.submit(die_while_answering))

    with pytest.raises(BrokenProcessPool):
        pool._result(given)


def test_an_executor_that_cannot_finish_is_ended(executor: ProcessPoolExecutor) -> None:
    thread = executor._executor_manager_thread
    executor.submit(die_while_answering)

    pool._end(executor, wait_seconds=1)

    assert not thread.is_alive()


def test_an_executor_that_can_finish_does(executor: ProcessPoolExecutor) -> None:
    future = executor.submit(len, "four")

    pool._end(executor)

    assert future.cancelled() or future.result() == 4


def test_an_executor_that_cannot_be_woken_is_ended(
    executor: ProcessPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    thread, shutdown = executor._executor_manager_thread, executor.shutdown

    def closed_already(**how: bool) -> None:
        shutdown(**how)
        raise OSError(errno.EBADF, "Bad file descriptor")

    monkeypatch.setattr(executor, "shutdown", closed_already)

    pool._end(executor, wait_seconds=5)

    assert not thread.is_alive()
