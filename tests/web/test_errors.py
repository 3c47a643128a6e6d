"""Errors that are raised on purpose become pages in plain words, with the right status."""

from __future__ import annotations

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from hueandcry.core.errors import HueAndCryError, Malformed, NotAllowed, NotFound, NotPossible, Unavailable
from hueandcry.web import errors, urls

pytestmark = pytest.mark.django_db

FAMILIES = {NotFound: 404, NotAllowed: 403, NotPossible: 409, Malformed: 422, Unavailable: 503}


def _raise(request: HttpRequest, family: str) -> None:
    if family == "fault":
        raise ZeroDivisionError
    raise {family.__name__: family for family in FAMILIES}[family]("The particular reason.")


urlpatterns = [*urls.urlpatterns, path("raise/<str:family>/", _raise)]
handler500 = "hueandcry.web.errors.broken"
handler404 = "hueandcry.web.errors.not_found"


@pytest.mark.parametrize("family", FAMILIES)
@override_settings(ROOT_URLCONF="tests.web.with_sign_in")
def test_a_family_has_its_status(family: type[HueAndCryError]) -> None:
    answer = Client().get(f"/raise/{family.__name__}/")

    assert answer.status_code == FAMILIES[family]
    assert "<h1" in answer.content.decode()


def test_every_family_has_words() -> None:
    assert set(errors.WORDS) == set(FAMILIES) == set(HueAndCryError.__subclasses__())


@override_settings(ROOT_URLCONF="tests.web.with_sign_in")
def test_the_reason_is_said_but_not_of_what_one_may_not_see() -> None:
    assert "The particular reason." in Client().get("/raise/NotPossible/").content.decode()
    assert "The particular reason." not in Client().get("/raise/NotFound/").content.decode()


@override_settings(ROOT_URLCONF="tests.web.with_sign_in")
def test_a_fault_of_ours_has_a_number_that_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    answer = Client(raise_request_exception=False).get("/raise/fault/")

    assert answer.status_code == 500
    number = answer.content.decode().split('<strong class="hue-code">')[1].split("<")[0]
    assert f"error {number} at GET /raise/<str:family>/" in caplog.text


def test_a_fault_needs_no_database_to_be_shown() -> None:
    # A request that nobody has looked up yet: asking who it is would ask the database.
    request = RequestFactory().get("/")
    request.user = None  # type: ignore[assignment]

    assert errors.broken(request).status_code == 500


def test_an_old_form_is_refused_in_words() -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "a@kent.example", "password": "x"})

    assert answer.status_code == 403
    assert "This form is too old" in answer.content.decode()


@pytest.mark.parametrize("address", ["/", "/accounts/login/", "/nothing-here/"])
def test_every_answer_carries_its_safe_headers(address: str) -> None:
    answer = Client().get(address)

    assert "script-src 'self'" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"].startswith("no-store") or "no-store" in answer["Cache-Control"]
    assert answer["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("address", ["/accounts/email/", "/accounts/password/reset/", "/accounts/confirm-email/"])
def test_what_is_closed_is_not_there(address: str) -> None:
    assert Client().get(address).status_code == 404


def test_nobody_signs_up() -> None:
    shown = Client().get("/accounts/signup/").content.decode()

    assert "You cannot sign up here" in shown
    assert "password1" not in shown
