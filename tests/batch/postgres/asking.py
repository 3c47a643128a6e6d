"""Asks a server that the supervisor started."""

from __future__ import annotations

import json
from pathlib import Path

import psycopg

from hueandcry.batch.postgres import places
from hueandcry.batch.postgres.places import find_places


def connect(data: Path, role: str = "owner", **changed: str) -> psycopg.Connection:
    known = json.loads((data / "postgres" / "connection.json").read_text())
    asked = {"user": known[role], "password": known[f"{role}_password"], "dbname": known["name"], **changed}
    return psycopg.connect(host=known["host"], port=known["port"], autocommit=True, **asked)


def answer(data: Path, question: str, role: str = "owner") -> object:
    with connect(data, role) as connection:
        row = connection.execute(question).fetchone()
        assert row
        return row[0]


def do(data: Path, statement: str) -> None:
    with connect(data) as connection:
        connection.execute(statement)


def address(data: Path, user: str, password: str) -> str:
    places_of_it = find_places(data)
    return f"postgresql://{user}:{password}@/hueandcry?host={places_of_it.socket_folder}&port={places.PORT}"
