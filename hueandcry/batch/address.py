"""A free address to serve pages at, and whether anything answers there."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable

from hueandcry.core.errors import Unavailable

_PORTS_TRIED = 50


class NoFreePort(Unavailable):
    """Every port tried is taken: give another with --port."""


class NothingAnswers(Unavailable):
    """The pages do not answer: see what the web server said above."""


def free_port(host: str, wanted: int) -> int:
    """Return the wanted port, or the next one that is free."""
    for port in range(wanted, min(wanted + _PORTS_TRIED, 65536)):
        if _is_free(host, port):
            return port
    raise NoFreePort(f"Ports {wanted} to {wanted + _PORTS_TRIED - 1} are all taken: give another with --port.")


def wait_for_answer(host: str, port: int, *, seconds: float, alive: Callable[[], bool]) -> None:
    """Return once something listens there; raise when `alive` turns false or the time is over."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and alive():
        with socket.socket(_family(host)) as trial:
            trial.settimeout(1)
            if trial.connect_ex((reachable_host(host), port)) == 0:
                return
        time.sleep(0.05)
    raise NothingAnswers


def reachable_host(host: str) -> str:
    """Return where to reach a server that listens at `host`, which may mean every address."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  # read, not bound


def _is_free(host: str, port: int) -> bool:
    with socket.socket(_family(host)) as trial:
        # As the web server binds: a port whose last connections are only fading away is free.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError:
            return False
    return True


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
