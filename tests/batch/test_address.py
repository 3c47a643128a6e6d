"""Which port pages are served at."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from hueandcry.batch.address import NoFreePort, NothingAnswers, free_port, wait_for_answer


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        yield busy


def test_free_port_is_used_as_asked(listening: socket.socket) -> None:
    port = listening.getsockname()[1]
    listening.close()

    assert free_port("127.0.0.1", port) == port


def test_taken_port_gives_a_later_one(listening: socket.socket) -> None:
    taken = listening.getsockname()[1]

    assert taken < free_port("127.0.0.1", taken) < taken + 50


def test_no_port_left_is_said(listening: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hueandcry.batch.address._PORTS_TRIED", 1)
    taken = listening.getsockname()[1]

    with pytest.raises(NoFreePort, match=str(taken)):
        free_port("127.0.0.1", taken)


def test_waiting_ends_when_something_answers(listening: socket.socket) -> None:
    wait_for_answer("127.0.0.1", listening.getsockname()[1], seconds=5, alive=lambda: True)


def test_waiting_ends_at_once_when_the_server_has_died() -> None:
    with pytest.raises(NothingAnswers):
        wait_for_answer("127.0.0.1", 1, seconds=60, alive=lambda: False)
