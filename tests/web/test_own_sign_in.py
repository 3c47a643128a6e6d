"""An organisation's own sign-in lets in its own invited people and nobody else, with one answer for every reason."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest
from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import ImproperlyConfigured
from django.test import RequestFactory

from hueandcry.access.models import Member
from hueandcry.config.own_sign_in import providers
from hueandcry.web.own_sign_in import REFUSED, OwnSignInAdapter
from tests.factories import member, organisation

pytestmark = pytest.mark.django_db
KENT = {"organisation": "kent", "domains": ["kent.example"]}
_SERVER = {"id": "kent", "name": "Kent", "server_url": "https://login.kent.example", "client_id": "c", "secret": "s"}
ENTRY = _SERVER | KENT


class Told(SimpleNamespace):
    """What a provider says of somebody, as allauth hands it on."""

    def connect(self, request, user):
        self.connected = user


def told(email, *, verified=True, tied_to=None, settings=KENT):
    return Told(
        provider=SimpleNamespace(app=SimpleNamespace(settings=settings)),
        email_addresses=[EmailAddress(email=email, verified=verified)],
        is_existing=tied_to is not None, user=tied_to, connected=None,
    )  # fmt: skip


def come(login):
    OwnSignInAdapter().pre_social_login(RequestFactory().get("/accounts/oidc/kent/login/callback/"), login)


@pytest.fixture
def pat():
    return member(organisation("Kent"), "force_analyst", email="pat@kent.example")


def test_an_invited_person_of_the_organisation_is_tied_to_their_own_account(pat) -> None:
    login = told("Pat@Kent.Example")
    come(login)
    come(told("pat@kent.example", tied_to=pat))

    assert login.connected == pat


@pytest.mark.parametrize(
    "why", ["unknown", "unverified", "two", "domain", "organisation", "ended", "another", "look-alike"]
)
def test_everybody_else_gets_the_same_refusal(pat, why) -> None:
    other = member(organisation("Essex"), "force_analyst", email="chris@essex.example")
    moved = member(organisation("Essex"), "force_analyst", email="moved@kent.example")
    login = {
        "unknown": told("nobody@kent.example"),
        "unverified": told(pat.email, verified=False),
        "two": told(pat.email),
        "domain": told(other.email),
        "organisation": told(moved.email),
        "ended": told(pat.email),
        "another": told(pat.email, tied_to=other),
        "look-alike": told("pat@kеnt.example"),
    }[why]
    if why == "two":
        login.email_addresses.append(EmailAddress(email="chris@kent.example", verified=True))
    if why == "ended":
        Member.objects.filter(pk=pat.pk).update(is_active=False)

    with pytest.raises(ImmediateHttpResponse) as refused:
        come(login)

    assert refused.value.response.status_code == 403
    assert REFUSED.split(".")[0] in refused.value.response.content.decode()
    assert login.connected is None


def test_nobody_is_added_by_signing_in() -> None:
    assert not OwnSignInAdapter().is_open_for_signup(RequestFactory().get("/"), None)


def test_the_file_names_each_organisation_whole_and_by_https(tmp_path, monkeypatch) -> None:
    file = tmp_path / "oidc.json"
    monkeypatch.setenv("HUE_OIDC", str(file))
    file.write_text(json.dumps([ENTRY]))
    (app,) = providers()["openid_connect"]["APPS"]
    assert app["settings"]["organisation"] == "kent"

    for wrong in ({"domains": []}, {"server_url": "http://login.kent.example"}, {"more": 1}):
        file.write_text(json.dumps([ENTRY | wrong]))
        with pytest.raises(ImproperlyConfigured):
            providers()


def test_without_a_file_there_is_no_such_door(client, monkeypatch) -> None:
    monkeypatch.delenv("HUE_OIDC", raising=False)

    assert providers() == {}
    assert client.get("/accounts/oidc/kent/login/").status_code == 404
