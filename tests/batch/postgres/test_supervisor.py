"""The database brought along, on the real programs: what a crash, another user or a long path does to it."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hueandcry.batch import postgres
from hueandcry.batch.postgres import places
from hueandcry.batch.postgres.places import NotOurFolder, find_places, make_folder
from tests.batch.postgres.asking import answer, do

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root drops to another user")


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("data_checksums", "on"),
        ("listen_addresses", ""),
        ("fsync", "on"),
        ("full_page_writes", "on"),
        ("synchronous_commit", "on"),
        ("password_encryption", "scram-sha-256"),
        ("shared_buffers", "512MB"),
        ("log_error_verbosity", "terse"),
        ("server_encoding", "UTF8"),
    ],
)
def test_server_is_set_up_to_keep_what_it_acknowledged(server: Path, setting: str, expected: str) -> None:
    assert answer(server, f"SHOW {setting}") == expected


def test_text_sorts_by_code_point_on_every_machine(server: Path) -> None:
    collation = answer(server, "SELECT datcollate FROM pg_database WHERE datname = 'hueandcry'")

    assert collation == "C.UTF-8"


def test_starting_a_running_server_attaches_to_it(server: Path) -> None:
    before = postgres.status(server).pid

    again = postgres.start(server)

    assert (again.made, again.started) == (False, False)
    assert postgres.status(server).pid == before


@as_root
def test_root_drops_to_an_unprivileged_user(server: Path) -> None:
    found = postgres.status(server)

    assert Path(f"/proc/{found.pid}").stat().st_uid != 0
    assert found.account in ("postgres", "nobody")


def test_stopped_server_says_so_and_starts_again_on_the_same_data(data: Path) -> None:
    postgres.start(data)
    do(data, "CREATE TABLE kept AS SELECT 7 AS n")

    assert postgres.stop(data) is True
    assert postgres.stop(data) is False
    assert postgres.status(data).running is False
    again = postgres.start(data)

    assert (again.made, again.started) == (False, True)
    assert answer(data, "SELECT n FROM kept") == 7


def test_kill_9_loses_nothing_that_was_committed(data: Path) -> None:
    postgres.start(data)
    do(data, "CREATE TABLE kept AS SELECT 7 AS n")

    for _ in range(2):
        os.kill(postgres.status(data).pid, signal.SIGKILL)
        again = postgres.start(data)

        assert again.started is True
        assert answer(data, "SELECT n FROM kept") == 7


def test_death_of_the_server_is_noticed(data: Path) -> None:
    postgres.start(data)
    alive = postgres.has_died(data)

    os.kill(postgres.status(data).pid, signal.SIGKILL)
    until = time.monotonic() + 5
    while not postgres.has_died(data) and time.monotonic() < until:
        time.sleep(0.01)

    assert (alive, postgres.has_died(data)) == (False, True)


def test_pid_file_that_names_an_unrelated_process_is_no_obstacle(data: Path) -> None:
    started = postgres.start(data)
    assert started.places
    lock = started.places.cluster / "postmaster.pid"
    lines = lock.read_text().splitlines()
    os.kill(int(lines[0]), signal.SIGKILL)
    postgres.start(data)
    postgres.stop(data)

    # As after a restart of the machine: the old number is now someone else's, here our own.
    lock.write_text("\n".join([str(os.getpid()), *lines[1:]]))
    started.places.account.own(lock)

    assert postgres.status(data).running is False
    assert postgres.start(data).started is True


def test_path_too_long_for_a_socket_gets_a_short_private_one(open_folder: Path) -> None:
    data = open_folder / ("long" * 25) / "data"
    make_folder(data)
    try:
        postgres.start(data)
        socket_folder = find_places(data).socket_folder

        assert answer(data, "SELECT 1") == 1
        assert len(str(socket_folder)) < 60
        assert stat.S_IMODE(socket_folder.stat().st_mode) == 0o700
    finally:
        postgres.stop(data)
        shutil.rmtree(find_places(data).socket_folder)


def test_socket_folder_of_someone_else_is_refused(open_folder: Path) -> None:
    data = open_folder / ("alien" * 25) / "data"
    make_folder(data)
    taken = find_places(data).socket_folder
    taken.mkdir(mode=0o777)
    try:
        with pytest.raises(NotOurFolder, match=str(taken)):
            postgres.start(data)
    finally:
        taken.rmdir()


@as_root
def test_closed_folder_keeps_its_rights_and_the_data_goes_elsewhere(
    open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = open_folder / "closed"
    closed.mkdir(mode=0o700)
    elsewhere = open_folder / "elsewhere"
    monkeypatch.setattr(places, "ELSEWHERE", elsewhere)
    data = closed / "data"
    try:
        started = postgres.start(data)

        assert started.places
        assert elsewhere in started.places.cluster.parents
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700
        assert answer(data, "SELECT 1") == 1
        assert postgres.start(data).made is False
    finally:
        postgres.stop(data)


def test_half_made_data_folder_of_a_crash_is_made_anew(data: Path) -> None:
    half = data / "postgres" / "cluster.unfinished"
    make_folder(half)
    (half / "PG_VERSION").write_text("15\n")

    assert postgres.start(data).made is True


def test_removed_database_is_gone_and_can_be_made_again(data: Path) -> None:
    postgres.start(data)

    postgres.remove(data)

    assert postgres.status(data).exists is False
    assert not (data / "postgres").exists()
    assert postgres.start(data).made is True


def test_server_stops_with_the_last_command_that_uses_it(data: Path) -> None:
    with postgres.running(data):
        with postgres.running(data) as inner:
            assert inner.started is False
        assert postgres.status(data).running is True

    assert postgres.status(data).running is False


def test_server_that_is_to_be_kept_outlives_the_command(data: Path) -> None:
    postgres.start(data)
    postgres.keep(data)

    with postgres.running(data):
        pass

    assert postgres.status(data).running is True


def test_commands_that_start_at_once_share_one_server(data: Path) -> None:
    code = "import sys, pathlib; from hueandcry.batch import postgres; postgres.start(pathlib.Path(sys.argv[1]))"
    started = [subprocess.Popen([sys.executable, "-c", code, str(data)], cwd=Path.cwd()) for _ in range(3)]

    assert [process.wait(60) for process in started] == [0, 0, 0]
    assert answer(data, "SELECT 1") == 1


def test_database_url_leaves_nothing_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://someone@db.example/hueandcry")

    with postgres.running(tmp_path) as started:
        assert started.external is True

    assert postgres.start(tmp_path).external is True
    assert postgres.stop(tmp_path) is False
    assert postgres.status(tmp_path).external is True
    assert list(tmp_path.iterdir()) == []
