"""Imports and workers at the same time: nobody waits in a circle, nothing is doubled, series are a rebuild's."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.journeys.hub import Hub
from tests.journeys.picture import parts, picture, sums

pytestmark = pytest.mark.slow

CHUNK = 150
ALONE = ("--processes", 0)


@pytest.fixture(scope="module")
def files(nation: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The nation's largest sources, by code; offenders' identifiers run across them."""
    return {code: nation / f"{code}.csv" for code in ("force-thames-valley", "force-hampshire", "force-west-midlands")}


@pytest.fixture(scope="module")
def one_by_one(new_hub, files: dict[str, Path]) -> Hub:  # type: ignore[no-untyped-def]
    hub: Hub = new_hub()
    for code, file in files.items():
        assert hub.hue("import", file, "--source", code, *ALONE, chunk=CHUNK).returncode == 0
    return hub


def test_same_file_twice_at_once_is_stored_once(hub: Hub, one_by_one: Hub, files: dict[str, Path]) -> None:
    code, file = next(iter(files.items()))
    started = [hub.begin("import", file, "--source", code, *ALONE, chunk=CHUNK) for _ in range(2)]

    for process in started:
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err

    stored = hub.ask("SELECT count(*) FROM record_report")
    assert stored == one_by_one.ask(
        f"SELECT count(*) FROM record_report r JOIN record_source s ON s.id = r.source_id WHERE s.code = '{code}'"
    )
    # Whether the second found the first's import or began one of its own: each is accounted for whole.
    with file.open(encoding="utf-8-sig") as opened:
        rows = sum(1 for _ in csv.reader(opened)) - 1
    received = hub.ask("SELECT stored_count + held_count + changed_count + rejected_count FROM record_batch")
    assert received in ([rows], [rows, rows])
    _is_as_rebuilt(hub)


def test_sources_that_share_identifiers_are_linked_as_one_by_one(
    hub: Hub, one_by_one: Hub, files: dict[str, Path]
) -> None:
    imports = [
        hub.begin("import", file, "--source", code, *ALONE, chunk=CHUNK) for code, file in list(files.items())[:2]
    ]
    for process in imports:
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
    code, file = list(files.items())[2]
    assert hub.hue("import", file, "--source", code, *ALONE, chunk=CHUNK).returncode == 0

    assert sums(hub) == sums(one_by_one)
    assert len(parts(hub)) > 10
    assert parts(hub) == parts(one_by_one)
    for table in ("record_report", "flag_flag", "link_identifier", "link_sighting"):
        assert picture(hub)[table][0] == picture(one_by_one)[table][0]
    _is_as_rebuilt(hub)


def test_two_workers_share_the_queue(hub: Hub, one_by_one: Hub, files: dict[str, Path]) -> None:
    for code, file in files.items():
        assert hub.hue("import", file, "--source", code, *ALONE, chunk=CHUNK).returncode == 0
    _put_back_in_the_queue(hub)

    workers = [hub.begin("work", "--once", *ALONE, chunk=CHUNK) for _ in range(2)]
    for process in workers:
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err

    assert set(hub.ask("SELECT state FROM record_batch")) == {"done"}
    assert sums(hub) == sums(one_by_one)
    assert parts(hub) == parts(one_by_one)
    _is_as_rebuilt(hub)


def _put_back_in_the_queue(hub: Hub) -> None:
    """Make every batch wait again, as if nothing had been read of it."""
    for table in (
        "record_report", "record_reportversion", "record_rejection", "flag_flag",
        "link_identifier", "link_sighting", "link_series", "link_seriesmember",
    ):  # fmt: skip
        hub.do(f"DELETE FROM {table}")
    hub.do(
        "UPDATE record_batch SET state = 'waiting', ended_at = NULL, rows_done = 0, stored_count = 0, held_count = 0, "
        "changed_count = 0, rejected_count = 0, notes = '{}'"
    )


def _is_as_rebuilt(hub: Hub) -> None:
    rebuilt = hub.hue("link", "rebuild")
    assert rebuilt.returncode == 0, rebuilt.stderr
    assert "0 records were in the wrong place" in rebuilt.stdout
