"""What machines and people reach: the API, the pages, and the life of an import."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from generating.marks import code, page, table
from hueandcry.access.doors_table import DOORS, EVERYONE, OPERATIONS, SIGNED_IN, Door
from hueandcry.access.roles import ROLES
from hueandcry.api.errors import STATUSES
from hueandcry.api.v1 import api
from hueandcry.stages.flag.rules import SECOND_READER_PER_HUNDRED
from hueandcry.stages.flag.states import TRANSITIONS as READING_TRANSITIONS
from hueandcry.stages.flag.states import Reading
from hueandcry.stages.record.states import TRANSITIONS, BatchState

_READINGS = {
    Reading.NONE: "Nobody has answered.",
    Reading.SECOND: "Answered once; a second, blind reader is wanted. The first answer stands.",
    Reading.THIRD: "Two readers differ; a third is wanted. The first answer stands.",
    Reading.SETTLED: "As many have read it as had to.",
}
_STATES = {
    BatchState.WAITING: "Kept, and in the queue.",
    BatchState.RUNNING: "A worker has it, or had it and died: then another goes on from the last row committed.",
    BatchState.DONE: "Every row of the file is accounted for.",
    BatchState.STOPPED: "Its end could not be reached, and the error says why. What came before is stored.",
}


def states_page() -> str:
    """Return the states of an import and of a record under review, and which may follow which."""
    return page(
        "States",
        "## An import",
        _diagram(TRANSITIONS, ends=(BatchState.DONE, BatchState.STOPPED)),
        table(("state", "what it means"), [(code(state), _STATES[state]) for state in BatchState]),
        "In every state: received = stored + already held + changed + rejected, in rows of the file.",
        "## A record that people read",
        f"{SECOND_READER_PER_HUNDRED} records in a hundred are read by a second person who is not shown the first "
        "answer; where the two differ, a third reads it.",
        _diagram(READING_TRANSITIONS, ends=(Reading.SETTLED,)),
        table(("state", "what it means"), [(code(_name(state)), _READINGS[state]) for state in Reading]),
    )


def _diagram(transitions: Mapping[Any, Iterable[Any]], ends: Iterable[Any]) -> str:
    first = next(iter(transitions))
    moves = [
        f"    {_name(before)} --> {_name(after)}"
        for before, following in transitions.items()
        for after in sorted(following)
    ]
    last = [f"    {_name(state)} --> [*]" for state in ends]
    return "\n".join(["```mermaid", "stateDiagram-v2", f"    [*] --> {_name(first)}", *moves, *last, "```"])


def _name(state: StrEnum) -> str:
    return state.value or state.name.lower()


def schema() -> dict[str, Any]:
    """Return the OpenAPI description, as the API itself serves it."""
    return dict(api.get_openapi_schema(path_prefix="/api/v1/"))


def openapi() -> str:
    """Return the OpenAPI description as a file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def api_page() -> str:
    """Return the operations of the API and what its errors mean."""
    operations = [
        (code(f"{method.upper()} {path}"), one.get("summary", ""), ", ".join(sorted(map(str, one["responses"]))))
        for path, methods in schema()["paths"].items()
        for method, one in methods.items()
    ]
    errors = [(str(status), family.__name__, str(family.__doc__)) for family, status in STATUSES.items()]
    return page(
        "API",
        "The whole description is in [openapi.json](openapi.json). An organisation's key goes into the header "
        "`Authorization: Bearer hue_…`; `Idempotency-Key` makes a submission safe to send again.",
        table(("operation", "what it does", "answers"), operations),
        "## Errors",
        'The body of an error is `{"detail": "…"}` and says the remedy.',
        table(("status", "family", "means"), errors),
    )


def pages_page() -> str:
    """Return every page with the permissions that it asks for."""
    return page(
        "Pages",
        "What one must be allowed to open each page; see [roles](roles.md). Sign-in itself is under `/accounts/`.",
        table(("address", "needs"), [(code(f"/{address}"), _needs(view)) for address, view in sorted(_views())]),
    )


def doors_page() -> str:
    """Return who may go through which door, and whose things they reach by it."""
    addresses = {entry.name: str(entry.pattern) for entry in get_resolver("hueandcry.web.urls").url_patterns}
    titles = [role.title for role in ROLES.values()]
    rows = [
        (code(f"/{addresses.get(door.name, door.name)}"), "changes" if door.does == "POST" else "reads",
         *(_reach(door, role) for role in ROLES))
        for door in DOORS if door.opens != EVERYONE
    ]  # fmt: skip
    return page(
        "Doors",
        "Every page and who may go through; `tests/access/test_matrix.py` tries each cell. **yes**: nothing of "
        "anyone's is in its address. **own**: one's own organisation's things; another's answer as if they were "
        "not there. **all**: every organisation's. Empty: refused.",
        table(("door", "does", *titles), rows),
        "Nobody who has not signed in opens any of them. A sign-in opens no operation of the API; a key opens these, "
        "and reaches its own organisation's things only: " + ", ".join(code(door.name) for door in OPERATIONS) + ".",
    )


def _reach(door: Door, role: str) -> str:
    if door.opens != SIGNED_IN and role not in door.opens.split():
        return ""
    if not door.of or door.of in ("force", "candidate"):
        return "yes"
    return "all" if role in door.others.split() else "own"


def _views(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, Any]]:
    for entry in (resolver or get_resolver()).url_patterns:
        address = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _views(entry, address)
        elif isinstance(entry, URLPattern) and entry.callback.__module__.startswith("hueandcry.web."):
            yield address, entry.callback


def _needs(view: Any) -> str:
    if view.needs is None:
        return "nothing: open to everybody"
    return ", ".join(permission.value for permission in view.needs) or "to be signed in"
