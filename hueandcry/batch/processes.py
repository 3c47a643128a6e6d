"""Several programs run as one: started together, watched, restarted a few times, stopped together."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import FrameType

from hueandcry.core.errors import Unavailable

_LOOK_SECONDS = 0.2
_STOP_SECONDS = 15  # A worker ends its batch; one that takes longer is killed, and its batch claimed again.
_MOST_RESTARTS = 5
_RESTART_WINDOW_SECONDS = 60.0
_FIRST_WAIT_SECONDS = 0.5
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG, linux/prctl.h


class KeepsDying(Unavailable):
    """A part of the service dies each time it is started: see what it said above."""


@dataclass(slots=True)
class Part:
    """One program of the service."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    died_at: deque[float] = field(default_factory=deque)
    start_again_at: float = 0.0

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command,
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            # Ctrl-C reaches the whole terminal; only we act on it, and stop each part in our order.
            start_new_session=True,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )

    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def clear_up(self) -> None:
        """End what a dead program has left of itself: each part is the head of its own process group."""
        if self.process is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)


def run_together(
    parts: Sequence[Part],
    *,
    say: Callable[[str], None],
    ready: Callable[[], None],
    look: Callable[[], None] = lambda: None,
) -> None:
    """Run the parts until SIGINT or SIGTERM, then stop them all.

    ready: called once, when all parts are started. look: called five times a second, to see to what is not
    a part. Raises KeepsDying when a part dies more than five times a minute; the others are stopped then too.
    """
    with _told_to_stop() as told:
        try:
            for part in parts:
                part.start()
            ready()
            while not told:
                time.sleep(_LOOK_SECONDS)
                look()
                for part in parts:
                    if not told:
                        _look_after(part, say)
        finally:
            _stop_all(parts, say)


def run_to_end(command: Sequence[str]) -> int:
    """Run one program and return its exit code; a signal to stop is passed on to it, once, and then obeyed."""
    # At a terminal Ctrl-C reaches the program by itself; without one, only we are told.
    alone = not (sys.stdin and sys.stdin.isatty())
    with subprocess.Popen(command, start_new_session=alone) as child, _told_to_stop() as told:
        passed_on = 0
        while child.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                child.wait(_LOOK_SECONDS)
            for number in told[passed_on:]:
                if alone or number != signal.SIGINT:
                    child.send_signal(number)
            passed_on = len(told)
    if told:
        raise KeyboardInterrupt
    return child.returncode if child.returncode >= 0 else 128 - child.returncode


def _look_after(part: Part, say: Callable[[str], None]) -> None:
    if part.process is None:
        if time.monotonic() >= part.start_again_at:
            part.start()
        return
    code = part.process.poll()
    if code is not None:
        _note_death(part, code, say)


def _note_death(part: Part, code: int, say: Callable[[str], None]) -> None:
    now = time.monotonic()
    part.died_at.append(now)
    while part.died_at[0] < now - _RESTART_WINDOW_SECONDS:
        part.died_at.popleft()
    how = f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"
    if len(part.died_at) > _MOST_RESTARTS:
        raise KeepsDying(f"{part.name} {how} {len(part.died_at)} times in a minute: see what it said above.")
    say(f"{part.name} {how}; it is started again.")
    part.clear_up()
    part.process = None
    # Each wait twice the last, so that what the part needs has time to come back.
    part.start_again_at = now + _FIRST_WAIT_SECONDS * 2 ** (len(part.died_at) - 1)


def _stop_all(parts: Sequence[Part], say: Callable[[str], None]) -> None:
    alive = [part for part in parts if part.is_alive()]
    for part in alive:
        assert part.process
        part.process.terminate()
    give_up_at = time.monotonic() + _STOP_SECONDS
    for part in alive:
        assert part.process
        try:
            part.process.wait(max(0.0, give_up_at - time.monotonic()))
        except subprocess.TimeoutExpired:
            say(f"{part.name} did not stop in {_STOP_SECONDS} s and is killed.")
            part.process.kill()
            part.process.wait()
    for part in parts:
        part.clear_up()


@contextmanager
def _told_to_stop() -> Iterator[list[int]]:
    """Yield a list that gets the number of each stopping signal instead of the signal's usual effect."""
    told: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        told.append(number)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _die_with_parent() -> None:
    # A killed `hue serve` must not leave pages answering on its port.
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)
