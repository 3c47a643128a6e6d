"""Programs run as one: a dead one is restarted, a stop stops all, nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hueandcry.batch.processes import KeepsDying, Part, run_to_end, run_together

SLEEP = "import time; time.sleep(60)"
# Each start adds a line with its number, so that a test sees how often and as whom the part ran.
NOTED = "import os, sys, time; open(sys.argv[1], 'a').write(f'{os.getpid()}\\n'); "


def python(code: str, *arguments: object) -> list[str]:
    return [sys.executable, "-c", code, *map(str, arguments)]


def numbers_in(file: Path, count: int) -> list[int]:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        lines = file.read_text().splitlines() if file.exists() else []
        if len(lines) >= count:
            return [int(line) for line in lines]
        time.sleep(0.02)
    raise AssertionError(f"{file} never had {count} lines")


def is_running(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_signal_stops_every_part(told: signal.Signals) -> None:
    parts = [Part("One", python(SLEEP)), Part("Two", python(SLEEP))]

    run_together(parts, say=lambda _: None, ready=lambda: os.kill(os.getpid(), told))

    assert not any(part.is_alive() for part in parts)


def test_signal_handlers_are_put_back() -> None:
    before = signal.getsignal(signal.SIGTERM)

    run_together([], say=lambda _: None, ready=lambda: os.kill(os.getpid(), signal.SIGTERM))

    assert signal.getsignal(signal.SIGTERM) is before


def test_part_that_is_killed_is_started_again_and_said(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    part = Part("The worker", python(NOTED + "time.sleep(60)", starts))
    said: list[str] = []

    def say(line: str) -> None:
        said.append(line)
        os.kill(os.getpid(), signal.SIGTERM)

    run_together([part], say=say, ready=lambda: os.kill(numbers_in(starts, 1)[0], signal.SIGKILL))

    assert said == ["The worker was ended by signal 9; it is started again."]


def test_part_that_keeps_dying_ends_the_service_and_the_other_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hueandcry.batch.processes._FIRST_WAIT_SECONDS", 0.01)
    steady = Part("Steady", python(SLEEP))
    said: list[str] = []

    with pytest.raises(KeepsDying, match="Fickle ended with code 3 6 times"):
        run_together([steady, Part("Fickle", ["sh", "-c", "exit 3"])], say=said.append, ready=lambda: None)

    assert len(said) == 5
    assert not steady.is_alive()


def test_what_a_part_started_ends_with_it(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    grandchild = NOTED + "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1], sys.argv[2]])"
    part = Part("Parent", python(code, grandchild, starts))

    def stop() -> None:
        numbers_in(starts, 1)
        os.kill(os.getpid(), signal.SIGTERM)

    run_together([part], say=lambda _: None, ready=stop)

    assert _ends(numbers_in(starts, 1)[0])


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_program_run_to_its_end_ends_in_its_own_way_when_told(tmp_path: Path, told: signal.Signals) -> None:
    starts, ends = tmp_path / "starts", tmp_path / "ends"
    cleans_up = (
        f"import signal; signal.signal({told:d}, lambda *_: sys.exit(0))\n"
        "open(sys.argv[1], 'a').write(f'{os.getpid()}\\n')\n"
        "try: time.sleep(60)\n"
        "finally: time.sleep(0.4); open(sys.argv[2], 'w').write('clean')"
    )
    code = "import os, sys, time; " + cleans_up
    service = subprocess.Popen(
        python(
            "import sys; from hueandcry.batch.processes import run_to_end; run_to_end(sys.argv[1:])",
            *python(code, starts, ends),
        ),
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    numbers_in(starts, 1)

    service.send_signal(told)

    assert service.wait(10) != 0
    assert ends.read_text() == "clean"


@pytest.mark.parametrize(
    ("code", "expected"), [("raise SystemExit(3)", 3), ("import os; os.kill(os.getpid(), 9)", 137)]
)
def test_exit_code_is_handed_on(code: str, expected: int) -> None:
    assert run_to_end(python(code)) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ties a program to its parent")
def test_kill_9_of_the_service_leaves_nothing_running(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    code = (
        "import sys; from hueandcry.batch.processes import Part, run_together\n"
        "part = Part('Child', [sys.executable, '-c', sys.argv[1], sys.argv[2]])\n"
        "run_together([part], say=print, ready=lambda: None)"
    )
    service = subprocess.Popen(python(code, NOTED + "time.sleep(60)", starts))
    child = numbers_in(starts, 1)[0]

    service.kill()
    service.wait()

    assert _ends(child)


def _ends(number: int) -> bool:
    until = time.monotonic() + 5
    while is_running(number) and time.monotonic() < until:
        time.sleep(0.02)
    return not is_running(number)
