"""Databases of their own for tests that run real commands: nothing of theirs reaches the shared one."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from hueandcry.batch.commands.simulate import write_nation
from hueandcry.config.database import connection_settings
from tests.journeys.hub import ROOT, Hub, address, connection_of

NewHub = Callable[[], Hub]


def _do(statement: str) -> None:
    with psycopg.connect(**connection_of(connection_settings("owner"), "postgres"), autocommit=True) as connection:
        connection.execute(statement)


def _hub(database: str, data: Path) -> Hub:
    owner, app = connection_settings("owner"), connection_settings("app")
    environment = {
        "DATABASE_URL": address(owner, database),
        "HUE_APP_DATABASE_URL": address(app, database),
        "HUE_DATABASE_ROLE": "app",
        "HUE_DATA": str(data),
        "HUE_POOL": "",
        "PYTHONPATH": str(ROOT),
    }
    return Hub(environment, connection_of(owner, database))


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """One database with its tables made, to be copied: making them takes seconds, copying them does not."""
    name = f"hue_journey_{uuid.uuid4().hex[:12]}"
    _do(f"CREATE DATABASE {name}")
    hub = _hub(name, tmp_path_factory.mktemp("migrated"))
    done = hub.hue("migrate", "--quiet")
    assert done.returncode == 0, done.stderr
    yield hub
    _do(f"DROP DATABASE {name}")


@pytest.fixture(scope="module")
def new_hub(migrated: Hub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewHub]:
    """Makes empty hubs."""
    made = []

    def make() -> Hub:
        name = f"hue_journey_{uuid.uuid4().hex[:12]}"
        _do(f"CREATE DATABASE {name} TEMPLATE {migrated.owner['dbname']}")
        made.append(name)
        return _hub(name, tmp_path_factory.mktemp("hub"))

    yield make
    for name in made:
        _do(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def hub(new_hub: NewHub) -> Hub:
    return new_hub()


@pytest.fixture(scope="session")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small nation's files; the largest, force-metropolitan.csv, is prepared by several processes."""
    folder = tmp_path_factory.mktemp("nation")
    write_nation(folder, 16_000, seed=11)
    return folder
