"""Outside one's own records nothing opens without a purpose; it is asked once a task and kept with every look."""

from __future__ import annotations

import time

import pytest
from django.test import Client

from hueandcry.access.purposes import LASTS, PURPOSES
from tests.factories import member, organisation
from tests.web.shared_number import NUMBER_NORMAL, address_of, country, events

pytestmark = pytest.mark.django_db


def without_purpose(who) -> Client:
    client = Client()
    client.force_login(who)
    session = client.session
    del session["purpose"]
    session.save()
    return client


@pytest.fixture
def national() -> Client:
    country()
    return without_purpose(member(organisation("Unit", "national_unit"), "national_analyst"))


def asked(answer) -> bool:
    return answer.status_code == 302 and answer["Location"].startswith("/purpose/?next=")


def test_one_s_own_record_opens_without_and_another_s_does_not(national) -> None:
    here = without_purpose(member(organisation("Kent"), "force_analyst"))

    assert here.get(address_of("K1")).status_code == 200
    assert asked(national.get(address_of("K1")))
    assert [one.purpose for one in events("record read")] == [""]


def test_every_look_outside_asks_and_none_is_written_before(national) -> None:
    for address in (address_of("E1"), "/search/?q=07700900123", f"/identifier/phone/{NUMBER_NORMAL}"):
        assert asked(national.get(address)), address
    assert events("search") == events("identifier read") == events("record read") == []
    assert national.get("/search/").status_code == 200


def test_asked_once_a_task_then_kept_with_every_look(national) -> None:
    where = national.get("/search/?q=07700900123")["Location"]
    page = national.get(where).content.decode()
    assert all(words in page for words in PURPOSES.values())
    assert national.post("/purpose/", {"next": "/search/?q=07700900123"}).status_code == 422
    assert national.post("/purpose/", {"next": "/", "purpose": "curiosity"}).status_code == 422

    answer = national.post("/purpose/", {"next": "/search/?q=07700900123", "purpose": "link"})
    assert answer["Location"] == "/search/?q=07700900123"
    for address in (answer["Location"], address_of("E1"), address_of("B1")):
        shown = national.get(address)
        assert shown.status_code == 200
        assert PURPOSES["link"] in shown.content.decode()

    assert {one.purpose for what in ("search", "record read") for one in events(what)} == {"link"}


@pytest.mark.parametrize("shift", [-LASTS.total_seconds() - 1, 600])
def test_a_purpose_ends_with_its_task_and_a_clock_set_back_stretches_none(national, shift: float) -> None:
    session = national.session
    session["purpose"] = ["link", time.time() + shift]
    session.save()

    assert asked(national.get(address_of("E1")))


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", ""])
def test_it_leads_back_to_our_own_pages_only(national, back: str) -> None:
    assert national.post("/purpose/", {"next": back, "purpose": "link"})["Location"] == "/search/"


def test_a_record_that_never_was_asks_for_nothing(national) -> None:
    assert national.get("/record/999999999/").status_code == 404
