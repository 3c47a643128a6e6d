"""The doors there are, from the addresses themselves, and how the matrix knocks at each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from hueandcry.access.doors_table import DOORS, OPERATIONS, SIGN_IN, UNDESCRIBED, Door
from hueandcry.api.v1 import api

# What a form sends, where a form without anything would be refused before anything of it was looked up.
SENT: Mapping[str, Mapping[str, str]] = {
    "compare_judge": {"says": "same", "reason": "The same words."},
    "model_decide": {"answer": "refuse", "reason": "Not better."},
    "notice_close": {"reason": "A new form since April."},
    "request_act": {"step": "gather"},
    "request_check": {"step": "back", "reason": "One is missing."},
    "review_answer": {"answer": "no", "kind": "none"},
}
# Who may go through finds nothing there yet: no earlier model to go back to.
EMPTY = {"model_back"}
REPORT = {"reference": "N-1", "summary": "Seller took payment and closed the account."}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, without what differs by itself: the address asked for and the form's token."""

    status: int
    location: str
    body: str
    queries: int


def patterns(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield the name and the pattern of every address."""
    for entry in (resolver or get_resolver()).url_patterns:
        address = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, address)
        elif isinstance(entry, URLPattern):
            yield entry.name or address, address


def operations() -> list[str]:
    """Return every operation of the API as "METHOD /path"."""
    described = api.get_openapi_schema(path_prefix="/api/v1/")["paths"]
    return sorted(f"{method.upper()} {path}" for path, methods in described.items() for method in methods)


PATTERNS = dict(patterns())
IN_API = {name for name, address in PATTERNS.items() if address.startswith("api/v1/")}
BY_NAME = {door.name: door for door in (*DOORS, *SIGN_IN, *UNDESCRIBED, *OPERATIONS)}


def filled(door: Door, filling: Mapping[str, Any]) -> str:
    """Return a page's address with something in place of its parameters."""
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(filling[found[1]]), PATTERNS[door.name])


def knock(client: Client, door: Door, address: str, method: str = "") -> Answer:
    """Ask once and leave no trace: whatever it changed is undone."""
    method = method or door.does
    sent = SENT.get(door.name, {}) if method == "POST" else {}
    with transaction.atomic():
        with _counting() as asked:
            found = getattr(client, method.lower())(address, sent)
        location = found.headers.get("Location", "")
        body = "" if getattr(found, "streaming", False) else found.content.decode("utf-8", "replace")
        transaction.set_rollback(True)
    return Answer(found.status_code, location, _plain(body, address), len(asked))


def call(client: Client, door: Door, key: str, filling: Mapping[str, Any]) -> Answer:
    """Call an operation of the API with a key, and undo what it changed."""
    method, path = door.name.split(" ")
    address = re.sub(r"{(\w+)}", lambda found: str(filling.get(found[1]) or next(iter(filling.values()))), path)
    body: dict[str, Any] = {}
    if method == "POST":
        many = path.endswith("bulk")
        body = {"source": filling["source"], **({"reports": [REPORT]} if many else {"report": REPORT})}
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    with transaction.atomic():
        with _counting() as asked:
            found = client.generic(
                method, address, data=_json(body) if body else "", content_type="application/json", headers=headers
            )
        transaction.set_rollback(True)
    return Answer(found.status_code, "", found.content.decode("utf-8", "replace"), len(asked))


@contextmanager
def _counting() -> Iterator[list[str]]:
    asked: list[str] = []

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        yield asked


def _json(body: Mapping[str, Any]) -> str:
    return json.dumps(body)


def _plain(body: str, address: str) -> str:
    body = body.replace(address, "(address)")
    return "\n".join(line for line in body.splitlines() if "csrf" not in line.lower())
