"""The trail by its commands, and sealed while others write: no event that commits late is passed over."""

from __future__ import annotations

import json
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


def test_the_trail_is_sealed_verified_exported_and_proved_by_command(hub: Hub, tmp_path: Path) -> None:
    proof, kept = tmp_path / "proof.json", tmp_path / "kept.jsonl"
    add(hub, 20)
    assert hub.hue("audit", "count").stdout == "Nothing is sealed yet, so nothing is counted.\n"
    assert hub.hue("audit", "seal").stdout == "20 events sealed in 1 seals.\n"
    assert hub.hue("audit", "count").stdout == "Counted up to event 20.\n"
    assert hub.hue("audit", "count", "--again").stdout == "Counted up to event 20.\n"
    assert verify(hub) == (0, ["20 events in 1 seals checked; sealed up to event 20.", "The trail is whole."])
    assert hub.ask("SELECT what, detail->>'faults' FROM audit_event WHERE id = 21") == [("trail verified", "0")]
    assert hub.hue("audit", "export", kept).returncode == 0
    assert hub.hue("audit", "prove", 15, "--out", proof).returncode == 0

    done = hub.hue("audit", "check", proof, "--against", kept)
    assert done.returncode == 0, done.stderr
    assert "reader@kent.example" in done.stdout
    assert "The proof holds, and its seal is in the export." in done.stdout
    proof.write_text(json.dumps(json.loads(proof.read_text()) | {"event": 16}))
    assert hub.hue("audit", "check", proof).stderr == "hue: The event is not under this seal's root.\n"

    with hub.connected() as connection:
        connection.execute("ALTER TABLE audit_event DISABLE TRIGGER USER")
        connection.execute("ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY")
        connection.execute("DELETE FROM audit_event WHERE id = 7")
    code, said = verify(hub, "--against", kept)
    assert code == 1
    assert said[0] == "removed   event 7 (seal 1): was removed after it was sealed"


@contextmanager
def writing(hub: Hub) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(**hub.owner) as connection:
        connection.execute("SELECT set_config('hue.reach', 'engine', false)")
        connection.execute(ADD, [2])
        yield connection


def test_an_event_that_commits_late_is_not_passed_over(hub: Hub) -> None:
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


def test_who_writes_all_the_while_does_not_stop_the_sealing(hub: Hub) -> None:
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
