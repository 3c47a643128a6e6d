"""`hue db remove`: what goes with the database, and what stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from hueandcry.batch import postgres
from hueandcry.batch.commands.db import command
from hueandcry.batch.postgres import Status


def test_a_new_database_begins_a_chain_of_its_own_with_the_same_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUE_DATA", str(tmp_path))
    (tmp_path / "audit").mkdir()
    for name in ("seal-key", "last-seal"):
        (tmp_path / "audit" / name).write_text("x")
    monkeypatch.setattr(postgres, "remove", lambda: None)
    monkeypatch.setattr(postgres, "status", lambda: Status(external=False, exists=True))

    assert CliRunner().invoke(command, ["remove", "--yes"]).exit_code == 0

    assert [path.name for path in (tmp_path / "audit").iterdir()] == ["seal-key"]
