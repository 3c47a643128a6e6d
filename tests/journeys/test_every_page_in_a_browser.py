"""Every page that a role may open, at two widths, in a real browser: axe, console, and nothing beside the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import URLPattern, get_resolver

from hueandcry.access.roles import ROLES
from tests.journeys.browser import PASSWORD, WIDTHS, Visitor, chromium, needs_chromium, serving
from tests.journeys.conftest import NewHub

pytestmark = needs_chromium

SIGN_IN = [
    "/accounts/password/change/", "/accounts/logout/", "/accounts/reauthenticate/", "/accounts/inactive/",
    "/accounts/2fa/", "/accounts/2fa/totp/activate/", "/accounts/2fa/webauthn/", "/accounts/2fa/webauthn/add/",
]  # fmt: skip
STRANGERS = ["/accounts/login/", "/accounts/signup/", "/nothing-here/"]


def plain_addresses() -> list[str]:
    """Return the addresses of the pages that need nothing to be filled in; a file is no page."""
    pages = [entry for entry in get_resolver("hueandcry.web.urls").url_patterns if isinstance(entry, URLPattern)]
    addresses = [f"/{entry.pattern}" for entry in pages if "<" not in str(entry.pattern)]
    return sorted(address for address in addresses if not address.endswith(".csv"))


@pytest.fixture(scope="module")
def site(new_hub: NewHub) -> Iterator[str]:
    with serving(new_hub(), arrange="tests.journeys.arrange_every_page") as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


@pytest.fixture(params=WIDTHS)
def visitor(request: pytest.FixtureRequest, site: str, browser: Any) -> Iterator[Visitor]:
    found = Visitor(browser, site, request.param)
    yield found
    found.leave()


def test_a_stranger_sees_sign_in_and_the_pages_about_the_site(visitor: Visitor) -> None:
    for address in [*STRANGERS, "/about/", "/accessibility/", "/privacy/", "/cookies/"]:
        assert visitor.open(address) == (404 if address == "/nothing-here/" else 200), address


@pytest.mark.parametrize("role", sorted(ROLES))
def test_each_role_can_open_its_pages(visitor: Visitor, role: str) -> None:
    visitor.sign_in(f"{role}@hue.example")
    visitor.look()

    statuses = {address: visitor.open(address) for address in plain_addresses()}

    # 405: an address that only takes what a form sends.
    assert set(statuses.values()) <= {200, 403, 405}, statuses
    for link in ("/", "/account/", "/about/"):
        assert statuses[link] == 200


def test_ones_own_sign_in_can_be_changed(visitor: Visitor) -> None:
    visitor.sign_in("force_recorder@hue.example")

    for address in SIGN_IN:
        assert visitor.open(address) == 200, address


def test_a_force_has_a_page_of_its_own(visitor: Visitor) -> None:
    visitor.sign_in("force_analyst@hue.example")
    visitor.open("/")
    visitor.page.select_option("#filter-force", "kent")
    visitor.page.click("text=Show")

    visitor.page.wait_for_url("**/forces/kent/")
    visitor.look()

    assert visitor.page.text_content("h1") == "Kent"
    assert visitor.open("/forces/surrey/?since=2026-01") == 200


def test_a_reviewer_judges_strands_and_class_beside_the_flag(visitor: Visitor) -> None:
    page = visitor.page
    visitor.sign_in("force_recorder@hue.example")
    assert visitor.open("/review/1/") == 200
    page.click("summary:has-text('Hate, domestic abuse and class')")
    visitor.look()
    page.check("text=Religion")
    page.select_option("#class", "HO 8R")
    page.click("button:has-text('Not online')")

    page.wait_for_url("**/record/1/")
    visitor.look()

    said = page.text_content("dl:has-text('Is it a hate crime?')") or ""
    assert "A person’s answer: Religion" in said
    assert "8R Malicious communications" in said


def test_a_key_is_shown_once_and_ended(visitor: Visitor) -> None:
    visitor.sign_in("partner_liaison@hue.example")
    visitor.open("/keys/")
    visitor.page.fill("#id_title", f"Night export {visitor.width}")
    visitor.page.click("main form button")
    visitor.look()
    key = visitor.page.text_content("#new-key") or ""
    assert key.startswith("hue_")

    visitor.open("/keys/")
    assert key not in visitor.page.content()

    visitor.page.click(f"text=End it: Night export {visitor.width}")
    visitor.look()
    visitor.page.click("main form button")
    visitor.look()
    assert "Ended" in (visitor.page.text_content("table") or "")


FILE = """Incident No;Date Reported;Time;What happened;Area;Their mobile;Notes for us;Online?
A/1;03/04/2026;14:05;Bought a phone on Facebook Marketplace and nothing arrived.;ME14 1AA;07700 900555;=1+1;Y
A/2;31/02/2024;09:00;A window was broken in the night.;ME15 6AB;;;N
;04/04/2026;10:00;This one has no number.;CT1 2AB;;;Perhaps
"""


def test_a_recorder_imports_a_file_that_nobody_has_sent_before(visitor: Visitor) -> None:
    page = visitor.page
    visitor.sign_in("force_recorder@hue.example")
    visitor.open("/imports/new/")
    page.click("main form button")
    visitor.look()
    assert "Choose a file" in (page.text_content(".govuk-error-summary") or "")

    page.check("input[name=source] >> nth=0")
    page.set_input_files("#id_file", {"name": "odd.csv", "mimeType": "text/csv", "buffer": FILE.encode()})
    page.click("main form button")
    visitor.look()
    assert page.text_content("h1") == "What the columns are"
    page.select_option("label:has-text('Their mobile') >> xpath=../../td[2]//select", "victim phone")
    page.click("text=Look at the first records")
    visitor.look()
    assert "Victim’s telephone number" in (page.text_content("main") or "")
    assert "this row has no reference" in (page.text_content("main") or "").lower()

    page.click("button:has-text('Start the import')")
    visitor.look()
    page.wait_for_selector("text=Every row is accounted for")
    visitor.look()
    numbers = [int(text) for text in page.locator(".hue-sum dd").all_text_contents()]
    assert numbers[0] == sum(numbers[1:]) == 3
    assert numbers[4] == 1

    with page.expect_download() as download:
        page.click("text=Download the rejected rows")
    text = download.value.path().read_text("utf-8-sig")
    assert text.splitlines()[0].startswith("Row,Column,Reason,Incident No")
    assert "This one has no number." in text


def test_somebody_who_is_invited_joins_and_signs_in(visitor: Visitor, browser: Any) -> None:
    page, email = visitor.page, f"new{visitor.width}@hue.example"
    visitor.sign_in("administrator@hue.example")
    visitor.open("/people/invite/")
    page.click("main form button")
    visitor.look()
    page.fill("#id_name", "Pat New")
    page.fill("#id_email", email)
    page.check("label:has-text('Force recorder')")
    page.click("main form button")
    visitor.look()
    link = page.text_content("#new-link") or ""

    stranger = Visitor(browser, visitor.site, visitor.width)
    stranger.page.goto(link)
    stranger.look()
    stranger.page.fill("#id_password1", "short")
    stranger.page.fill("#id_password2", "other")
    stranger.page.click("main form button")
    stranger.look()
    assert "There is a problem" in stranger.page.content()
    stranger.page.fill("#id_password1", "a long walk by the sea")
    stranger.page.fill("#id_password2", "a long walk by the sea")
    stranger.page.click("main form button")
    stranger.page.wait_for_url("**/accounts/login/**")
    assert "Your account is ready" in stranger.page.content()
    stranger.look()
    stranger.leave()


def test_a_form_that_is_too_old_says_so(visitor: Visitor) -> None:
    visitor.sign_in("partner_liaison@hue.example")
    visitor.open("/keys/")
    visitor.page.fill("#id_title", "Never made")
    visitor.context.clear_cookies(name="csrftoken")
    visitor.page.click("main form button")

    visitor.look()

    assert visitor.page.text_content("h1") == "This form is too old"


def test_a_passkey_is_added_and_signs_in_alone(site: str, browser: Any) -> None:
    # Browsers make passkeys for names, not for network addresses.
    visitor = Visitor(browser, site.replace("127.0.0.1", "localhost"), 1280)
    page = visitor.page
    finger = visitor.context.new_cdp_session(page)
    finger.send("WebAuthn.enable")
    kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = {**kind, "isUserVerified": True, "automaticPresenceSimulation": True}
    finger.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    visitor.sign_in("passkey@hue.example")
    page.goto(f"{visitor.site}/accounts/2fa/webauthn/add/")
    page.fill("input[type=password]", PASSWORD)
    page.click("main form button")
    page.wait_for_selector("#mfa_webauthn_add")
    visitor.look()

    page.fill("input[name=name]", "My finger")
    page.check("input[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url(lambda address: not address.endswith("/add/"))
    visitor.look()
    page.goto(f"{visitor.site}/accounts/2fa/webauthn/")
    visitor.look()
    assert "My finger" in (page.text_content("table") or "")

    page.click("text=Sign out")
    page.goto(f"{visitor.site}/accounts/login/")
    page.click("#passkey_login")
    page.wait_for_url(f"{visitor.site}/")
    visitor.look()
    assert "Sign out" in page.content()
    visitor.leave()
