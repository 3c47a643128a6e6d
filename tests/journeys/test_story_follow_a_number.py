"""In a real browser: a number leads from search to its series; a recorder empties the queue by keys alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.browser import mark_as_demo
from tests.journeys.conftest import NewHub
from tests.journeys.hub import ROOT, Hub

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
PORT = 8931
SITE = f"http://127.0.0.1:{PORT}"
WIDTHS = (1280, 320)


def run(hub: Hub, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **hub.environment, "HUE_DEBUG": "1", "HUE_POOL": "0", "HUE_SECOND_FACTOR": "off"}
    return subprocess.Popen(
        [sys.executable, *arguments], env=environment, cwd=ROOT,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.fixture(scope="module")
def site(new_hub: NewHub) -> Iterator[str]:
    hub = new_hub()
    mark_as_demo(hub)
    assert run(hub, "-m", "tests.journeys.arrange_shared_number").wait(120) == 0
    server = run(hub, str(Path("manage.py")), "runserver", "--noreload", f"127.0.0.1:{PORT}")
    try:
        _wait_for_answer()
        yield SITE
    finally:
        server.terminate()
        server.wait(20)


def _wait_for_answer() -> None:
    until = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(f"{SITE}/accounts/login/", timeout=5).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def sign_in(site, chromium):
    contexts = []

    def signed_in(email, width=1280, script=True):
        context = chromium.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{site}/accounts/login/")
        page.fill("input[name=login]", email)
        page.fill("input[name=password]", "correct horse")
        page.press("input[name=password]", "Enter")
        page.wait_for_url(f"{site}/")
        page.goto(f"{site}/purpose/?next=/")
        page.check("input[value=investigate]")
        page.click("main form button")
        page.wait_for_url(f"{site}/")
        return page

    yield signed_in
    for context in contexts:
        context.close()


def check_page(page):
    """Assert that axe finds nothing, nothing sticks out at the side, and the policy stopped nothing."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]

    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("width", WIDTHS)
def test_an_analyst_follows_a_number_from_search_to_the_series(sign_in, width):
    page = sign_in("analyst.kent@hue.example", width)
    page.goto(f"{SITE}/search/")
    check_page(page)

    page.fill("#q", "07700 900 123")
    page.press("#q", "Enter")
    check_page(page)
    assert "3 more" in page.text_content("main")

    page.click("main a:text-is('+447700900123')")
    check_page(page)
    assert "3 more in records of other organisations" in page.text_content("main")

    page.click("main a:text-is('K1')")
    check_page(page)
    assert page.locator(".hue-answers > li").count() == 4

    page.click(".hue-panel a")
    check_page(page)
    assert "3 withheld" in page.text_content("main")
    assert page.locator(".hue-drawing svg").count() == 2

    page.goto(f"{SITE}/series/?organisations=2&kind=phone")
    check_page(page)
    assert page.locator("tbody tr").count() == 1


@pytest.mark.parametrize("width", WIDTHS)
def test_the_national_analyst_sees_the_trail_of_a_record(sign_in, width):
    page = sign_in("analyst.national@hue.example", width)
    page.goto(f"{SITE}/search/?q=E1")
    page.click("main a:text-is('E1')")

    page.click("text=Who read or changed it")

    check_page(page)
    assert "Record read" in page.text_content("main")


def test_a_recorder_empties_the_queue_by_keys_alone(sign_in):
    page = sign_in("recorder.surrey@hue.example")
    page.goto(f"{SITE}/review/")
    check_page(page)
    words = page.locator(".hue-words")
    assert "number 1" in words.text_content()

    page.keyboard.press("y")
    page.wait_for_selector("text=Words number 2")
    assert page.evaluate("document.activeElement.id") == "review-heading"
    assert "Saved as online" in page.text_content("#review-said")

    page.keyboard.press("n")
    page.wait_for_selector("text=Words number 3")
    page.keyboard.press("u")
    page.wait_for_selector("text=Words number 2")
    assert "taken back" in page.text_content("#review-said")
    check_page(page)

    page.keyboard.press("y")
    page.wait_for_selector("text=Words number 3")
    page.keyboard.press("s")
    page.wait_for_selector("text=Words number 4")

    page.fill("#reason", "")
    page.press("#reason", "y")
    assert page.input_value("#reason") == "y"
    assert "number 4" in words.text_content()

    page.click("text=Keyboard and how this queue works")
    page.click("text=Answer with single keys")
    page.locator("h1").focus()
    page.keyboard.press("n")
    page.wait_for_timeout(300)
    assert "number 4" in words.text_content()


def test_without_script_the_same_buttons_answer(sign_in):
    page = sign_in("recorder.surrey@hue.example", script=False)
    page.goto(f"{SITE}/review/")
    before = page.text_content(".hue-words")

    page.click("button[value=no]")

    assert page.url == f"{SITE}/review/"
    assert "Saved as not online" in page.text_content("#review-said")
    assert page.text_content(".hue-words") != before

    page.click("text=Undo my last answer")

    assert page.text_content(".hue-words") == before
