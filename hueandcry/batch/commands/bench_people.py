"""`hue bench people`: how long it takes to say who is who, among so many people, measured and kept."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from hueandcry.batch import postgres
from hueandcry.batch.benchmark_page import keep
from hueandcry.batch.machine import machine
from hueandcry.batch.memory import PeakMemory

HEADINGS = (
    "people", "of which rebuilt", "mentions", "rebuild s", "people found",
    "peak MB, all", "of which hue", "one new mention: median ms",
    "p95 ms", "slowest ms", "known found", "strangers joined to somebody",
)  # fmt: skip


@click.command()
@click.option("--people", "sizes", default="100000", show_default=True, help="How many; several by commas.")
@click.option(
    "--rebuilt",
    default=100_000,
    show_default=True,
    help="So many of them at the most are worked out by a rebuild; the rest are put in as they were made.",
)
@click.option("--memory", default="8GB", show_default=True, help="The most memory that weighing pairs may take.")
@click.option("--keep", "kept", is_flag=True, help="Write the results into docs/benchmarks.md.")
def command(sizes: str, rebuilt: int, memory: str, kept: bool) -> None:
    """Measure a rebuild and one new mention, each size in a fresh database of its own."""
    lines = []
    for size in sizes.split(","):
        lines.append(_line(_in_its_own(size.strip(), str(rebuilt), memory)))
        click.echo(lines[-1])
    if kept:
        keep("people", HEADINGS, lines, machine=machine(), on=datetime.now(UTC).date())


def _in_its_own(size: str, rebuilt: str, memory: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "hueandcry", "bench", "people-one", size, rebuilt, memory]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(done.returncode)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@click.command("people-one", hidden=True)
@click.argument("people", type=int)
@click.argument("rebuilt", type=int)
@click.argument("memory")
def one(people: int, rebuilt: int, memory: str) -> None:
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
            click.echo(json.dumps(_measure(people, min(people, rebuilt), memory)))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measure(count: int, rebuilt: int, memory: str) -> dict[str, Any]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    import django

    django.setup()
    from hueandcry.access.actions import add_organisation
    from hueandcry.access.viewer import viewing
    from hueandcry.batch.nation import IMPORTER
    from hueandcry.batch.people.filled import fill
    from hueandcry.batch.people.made import make
    from hueandcry.batch.people.times import people_times
    from hueandcry.stages.people.actions.rebuild import rebuild

    owner = add_organisation(code="kent", name="Kent", kind="force").pk
    server = postgres.status().pid
    with viewing(IMPORTER), PeakMemory([os.getpid(), *([server] if server else [])]) as used:
        mention_count = make(rebuilt, owner)
        began = time.perf_counter()
        found = rebuild(at=datetime.now(UTC), memory=memory, say=lambda line: click.echo(line, err=True))
        seconds = time.perf_counter() - began
        if count > rebuilt:
            click.echo("putting in the rest", err=True)
            mention_count += fill(count, rebuilt, owner, first_report=mention_count + 1)
        times = people_times(count, owner)
    hue = max((held for name, held in used.peak_by_name.items() if name != "postgres"), default=0)
    return {
        "count": count, "rebuilt": rebuilt, "mention_count": mention_count, "seconds": seconds,
        "found": found[0].person_count, "peak": used.peak_bytes, "hue": hue, **times._asdict(),
    }  # fmt: skip


def _line(found: dict[str, Any]) -> str:
    cells = (
        f"{found['count']:,}", f"{found['rebuilt']:,}", f"{found['mention_count']:,}",
        f"{found['seconds']:.0f}", f"{found['found']:,}",
        f"{found['peak'] / 1e6:,.0f}", f"{found['hue'] / 1e6:,.0f}", f"{found['median_ms']:.0f}",
        f"{found['p95_ms']:.0f}", f"{found['slowest_ms']:.0f}", f"{found['found_count']} of {found['known_count']}",
        f"{found['strangers_joined']} of {found['stranger_count']}",
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |"
