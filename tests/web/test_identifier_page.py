"""An identifier's page counts what it may not show, and shows what it may."""

from __future__ import annotations

import pytest

from tests.factories import bring_in, member, organisation, source
from tests.web.shared_number import NUMBER, NUMBER_NORMAL, SECRET, country, events, page, without_tokens

pytestmark = pytest.mark.django_db

ADDRESS = f"/identifier/phone/{NUMBER_NORMAL}"


@pytest.fixture
def here():
    return country()


def test_own_records_are_listed_and_others_counted(client, here):
    shown = page(client, here.person(here.kent), ADDRESS)

    assert "Seen in 2 records" in shown
    assert "<strong>3 more</strong>" in shown
    assert ">K1<" in shown
    assert "E1" not in shown
    assert "Essex" not in shown
    assert SECRET not in shown


def test_the_national_analyst_sees_all_and_nothing_is_withheld(client, here):
    unit = organisation("National unit", "national_unit")

    shown = page(client, here.person(unit, "national_analyst"), ADDRESS)

    assert "Seen in 5 records of 3 organisations" in shown
    assert "may not see" not in shown


def test_one_that_only_others_hold_is_as_if_it_were_not(client, here):
    who = here.person(here.kent)

    theirs = page(client, who, "/identifier/email/crook@shop.example", status=404)
    nobodys = page(client, who, "/identifier/email/nobody@shop.example", status=404)

    assert without_tokens(theirs) == without_tokens(nobodys)


def test_looking_is_in_the_trail_without_the_value(client, here):
    page(client, here.person(here.kent), ADDRESS)

    (event,) = events("identifier read")
    assert event.subject.startswith("identifier:phone:")
    assert "900123" not in event.subject + str(event.detail)


def test_a_public_number_says_why_it_links_nothing(client, here):
    shown = page(client, here.person(here.kent), "/identifier/phone/101")

    assert "It links no records: " in shown


@pytest.mark.parametrize("written", ["https://pay.example/a/../b?x=1&y=2#z", "http://shop.example/a//b"])
def test_any_web_address_can_be_an_address_here(client, here, written):
    bring_in(source(here.kent), [{"ref": "W1", "text": f"Paid at {written} on the web"}])
    client.force_login(here.person(here.kent))
    record = client.get("/search/", {"q": "W1"}).content.decode()
    assert ">W1<" in record
    shown = client.get("/search/", {"q": written}).content.decode()
    link = next(part.split('"')[0] for part in shown.split('href="') if part.startswith("/identifier/url/"))

    assert client.get(link.replace("&amp;", "&")).status_code == 200


def test_more_than_a_page_is_reached_by_older(client):
    owner = organisation("Surrey")
    bring_in(source(owner), [{"ref": f"S{n}", "text": "Words", "suspect phone": NUMBER} for n in range(1, 61)])
    who = member(owner, "force_analyst")

    first = page(client, who, ADDRESS)
    link = next(part.split('"')[0] for part in first.split('href="') if part.startswith("?before="))
    second = page(client, who, ADDRESS + link)

    assert "Seen in 60 records" in first
    assert ">S60<" in first
    assert ">S10<" not in first
    assert ">S10<" in second
    assert ">S11<" not in second


@pytest.mark.parametrize("before", ["", "x", "-1", "9" * 40, "1;DROP TABLE"])
def test_a_broken_cursor_is_no_cursor(client, here, before):
    assert ">K2<" in page(client, here.person(here.kent), f"{ADDRESS}?before={before}")
