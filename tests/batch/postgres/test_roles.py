"""Who may do what on the database brought along, and where its passwords are."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import psycopg
import pytest

from hueandcry.batch import postgres
from hueandcry.batch.app_role import CannotMakeRole, make_app_role
from tests.batch.postgres.asking import address, answer, connect


@pytest.mark.parametrize("role", ["owner", "app"])
def test_no_role_of_ours_may_bypass_row_level_security(server: Path, role: str) -> None:
    with connect(server, role) as connection:
        found = connection.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user"
        ).fetchone()

    assert found == (False, False, False)


def test_application_cannot_make_a_table(server: Path) -> None:
    with connect(server, "app") as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("CREATE TABLE mine (n int)")


def test_wrong_password_is_refused(server: Path) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        connect(server, "app", password="guessed")


@pytest.mark.parametrize("name", ["connection.json", "superuser-password"])
def test_passwords_are_for_their_owner_only(server: Path, name: str) -> None:
    assert stat.S_IMODE((server / "postgres" / name).stat().st_mode) == 0o600


def test_lost_connection_file_is_written_anew(data: Path) -> None:
    started = postgres.start(data)
    assert started.places
    before = started.places.connection_file.read_text()
    started.places.connection_file.unlink()

    postgres.start(data)

    assert started.places.connection_file.read_text() != before
    assert answer(data, "SELECT 1", "app") == 1


def test_application_role_is_made_once_on_a_server_of_ones_own(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    postgres.start(data)
    superuser = address(data, "hue_supervisor", (data / "postgres" / "superuser-password").read_text())
    with psycopg.connect(superuser) as connection:
        connection.execute("DROP OWNED BY hue_app; DROP ROLE hue_app")
    monkeypatch.setenv("DATABASE_URL", superuser)
    monkeypatch.setenv("HUE_DATA", str(tmp_path))

    made = [make_app_role(), make_app_role()]

    kept = json.loads((tmp_path / "app-role.json").read_text())
    with psycopg.connect(address(data, **kept)) as connection:
        row = connection.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user").fetchone()
    monkeypatch.delenv("DATABASE_URL")
    assert made == [True, False]
    assert row == (False, False)


def test_owner_who_may_not_make_roles_is_told_what_to_do(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    postgres.start(data)
    superuser = address(data, "hue_supervisor", (data / "postgres" / "superuser-password").read_text())
    with psycopg.connect(superuser) as connection:
        connection.execute("DROP OWNED BY hue_app; DROP ROLE hue_app")
    known = json.loads((data / "postgres" / "connection.json").read_text())
    with monkeypatch.context() as set_up:
        set_up.setenv("DATABASE_URL", address(data, known["owner"], known["owner_password"]))
        set_up.setenv("HUE_DATA", str(tmp_path))

        with pytest.raises(CannotMakeRole, match="make hue_app yourself"):
            make_app_role()

    assert list(tmp_path.iterdir()) == []
