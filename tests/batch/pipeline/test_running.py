"""A batch from its claim to its end: files that vanish or change, rows that we or the database fail on, two workers."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from hueandcry.access.viewer import viewing
from hueandcry.batch.commands.work import work_once
from hueandcry.batch.pipeline import prepare, write
from hueandcry.batch.pipeline.pool import Pool
from hueandcry.batch.pipeline.run import run
from hueandcry.core.importing.profile import BadProfile, Profile
from hueandcry.stages.record import intake, queries
from hueandcry.stages.record.actions import batches
from hueandcry.stages.record.data import BatchData, SourceData
from hueandcry.stages.record.models import Report
from tests.factories import ENGINE_VIEWER, NOW, PROFILE, organisation, report_id, source

pytestmark = pytest.mark.django_db

TEXT = "ref,text,when\n" + "".join(f"47/{n}/26,Threats sent on Facebook,03/04/2026\n" for n in range(1, 9))


@pytest.fixture
def kent() -> SourceData:
    return source(organisation())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    kept = tmp_path / "rows.csv"
    kept.write_text(TEXT)
    return kept


@pytest.fixture(autouse=True)
def engine() -> Iterator[None]:
    with viewing(ENGINE_VIEWER):
        yield


def queue(where: SourceData, file: Path, profile: Profile = PROFILE) -> int:
    digest, size = intake.digest_of(file)
    kept = intake.Kept(file.name, file, digest, size)
    return intake.queue(source=where, kept=kept, profile=profile, by=ENGINE_VIEWER, at=NOW)


def work() -> bool:
    return work_once(Pool(0))


def batch(number: int) -> BatchData:
    return queries.get_batch(number)


def test_file_that_vanished_is_named_and_holds_nobody_up(kent: SourceData, file: Path) -> None:
    gone = queue(kent, file)
    other = file.with_name("other.csv")
    other.write_text(TEXT)
    behind = queue(kent, other)
    file.unlink()

    assert [work(), work(), work()] == [True, True, False]

    assert (batch(gone).state, batch(gone).received_count) == ("stopped", 0)
    assert batch(gone).error == "rows.csv cannot be read any more: No such file or directory; import it again."
    assert (batch(behind).state, batch(behind).stored_count) == ("done", 8)


def test_file_that_became_a_folder_is_named(kent: SourceData, file: Path) -> None:
    number = queue(kent, file)
    file.unlink()
    file.mkdir()

    work()

    assert batch(number).error == "rows.csv cannot be read any more: Is a directory; import it again."


@pytest.mark.parametrize("changed", [TEXT + "47/9/26,More,\n", TEXT.replace("Threats", "Threads"), ""])
def test_file_that_changed_since_it_was_queued_is_not_mixed_with_what_it_was(
    kent: SourceData, file: Path, changed: str
) -> None:
    number = queue(kent, file)
    file.write_text(changed)

    work()

    assert batch(number).error == "rows.csv has changed since it was queued; import it again."
    assert Report.objects.count() == 0


def test_profile_without_a_reference_is_refused_before_anything_is_queued(kent: SourceData, file: Path) -> None:
    columns = tuple(column for column in PROFILE.columns if column.field != "reference")

    with pytest.raises(BadProfile, match="reference"):
        queue(kent, file, replace(PROFILE, columns=columns))

    assert work() is False


def test_row_that_we_fail_on_is_rejected_and_the_others_are_stored(
    kent: SourceData, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = queue(kent, file)
    _fail_on({"47/3/26", "47/8/26"}, monkeypatch)

    work()

    assert (batch(number).state, batch(number).stored_count, batch(number).rejected_count) == ("done", 6, 2)
    rejected = list(queries.rejections(number))
    assert [(one.row_number, one.code, one.row["ref"]) for one in rejected] == [
        (4, "not_read", "47/3/26"),
        (9, "not_read", "47/8/26"),
    ]
    assert "ZeroDivisionError in test_running.py" in rejected[0].message
    assert report_id("47/4/26")


def test_fault_of_ours_on_many_rows_stops_the_batch_instead_of_rejecting_them(
    kent: SourceData, file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    number = queue(kent, file)
    monkeypatch.setattr(prepare, "MOST_FAILED", 3)
    _fail_on({f"47/{n}/26" for n in range(1, 6)}, monkeypatch)

    assert work() is True
    assert work() is False

    assert batch(number).state == "stopped"
    assert batch(number).error.startswith("rows.csv: row 1 or one after it met a fault of ours (ZeroDivisionError)")
    assert "Threats" not in caplog.text
    assert Report.objects.count() == 0


def _fail_on(references: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    true = prepare._scan_input

    def failing(report: Any, *rest: Any) -> Any:
        return 1 // 0 if report.reference in references else true(report, *rest)

    monkeypatch.setattr(prepare, "_scan_input", failing)


def test_record_that_the_database_refuses_is_rejected_and_the_others_are_stored(
    kent: SourceData, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = queue(kent, file)
    true = prepare.Preparer.__call__

    def spoilt(self: prepare.Preparer, items: Any) -> prepare.Prepared:
        ready = true(self, items)
        ready.incoming[4] = ready.incoming[4]._replace(line=ready.incoming[4].line.replace(b"\t{}\t", b"\t{no\t"))
        ready.flags[6] = ready.flags[6].replace(b"\t", b"\tx", 1)
        return ready

    monkeypatch.setattr(prepare.Preparer, "__call__", spoilt)

    work()

    assert (batch(number).state, batch(number).stored_count, batch(number).rejected_count) == ("done", 6, 2)
    rejected = list(queries.rejections(number))
    assert [(one.row_number, one.code) for one in rejected] == [(6, "not_stored"), (8, "not_stored")]
    assert [one.row["ref"] for one in rejected] == ["47/5/26", "47/7/26"]
    assert report_id("47/6/26")


def test_batch_of_a_worker_that_lives_is_left_to_it(kent: SourceData, file: Path) -> None:
    number = queue(kent, file)
    assert batches.claim(at=NOW) == number
    batches.release(number)

    with _other_session() as other:
        _hold(other, number)
        assert batches.claim(at=NOW + timedelta(seconds=30)) is None
        # Its machine may have vanished with the session still open.
        assert batches.claim(at=NOW + timedelta(seconds=batches.LEASE_SECONDS + 1)) == number
        assert batches.claim(at=NOW + timedelta(seconds=batches.LEASE_SECONDS + 2)) is None
    until = time.monotonic() + 10
    while batches.claim(at=NOW + timedelta(seconds=batches.LEASE_SECONDS + 3)) is None:
        assert time.monotonic() < until, "a session that has ended holds nothing"


def test_worker_that_was_taken_over_writes_nothing_more(
    kent: SourceData, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = queue(kent, file)
    batches.claim(at=NOW)
    true = write.Writer.write

    def late(self: write.Writer, *arguments: Any, **named: Any) -> Counter[str]:
        monkeypatch.setattr(write.Writer, "write", true)
        run(number, Pool(0))
        return true(self, *arguments, **named)

    monkeypatch.setattr(write.Writer, "write", late)

    with pytest.raises(batches.TakenOver):
        run(number, Pool(0))

    assert (batch(number).state, batch(number).stored_count, batch(number).held_count) == ("done", 8, 0)
    assert Report.objects.count() == 8


def test_stop_between_two_chunks_leaves_the_rest_to_the_next(
    kent: SourceData, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hueandcry.batch.pipeline import run as running

    monkeypatch.setattr(running, "CHUNK_ROWS", 3)
    number = queue(kent, file)

    def stop(share: float, counts: Counter[str]) -> None:
        raise SystemExit(0)

    with pytest.raises(SystemExit):
        work_once(Pool(0), say=stop)
    assert (batch(number).state, batch(number).rows_done, batch(number).stored_count) == ("running", 4, 3)

    assert work() is True
    assert (batch(number).state, batch(number).stored_count) == ("done", 8)


def _other_session() -> psycopg.Connection[Any]:
    return psycopg.connect(**connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}, autocommit=True)


def _hold(other: psycopg.Connection[Any], number: int) -> None:
    row = other.execute("SELECT pg_try_advisory_lock(%s)", [batches.LOCK + number]).fetchone()
    assert row == (True,)
