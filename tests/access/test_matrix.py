"""Every door × every role × whose the thing is: nothing opens but what the table says, and no cell is undecided.

The doors come from the addresses and from the API's own description, so that a new one without a row fails here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest
from django.db import transaction
from django.test import Client

from hueandcry.access.doors_table import DOORS, EVERYONE, OPERATIONS, SIGN_IN, SIGNED_IN, UNDESCRIBED, Door
from hueandcry.access.models import Member
from hueandcry.access.roles import ROLES
from tests.access.matrix_doors import BY_NAME, EMPTY, IN_API, PATTERNS, Answer, call, filled, knock, operations
from tests.access.matrix_quiet import NOT_SO
from tests.access.matrix_things import HIDDEN, WHOSE, World, arrange

pytestmark = pytest.mark.django_db

TABLE = "hueandcry/access/doors_table.py"
# Sent to whoever may not know that there is anything; 405: the address takes no such request from anybody.
UNSEEN = {404, 405}
# Open to nobody here, whatever the table says of others: not even to the national unit.
SHUT = ("compartmented", "none")


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: object) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        yield arrange()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def clients(world: World) -> dict[str, Client]:
    return _signed_in(world.people)


@pytest.fixture(scope="module")
def cleared(world: World) -> dict[str, Client]:
    return _signed_in(world.cleared)


def _signed_in(people: Mapping[str, Member]) -> dict[str, Client]:
    found = {role: Client() for role in people}
    for role, client in found.items():
        client.force_login(people[role])
    return found


def allows(roles: str, role: str) -> bool:
    return roles in (EVERYONE, SIGNED_IN) or role in roles.split()


def cells(door: Door, world: World) -> Iterator[tuple[str, str]]:
    """Yield (whose, address) of everything that a door can be asked for."""
    if not door.of:
        yield "own", filled(door, {})
        return
    assert door.of in world.things, f"tests/access/matrix_things.py has no {door.of!r}, which {door.name!r} names"
    for whose in WHOSE:
        for filling in world.things[door.of].get(whose, ()):
            yield whose, filled(door, filling)


def is_open(answer: Answer, door: Door) -> bool:
    """Say whether a door let somebody in: 409 and 422 are answers to somebody who got through."""
    if answer.location.startswith("/accounts/login/"):
        return False
    if answer.status == 404 and door.name in EMPTY:
        return True
    return answer.status in ({200, 302, 409, 422} if door.does == "POST" else {200, 302})


def test_every_address_has_a_row_in_the_table() -> None:
    missing = sorted(set(PATTERNS) - set(BY_NAME) - IN_API)

    assert not missing, f"Say in {TABLE} who may go through: " + ", ".join(
        f'Door("{name}", …) for /{PATTERNS[name]}' for name in missing
    )


def test_every_operation_of_the_api_has_a_row_in_the_table() -> None:
    missing = sorted(set(operations()) - {door.name for door in OPERATIONS})

    assert not missing, f"Say in OPERATIONS of {TABLE} what these are of: {missing}"
    # Each address of the API is described or in the table by name: none is hidden from the description.
    described = {door.name.split(" ")[1].replace("{", "").replace("}", "") for door in OPERATIONS}
    hidden = {name for name in IN_API if _bare(PATTERNS[name]) not in described} - {door.name for door in UNDESCRIBED}
    assert not hidden


def _bare(pattern: str) -> str:
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"\1", pattern)


def test_every_row_is_of_a_door_there_is_and_of_roles_there_are() -> None:
    gone = {name for name in BY_NAME if " " not in name} - set(PATTERNS)
    gone |= {door.name for door in OPERATIONS} - set(operations())
    unknown = {
        role for door in (*DOORS, *SIGN_IN) if door.opens not in (EVERYONE, SIGNED_IN)
        for role in f"{door.opens} {door.others}".split() if role not in ROLES
    }  # fmt: skip

    assert not gone, f"These rows of {TABLE} are of doors that are gone"
    assert not unknown
    assert len(BY_NAME) == len((*DOORS, *SIGN_IN, *UNDESCRIBED, *OPERATIONS)), "a door has two rows"


@pytest.mark.parametrize("sort", sorted({door.of for door in BY_NAME.values() if door.of}))
def test_no_cell_is_undecided(sort: str, world: World) -> None:
    arranged, excused = set(world.things[sort]), set(NOT_SO.get(sort, {}))

    assert arranged | excused == set(WHOSE), "arrange it, or say in tests/access/matrix_quiet.py why there is none"
    assert not arranged & excused


@pytest.mark.parametrize("door", [door for door in DOORS if door.of], ids=lambda door: door.name)
def test_what_is_in_a_compartment_opens_to_the_cleared_as_their_own(
    door: Door, world: World, cleared: dict[str, Client]
) -> None:
    for role, client in cleared.items():
        for filling in world.things[door.of].get("compartmented", ()):
            answer = knock(client, door, filled(door, filling))
            assert is_open(answer, door) == allows(door.opens, role), (role, answer.status)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_a_door_opens_as_the_table_says(door: Door, world: World, clients: dict[str, Client]) -> None:
    wrong = []
    for role, client in clients.items():
        for whose, address in cells(door, world):
            may = allows(door.opens, role) and (whose == "own" or (whose not in SHUT and allows(door.others, role)))
            answer = knock(client, door, address)
            if may != is_open(answer, door):
                wrong.append(f"{role}, {whose}: {address} gave {answer.status}")
            if not may:
                refused = {404} if allows(door.opens, role) else {403}
                if answer.status not in refused:
                    wrong.append(f"{role}, {whose}: {address} gave {answer.status}, not {refused}")

    assert not wrong, f"{TABLE} says otherwise"


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_no_other_sort_of_request_opens_what_is_shut(door: Door, world: World, clients: dict[str, Client]) -> None:
    other = "GET" if door.does == "POST" else "POST"
    for role, client in clients.items():
        for whose, address in cells(door, world):
            if not allows(door.opens, role) or whose in SHUT or (whose != "own" and not allows(door.others, role)):
                assert knock(client, door, address, other).status in UNSEEN | {403}, (role, whose, address)


@pytest.mark.parametrize("door", [door for door in DOORS if door.of], ids=lambda door: door.name)
def test_another_s_thing_and_none_are_told_apart_by_nothing(
    door: Door, world: World, clients: dict[str, Client]
) -> None:
    things = world.things[door.of]
    for role, client in clients.items():
        hides = HIDDEN if not allows(door.others, role) else ("compartmented",)
        alike = [pair for whose in hides for pair in zip(things.get(whose, ()), things["none"], strict=False)]
        for method in ("GET", "POST"):
            for hidden, none in alike:
                nothing = knock(client, door, filled(door, none), method)
                assert knock(client, door, filled(door, hidden), method) == nothing, (role, method, hidden)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_nobody_signed_in_gets_in(door: Door, world: World) -> None:
    for method in ("GET", "POST"):
        for _, address in cells(door, world):
            answer = knock(Client(), door, address, method)
            if door.opens == EVERYONE:
                assert answer.status in ((404,) if door.of else (200, 405))
            else:
                assert answer.location.startswith("/accounts/login/") or answer.status == 405, (method, address)


@pytest.mark.parametrize("door", SIGN_IN, ids=lambda door: door.name)
def test_sign_in_is_each_person_s_own(door: Door, world: World, clients: dict[str, Client]) -> None:
    for _, address in cells(door, world):
        stranger = knock(Client(), door, address, "GET")
        if door.opens == SIGNED_IN:
            assert not is_open(stranger, door), address
        assert all(knock(client, door, address, "GET").status < 500 for client in clients.values())
        if door.of:
            assert all(not 200 <= knock(client, door, address, "GET").status < 300 for client in clients.values())


@pytest.mark.parametrize("door", [door for door in OPERATIONS if door.of], ids=lambda door: door.name)
def test_a_key_reaches_its_own_organisation_s_and_no_other_s(door: Door, world: World) -> None:
    things = world.things[door.of]
    (none,) = things["none"]
    nothing = call(Client(), door, world.keys["Kent"], none)
    assert nothing.status == 404

    for whose in WHOSE[:-1]:
        if whose in NOT_SO.get(door.of, {}):
            continue
        (filling,) = things[whose]
        answer = call(Client(), door, world.keys["Kent"], filling)
        if whose == "own":
            assert answer.status in (200, 202)
        else:
            assert answer == nothing, whose


@pytest.mark.parametrize("door", OPERATIONS, ids=lambda door: door.name)
def test_without_a_key_no_role_opens_the_api(door: Door, world: World, clients: dict[str, Client]) -> None:
    for whose in WHOSE:
        if whose in NOT_SO.get(door.of, {}):
            continue
        (filling,) = world.things[door.of][whose] if door.of else ({},)
        for client in (Client(), *clients.values()):
            assert call(client, door, "", filling).status == 401
            assert call(client, door, "hue_00000000_" + "x" * 43, filling).status == 401
