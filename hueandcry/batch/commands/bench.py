"""`hue bench`: what this machine does with a simulated nation, measured and kept."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from hueandcry.batch import postgres
from hueandcry.batch.benchmark_page import keep
from hueandcry.batch.commands.bench_link import command as link
from hueandcry.batch.commands.bench_link import one as link_one
from hueandcry.batch.commands.bench_people import command as people
from hueandcry.batch.commands.bench_people import one as people_one
from hueandcry.batch.machine import machine
from hueandcry.batch.memory import PeakMemory


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: rows are lines of files, records what they make; seconds from first file opened to last commit."""

    record_count: int
    row_count: int
    seconds: float
    steps: Counter[str]
    peak_bytes: int
    peak_by_name: dict[str, int]
    table_bytes: int
    series_count: int


@click.group()
def command() -> None:
    """Measure this machine on simulated records."""


@command.command()
@click.option("--records", "sizes", default="100000", show_default=True, help="How many; several by commas.")
@click.option("--seed", default=1, show_default=True, help="Which nation; the same seed gives the same one.")
@click.option("--processes", default=2, show_default=True, help="Processes that prepare rows.")
@click.option("--pages", is_flag=True, help="Also time the pages on the last size.")
@click.option("--keep", "kept", is_flag=True, help="Write the results into docs/benchmarks.md.")
def pipeline(sizes: str, seed: int, processes: int, pages: bool, kept: bool) -> None:
    """Measure file to flagged, linked, committed rows, each size in a fresh database of its own."""
    wanted = [size.strip() for size in sizes.split(",")]
    lines, page_lines = [], []
    for size in wanted:
        times = pages and size == wanted[-1]
        found = _in_its_own(size, seed, processes, times)
        page_lines = [_page_line(size, one) for one in found.pop("pages")]
        lines.append(_line(Measured(**found | {"steps": Counter(found["steps"])})))
        for line in (lines[-1], *page_lines):
            click.echo(line)
    if kept:
        today = datetime.now(UTC).date()
        keep("pipeline", HEADINGS, lines, machine=machine(), on=today)
        if page_lines:
            keep("pages", PAGE_HEADINGS, page_lines, machine=machine(), on=today)


def _in_its_own(size: str, seed: int, processes: int, pages: bool) -> dict[str, Any]:
    arguments = ["bench", "one", size, str(seed), str(processes), *(["--pages"] if pages else [])]
    done = subprocess.run(
        [sys.executable, "-m", "hueandcry", *arguments], stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.returncode)
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


@command.command(hidden=True)
@click.argument("records", type=int)
@click.argument("seed", type=int)
@click.argument("processes", type=int)
@click.option("--pages", is_flag=True, help="Also time the pages.")
def one(records: int, seed: int, processes: int, pages: bool) -> None:
    """Measure one size in a folder and database of its own, and print the figures as JSON."""
    folder = Path(tempfile.mkdtemp(prefix="hue-bench-"))
    # The server's own account must be able to pass through.
    folder.chmod(0o755)
    os.environ |= {"HUE_DATA": str(folder / "data"), "HUE_DATABASE_ROLE": "app"}
    os.environ.pop("DATABASE_URL", None)
    try:
        with postgres.running():
            subprocess.run([sys.executable, "-m", "hueandcry", "migrate", "--quiet", "--static"], check=True)
            click.echo(json.dumps(_measure(folder / "files", records, seed, processes, pages)))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measure(files: Path, records: int, seed: int, processes: int, pages: bool) -> dict[str, object]:
    subprocess.run(
        [sys.executable, "-m", "hueandcry", "simulate", "--records", str(records), "--seed", str(seed), "--out", files],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    import django

    django.setup()
    from hueandcry.batch.nation import import_nation, sizes

    server = postgres.status().pid
    with PeakMemory([os.getpid(), *([server] if server else [])]) as memory:
        began = time.perf_counter()
        steps, rows = import_nation(files, processes=processes)
        seconds = time.perf_counter() - began
    table_bytes, series_count = sizes()
    return {
        "pages": [asdict(time) for time in _page_times()] if pages else [],
        "record_count": records, "row_count": rows, "seconds": seconds, "steps": steps,
        "peak_bytes": memory.peak_bytes, "peak_by_name": memory.peak_by_name,
        "table_bytes": table_bytes, "series_count": series_count,
    }  # fmt: skip


def _page_times() -> list[Any]:
    from django.db import connection

    from hueandcry.batch.page_times import page_times

    with connection.cursor() as cursor:
        # What autovacuum does by itself within a minute of an import.
        cursor.execute("ANALYZE")
    return list(page_times())


PAGE_HEADINGS = ("records", "page", "median ms", "p95 ms", "slowest ms")

HEADINGS = (
    "records", "rows", "seconds", "rows/s", "µs a row: convert", "scan", "encode", "record", "flag", "link",
    "people", "law", "peak MB, all", "of which hue", "largest postgres", "bytes a record on disk", "series",
)  # fmt: skip


def _line(found: Measured) -> str:
    per_row = {step: f"{found.steps[step] / found.row_count * 1e6:.0f}" for step in found.steps}
    hue = max((held for name, held in found.peak_by_name.items() if name != "postgres"), default=0)
    cells = (
        f"{found.record_count:,}", f"{found.row_count:,}", f"{found.seconds:.1f}",
        f"{found.row_count / found.seconds:,.0f}",
        *(per_row.get(step, "") for step in ("convert", "scan", "encode", "record", "flag", "link", "people", "law")),
        f"{found.peak_bytes / 1e6:,.0f}", f"{hue / 1e6:,.0f}", f"{found.peak_by_name.get('postgres', 0) / 1e6:,.0f}",
        f"{found.table_bytes / found.record_count:,.0f}", f"{found.series_count:,}",
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |"


def _page_line(size: str, found: dict[str, Any]) -> str:
    cells = (f"{int(size):,}", found["page"], *(f"{found[name]:.0f}" for name in ("median_ms", "p95_ms", "slowest_ms")))
    return "| " + " | ".join(cells) + " |"


command.add_command(link, "link")
command.add_command(link_one)
command.add_command(people, "people")
command.add_command(people_one)
