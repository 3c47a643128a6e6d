"""A folder that the server can use, and a server in it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hueandcry.batch import postgres


@pytest.fixture(autouse=True)
def own_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    """A folder that the server's user can reach: pytest's own are closed to it."""
    folder = Path(tempfile.mkdtemp(prefix="hue-test-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def data(open_folder: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    folder = open_folder / str(abs(hash(request.node.name)) % 10**8)
    yield folder
    postgres.stop(folder)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def server(open_folder: Path) -> Iterator[Path]:
    """One server for the tests that only look."""
    folder = open_folder / "shared"
    postgres.start(folder)
    yield folder
    postgres.stop(folder)
