"""A hub of its own for a test: a database, a data folder, and the real `hue` commands in processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

ROOT = Path(__file__).resolve().parents[2]
SMALL_CHUNKS = ROOT / "tests" / "journeys" / "small_chunks.py"


@dataclass(frozen=True)
class Hub:
    """Where a test's database is, and the environment in which `hue` finds it. owner: how its owner connects."""

    environment: Mapping[str, str]
    owner: Mapping[str, Any]

    def hue(self, *arguments: object, chunk: int = 0, seconds: float = 120) -> subprocess.CompletedProcess[str]:
        """Run a `hue` command to its end."""
        process = self.begin(*arguments, chunk=chunk)
        try:
            out, err = process.communicate(timeout=seconds)
        finally:
            process.kill()
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def begin(self, *arguments: object, chunk: int = 0) -> subprocess.Popen[str]:
        """Start a `hue` command; chunk: so many rows a transaction instead of the usual number."""
        program = [str(SMALL_CHUNKS), str(chunk)] if chunk else ["-m", "hueandcry"]
        return subprocess.Popen(
            [sys.executable, *program, *map(str, arguments)],
            env={**os.environ, **self.environment},
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @contextmanager
    def connected(self, reach: str = "engine") -> Iterator[psycopg.Connection[Any]]:
        """Connect as the owner with a viewer's reach: row-level security hides everything from one who has none."""
        with psycopg.connect(**self.owner, autocommit=True) as connection:
            connection.execute("SELECT set_config('hue.reach', %s, false)", [reach])
            yield connection

    def ask(self, question: str, *, reach: str = "engine") -> list[Any]:
        """Return an answer's rows, or its values when it has one column."""
        with self.connected(reach) as connection:
            rows = connection.execute(question).fetchall()
        return [row[0] for row in rows] if rows and len(rows[0]) == 1 else rows

    def do(self, statement: str) -> None:
        with self.connected() as connection:
            connection.execute(statement)


def address(settings: Mapping[str, Any], database: str) -> str:
    """Return DATABASE_URL for one of Django's database settings and another database's name."""
    user, password = quote(settings.get("USER") or "", safe=""), quote(settings.get("PASSWORD") or "", safe="")
    host, port = quote(settings.get("HOST") or "", safe=""), settings.get("PORT") or ""
    return f"postgresql://{user}{password and ':' + password}@{host}{port and ':' + port}/{database}"


def connection_of(settings: Mapping[str, Any], database: str) -> dict[str, Any]:
    """Return psycopg's arguments for one of Django's database settings and another database's name."""
    names = {"user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return {"dbname": database} | {ours: settings[theirs] for ours, theirs in names.items() if settings.get(theirs)}


def wait_for_rows(hub: Hub, rows: int, process: subprocess.Popen[str], seconds: float = 60) -> int:
    """Wait until so many rows of the newest import are committed, and return how many are."""
    until = time.monotonic() + seconds
    with hub.connected() as connection:
        while time.monotonic() < until:
            found = connection.execute("SELECT rows_done FROM record_batch ORDER BY id DESC LIMIT 1").fetchone()
            if found and found[0] >= rows:
                return int(found[0])
            if process.poll() is not None:
                break
            time.sleep(0.005)
    process.kill()
    raise AssertionError(f"never came to row {rows}: {process.communicate()}")


def kill(process: subprocess.Popen[str]) -> None:
    """End a process as the machine does when memory is short: it is told nothing."""
    process.send_signal(signal.SIGKILL)
    # A child that outlived it would hold its pipes open.
    process.communicate(timeout=20)


def children_of(pid: int) -> Sequence[int]:
    """Return the processes that prepare rows for the one given."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(one) for one in listed if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]
