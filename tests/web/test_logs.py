"""The log says which door and what went wrong, and never a number, a name or an address that somebody typed."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import DataError, connection
from django.test import Client
from django.utils.module_loading import import_string

from hueandcry.stages.link.actions import looking
from tests.factories import member, organisation

pytestmark = pytest.mark.django_db

TYPED = ("07700900123", "7700900123", "07700+900123", "ann.other")
QUERY = "q=07700900123&name=ann.other@mail.example"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the log of an installation holds, from the least grave entry on."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(import_string(settings.LOGGING["formatters"]["plain"]["()"])())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture
def client() -> Client:
    made = Client(raise_request_exception=False)
    made.force_login(member(organisation("Kent"), "force_analyst"))
    return made


def holds_nothing(log: io.StringIO) -> str:
    entries = log.getvalue()
    assert [typed for typed in TYPED if typed in entries] == []
    return entries


def test_a_search_leaves_nothing_of_what_was_typed(client: Client, log: io.StringIO) -> None:
    assert client.get(f"/search/?{QUERY}").status_code == 200
    assert Client().get(f"/search/?{QUERY}").status_code == 302

    holds_nothing(log)


def test_a_refused_or_missing_page_is_logged_by_its_door(client: Client, log: io.StringIO) -> None:
    assert client.get(f"/identifier/phone/+447700900123?{QUERY}").status_code == 404
    assert client.get(f"/nowhere/07700900123?{QUERY}").status_code == 404
    assert client.get(f"/audit/?member=ann.other&{QUERY}").status_code == 403

    entries = holds_nothing(log)
    assert "404 GET /identifier/<slug:kind>/<path:value>" in entries
    assert "404 GET an address that is not there" in entries
    assert "403 GET /audit/" in entries


def test_a_forged_form_and_a_false_host_are_logged_without_what_they_sent(client: Client, log: io.StringIO) -> None:
    forger = Client(enforce_csrf_checks=True)
    assert forger.post(f"/review/undo/?{QUERY}", {"q": "07700900123"}).status_code == 403
    assert client.get(f"/search/?{QUERY}", headers={"host": "ann.other.example"}).status_code == 400

    assert "403 POST" in holds_nothing(log)


@pytest.mark.parametrize("error", [ValueError, DataError])
def test_a_fault_is_logged_by_its_kind_and_place(
    client: Client, log: io.StringIO, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail(**_: Any) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT %s::int", [TYPED[-1] + TYPED[0]])
        except DataError as cause:
            raise error(f"no place for {TYPED}") from cause

    monkeypatch.setattr(looking, "look_up", fail)

    answer = client.get(f"/search/?{QUERY}")

    assert answer.status_code == 500
    entries = holds_nothing(log)
    assert "500 GET /search/" in entries
    assert error.__name__ in entries
    assert "caused by" in entries
    assert "InvalidTextRepresentation 22P02" in entries
    assert "test_logs.py" in entries
    # The number on the page finds the entry.
    assert answer.context["number"] in entries


def test_statements_with_their_values_are_never_logged() -> None:
    assert logging.getLogger("django.db.backends").getEffectiveLevel() > logging.DEBUG
    assert settings.LOGGING["root"]["handlers"] == ["console"]
    assert settings.LOGGING["handlers"]["console"]["formatter"] == "plain"
    assert logging.getLogger("django").handlers == []
