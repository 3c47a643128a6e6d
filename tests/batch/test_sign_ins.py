"""The demo's sign-ins: shown as a table, kept private."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from hueandcry.batch.sign_ins import SignIn, keep_sign_ins, sign_ins_file


def test_sign_ins_are_kept_as_shown_for_their_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUE_DATA", str(tmp_path))

    shown = keep_sign_ins(
        [SignIn("auditor", "a@audit.example", "one"), SignIn("force analyst", "b@force.example", "two")]
    )

    assert shown == "auditor        a@audit.example  one\nforce analyst  b@force.example  two\n"
    assert sign_ins_file().read_text() == shown
    assert stat.S_IMODE(sign_ins_file().stat().st_mode) == 0o600
