"""Each page and operation that shows anything of a record has asked the table of readings for that record's owner.

The world is the matrix's. Each door is tried as each role, with what people would type into it; whatever comes back is
searched for what stands in records and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import Client

from hueandcry.access.doors_table import DOORS, OPERATIONS, Door
from hueandcry.access.roles import ROLES
from hueandcry.core.sharing.because import Because
from hueandcry.core.sharing.reading import Held, Seer
from hueandcry.stages.share import passing
from tests.access.matrix_doors import PATTERNS, filled
from tests.access.matrix_things import MARK, WHOSE, World, arrange

pytestmark = pytest.mark.django_db
# What is typed where a door shows nothing of a record until something is.
TYPED = {"search": "?q=07700+900111", "suspect": "?for=investigate", "victim": "?for=care"}
SENT = {
    "suspects": {"name": "Ada Quill", "purpose": "investigate"},
    "victims": {"name": "Ada Quill", "purpose": "care"},
}
# What stands in records of the world and on no page by itself.
IN_RECORDS = (MARK, "suspect called from", "Ada Quill", "Bert Crow", "Cara Dunn")
# Of those that were found to show something of a record, the ones that must: the test would pass if nothing were shown.
SHOWN = {
    "record", "review_one", "compare", "search", "identifier", "series", "suspects", "suspect", "victims", "victim",
    "import_rejected",
}  # fmt: skip


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: object) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        yield arrange()
        transaction.set_rollback(True)


@contextmanager
def asking(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[int, bool]]]:
    """Give the (owner, may) of each question that is put to the table meanwhile."""
    asked: list[tuple[int, bool]] = []
    decide = passing.sees

    def noted(who: Seer, what: Held) -> Because:
        found = decide(who, what)
        asked.append((what.owner, found.may))
        return found

    with monkeypatch.context() as patched:
        patched.setattr(passing, "sees", noted)
        yield asked


def shown(answer: object) -> set[str]:
    """Return what of records stands in an answer, also in one that is sent bit by bit."""
    streamed = getattr(answer, "streaming", False)
    body = b"".join(answer.streaming_content) if streamed else answer.content  # type: ignore[attr-defined]
    return {one for one in IN_RECORDS if one.encode() in body}


def addresses(door: Door, world: World) -> Iterator[str]:
    for whose in WHOSE if door.of else ("own",):
        for filling in world.things[door.of].get(whose, ()) if door.of else ({},):
            yield filled(door, filling) + TYPED.get(door.name, "")


def test_a_page_that_shows_something_of_a_record_has_asked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    showing, past = set(), []
    for role in ROLES:
        client = Client()
        client.force_login(world.people[role])
        for door in DOORS:
            method = "post" if door.name in SENT else "get"
            for address in addresses(door, world):
                with transaction.atomic(), asking(monkeypatch) as asked:
                    found = shown(getattr(client, method)(address, SENT.get(door.name, {})))
                    transaction.set_rollback(True)
                if found:
                    showing.add(door.name)
                    if not asked or not all(may for _, may in asked):
                        past.append(f"{role}: {address} showed {found}")

    assert not past
    assert showing >= SHOWN, SHOWN - showing


def test_an_operation_that_shows_something_of_a_record_has_asked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    showing = set()
    for door in OPERATIONS:
        method, path = door.name.split(" ")
        for filling in world.things[door.of].get("own", ()) if door.of and method == "GET" else ():
            address = re.sub(r"{(\w+)}", lambda found, of=filling: str(next(iter(of.values()))), path)
            with transaction.atomic(), asking(monkeypatch) as asked:
                answer = Client().get(address, headers={"Authorization": f"Bearer {world.keys['Kent']}"})
                transaction.set_rollback(True)
            assert answer.status_code == 200, address
            if shown(answer):
                showing.add(door.name)
                assert asked, address

    assert "GET /api/v1/reports/{reference}" in showing


def test_every_door_is_tried() -> None:
    assert {door.name for door in DOORS} <= set(PATTERNS)
