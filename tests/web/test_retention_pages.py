"""Retention through the pages: what is due is listed, kept, held and disposed of, by who may and of their own."""

from __future__ import annotations

import pytest
from django.test import Client

from hueandcry.access.viewer import viewing
from hueandcry.stages.law import queries
from tests.factories import member, report_id
from tests.stages.law.held import Held, rows_of

pytestmark = pytest.mark.django_db
REASON = {"reason": "Six years are over"}


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def manager(client: Client, held: Held) -> Client:
    client.force_login(member(held.kent, "records_manager"))
    return client


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_is_due_is_listed_and_nobody_elses_is(manager: Client) -> None:
    page = shown(manager, "/retention/")

    assert "these 4 records" in page
    assert ">K1<" in page
    assert ">K5<" not in page
    assert "E1" not in page
    assert ">K1<" not in shown(manager, "/retention/?group=1")


def test_disposal_asks_first_and_wants_a_reason(manager: Client, held: Held) -> None:
    chosen = {"what": "dispose", "report": [report_id("K1"), report_id("K5"), report_id("E1")]}

    asked = manager.post("/retention/decide/", chosen)
    unreasoned = manager.post("/retention/decide/", {**chosen, "sure": "1", "reason": " "})

    assert "This cannot be undone" in asked.content.decode()
    assert unreasoned.status_code == 422
    assert rows_of(report_id("K1"))
    gone = report_id("K1")
    done = manager.post("/retention/decide/", {**chosen, **REASON, "sure": "1"}, follow=True)
    assert "Done" in done.content.decode()
    assert rows_of(gone) == {}
    assert rows_of(report_id("K5"))
    assert rows_of(report_id("E1"))


def test_all_that_is_due_goes_at_once(manager: Client) -> None:
    answer = manager.post("/retention/decide/", {"what": "dispose", "all": "1", "sure": "1", **REASON}, follow=True)

    assert "Disposed of</dt>" in answer.content.decode()
    assert "Nothing is due" in shown(manager, "/retention/")


def test_what_is_kept_is_due_no_more(manager: Client) -> None:
    manager.post("/retention/decide/", {"what": "keep", "report": report_id("K1"), "sure": "1", **REASON})

    page = shown(manager, "/retention/")
    assert "1 record is kept." in page
    assert ">K1<" not in page


def test_nothing_ticked_says_so(manager: Client) -> None:
    assert (
        "Tick the records first." in manager.post("/retention/decide/", {"what": "keep"}, follow=True).content.decode()
    )


def test_a_hold_is_placed_shown_and_lifted(manager: Client, held: Held) -> None:
    new = {"what": "record", "on": "k-1", "cause": "cpia", **REASON, "until": "31/12/2099"}
    assert manager.post("/retention/holds/", {**new, "on": "nothing1"}).status_code == 422
    assert "in force" in manager.post("/retention/holds/", new, follow=True).content.decode()
    assert "Until 31 December 2099" in shown(manager, "/retention/holds/")
    assert "Held</strong>" in shown(manager, "/retention/")

    with viewing(held.manager):
        (hold,) = queries.hold_list(held.kent.pk)
    assert manager.post(f"/retention/holds/{hold.id}/lift/", {}).status_code == 422
    manager.post(f"/retention/holds/{hold.id}/lift/", REASON)
    assert "Held</strong>" not in shown(manager, "/retention/")


def test_the_plan_counts_by_month_and_group(manager: Client) -> None:
    page = shown(manager, "/retention/plan/")

    assert "4 records of your organisation are" in page
    assert "Group 4" in page


def test_the_officer_watches_and_changes_nothing(client: Client, held: Held) -> None:
    client.force_login(member(held.kent, "data_protection_officer"))

    assert 'type="checkbox"' not in shown(client, "/retention/")
    assert "Place the hold" not in shown(client, "/retention/holds/")
    assert client.post("/retention/holds/", {"what": "record"}).status_code == 403
    assert client.post("/retention/disposals/", {"reference": "K1", **REASON}).status_code == 403
    assert client.post("/retention/decide/", {"what": "keep"}).status_code == 403
    assert "law.Clock" in shown(client, "/retention/held/")
