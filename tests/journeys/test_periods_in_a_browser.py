"""In a real browser, at two widths: one person proposes retention periods, another confirms, and the dates follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.journeys.browser import WIDTHS, Visitor, chromium, needs_chromium, serving
from tests.journeys.conftest import NewHub

pytestmark = needs_chromium
GROUPS = "1234"


@pytest.fixture(scope="module")
def site(new_hub: NewHub) -> Iterator[str]:
    with serving(new_hub(), arrange="tests.journeys.arrange_every_page") as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


def visitor(browser: Any, site: str, width: int, role: str) -> Visitor:
    found = Visitor(browser, site, width)
    found.sign_in(f"{role}@hue.example")
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_one_proposes_another_confirms(site: str, browser: Any, width: int) -> None:
    manager = visitor(browser, site, width, "records_manager")
    page = manager.page
    manager.open("/retention/periods/")
    page.click("text=Propose other periods")
    manager.look()

    page.fill("#id_months_C", "none")
    page.click("button:has-text('See what')")
    manager.look()
    assert "Group C: type a number of months" in (page.text_content(".govuk-error-summary") or "")

    # Other figures at each width: what is in force already is no proposal.
    months = str(144 + width % 7)
    for group in GROUPS:
        page.fill(f"#id_months_{group}", months)
        page.fill(f"#id_source_{group}", f"Our schedule of {width}, paragraph {group}")
    page.fill("#id_months_C", "3")
    page.fill("#id_reason", "The records board of March")
    page.click("button:has-text('See what')")
    manager.look()
    assert "What it would do today" in (page.text_content("main") or "")
    page.click("text=Change something")
    manager.look()
    assert page.input_value("#id_months_3") == months
    page.click("button:has-text('See what')")
    page.click("text=Propose these periods")
    manager.look()
    assert "You proposed these" in (page.text_content("main") or "")
    manager.leave()

    officer = visitor(browser, site, width, "data_protection_officer")
    page = officer.page
    officer.open("/retention/periods/")
    page.click("text=Look at them and decide")
    officer.look()
    page.click("text=Confirm: put them in force")
    officer.look()
    assert "Say why" in (page.text_content(".govuk-error-summary") or "")
    page.fill("#id_reason", "Agreed")
    page.click("text=Confirm: put them in force")
    officer.look()
    assert "The periods are in force" in (page.text_content("main") or "")
    assert f"Our schedule of {width}, paragraph 3" in (page.text_content("main") or "")
    for address in ("/retention/plan/", "/retention/held/"):
        officer.open(address)
        assert "Confirmed here" in (page.text_content("main") or "")
    officer.leave()
