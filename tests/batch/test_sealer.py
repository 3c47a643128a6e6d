"""Sealing while a worker lives: once a minute, never over a writer, and never in an import's way."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit import counting, keys, settling
from hueandcry.audit.models import DayCount, Seal
from hueandcry.batch.commands import work
from hueandcry.batch.sealer import EVERY_SECONDS, Sealer, count_now, seal_now
from tests.factories import member, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.AUDIT_KEYS = tmp_path / "audit"
    return tmp_path / "audit"


def sealed() -> Counter[int]:
    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)):
        return Counter(dict(Seal.objects.values_list("number", "count")))


def happen() -> None:
    member(organisation(), "auditor")


def test_a_tick_seals_what_there_is_and_not_again_within_a_minute() -> None:
    sealer = Sealer()
    assert sealer.tick(0) == ()
    happen()
    assert sealer.tick(EVERY_SECONDS - 1) == ()
    assert [one.count for one in sealer.tick(EVERY_SECONDS)] == [1]
    happen()
    assert sealer.tick(EVERY_SECONDS + 1) == ()
    assert len(sealer.tick(2 * EVERY_SECONDS)) == 1
    assert sealer.tick(3 * EVERY_SECONDS) == []
    assert sealed() == {1: 1, 2: 1}


def test_a_tick_waits_for_whoever_writes_and_keeps_its_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    writing = {"7/12"}
    monkeypatch.setattr(settling, "_writers", lambda: frozenset(writing))
    happen()
    sealer = Sealer()
    assert sealer.tick(0) == ()
    happen()
    writing.add("8/3")  # began after the mark: not waited for
    assert sealer.tick(1) == ()
    writing.remove("7/12")
    assert [one.count for one in sealer.tick(2)] == [1]


def test_sealing_now_gives_up_when_a_transaction_does_not_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "_writers", lambda: frozenset({"7/12"}))
    assert seal_now(wait_seconds=0) == ((), True)  # nothing to seal
    happen()
    assert seal_now(wait_seconds=0) == ((), False)
    assert not sealed()


def test_a_key_that_cannot_be_read_fails_no_import(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    happen()
    keys.signing_key()
    (folder / "seal-key").write_text("spoilt")

    work._seal(Sealer())

    assert "the audit trail was not sealed" in caplog.text
    assert not sealed()


def test_a_tick_counts_what_it_sealed_and_goes_on_soon_where_more_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting.count, "__kwdefaults__", {"most": 2})
    for _ in range(3):
        happen()
    sealer = Sealer()
    sealer.tick(0)
    assert counted() == 2
    sealer.tick(1)
    assert counted() == 3
    happen()
    sealer.tick(2)
    assert counted() == 3  # no more waited: only in a minute
    (sealed_now,), _ = seal_now(wait_seconds=0)
    assert count_now() == count_now(again=True) == sealed_now.last
    assert counted() == 4


def counted() -> int:
    """Return of how many events an auditor has counts."""
    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)):
        return sum(DayCount.objects.values_list("count", flat=True))
