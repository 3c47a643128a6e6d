"""Retention periods through the pages: looked at, proposed by one person, confirmed by another, and shown."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from hueandcry.access.viewer import viewing
from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.core.retention.schedule import SHIPPED
from hueandcry.stages.law.periods import queries
from hueandcry.web.periods_forms import PeriodsForm
from tests.factories import member, report_id
from tests.stages.law.held import Held, ask, rows_of

pytestmark = pytest.mark.django_db
WHY = "The records board of March"
SHIPS = {name: "" if value is None else str(value) for name, value in PeriodsForm.filled(SHIPPED).items()}
TWELVE_YEARS = {f"months_{code}": "144" for code in ("1", "2", "3", "4")} | {"source_3": "Our schedule, paragraph 4"}


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def manager(client: Client, held: Held) -> Client:
    client.force_login(member(held.kent, "records_manager"))
    return client


@pytest.fixture
def officer(held: Held) -> Client:
    client = Client()
    client.force_login(member(held.kent, "data_protection_officer"))
    return client


def words(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return words(answer.content.decode())


def send(client: Client, step: str, **sent: str) -> tuple[int, str]:
    answer = client.post(
        "/retention/periods/propose/", {**SHIPS, **TWELVE_YEARS, "reason": WHY, "step": step, **sent}, follow=True
    )
    return answer.status_code, words(answer.content.decode())


def proposed(client: Client, held: Held) -> str:
    """Propose twelve years and return the address of the proposal."""
    assert "The periods are proposed" in send(client, "propose")[1]
    with viewing(held.manager):
        waiting = queries.waiting(held.kent.pk)
    assert waiting is not None
    return f"/retention/periods/{waiting.id}/"


def test_what_ships_is_said_to_be_confirmed_by_nobody(manager: Client) -> None:
    page = shown(manager, "/retention/periods/")

    assert page.count("Shipped, not confirmed") == len(GROUPS)
    assert "Nobody here has confirmed the period of 6 groups" in page
    assert "Nobody has proposed other periods" in page


def test_one_looks_first_and_nothing_is_kept_by_that(manager: Client, held: Held) -> None:
    status, page = send(manager, "look")

    assert status == 200
    assert "0 records would be looked at sooner and 5 later" in page
    assert "Then 0 would be due for review instead of 4" in page
    assert "Looked at after 12 years" in page
    assert WHY in page
    with viewing(held.manager):
        assert queries.history(held.kent.pk) == []


def test_what_was_typed_stays_when_one_goes_back(manager: Client) -> None:
    answer = manager.post(
        "/retention/periods/propose/", {**SHIPS, **TWELVE_YEARS, "reason": WHY, "step": "edit"}
    ).content.decode()

    assert 'value="144"' in answer
    assert "Our schedule, paragraph 4" in answer
    assert WHY in answer


def test_a_second_person_confirms_and_every_page_shows_it(manager: Client, officer: Client, held: Held) -> None:
    address = proposed(manager, held)
    assert "You proposed these" in shown(manager, address)
    assert manager.post(address, {"answer": "confirm", "reason": "Mine"}).status_code == 403
    assert "5 later" in shown(officer, address)

    done = words(officer.post(address, {"answer": "confirm", "reason": "Agreed"}, follow=True).content.decode())

    assert "The periods are in force" in done
    assert done.count("Set here, not confirmed") == 3
    assert done.count("Confirmed here") == 1
    for page in ("/retention/periods/", "/retention/plan/", "/retention/held/"):
        assert "Our schedule, paragraph 4" in shown(manager, page)
    assert "Agreed" in shown(manager, address)
    assert "Looked at later: 5" in shown(manager, address)
    assert rows_of(report_id("K1"))
    assert ask("SELECT own_review_on::text FROM law_clock WHERE report_id = %s", report_id("K1")) == [("2027-02-01",)]


def test_every_member_reads_the_periods_in_force_of_their_own(manager: Client, officer: Client, held: Held) -> None:
    officer.post(proposed(manager, held), {"answer": "confirm", "reason": "Agreed"})

    for owner, role, is_theirs in ((held.kent, "auditor", True), (held.essex, "records_manager", False)):
        other = Client()
        other.force_login(member(owner, role))
        assert ("Our schedule, paragraph 4" in shown(other, "/retention/held/")) is is_theirs


def test_refused_and_withdrawn_ones_stay_in_the_history(manager: Client, officer: Client, held: Held) -> None:
    officer.post(proposed(manager, held), {"answer": "refuse", "reason": "Too long"})
    manager.post(proposed(manager, held), {"answer": "withdraw", "reason": "A slip"})

    page = shown(manager, "/retention/periods/")
    assert "Refused" in page
    assert "Too long" in page
    assert "Withdrawn" in page
    assert page.count("Shipped, not confirmed") == len(GROUPS)


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"months_3": "12"}, "Group 3 is graver than group 4"),
        ({"months_C": "none"}, "Group C: type a number of months"),
        ({"age_1": "7"}, "Group 1: type an age"),
        ({"rule_homicide": "C"}, "put it in no lesser a group"),
        ({"rule_homicide": "X"}, "Choose a group"),
        ({"reason": " "}, "Say why"),
        ({**SHIPS, "reason": WHY}, "in force already"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(manager: Client, sent: dict[str, str], says: str) -> None:
    for step in ("look", "propose"):
        status, page = send(manager, step, **sent)
        assert status == 422
        assert says in page


def test_a_decision_wants_a_reason_and_an_answer(manager: Client, officer: Client, held: Held) -> None:
    address = proposed(manager, held)

    assert officer.post(address, {"answer": "confirm", "reason": ""}).status_code == 422
    assert officer.post(address, {"answer": "perhaps", "reason": "x"}).status_code == 422
    assert officer.post(address, {"answer": "withdraw", "reason": "x"}).status_code == 403
    assert "Waits for a second person" in shown(officer, address)


def test_the_officer_proposes_nothing_and_others_see_nothing(manager: Client, officer: Client, held: Held) -> None:
    assert "Propose other periods" not in shown(officer, "/retention/periods/")
    assert officer.get("/retention/periods/propose/").status_code == 403
    address = proposed(manager, held)
    other = Client()
    other.force_login(member(held.essex, "records_manager", "data_protection_officer"))
    assert other.get(address).status_code == 404
    assert other.post(address, {"answer": "confirm", "reason": "Mine now"}).status_code == 404
    analyst = Client()
    analyst.force_login(member(held.kent, "force_analyst"))
    assert analyst.get("/retention/periods/").status_code == 403
