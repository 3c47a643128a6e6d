"""`hue serve` as its user has it: an address is printed, pages answer, what dies comes back, Ctrl-C ends it all."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from hueandcry.batch import postgres
from hueandcry.batch.address import free_port

pytestmark = pytest.mark.slow


class Service:
    """One `hue serve`, its data folder, and what it has said so far."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.said = data.with_suffix(".said")
        environment = {**os.environ, "HUE_DATA": str(data)}
        environment.pop("DATABASE_URL", None)
        with self.said.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "hueandcry", "serve", "--port", str(free_port("127.0.0.1", 18000))],
                env=environment,
                stderr=said,
            )

    def hears(self, words: str, seconds: float = 60) -> re.Match[str]:
        until = time.monotonic() + seconds
        while time.monotonic() < until and self.process.poll() is None:
            if found := re.search(words, self.said.read_text()):
                return found
            time.sleep(0.05)
        raise AssertionError(f"never said {words!r}, but: {self.said.read_text()}")

    def children(self, words: str) -> list[int]:
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [int(pid) for pid in listed if words in Path(f"/proc/{pid}/cmdline").read_text()]


@pytest.fixture
def service() -> Iterator[Service]:
    folder = Path(tempfile.mkdtemp(prefix="hue-test-", dir="/tmp"))
    folder.chmod(0o755)
    started = Service(folder / "data")
    yield started
    started.process.kill()
    started.process.wait()
    postgres.stop(folder / "data")
    shutil.rmtree(folder)


def answers(address: str) -> bool:
    with urllib.request.urlopen(f"{address}accounts/login/", timeout=10) as answer:
        return bool(answer.status == 200)


@pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc")
def test_service_answers_heals_and_stops_whole(service: Service) -> None:
    address = service.hears(r"at (http://\S+)")[1]
    assert answers(address)

    os.kill(service.children("hueandcry\0work")[0], signal.SIGKILL)
    service.hears("Worker 1 was ended by signal 9; it is started again")
    os.kill(postgres.status(service.data).pid, signal.SIGKILL)
    service.hears("The database was ended; it is started again")
    until = time.monotonic() + 30
    while postgres.has_died(service.data) and time.monotonic() < until:
        time.sleep(0.1)
    assert answers(address)

    web, *_ = service.children("granian\0")
    service.process.send_signal(signal.SIGINT)

    assert service.process.wait(30) == 0
    assert service.said.read_text().endswith("Stopped.\n")
    assert not Path(f"/proc/{web}").exists()
    assert postgres.status(service.data).running is False
