"""The command `hue` itself: what it lists, how it fails, what it does not load."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from hueandcry.batch import cli
from hueandcry.core.errors import Malformed


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def run(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    return ended.value.code


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0

    said = capsys.readouterr().out
    assert all(f"\n  {name} " in said and entry.says in said for name, entry in cli.COMMANDS.items())


def test_known_error_is_one_line_and_exit_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @click.command()
    def fails() -> None:
        raise Malformed("Row 7 is not a row.\nIt has 3 cells.")

    monkeypatch.setattr(sys.modules[__name__], "fails", fails, raising=False)
    monkeypatch.setitem(cli.COMMANDS, "fails", cli.Entry(f"{__name__}:fails", "Fails."))

    assert run("fails") == 1
    assert capsys.readouterr().err == "hue: Row 7 is not a row. It has 3 cells.\n"


@pytest.mark.parametrize("wrong", [["nonsense"], ["db", "nonsense"], ["db", "start", "--nonsense"]])
def test_wrong_usage_is_exit_2(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*wrong) == 2
    assert "Error: No such" in capsys.readouterr().err


def test_listing_commands_loads_neither_django_nor_numpy() -> None:
    code = (
        "import sys; from hueandcry.batch.cli import hue; hue.main(['--help'], standalone_mode=False);"
        "sys.exit(bool({'django', 'numpy', 'psycopg'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=False).returncode == 0


def test_program_run_with_the_database_hands_on_its_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://someone@db.example/hueandcry")

    assert run("db", "run", "--", sys.executable, "-c", "import sys; sys.exit(7)") == 7
