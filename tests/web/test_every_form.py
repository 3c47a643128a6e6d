"""Every form of every page, sent empty or half filled in: it comes back, says what is wrong and keeps the rest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client

from hueandcry.access.doors_table import DOORS, Door
from tests.access.matrix_things import World, arrange
from tests.access.test_matrix import allows, cells
from tests.web.forms_on_pages import Form, Page

pytestmark = pytest.mark.django_db

PAGES = [door for door in DOORS if door.does == "GET"]
TYPED = "Typed before it was sent"


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: object) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        yield arrange()
        transaction.set_rollback(True)


def forms_behind(door: Door, world: World) -> Iterator[tuple[Client, str, Form]]:
    """Yield each form of a page that there is for somebody who may open it, once."""
    seen = set()
    for role, person in world.people.items():
        if not allows(door.opens, role):
            continue
        client = Client()
        client.force_login(person)
        for whose, address in cells(door, world):
            if whose != "own":
                continue
            with transaction.atomic():
                answer = client.get(address)
                transaction.set_rollback(True)
            if answer.streaming or not answer.headers.get("Content-Type", "").startswith("text/html"):
                continue
            for form in Page(answer.content.decode(), address).forms:
                if (form.action, tuple(form.typed), tuple(form.chosen)) not in seen:
                    seen.add((form.action, tuple(form.typed), tuple(form.chosen)))
                    yield client, address, form


def post(client: Client, form: Form, sent: dict[str, list[str]]) -> tuple[int, Page]:
    """Send a form as a browser does, and undo what it did."""
    with transaction.atomic():
        answer = client.post(form.action, sent)
        if answer.status_code == 302 and answer["Location"].startswith("/"):
            # A page that only sends one on and says there what was wrong has lost what was typed.
            shown = client.get(answer["Location"]).content.decode()
            assert '<div class="govuk-notification-banner" role="alert"' not in shown, (form.action, sent)
        transaction.set_rollback(True)
    return answer.status_code, Page(answer.content.decode(), form.action)


def faults_of(page: Page, typed: str = "") -> list[str]:
    """Return what a person would stumble over on a page that says what is wrong."""
    found = []
    if not page.leads:
        found.append("no summary of errors that leads to a field")
    found += [f"leads to {one}, which is not there" for one in page.leads if one.removeprefix("#") not in page.ids]
    if not page.title.startswith("Error: "):
        found.append(f"titled {page.title!r}")
    if typed and typed not in page.values:
        found.append("what was typed is gone")
    return found


@pytest.mark.parametrize("door", PAGES, ids=lambda door: door.name)
def test_a_form_sent_empty_comes_back_with_what_is_wrong(door: Door, world: World) -> None:
    wrong = []
    for client, address, form in forms_behind(door, world):
        for button, sent in form.sent():
            status, page = post(client, form, sent)
            if status == 302:
                continue
            if faults := faults_of(page):
                wrong.append((address, form.action, button, status, *faults))

    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("door", PAGES, ids=lambda door: door.name)
def test_what_was_typed_is_still_there_when_something_is_missing(door: Door, world: World) -> None:
    wrong = []
    for client, address, form in forms_behind(door, world):
        for missing in form.typed:
            for button, sent in form.sent(TYPED, missing):
                status, page = post(client, form, sent)
                if status == 302:
                    continue
                if faults := faults_of(page, TYPED if len(form.typed) > 1 else ""):
                    wrong.append((address, form.action, missing, button, status, *faults))

    assert not wrong, "\n".join(map(str, wrong))


# What people paste that no form may stumble over: far too much, and nothing but room.
ODD = {"too much": "m" * 100_001, "only spaces": "   "}


@pytest.mark.parametrize("door", PAGES, ids=lambda door: door.name)
def test_whatever_is_typed_is_taken_or_comes_back(door: Door, world: World) -> None:
    wrong = []
    for client, address, form in forms_behind(door, world):
        for what, typed in ODD.items() if form.typed else ():
            for button, sent in form.sent(typed):
                status, page = post(client, form, sent)
                if status == 302 or (status == 200 and not page.leads):
                    continue
                if faults := faults_of(page):
                    wrong.append((address, form.action, what, button, status, *faults))

    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_what_no_database_can_hold_is_refused_and_breaks_nothing(door: Door, world: World) -> None:
    role = next((one for one in world.people if allows(door.opens, one)), None)
    client = Client(raise_request_exception=False)
    if role:
        client.force_login(world.people[role])
    address = next(address for _, address in cells(door, world))

    for asked in (f"{address}?q=a%00b", f"{address}?subject=%00", f"{address}?%00=1"):
        assert client.get(asked).status_code in (302, 400, 405), asked
    with transaction.atomic():
        assert client.post(address, {"reason": "a\0b", "name": "\0"}).status_code == 400
