"""`hue bench link`: what linking takes on so many sightings, measured and kept."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from hueandcry.batch import postgres
from hueandcry.batch.benchmark_page import keep
from hueandcry.batch.machine import machine
from hueandcry.batch.memory import PeakMemory

HEADINGS = (
    "sightings", "series", "rebuild from nothing s", "of which processor s", "processor µs a sighting", "again s",
    "peak MB, all", "of which hue", "one new record: processor ms", "median ms", "p95 ms", "p99 ms", "slowest ms",
)  # fmt: skip


@click.command()
@click.option("--sightings", "sizes", default="1000000", show_default=True, help="How many; several by commas.")
@click.option("--keep", "kept", is_flag=True, help="Write the results into docs/benchmarks.md.")
def command(sizes: str, kept: bool) -> None:
    """Measure a rebuild and one new record, each size in a fresh database of its own."""
    lines = []
    for size in sizes.split(","):
        lines.append(_line(_in_its_own(size.strip())))
        click.echo(lines[-1])
    if kept:
        keep("link", HEADINGS, lines, machine=machine(), on=datetime.now(UTC).date())


def _in_its_own(size: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "hueandcry", "bench", "link-one", size], stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.returncode)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@click.command("link-one", hidden=True)
@click.argument("sightings", type=int)
def one(sightings: int) -> None:
    """Measure one size in a folder and database of its own, and print the figures as JSON."""
    folder = Path(tempfile.mkdtemp(prefix="hue-bench-"))
    # The server's own account must be able to pass through.
    folder.chmod(0o755)
    os.environ |= {"HUE_DATA": str(folder / "data"), "HUE_DATABASE_ROLE": "app"}
    for name in ("DATABASE_URL", "HUE_APP_DATABASE_URL"):
        os.environ.pop(name, None)
    try:
        with postgres.running():
            subprocess.run([sys.executable, "-m", "hueandcry", "migrate", "--quiet", "--static"], check=True)
            click.echo(json.dumps(_measure(sightings)))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measure(sightings: int) -> dict[str, Any]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    import django

    django.setup()
    from hueandcry.access.viewer import viewing
    from hueandcry.batch.link_made import make
    from hueandcry.batch.link_times import link_times
    from hueandcry.batch.nation import IMPORTER

    server = postgres.status().pid
    with viewing(IMPORTER):
        records = make(sightings)
        with PeakMemory([os.getpid(), *([server] if server else [])]) as memory:
            times = link_times(records)
    return {
        "sightings": sightings, "peak_bytes": memory.peak_bytes,
        "peak_by_name": memory.peak_by_name, **asdict(times),
    }  # fmt: skip


def _line(found: dict[str, Any]) -> str:
    hue = max((held for name, held in found["peak_by_name"].items() if name != "postgres"), default=0)
    cells = (
        f"{found['sightings']:,}", f"{found['series_count']:,}",
        f"{found['first_seconds']:.1f}", f"{found['first_processor']:.1f}",
        f"{found['first_processor'] / found['sightings'] * 1e6:.1f}", f"{found['again_seconds']:.1f}",
        f"{found['peak_bytes'] / 1e6:,.0f}", f"{hue / 1e6:,.0f}",
        *(f"{found[name]:.1f}" for name in ("processor_ms", "median_ms", "p95_ms", "p99_ms", "slowest_ms")),
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |"
