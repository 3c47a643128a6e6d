"""Signing in: with a password, with a second step, and with the code that is left when the telephone is lost."""

from __future__ import annotations

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from tests.factories import member, organisation

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse"


@pytest.fixture
def somebody():
    return member(organisation("Kent"), "force_recorder", email="pat@kent.example")


def sign_in(client: Client, password: str = PASSWORD):
    return client.post("/accounts/login/", {"login": "pat@kent.example", "password": password})


def code_for(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def confirm(client: Client) -> None:
    """Show once more that it is oneself, as everybody must before their sign-in is changed."""
    where = client.get("/accounts/2fa/totp/activate/")["Location"]
    assert "Show that it is you" in client.get(where).content.decode()
    client.post(where, {"password": PASSWORD})


def set_up_app(client: Client) -> str:
    """Set up an authenticator app and return its key."""
    confirm(client)
    secret = client.get("/accounts/2fa/totp/activate/").context["form"].secret
    assert client.post("/accounts/2fa/totp/activate/", {"code": code_for(secret)}).status_code == 302
    return str(secret)


def is_signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_a_password_lets_in_and_leads_back(client: Client, somebody) -> None:
    where = client.get("/imports/")["Location"]

    answer = client.post(where, {"login": "PAT@kent.example", "password": PASSWORD})

    assert is_signed_in(client)
    assert answer["Location"] in ("/", "/imports/")


def test_a_wrong_password_does_not_say_whether_there_is_such_a_person(client: Client, somebody) -> None:
    wrong = sign_in(client, "wrong horse battery").content.decode()
    nobody = client.post("/accounts/login/", {"login": "no@kent.example", "password": "x" * 12}).content.decode()

    said = "password you specified are not correct"
    assert said in wrong
    assert said in nobody
    assert not is_signed_in(client)


def test_somebody_who_has_left_does_not_get_in(client: Client, somebody) -> None:
    somebody.is_active = False
    somebody.save()

    sign_in(client)

    assert not is_signed_in(client)


def test_with_an_app_the_password_alone_is_not_enough(client: Client, somebody) -> None:
    sign_in(client)
    set_up_app(client)
    other = Client()

    assert sign_in(other)["Location"] == "/accounts/2fa/authenticate/"
    assert not is_signed_in(other)
    assert "Type the 6-digit code" in other.get("/accounts/2fa/authenticate/").content.decode()

    other.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert not is_signed_in(other)


def test_a_recovery_code_lets_in_once(client: Client, somebody) -> None:
    sign_in(client)
    set_up_app(client)
    client.post("/accounts/2fa/recovery-codes/generate/", {})
    codes = client.get("/accounts/2fa/recovery-codes/").context["unused_codes"]
    assert len(codes) == 10

    first, second = Client(), Client()
    sign_in(first)
    first.post("/accounts/2fa/authenticate/", {"code": codes[0]})
    sign_in(second)
    second.post("/accounts/2fa/authenticate/", {"code": codes[0]})

    assert is_signed_in(first)
    assert not is_signed_in(second)


def test_signing_out_ends_the_session(client: Client, somebody) -> None:
    sign_in(client)

    client.post("/accounts/logout/")

    assert not is_signed_in(client)


def test_a_weak_password_is_refused(client: Client, somebody) -> None:
    sign_in(client)
    sent = {"oldpassword": PASSWORD, "password1": "password1234", "password2": "password1234"}

    answer = client.post("/accounts/password/change/", sent)

    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
