"""kill -9 of the database itself, or of one of its backends, in the midst of an import."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from hueandcry.batch import postgres
from hueandcry.batch.postgres.roles import read_connection
from hueandcry.stages.record.actions.batches import LOCK
from tests.journeys.hub import ROOT, Hub, kill, wait_for_rows
from tests.journeys.picture import Picture, picture, sums

pytestmark = pytest.mark.slow

SOURCE = "force-metropolitan"
CHUNK = 250
ALONE = ("--processes", 0)
# So many answers a tenth of a second apart, and the server has long seen what was killed.
_SETTLED = 8
TABLES = (
    "record_report", "record_reportversion", "record_rejection", "record_batch",
    "flag_flag", "link_identifier", "link_sighting", "link_series", "link_seriesmember",
)  # fmt: skip


@pytest.fixture(scope="module")
def own_server() -> Iterator[Path]:
    """A server of its own: killing one backend costs all the others their connections."""
    folder = Path(tempfile.mkdtemp(prefix="hue-test-", dir="/tmp"))
    # pytest's own folders are closed to the server's user.
    folder.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATABASE_URL", "HUE_APP_DATABASE_URL"):
            patch.delenv(name, raising=False)
        data = folder / "data"
        postgres.start(data)
        postgres.keep(data)
        yield data
        postgres.stop(data)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def hub(own_server: Path) -> Hub:
    known = read_connection(own_server / "postgres" / "connection.json")
    assert known
    environment = {"HUE_DATA": str(own_server), "HUE_DATABASE_ROLE": "app", "HUE_POOL": "", "PYTHONPATH": str(ROOT)}
    owner = {"host": known["host"], "port": known["port"], "dbname": known["name"]}
    made = Hub(environment, owner | {"user": known["owner"], "password": known["owner_password"]})
    assert made.hue("migrate", "--quiet").returncode == 0
    return made


LEARNED = ("flag_footer", "law_clock", "people_key", "people_mention", "link_reportfact")


@pytest.fixture(scope="module")
def file(nation: Path) -> Path:
    return nation / f"{SOURCE}.csv"


@pytest.fixture(scope="module")
def undisturbed(hub: Hub, file: Path) -> tuple[Picture, tuple[int, ...]]:
    done = hub.hue("import", file, "--source", SOURCE, *ALONE)
    assert done.returncode == 0, done.stderr
    return picture(hub), sums(hub)


@pytest.fixture
def empty(hub: Hub, undisturbed: tuple[Picture, tuple[int, ...]]) -> Hub:
    """The hub without a record in it, nor what was learned of any."""
    for table in (*TABLES, *LEARNED):
        hub.do(f"DELETE FROM {table}")
    return hub


def backend_of_import(hub: Hub) -> int:
    """Return the backend that holds the lock on the batch."""
    (pid,) = hub.ask(f"SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid::bigint = {LOCK >> 32}")
    return int(pid)


@pytest.mark.parametrize("victim", ["backend", "postmaster"])
def test_import_says_how_to_go_on_and_does(
    empty: Hub, own_server: Path, file: Path, undisturbed: tuple[Picture, tuple[int, ...]], victim: str
) -> None:
    process = empty.begin("import", file, "--source", SOURCE, *ALONE, chunk=CHUNK)
    reached = wait_for_rows(empty, undisturbed[1][0] // 3, process)
    os.kill(backend_of_import(empty) if victim == "backend" else postgres.status(own_server).pid, signal.SIGKILL)

    _, err = process.communicate(timeout=30)
    if victim == "backend":  # the server starts anew by itself, in its own time
        _wait_for_server(empty)
    again = empty.hue("import", file, "--source", SOURCE, *ALONE, chunk=CHUNK)

    assert process.returncode == 1
    assert "The database went away. What was stored stays; the same command again goes on" in err
    assert "Traceback" not in err
    assert again.returncode == 0, again.stderr
    assert "Going on with import" in again.stderr
    assert 0 < reached < undisturbed[1][0]
    assert (picture(empty), sums(empty)) == undisturbed


def test_worker_waits_for_the_server_and_goes_on_by_itself(
    empty: Hub, own_server: Path, file: Path, undisturbed: tuple[Picture, tuple[int, ...]]
) -> None:
    process = empty.begin("import", file, "--source", SOURCE, *ALONE, chunk=CHUNK)
    wait_for_rows(empty, 0, process)
    kill(process)
    worker = empty.begin("work", *ALONE, chunk=CHUNK)
    total = undisturbed[1][0]
    try:
        wait_for_rows(empty, total // 4, worker)
        os.kill(backend_of_import(empty), signal.SIGKILL)
        _wait_for_server(empty)
        wait_for_rows(empty, total // 2, worker)
        os.kill(postgres.status(own_server).pid, signal.SIGKILL)
        time.sleep(1)
        postgres.start(own_server)
        wait_for_rows(empty, total, worker)
        _wait_until_done(empty)
        worker.send_signal(signal.SIGTERM)
        _, err = worker.communicate(timeout=30)
    finally:
        worker.kill()

    assert worker.returncode == 0, err
    assert (picture(empty), sums(empty)) == undisturbed


def _wait_for_server(hub: Hub) -> None:
    # It answers until it sees that one of its processes was killed, and only then starts anew.
    until, answers = time.monotonic() + 30, 0
    while answers < _SETTLED:
        try:
            hub.ask("SELECT 1")
        except psycopg.OperationalError:
            assert time.monotonic() < until
            answers = 0
        else:
            answers += 1
        time.sleep(0.1)


def _wait_until_done(hub: Hub) -> None:
    until = time.monotonic() + 30
    while hub.ask("SELECT state FROM record_batch") != ["done"]:
        assert time.monotonic() < until
        time.sleep(0.1)
