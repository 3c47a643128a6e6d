"""How much memory a set of processes holds at its highest, shared pages counted once."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

_EVERY_SECONDS = 0.5
_PROC = Path("/proc")


class PeakMemory:
    """Watches these processes and all that they start; `peak_bytes` is the highest sum seen.

    A process's share is its PSS, so PostgreSQL's shared buffers are counted once and not for each backend.
    """

    def __init__(self, roots: Iterable[int]) -> None:
        self.roots = list(roots)
        self.peak_bytes = 0
        self.peak_by_name: dict[str, int] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> PeakMemory:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(_EVERY_SECONDS):
            self._look()

    def _look(self) -> None:
        total = 0
        by_name: dict[str, int] = {}
        for pid in _family(self.roots):
            held = _pss(pid)
            total += held
            name = _name(pid)
            by_name[name] = max(by_name.get(name, 0), held)
        for name, held in by_name.items():
            self.peak_by_name[name] = max(self.peak_by_name.get(name, 0), held)
        self.peak_bytes = max(self.peak_bytes, total)


def _family(roots: Iterable[int]) -> set[int]:
    children: dict[int, list[int]] = {}
    for entry in _PROC.iterdir():
        if entry.name.isdigit() and (parent := _parent(int(entry.name))) is not None:
            children.setdefault(parent, []).append(int(entry.name))
    found: set[int] = set()
    waiting = list(roots)
    while waiting:
        pid = waiting.pop()
        if pid not in found:
            found.add(pid)
            waiting += children.get(pid, [])
    return found


def _parent(pid: int) -> int | None:
    try:
        return int((_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, ValueError, IndexError):
        return None


def _pss(pid: int) -> int:
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def _name(pid: int) -> str:
    try:
        return (_PROC / str(pid) / "comm").read_text().strip()
    except OSError:
        return "gone"
