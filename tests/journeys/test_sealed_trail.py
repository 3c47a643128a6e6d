"""The trail proves itself: what somebody with every right in the database does to it is found and named."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.journeys.hub import Hub

pytestmark = pytest.mark.slow

ADD = """
    INSERT INTO audit_event (at, act, what, member, organisation_id, subject, purpose, origin)
    SELECT now(), 'consultation', 'record read', 'reader@kent.example', 1, 'report:' || g, 'intelligence', '192.0.2.7'
    FROM generate_series(1, %s) AS g
    """


def add(hub: Hub, count: int) -> None:
    with hub.connected() as connection:
        connection.execute(ADD, [count])


def verify(hub: Hub, *options: object) -> tuple[int, list[str]]:
    done = hub.hue("audit", "verify", *options)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def tamper(hub: Hub, *statements: str) -> None:
    """Do what only the tables' owner or a superuser can: triggers and row-level security off, then on again."""
    with hub.connected() as connection, connection.transaction():
        for table in ("audit_event", "audit_seal"):
            connection.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            connection.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        for statement in statements:
            connection.execute(statement)
        for table in ("audit_event", "audit_seal"):
            connection.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            connection.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")


@pytest.fixture
def sealed(new_hub) -> Hub:  # type: ignore[no-untyped-def]
    """A hub with a trail in three seals; the numbers 21 to 23 were drawn by a transaction that was rolled back."""
    hub: Hub = new_hub()
    add(hub, 20)
    assert hub.hue("audit", "seal").returncode == 0
    with hub.connected() as connection, connection.transaction(force_rollback=True):
        connection.execute(ADD, [3])
    add(hub, 20)
    assert hub.hue("audit", "seal").returncode == 0
    add(hub, 20)
    assert hub.hue("audit", "seal").stdout == "20 events sealed in 1 seals.\n"
    return hub


def test_a_trail_that_nobody_touched_is_whole(sealed: Hub) -> None:
    code, said = verify(sealed)

    assert code == 0
    assert said == ["60 events in 3 seals checked; sealed up to event 63.", "The trail is whole."]
    assert sealed.hue("audit", "seal").stdout == "1 events sealed in 1 seals.\n"
    assert sealed.ask("SELECT what, detail->>'faults' FROM audit_event WHERE id = 64") == [("trail verified", "0")]


COPY_OF_3 = "INSERT INTO audit_event SELECT {}, at, act, what, member, organisation_id, owner_id, subject, purpose, \
origin, detail, gateway, withheld FROM audit_event WHERE id = 3"


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (["UPDATE audit_event SET member = 'other@kent.example' WHERE id = 7"], ["changed   event 7 (seal 1)"]),
        (["UPDATE audit_event SET at = at - interval '1 microsecond' WHERE id = 25"], ["changed   event 25 (seal 2)"]),
        (["UPDATE audit_event SET withheld = 1 WHERE id = 63"], ["changed   event 63 (seal 3)"]),
        (["UPDATE audit_event SET owner_id = 0 WHERE id = 1"], ["changed   event 1 (seal 1)"]),
        (["UPDATE audit_event SET detail = '{\"n\": 1}' WHERE id = 1"], ["changed   event 1 (seal 1)"]),
        (["DELETE FROM audit_event WHERE id IN (5, 44)"],
         ["removed   event 5 (seal 1)", "removed   event 44 (seal 3)"]),
        ([COPY_OF_3.format(22)], ["inserted  event 22 (seal 2)"]),
        ([COPY_OF_3.format(-4)], ["inserted  event -4 (seal 0)"]),
        (
            ["UPDATE audit_event SET id = CASE id WHEN 8 THEN -9 ELSE -8 END WHERE id IN (8, 9)",
             "UPDATE audit_event SET id = -id WHERE id < 0"],
            ["moved     event 8 (seal 1): was sealed as event 9", "moved     event 9 (seal 1): was sealed as event 8"],
        ),
        (["UPDATE audit_event SET id = 22 WHERE id = 6"], ["moved     event 22 (seal 2): was sealed as event 6"]),
        (["UPDATE audit_seal SET sealed_at = now() WHERE number = 2"],
         ["forged    seal 2: its signature", "broken    seal 3: it does not follow"]),
        (["UPDATE audit_seal SET root = decode(repeat('00', 32), 'hex') WHERE number = 3"],
         ["forged    seal 3: its signature", "rewritten seal 3", "forged    seal 3: its list"]),
        (["UPDATE audit_seal SET leaves = substr(leaves, 1, 40) WHERE number = 1"],
         ["forged    seal 1: its list", "inserted  event 2 (seal 1)"]),
        (["DELETE FROM audit_seal WHERE number = 2"], ["broken    seal 3: seal 2 is missing"]),
        (["DELETE FROM audit_seal WHERE number = 3"], ["missing   seal 3: it was kept outside"]),
        (["DELETE FROM audit_seal"], ["missing   seal 3: it was kept outside"]),
        (["TRUNCATE audit_event"], ["removed   event 1 (seal 1)", "removed   event 63 (seal 3)"]),
    ],
)  # fmt: skip
def test_each_sort_of_tampering_is_found_and_named(sealed: Hub, statements: list[str], named: list[str]) -> None:
    tamper(sealed, *statements)

    code, said = verify(sealed)

    assert code == 1
    assert [words for words in named if not any(line.startswith(words) for line in said)] == []
    if named[0].startswith(("changed", "removed", "inserted", "moved")) and "TRUNCATE" not in statements[0]:
        assert said[-1] == f"{len(named)} faults."


def test_the_application_may_not_change_a_seal_or_an_event(sealed: Hub) -> None:
    app = sealed.environment["HUE_APP_DATABASE_URL"]
    with psycopg.connect(app, autocommit=True) as connection:
        connection.execute("SELECT set_config('hue.reach', 'engine', false)")
        for table in ("audit_event", "audit_seal"):
            for statement in (f"DELETE FROM {table}", f"TRUNCATE {table}", f"ALTER TABLE {table} DISABLE TRIGGER USER"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(statement)
        connection.execute("SELECT set_config('hue.reach', 'own', false)")
        assert connection.execute("SELECT count(*) FROM audit_seal").fetchone() == (0,)


def test_a_chain_written_anew_and_signed_with_the_right_key_differs_from_an_export(sealed: Hub, tmp_path: Path) -> None:
    kept = tmp_path / "kept.jsonl"
    assert sealed.hue("audit", "export", kept).returncode == 0
    assert verify(sealed, "--against", kept)[0] == 0

    # Whoever holds database, key and data folder covers an event's tracks and seals everything again.
    tamper(sealed, "UPDATE audit_event SET member = 'other@kent.example' WHERE id = 30", "DELETE FROM audit_seal")
    (Path(sealed.environment["HUE_DATA"]) / "audit" / "last-seal").unlink()
    assert sealed.hue("audit", "seal").returncode == 0

    assert verify(sealed)[0] == 0
    code, said = verify(sealed, "--against", kept)
    assert code == 1
    assert said[0].startswith("rewritten seal 1: it is not the seal that was kept")
    assert any(line.startswith("missing   seal 3") for line in said)


def test_a_chain_signed_with_a_key_of_one_s_own_is_found(sealed: Hub) -> None:
    keys = Path(sealed.environment["HUE_DATA"]) / "audit"
    shutil.copytree(keys, keys.parent / "aside")
    tamper(sealed, "DELETE FROM audit_seal")
    shutil.rmtree(keys)
    assert sealed.hue("audit", "seal").returncode == 0
    shutil.rmtree(keys)
    (keys.parent / "aside").rename(keys)

    code, said = verify(sealed)

    assert code == 1
    assert "forged    seal 1: it is signed with a key that is not known here" in said


def test_one_event_is_proved_to_somebody_without_the_database(sealed: Hub, tmp_path: Path) -> None:
    proof, kept = tmp_path / "proof.json", tmp_path / "kept.jsonl"
    assert sealed.hue("audit", "export", kept).returncode == 0
    assert sealed.hue("audit", "prove", 30, "--out", proof).returncode == 0

    done = sealed.hue("audit", "check", proof, "--against", kept)

    assert done.returncode == 0, done.stderr
    assert "reader@kent.example" in done.stdout
    assert "The proof holds, and its seal is in the export." in done.stdout
    held = json.loads(proof.read_text())
    proof.write_text(json.dumps(held | {"event": 31}))
    assert sealed.hue("audit", "check", proof).stderr == "hue: The event is not under this seal's root.\n"


def test_what_cannot_be_proved_is_said(sealed: Hub, tmp_path: Path) -> None:
    add(sealed, 1)
    assert "not sealed yet" in sealed.hue("audit", "prove", 64).stderr
    assert "no event of that number" in sealed.hue("audit", "prove", 22).stderr
    assert "no event of that number" in sealed.hue("audit", "prove", 99).stderr
    tamper(sealed, "UPDATE audit_event SET what = 'nothing' WHERE id = 2")
    assert "not under this seal's root" in sealed.hue("audit", "prove", 2).stderr
    (tmp_path / "x").write_text("nonsense")
    assert "not the proof" in sealed.hue("audit", "check", tmp_path / "x").stderr
    assert "not an export" in sealed.hue("audit", "verify", "--against", tmp_path / "x").stderr


@contextmanager
def writing(hub: Hub) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(**hub.owner) as connection:
        connection.execute("SELECT set_config('hue.reach', 'engine', false)")
        connection.execute(ADD, [2])
        yield connection


def test_an_event_that_commits_late_is_not_passed_over(new_hub) -> None:  # type: ignore[no-untyped-def]
    hub: Hub = new_hub()
    with writing(hub) as slow, writing(hub) as stopped:
        add(hub, 5)  # numbers 5 to 9, committed while 1 to 4 are not
        assert "nothing was sealed" in hub.hue("audit", "seal", "--wait", 1).stderr
        stopped.rollback()
        assert "nothing was sealed" in hub.hue("audit", "seal", "--wait", 1).stderr
        waiting = hub.begin("audit", "seal", "--wait", 60)
        threading.Event().wait(2)
        assert waiting.poll() is None
        slow.commit()
        out, _ = waiting.communicate(timeout=60)

    assert out == "7 events sealed in 1 seals.\n"
    assert hub.ask("SELECT first, last, count FROM audit_seal") == [(1, 9, 7)]
    assert verify(hub)[0] == 0


def test_who_writes_all_the_while_does_not_stop_the_sealing(new_hub) -> None:  # type: ignore[no-untyped-def]
    hub: Hub = new_hub()
    stop = threading.Event()

    def write() -> None:
        with psycopg.connect(**hub.owner) as connection:
            connection.execute("SELECT set_config('hue.reach', 'engine', false)")
            while not stop.is_set():
                connection.execute(ADD, [3])
                stop.wait(0.01)
                connection.rollback() if stop.is_set() else connection.commit()

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    try:
        for _ in range(4):
            assert hub.hue("audit", "seal").returncode == 0
    finally:
        stop.set()
        for writer in writers:
            writer.join()
    assert hub.hue("audit", "seal").returncode == 0

    code, said = verify(hub)
    assert code == 0, said
    assert hub.ask("SELECT sum(count) = (SELECT count(*) FROM audit_event) - 1 FROM audit_seal") == [True]
    assert hub.ask("SELECT count(*) >= 4 FROM audit_seal") == [True]
