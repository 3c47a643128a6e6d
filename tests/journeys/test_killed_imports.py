"""kill -9 at any moment of an import loses nothing that was acknowledged, doubles nothing, and the import goes on."""

from __future__ import annotations

import json
import os
import random
import signal
import time
from pathlib import Path

import pytest

from tests.journeys.conftest import NewHub
from tests.journeys.hub import Hub, children_of, kill, wait_for_rows
from tests.journeys.picture import Picture, picture, sums

pytestmark = pytest.mark.slow

SOURCE = "force-metropolitan"
CHUNK = 250
ALONE = ("--processes", 0)


@pytest.fixture(scope="module")
def file(nation: Path) -> Path:
    return nation / f"{SOURCE}.csv"


@pytest.fixture(scope="module")
def undisturbed(new_hub: NewHub, file: Path) -> tuple[Picture, tuple[int, ...]]:
    """What the file comes to when nobody is killed."""
    hub = new_hub()
    done = hub.hue("import", file, "--source", SOURCE, *ALONE)
    assert done.returncode == 0, done.stderr
    return picture(hub), sums(hub)


def test_reference_import_is_worth_comparing_with(undisturbed: tuple[Picture, tuple[int, ...]]) -> None:
    tables, (received, stored, held, changed, rejected) = undisturbed

    assert received == stored + held + changed + rejected > 10 * CHUNK
    assert min(stored, held, changed, rejected) > 0
    assert all(rows for rows, _ in tables.values())


def test_killed_import_goes_on_when_the_command_is_given_again(
    hub: Hub, file: Path, undisturbed: tuple[Picture, tuple[int, ...]]
) -> None:
    total = undisturbed[1][0]
    for share in (0, 0.2, 0.6):
        process = hub.begin("import", file, "--source", SOURCE, *ALONE, chunk=CHUNK)
        reached = wait_for_rows(hub, int(share * total), process)
        # Any moment of the next chunk: being read, being written, being committed.
        time.sleep(random.uniform(0, 0.3))
        kill(process)
        assert process.returncode == -signal.SIGKILL
        (rows_done,) = hub.ask("SELECT rows_done FROM record_batch")
        assert reached <= rows_done < total

    done = hub.hue("import", file, "--source", SOURCE, "--json", *ALONE, chunk=CHUNK)

    assert done.returncode == 0, done.stderr
    assert "Going on with import" in done.stderr
    assert json.loads(done.stdout)["received"] == total
    assert (picture(hub), sums(hub)) == undisturbed
    begun_and_done = hub.ask("SELECT what FROM audit_event WHERE what LIKE 'import %' ORDER BY id", reach="audit")
    assert begun_and_done == ["import begun", "import done"]


def test_preparing_processes_die_with_the_import_and_are_replaced_when_they_die_alone(
    hub: Hub, file: Path, undisturbed: tuple[Picture, tuple[int, ...]]
) -> None:
    process = hub.begin("import", file, "--source", SOURCE, chunk=CHUNK)
    wait_for_rows(hub, CHUNK, process)
    children = children_of(process.pid)
    kill(process)
    assert len(children) == 2
    until = time.monotonic() + 10
    while any(_is_alive(child) for child in children) and time.monotonic() < until:
        time.sleep(0.05)
    assert [child for child in children if _is_alive(child)] == []

    process = hub.begin("import", file, "--source", SOURCE, chunk=CHUNK)
    wait_for_rows(hub, undisturbed[1][0] // 2, process)
    for child in children_of(process.pid):
        os.kill(child, signal.SIGKILL)
    _, err = process.communicate(timeout=90)

    assert process.returncode == 0, err
    assert (picture(hub), sums(hub)) == undisturbed


def test_batch_of_a_killed_worker_is_gone_on_with_by_the_next_at_once(
    hub: Hub, file: Path, undisturbed: tuple[Picture, tuple[int, ...]]
) -> None:
    process = hub.begin("import", file, "--source", SOURCE, *ALONE, chunk=CHUNK)
    wait_for_rows(hub, 0, process)
    kill(process)
    worker = hub.begin("work", *ALONE, chunk=CHUNK)
    wait_for_rows(hub, undisturbed[1][0] // 4, worker)
    kill(worker)
    worker = hub.begin("work", *ALONE, chunk=CHUNK)
    wait_for_rows(hub, undisturbed[1][0] // 2, worker)
    worker.send_signal(signal.SIGTERM)
    _, err = worker.communicate(timeout=30)
    assert worker.returncode == 0, err
    assert hub.ask("SELECT state FROM record_batch") == ["running"]

    last = hub.hue("work", "--once", *ALONE, chunk=CHUNK)

    assert last.returncode == 0, last.stderr
    assert hub.ask("SELECT state FROM record_batch") == ["done"]
    assert (picture(hub), sums(hub)) == undisturbed


def test_import_killed_after_its_last_row_is_only_ended(hub: Hub, file: Path) -> None:
    small = file.with_name("force-warwickshire.csv")
    assert hub.hue("import", small, "--source", "force-warwickshire").returncode == 0
    before = picture(hub), sums(hub)
    hub.do("UPDATE record_batch SET state = 'running', ended_at = NULL")

    done = hub.hue("import", small, "--source", "force-warwickshire")

    assert done.returncode == 0, done.stderr
    assert hub.ask("SELECT state FROM record_batch") == ["done"]
    assert (picture(hub), sums(hub)) == before


def _is_alive(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"
