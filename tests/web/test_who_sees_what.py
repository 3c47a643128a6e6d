"""Each role has its own first page and its own doors; the rest is refused, or is not there."""

from __future__ import annotations

import pytest
from django.test import Client

from hueandcry.access.roles import ROLES
from tests.factories import member, organisation
from tests.web.shared_number import SECRET, address_of, country

pytestmark = pytest.mark.django_db

# Those of the table that need nothing to be filled in; what each opens to is tried in tests/access/test_matrix.py.
ADDRESSES = [
    "/",
    "/account/",
    "/audit/",
    "/imports/",
    "/imports/new/source/",
    "/keys/",
    "/review/",
    "/search/",
    "/series/",
]


def signed_in(role: str, name: str = "Kent", kind: str = "force") -> Client:
    client = Client()
    client.force_login(member(organisation(name, kind), role))
    return client


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_stranger_is_sent_to_sign_in_and_back(address: str) -> None:
    assert Client().get(address)["Location"] == f"/accounts/login/?next={address}"


def test_a_part_of_a_page_sends_the_whole_page_to_sign_in() -> None:
    answer = Client().get(
        "/imports/1/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/imports/1/"}
    )

    assert answer.status_code == 204
    assert answer["HX-Redirect"].startswith("/accounts/login/?next=")


@pytest.mark.parametrize("role", sorted(ROLES))
def test_the_menu_has_the_doors_that_open_and_no_other(role: str) -> None:
    client = signed_in(role)

    menu = client.get("/account/").context["menu"]

    assert [client.get(item.address).status_code for item in menu] == [200] * len(menu)


def test_a_liaison_sees_no_figures() -> None:
    country()

    shown = signed_in("partner_liaison", "Example Bank", "bank").get("/").content.decode()

    assert "Hello" in shown
    assert "have an online element" not in shown


def test_an_inspector_sees_figures_and_nothing_else() -> None:
    country()
    client = signed_in("figures_reader", "Inspectorate", "inspectorate")

    assert "6 records" in client.get("/").content.decode()
    assert client.get("/accuracy/").status_code == 200
    shut = ("/audit/", "/search/", "/series/", "/review/", "/sharing/", "/sharing/log/", "/accuracy/groups/")
    assert {client.get(address).status_code for address in shut} == {403}
    assert client.get(address_of("K1")).status_code == 403


def test_figures_are_of_every_force_and_show_no_text() -> None:
    country()

    shown = signed_in("force_analyst").get("/").content.decode()

    assert "6 records" in shown
    assert "Essex" in shown
    assert SECRET not in shown


def test_an_auditor_sees_who_read_what_and_never_what_it_says() -> None:
    country()
    reader = member(organisation("Kent"), "force_analyst", email="reader@kent.example")
    client = Client()
    client.force_login(reader)
    client.get(address_of("K1"))

    shown = signed_in("auditor", "Oversight", "oversight").get("/audit/?act=consultation").content.decode()

    assert "reader@kent.example" in shown
    assert "Record read" in shown
    assert address_of("K1").strip("/").replace("record/", "report:") in shown
    assert "Facebook Marketplace" not in shown


def test_the_audit_narrows_and_goes_back_in_time() -> None:
    for n in range(60):
        member(organisation("Kent"), "force_analyst", email=f"p{n}@kent.example")
    client = signed_in("auditor", "Oversight", "oversight")

    newest = client.get("/audit/?act=administration")
    older = client.get(f"/audit/?{newest.context['older']}")

    assert len(newest.context["rows"]) == 50
    assert 10 <= len(older.context["rows"]) < 50
    assert client.get("/audit/?member=nobody").context["rows"] == []
    assert client.get("/audit/?before=99999999999999999999").status_code == 200


@pytest.mark.parametrize("address", ["/forces/no-such-force/", "/forces/example-bank/", "/imports/77/", "/record/77/"])
def test_what_is_not_there_and_what_is_not_ones_own_look_the_same(address: str) -> None:
    country()
    answer = signed_in("force_recorder").get(address)

    assert answer.status_code == 404
    assert "or it is not yours to see" in answer.content.decode()


def test_a_key_of_another_organisation_cannot_be_ended() -> None:
    one, other = signed_in("administrator"), signed_in("administrator", "Surrey")
    one.post("/keys/", {"title": "Night export"})
    (key,) = one.get("/keys/").context["keys"]

    other.post(f"/keys/{key.pk}/end/")

    assert other.get(f"/keys/{key.pk}/end/").status_code == 404
    (still,) = one.get("/keys/").context["keys"]
    assert still.ended_at is None


def test_a_key_is_shown_once() -> None:
    client = signed_in("administrator")
    made = client.post("/keys/", {"title": "Night export"}).context["made"]

    assert made.startswith("hue_")
    assert made not in client.get("/keys/").content.decode()
