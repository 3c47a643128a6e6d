"""What postmaster.pid says, and whether the process it names is really this data's server."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class State(Enum):
    """What stands behind a postmaster.pid."""

    ABSENT = "there is no file"
    SERVING = "the process it names serves this data"
    ZOMBIE = "the process it names was killed and not yet cleared away by process 1"
    STALE = "no such process, or one that is something else"


@dataclass(frozen=True, slots=True)
class Postmaster:
    """The server's own note of itself."""

    pid: int
    started_at: int
    ready: bool


def read_postmaster(cluster: Path) -> Postmaster | None:
    """Return what the data's postmaster.pid says, or None where there is none or only half of one."""
    try:
        lines = (cluster / "postmaster.pid").read_text().splitlines()
        return Postmaster(int(lines[0]), int(lines[2]), len(lines) > 7 and lines[7].strip() == "ready")
    except (FileNotFoundError, ValueError, IndexError):
        return None


def state_of(cluster: Path) -> State:
    """Tell whether a server serves this data."""
    found = read_postmaster(cluster)
    if found is None:
        return State.STALE if (cluster / "postmaster.pid").exists() else State.ABSENT
    try:
        os.kill(found.pid, 0)
    except ProcessLookupError:
        return State.STALE
    except PermissionError:
        return State.SERVING
    if not Path("/proc/self").exists():
        return State.SERVING
    return _by_process_table(found.pid, cluster)


def _by_process_table(pid: int, cluster: Path) -> State:
    process = Path("/proc", str(pid))
    try:
        # The state is the field after the name in brackets, which may itself hold spaces and brackets.
        if (process / "stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return State.ZOMBIE
        # A server's working folder is its data: after a restart of the machine its number may be anyone's.
        return State.SERVING if (process / "cwd").readlink() == cluster.resolve() else State.STALE
    except FileNotFoundError:
        return State.STALE
    except PermissionError:
        return State.SERVING
