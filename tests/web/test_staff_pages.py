"""Through the pages: invite, join, approve, end; sessions end; nobody can be shut out by a stranger's guesses."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.test import Client

from hueandcry.access.models import Member
from tests.factories import member, organisation
from tests.web.shared_number import events

pytestmark = pytest.mark.django_db
PASSWORD = "four words nobody guesses"


def signed_in(who: Member) -> Client:
    client = Client()
    client.force_login(who)
    return client


@pytest.fixture
def kent():
    return organisation("Kent")


@pytest.fixture
def admin(kent) -> Client:
    return signed_in(member(kent, "administrator", email="first@kent.example"))


def link_of(client: Client, **more) -> str:
    sent = {"name": "New Person", "email": "new@kent.example", "roles": ["force_analyst"], **more}
    shown = client.post("/people/invite/", sent)
    assert shown.status_code == 200, shown.content.decode()
    (link,) = re.findall(r"http://testserver(/join/[\w-]+/)", shown.content.decode())
    assert link not in client.get("/people/").content.decode()
    return link


def test_somebody_joins_by_a_link_and_signs_in(admin, kent) -> None:
    link, stranger = link_of(admin), Client()

    page = stranger.get(link)
    assert page["Referrer-Policy"] == "same-origin"
    assert "New Person" in page.content.decode()
    assert stranger.post(link, {"password1": PASSWORD, "password2": "other"}).status_code == 422
    assert stranger.post(link, {"password1": "short", "password2": "short"}).status_code == 422
    assert stranger.post(link, {"password1": PASSWORD, "password2": PASSWORD})["Location"] == "/accounts/login/"
    assert stranger.get(link).status_code == Client().get("/join/none/").status_code == 404

    answer = stranger.post("/accounts/login/", {"login": "new@kent.example", "password": PASSWORD})
    assert answer.status_code == 302
    assert stranger.get("/search/")["Location"] == "/account/second-step/"


def test_what_is_sent_beside_the_form_is_not_taken(admin, kent) -> None:
    other = organisation("Essex")
    link = link_of(admin, organisation=other.pk, organisation_id=other.pk, is_active="on", made_by="x")
    sent = {"password1": PASSWORD, "password2": PASSWORD, "roles": "auditor", "organisation": other.pk,
            "email": "else@kent.example", "is_superuser": "1"}  # fmt: skip

    Client().post(link, sent)

    found = Member.objects.get(email="new@kent.example")
    assert (found.organisation_id, found.roles) == (kent.pk, ["force_analyst"])
    assert not Member.objects.filter(email="else@kent.example").exists()


def test_a_sensitive_role_is_asked_for_by_one_and_granted_by_another(admin, kent) -> None:
    somebody = member(kent, "force_analyst", email="some@kent.example")
    sent = {"roles": ["force_analyst", "auditor"], "desk": ""}
    assert admin.post(f"/people/{somebody.pk}/", sent)["Location"] == "/people/"
    page = admin.get("/people/").content.decode()
    (address,) = set(re.findall(r"/people/invitations/|/people/requests/\d+/decide/", page)) or {""}
    assert address == ""
    assert "Another administrator must decide this one" in page
    other = signed_in(member(kent, "administrator", email="second@kent.example"))
    (address,) = re.findall(r"/people/requests/\d+/decide/", other.get("/people/").content.decode())

    assert admin.post(address, {"answer": "grant"}).status_code == 403
    assert other.post(address, {"answer": "grant"})["Location"] == "/people/"

    somebody.refresh_from_db()
    assert somebody.roles == ["force_analyst", "auditor"]


def test_whoever_is_ended_is_signed_out_at_once_everywhere(admin, kent) -> None:
    leaver = member(kent, "force_analyst", email="leaver@kent.example")
    sessions = [signed_in(leaver), signed_in(leaver)]
    assert [one.get("/account/").status_code for one in sessions] == [200, 200]

    assert admin.get(f"/people/{leaver.pk}/end/").status_code == 200
    admin.post(f"/people/{leaver.pk}/end/")

    assert [one.get("/account/").status_code for one in sessions] == [302, 302]
    assert Client().post("/accounts/login/", {"login": leaver.email, "password": "correct horse"}).status_code == 200
    assert "Has left" in admin.get("/people/").content.decode()


def test_after_the_last_day_nothing_opens(admin, kent) -> None:
    from datetime import timedelta

    from django.utils import timezone

    lent = member(kent, "force_analyst")
    client = signed_in(lent)
    Member.objects.filter(pk=lent.pk).update(ends_on=timezone.localdate())
    assert client.get("/account/").status_code == 200

    Member.objects.filter(pk=lent.pk).update(ends_on=timezone.localdate() - timedelta(days=1))

    assert client.get("/account/").status_code == 302
    assert not Member.objects.get(pk=lent.pk).is_active


def test_one_ends_ones_other_sessions(kent) -> None:
    who = member(kent, "force_analyst", email="pat@kent.example")
    first, second = (Client(), Client())
    for client in (first, second):
        client.post("/accounts/login/", {"login": who.email, "password": "correct horse"})

    page = first.get("/accounts/sessions/").content.decode()
    assert page.count("127.0.0.1") == 2
    first.post("/accounts/sessions/")

    assert first.get("/account/").status_code == 200
    assert second.get("/account/").status_code == 302


def test_a_desk_is_opened_and_chosen(admin, kent) -> None:
    somebody = member(kent, "force_analyst")
    admin.post("/people/desks/", {"name": "Fraud desk"})
    admin.post("/people/desks/", {"name": ""})
    (number,) = re.findall(r'<option value="(\d+)">Fraud desk', admin.get(f"/people/{somebody.pk}/").content.decode())

    admin.post(f"/people/{somebody.pk}/", {"roles": ["force_analyst"], "desk": number})

    assert Member.objects.get(pk=somebody.pk).desk_id == int(number)
    assert admin.post(f"/people/{somebody.pk}/", {"roles": ["force_analyst"], "desk": "99999"}).status_code == 422
    assert admin.post(f"/people/{somebody.pk}/", {"roles": ["sorcerer"], "desk": ""}).status_code == 422


def guess(times: int, place: str) -> list[int]:
    sent = {"login": "pat@kent.example", "password": "wrong horse battery"}
    return [Client(REMOTE_ADDR=place).post("/accounts/login/", sent).status_code for _ in range(times)]


def test_a_stranger_s_guesses_shut_out_the_stranger_and_not_the_person(kent) -> None:
    member(kent, "force_analyst", email="pat@kent.example")
    cache.clear()
    right = {"login": "pat@kent.example", "password": "correct horse"}
    guess(8, "198.51.100.7")

    stopped = Client(REMOTE_ADDR="198.51.100.7").post("/accounts/login/", right)
    person = Client(REMOTE_ADDR="192.0.2.9").post("/accounts/login/", right)

    assert stopped.status_code != 302
    assert person.status_code == 302


def test_only_the_proxies_that_are_ours_say_where_a_request_comes_from(kent, settings) -> None:
    member(kent, "force_analyst", email="pat@kent.example")
    cache.clear()
    settings.PROXIES = 1
    right = {"login": "pat@kent.example", "password": "correct horse"}
    wrong = {"login": "pat@kent.example", "password": "wrong horse battery"}
    for n in range(8):
        # Whoever guesses may write what they like at the left; our proxy adds where it came from at the right.
        Client().post("/accounts/login/", wrong, headers={"X-Forwarded-For": f"192.0.2.{n}, 198.51.100.7"})

    stopped = Client().post("/accounts/login/", right, headers={"X-Forwarded-For": "192.0.2.99, 198.51.100.7"})
    person = Client().post("/accounts/login/", right, headers={"X-Forwarded-For": "198.51.100.7, 192.0.2.1"})

    assert (stopped.status_code, person.status_code) == (200, 302)


def test_the_organisation_s_e_mail_domains_are_set_and_keep_lookalikes_out(admin, kent) -> None:
    client = admin
    assert client.post("/people/domains/", {"domains": "Kent.Example, @police.example"}).status_code == 302
    kent.refresh_from_db()
    assert kent.domains == ["kent.example", "police.example"]
    assert "kent.example, police.example" in client.get("/people/").content.decode()
    (event,) = events("e-mail domains set")
    assert event.detail == {"domains": kent.domains}

    form = {"email": "new@k-ent.example", "name": "New Person", "roles": ["force_analyst"]}
    assert "looks like your organisation" in client.post("/people/invite/", form).content.decode()

    for wrong in ("kеnt.example", "kent", "xn--knt-8ka.example", "a@b@c.example", "x" * 2001):
        answer = client.post("/people/domains/", {"domains": wrong, "organisation": "1"})
        assert answer.status_code == 422, wrong
        assert "There is a problem" in answer.content.decode()
    kent.refresh_from_db()
    assert kent.domains == ["kent.example", "police.example"]
