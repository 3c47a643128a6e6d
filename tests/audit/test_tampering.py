"""The trail proves itself: what somebody with every right in the database does to it is found and named."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from hueandcry.access.viewer import AUDIT, ENGINE, OWN, Viewer, viewing
from hueandcry.audit import chain, checking, keys, proving, sealing, settling
from hueandcry.core.errors import HueAndCryError
from hueandcry.core.sealing import export
from hueandcry.core.sealing.proof import FalseProof
from tests.factories import NOW

pytestmark = pytest.mark.django_db

ADD = """
    INSERT INTO audit_event (id, at, act, what, member, organisation_id, subject, purpose, origin)
    SELECT g, now(), 'consultation', 'record read', 'reader@kent.example', 1, 'report:' || g, 'intelligence',
        '192.0.2.7'
    FROM generate_series(%s::int, %s::int) AS g
    """
TABLES = ("audit_event", "audit_seal")


def do(statement: str, values: list[Any] | None = None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def seal() -> int:
    with viewing(Viewer("sealer", 0, frozenset(), ENGINE)):
        marked = settling.mark()
        assert marked
        return sum(one.count for one in sealing.seal(marked, at=NOW))


def verify(against: list[export.Signed] | None = None) -> checking.Verified:
    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)):
        return checking.verify(known=keys.known_keys(), remembered=keys.remembered(), against=against or [])


def faults(against: list[export.Signed] | None = None) -> list[str]:
    named = []
    for one in verify(against).faults:
        where = f"seal {one.seal}" if one.event is None else f"event {one.event} (seal {one.seal})"
        named.append(f"{one.what} {where}: {one.says}")
    return named


def tamper(*statements: str) -> None:
    """Do what only the tables' owner or a superuser can: with triggers and row-level security off."""
    for table in TABLES:
        do(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        do(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    for statement in statements:
        do(statement)
    for table in TABLES:
        do(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        do(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.AUDIT_KEYS = tmp_path / "audit"
    return tmp_path / "audit"


@pytest.fixture
def sealed(folder: Path) -> Path:
    """A trail in three seals; the numbers 21 to 23 were drawn by a transaction that was rolled back."""
    for first, last in ((1, 20), (24, 43), (44, 63)):
        do(ADD, [first, last])
        assert seal() == 20
    return folder


def test_a_trail_that_nobody_touched_is_whole(sealed: Path) -> None:
    found = verify()

    assert found == checking.Verified(seals=3, events=60, sealed_to=63, sealed_at=found.sealed_at)
    assert seal() == 0


def test_events_since_the_last_seal_are_told(sealed: Path) -> None:
    do(ADD, [64, 66])

    found = verify()

    assert (found.unsealed, found.faults) == (3, [])
    assert found.unsealed_since is not None


COPY_OF_3 = "INSERT INTO audit_event SELECT {}, at, act, what, member, organisation_id, owner_id, subject, purpose, \
origin, detail, gateway, withheld FROM audit_event WHERE id = 3"


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (["UPDATE audit_event SET member = 'other@kent.example' WHERE id = 7"], ["changed event 7 (seal 1)"]),
        (["UPDATE audit_event SET at = at - interval '1 microsecond' WHERE id = 25"], ["changed event 25 (seal 2)"]),
        (["UPDATE audit_event SET withheld = 1 WHERE id = 63"], ["changed event 63 (seal 3)"]),
        (["UPDATE audit_event SET owner_id = 0 WHERE id = 1"], ["changed event 1 (seal 1)"]),
        (["UPDATE audit_event SET detail = '{\"n\": 1}' WHERE id = 1"], ["changed event 1 (seal 1)"]),
        (["DELETE FROM audit_event WHERE id IN (5, 44)"],
         ["removed event 5 (seal 1)", "removed event 44 (seal 3)"]),
        ([COPY_OF_3.format(22)], ["inserted event 22 (seal 2)"]),
        ([COPY_OF_3.format(-4)], ["inserted event -4 (seal 0)"]),
        (
            ["UPDATE audit_event SET id = CASE id WHEN 8 THEN -9 ELSE -8 END WHERE id IN (8, 9)",
             "UPDATE audit_event SET id = -id WHERE id < 0"],
            ["moved event 8 (seal 1): was sealed as event 9", "moved event 9 (seal 1): was sealed as event 8"],
        ),
        (["UPDATE audit_event SET id = 22 WHERE id = 6"], ["moved event 22 (seal 2): was sealed as event 6"]),
        (["UPDATE audit_seal SET sealed_at = now() WHERE number = 2"],
         ["forged seal 2: its signature", "broken seal 3: it does not follow"]),
        (["UPDATE audit_seal SET root = decode(repeat('00', 32), 'hex') WHERE number = 3"],
         ["forged seal 3: its signature", "rewritten seal 3", "forged seal 3: its list"]),
        (["UPDATE audit_seal SET leaves = substr(leaves, 1, 40) WHERE number = 1"],
         ["forged seal 1: its list", "inserted event 2 (seal 1)"]),
        (["DELETE FROM audit_seal WHERE number = 2"], ["broken seal 3: seal 2 is missing"]),
        (["DELETE FROM audit_seal WHERE number = 3"], ["missing seal 3: it was kept outside"]),
        (["DELETE FROM audit_seal"], ["missing seal 3: it was kept outside"]),
        (["TRUNCATE audit_event"], ["removed event 1 (seal 1)", "removed event 63 (seal 3)"]),
        (["UPDATE audit_seal SET form = 9 WHERE number = 1"],
         ["forged seal 1: its signature", "forged seal 1: it is of form 9"]),
    ],
)  # fmt: skip
def test_each_sort_of_tampering_is_found_and_named(sealed: Path, statements: list[str], named: list[str]) -> None:
    tamper(*statements)

    found = faults()

    assert [words for words in named if not any(line.startswith(words) for line in found)] == []
    if named[0].startswith(("changed", "removed", "inserted", "moved")) and "TRUNCATE" not in statements[0]:
        assert len(found) == len(named)


def test_a_person_sees_no_seal_and_adds_none(sealed: Path) -> None:
    with viewing(Viewer("x", 1, frozenset(), OWN)), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM audit_seal")
        assert cursor.fetchone() == (0,)


@pytest.fixture
def kept(sealed: Path) -> list[export.Signed]:
    """What somebody outside has kept."""
    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)):
        return list(export.read(export.lines(chain.seals())))


def test_a_chain_written_anew_and_signed_with_the_right_key_differs_from_an_export(
    sealed: Path, kept: list[export.Signed]
) -> None:
    assert faults(kept) == []
    # Whoever holds database, key and data folder covers an event's tracks and seals everything again.
    tamper("UPDATE audit_event SET member = 'other@kent.example' WHERE id = 30", "DELETE FROM audit_seal")
    (sealed / "last-seal").unlink()
    assert seal() == 60

    assert faults() == []
    assert faults(kept) == [
        "rewritten seal 1: it is not the seal that was kept outside the database",
        "missing seal 2: it was kept outside the database and is gone",
        "missing seal 3: it was kept outside the database and is gone",
    ]


def test_a_chain_signed_with_a_key_of_one_s_own_is_found(sealed: Path) -> None:
    shutil.copytree(sealed, sealed.parent / "aside")
    tamper("DELETE FROM audit_seal")
    shutil.rmtree(sealed)
    seal()
    shutil.rmtree(sealed)
    (sealed.parent / "aside").rename(sealed)

    assert "forged seal 1: it is signed with a key that is not known here" in faults()


def test_a_new_key_goes_on_where_the_old_one_stopped(sealed: Path) -> None:
    (sealed / "seal-key").unlink()
    do(ADD, [64, 66])

    assert seal() == 3
    assert faults() == []
    assert len(keys.known_keys()) == 2


def test_the_key_is_its_owner_s_alone(sealed: Path) -> None:
    assert (sealed / "seal-key").stat().st_mode & 0o777 == 0o600
    assert sealed.stat().st_mode & 0o777 == 0o700


def test_a_key_that_is_spoilt_is_said_and_nothing_is_sealed(sealed: Path) -> None:
    (sealed / "seal-key").write_text("not a key")
    do(ADD, [64, 66])

    with pytest.raises(keys.NoSealKey):
        seal()
    assert verify().unsealed == 3


def test_many_events_are_sealed_in_runs_of_bounded_length(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "MOST_EVENTS", 7)
    do(ADD, [1, 20])

    assert seal() == 20
    assert (verify().seals, faults()) == (3, [])


@pytest.mark.parametrize(("number", "says"), [(22, "no event"), (99, "no event"), (64, "not sealed yet")])
def test_what_cannot_be_proved_is_said(sealed: Path, number: int, says: str) -> None:
    do(ADD, [64, 64])
    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)), pytest.raises(HueAndCryError, match=says):
        proving.prove(number)


def test_a_changed_event_has_no_proof_and_its_neighbours_have(sealed: Path) -> None:
    tamper("UPDATE audit_event SET what = 'nothing' WHERE id = 2", ADD.replace("%s", "22"))
    with viewing(Viewer("auditor", 0, frozenset(), AUDIT)):
        assert proving.prove(3).event == 3
        for number in (2, 22):
            with pytest.raises(FalseProof):
                proving.prove(number)
