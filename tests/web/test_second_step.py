"""No page with anybody's data opens on a password alone, and the way to a second step is open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from hueandcry.access import second_factor
from hueandcry.access.roles import ROLES, Permission
from hueandcry.access.viewer import OWN, Viewer
from tests.factories import member, organisation
from tests.web.test_sign_in import code_for, set_up_app

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse"
# Sees nobody's data.
FIGURES = "figures_reader"
CLOSED = ["/", "/search/", "/record/1/", "/series/", "/review/", "/imports/", "/keys/", "/audit/", "/forces/kent/"]


def with_password(role: str, email: str = "pat@kent.example") -> Client:
    member(organisation("Kent"), role, email=email)
    client = Client()
    client.post("/accounts/login/", {"login": email, "password": PASSWORD})
    return client


@pytest.mark.parametrize("role", sorted(ROLES.keys() - {FIGURES}))
def test_a_password_alone_opens_no_page(role: str) -> None:
    client = with_password(role)

    for address in CLOSED:
        assert client.get(address)["Location"] == "/account/second-step/", address
        assert client.post(address)["Location"] == "/account/second-step/", address


def test_a_part_of_a_page_leads_the_whole_page_to_the_second_step() -> None:
    answer = with_password("force_recorder").get("/imports/", headers={"HX-Request": "true"})

    assert (answer.status_code, answer["HX-Redirect"]) == (204, "/account/second-step/")


def test_the_way_to_a_second_step_is_open_and_setting_it_up_opens_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    client = with_password("force_recorder")
    assert "Set up a second step" in client.get("/account/second-step/").content.decode()
    assert client.get("/account/").status_code == client.get("/about/").status_code == 200

    # What a new app leads to happens when it is committed; a test's own transaction never is.
    monkeypatch.setattr("django.db.transaction.on_commit", lambda then: then())
    set_up_app(client)

    assert client.get("/search/").status_code == 200


def test_the_next_time_the_code_is_asked_for_and_opens_the_pages() -> None:
    secret = set_up_app(with_password("force_recorder"))
    client = Client()
    sent = {"login": "pat@kent.example", "password": PASSWORD}

    assert client.post("/accounts/login/", sent)["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/search/")["Location"].startswith("/accounts/login/")
    client.post("/accounts/2fa/authenticate/", {"code": code_for(secret)})

    assert client.get("/search/").status_code == 200


def test_a_session_from_before_the_app_was_set_up_must_take_the_step() -> None:
    earlier = with_password("force_recorder")
    later = Client()
    later.post("/accounts/login/", {"login": "pat@kent.example", "password": PASSWORD})
    set_up_app(later)

    where = earlier.get("/search/?q=1")["Location"]

    assert where == "/accounts/2fa/reauthenticate/?next=%2Fsearch%2F%3Fq%3D1"


def test_another_s_step_written_into_ones_session_counts_for_nothing() -> None:
    client = with_password("force_recorder")
    other = member(organisation("Kent"), "force_recorder")
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": 0}]
    session["account_authentication_methods_user"] = str(other.pk)
    session.save()

    assert client.get("/search/")["Location"] == "/account/second-step/"


def test_every_role_but_one_of_bare_figures_needs_it() -> None:
    figures = Viewer("pat@kent.example", 1, frozenset({Permission.SEE_FIGURES}), OWN)

    assert not second_factor.is_required(figures)
    for role in ROLES.values():
        asked = second_factor.is_required(Viewer("pat@kent.example", 1, role.permissions, OWN))
        assert asked == (role.code != FIGURES), role.code


def test_off_is_for_the_demo_s_invented_people_alone(settings) -> None:
    settings.SECOND_FACTOR = "off"

    invented, real = with_password("force_recorder", "pat@hue.example"), with_password("force_recorder")

    shown = invented.get("/search/")
    assert shown.status_code == 200
    assert "signing in asks for no second step here" in shown.content.decode()
    assert real.get("/search/")["Location"] == "/account/second-step/"


def test_off_is_refused_in_any_data_folder_but_a_demo_s(tmp_path: Path) -> None:
    environment = {**os.environ, "HUE_DATA": str(tmp_path), "HUE_SECOND_FACTOR": "off"}
    load = [sys.executable, "-c", "import hueandcry.config.settings"]

    refused = subprocess.run(load, env=environment, capture_output=True, text=True, timeout=60, check=False)
    (tmp_path / "demo-sign-ins.txt").touch()
    allowed = subprocess.run(load, env=environment, capture_output=True, text=True, timeout=60, check=False)

    assert "for the demo's data folder alone" in refused.stderr
    assert allowed.returncode == 0, allowed.stderr
