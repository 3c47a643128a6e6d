"""Makes the database and its two roles, and writes down how to reach them."""

from __future__ import annotations

import json
import secrets
from pathlib import Path

import psycopg
from psycopg import sql

from hueandcry.batch.postgres.cluster import SUPERUSER
from hueandcry.batch.postgres.places import PORT, Places
from hueandcry.batch.private_file import write_private

DATABASE = "hueandcry"
OWNER = "hue_owner"  # owns the tables and runs migrations
APP = "hue_app"  # what pages, API and workers use: owns nothing, bypasses nothing

APP_RIGHTS = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION NOCREATEDB"
_RIGHTS = {
    OWNER: "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION CREATEDB",  # tests make a database
    APP: APP_RIGHTS,
}


def make_database(places: Places) -> None:
    """Make database and roles with new passwords and write connection.json; do only what is not yet done."""
    known = read_connection(places.connection_file)
    wanted = {"host": str(places.socket_folder), "port": PORT, "name": DATABASE, "owner": OWNER, "app": APP}
    if known and {**known, **wanted} == known:
        return
    if known and {"owner_password", "app_password"} <= known.keys():
        write_private(places.connection_file, json.dumps({**known, **wanted}, indent=1))
        return
    passwords = {OWNER: secrets.token_urlsafe(24), APP: secrets.token_urlsafe(24)}
    with _superuser(places, "postgres") as connection:
        for role, password in passwords.items():
            make_role(connection, role, password, _RIGHTS[role])
        # So that a test of the owner's can act as the application.
        connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(APP), sql.Identifier(OWNER)))
        _make_empty_database(connection)
    written = {**wanted, "owner_password": passwords[OWNER], "app_password": passwords[APP]}
    write_private(places.connection_file, json.dumps(written, indent=1))


def make_role(connection: psycopg.Connection, role: str, password: str, rights: str) -> None:
    """Make a role, or give the one that is there these rights and this password."""
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
    # Hashed here, so that no log of the server's can hold it.
    hashed = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    connection.execute(
        sql.SQL("{} ROLE {} {} PASSWORD {}").format(
            sql.SQL("ALTER" if known else "CREATE"),
            sql.Identifier(role),
            sql.SQL(rights),
            sql.Literal(hashed),
        )
    )


def let_in(connection: psycopg.Connection, role: str, database: str) -> None:
    """Let a role connect to a database and make temporary tables there."""
    connection.execute(
        sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}").format(sql.Identifier(database), sql.Identifier(role))
    )


def read_connection(file: Path) -> dict[str, str | int] | None:
    """Return what connection.json says, or None where there is none."""
    if not file.exists():
        return None
    found: dict[str, str | int] = json.loads(file.read_text())
    return found


def server_version(places: Places) -> str:
    """Return the running server's version, asked of itself."""
    with _superuser(places, DATABASE) as connection:
        row = connection.execute("SHOW server_version").fetchone()
        assert row
        return str(row[0])


def _make_empty_database(connection: psycopg.Connection) -> None:
    if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(DATABASE), sql.Identifier(OWNER))
        )
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(DATABASE)))
    let_in(connection, APP, DATABASE)


def _superuser(places: Places, database: str) -> psycopg.Connection:
    return psycopg.connect(
        host=str(places.socket_folder),
        port=PORT,
        dbname=database,
        user=SUPERUSER,
        password=places.superuser_file.read_text(),
        autocommit=True,
        connect_timeout=10,
    )
