"""What was compiled is kept for the next start, and nothing that is kept can make an answer another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hueandcry.batch import compiled_patterns
from hueandcry.core.identifiers.matching import PatternSet

PATTERNS = [r"\bred\b", "blue|green"]
TEXT = b"a red door, a green one, and blue"


@pytest.fixture(autouse=True)
def _no_traces() -> object:
    before = list(PatternSet.made)
    yield
    PatternSet.made[:] = before


def _kept(folder: Path) -> Path:
    kept = PatternSet(PATTERNS)
    kept.compile()
    compiled_patterns.keep(folder, [kept])
    (file,) = folder.iterdir()
    return file


def test_what_is_restored_finds_what_was_compiled(tmp_path: Path) -> None:
    _kept(tmp_path)
    restored, compiled = PatternSet(PATTERNS), PatternSet(PATTERNS)

    compiled_patterns.restore(tmp_path, [restored])

    assert restored.is_compiled
    assert restored.scan(TEXT) == compiled.scan(TEXT) != []


def test_other_patterns_have_another_name(tmp_path: Path) -> None:
    _kept(tmp_path)
    other = PatternSet(["purple"])

    compiled_patterns.restore(tmp_path, [other])

    assert not other.is_compiled


@pytest.mark.parametrize("spoil", [lambda b: b[:-1], lambda b: b[:3], lambda b: b"", lambda b: b[:40] + b"x" + b[41:]])
def test_a_spoilt_file_is_passed_over(tmp_path: Path, spoil: object) -> None:
    file = _kept(tmp_path)
    file.write_bytes(spoil(file.read_bytes()))
    found = PatternSet(PATTERNS)

    compiled_patterns.restore(tmp_path, [found])

    assert not found.is_compiled
    assert found.scan(TEXT)


def test_bytes_that_are_no_set_are_refused() -> None:
    assert not PatternSet(PATTERNS).restore(b"no set at all")


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    found = PatternSet(PATTERNS)
    found.compile()

    compiled_patterns.keep(tmp_path / "file" / "folder", [found])
    compiled_patterns.keep(None, [found])
    compiled_patterns.restore(None, [PatternSet(PATTERNS)])

    assert found.scan(TEXT)


def test_warm_keeps_every_set_for_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    fresh = PatternSet(PATTERNS)

    compiled_patterns.warm()

    assert fresh.is_compiled
    assert (tmp_path / "hue-and-cry" / f"{fresh.key}.patterns").is_file()


def test_a_scan_starts_without_an_http_client() -> None:
    program = (
        "import hueandcry.core.scan, sys; sys.exit(' '.join({'requests', 'urllib3', 'django'} & set(sys.modules)) or 0)"
    )

    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")
