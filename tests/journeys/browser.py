"""A hub's pages served as in production, and a browser that complains of whatever a person would stumble over."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.hub import ROOT, Hub

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium"),
]
WIDTHS = (1280, 320)
PASSWORD = "correct horse"


@contextmanager
def _running(hub: Hub, *arguments: str) -> Iterator[None]:
    # As in the demo: its people sign in with a password, and the banner on every page is looked at as well.
    environment = {**os.environ, **hub.environment, "HUE_POOL": "0", "HUE_SECOND_FACTOR": "off"}
    environment.pop("HUE_DEBUG", None)
    process = subprocess.Popen(
        [sys.executable, *arguments], env=environment, cwd=ROOT,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
    finally:
        process.kill()
        process.wait(20)


def mark_as_demo(hub: Hub) -> None:
    """Make a hub's data folder a demo's, which alone may do without a second step."""
    (Path(hub.environment["HUE_DATA"]) / "demo-sign-ins.txt").touch()


@contextmanager
def serving(hub: Hub, *, arrange: str) -> Iterator[str]:
    """Fill a hub by a module, serve its pages and work on its imports; give the site's address."""
    subprocess.run(
        [sys.executable, "-m", arrange], env={**os.environ, **hub.environment, "HUE_POOL": "0"}, cwd=ROOT, check=True
    )
    assert hub.hue("migrate", "--quiet", "--static").returncode == 0
    mark_as_demo(hub)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    with ExitStack() as stack:
        stack.enter_context(_running(hub, "manage.py", "runserver", "--noreload", "--nostatic", place))
        stack.enter_context(_running(hub, "-m", "hueandcry", "work"))
        _wait_for_answer(f"http://{place}/about/")
        yield f"http://{place}"


def _wait_for_answer(address: str) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


@contextmanager
def chromium() -> Iterator[Any]:
    """Give a browser without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


# What reaches beyond the right edge of a screen that scrolls sideways.
_BESIDE = """() => document.documentElement.scrollWidth <= window.innerWidth ? [] :
    [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > window.innerWidth)
        .map((one) => one.outerHTML.slice(0, 120))"""


class Visitor:
    """Somebody at a browser. Every page they open is looked at as a whole."""

    def __init__(self, browser: Any, site: str, width: int) -> None:
        self.site, self.width = site, width
        self.context = browser.new_context(viewport={"width": width, "height": 900})
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.complaints: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("response", self._see)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hear(self, message: Any) -> None:
        # A page that says what is wrong with a form answers 4xx, which the browser reports as well.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def _see(self, answer: Any) -> None:
        if "/static/" in answer.url and answer.status >= 400:
            self.complaints.append(f"{answer.url}: {answer.status}")

    def sign_in(self, email: str) -> None:
        """Sign in, as a person does."""
        self.page.goto(f"{self.site}/accounts/login/")
        self.page.fill("input[name=login]", email)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.press("input[name=password]", "Enter")
        self.page.wait_for_url(f"{self.site}/")
        self.page.goto(f"{self.site}/purpose/?next=/")
        self.page.check("input[value=investigate]")
        self.page.click("main form button")
        self.page.wait_for_url(f"{self.site}/")

    def open(self, address: str) -> int:
        """Open a page, look at it if it may be seen, and return its status."""
        # An address that only takes what a form sends has no page to show.
        if self.context.request.get(f"{self.site}{address}", max_redirects=0).status == 405:
            return 405
        answer = self.page.goto(f"{self.site}{address}")
        status = int(answer.status)
        if answer.headers.get("content-type", "").startswith("text/html"):
            self.look()
        return status

    def look(self, *, but: Sequence[str] = ()) -> None:
        """Assert that axe finds nothing, nothing sticks out at the side and nothing was said on the console."""
        from axe_playwright_python.sync_playwright import Axe

        said, where = list(self.complaints), f"{self.page.url} at {self.width}"
        violations = Axe().run(self.page).response["violations"]
        # Axe's own probing breaks the policy against inline styles.
        self.complaints.clear()
        found = [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations if one["id"] not in but]
        assert not found, f"{where}: {found}"
        assert not said, f"{where}: {said}"
        beside = self.page.evaluate(_BESIDE)
        assert not beside, f"{where}: {beside}"
        assert self.page.locator("h1").count() == 1, where
        assert self.page.title().removesuffix("Hue & Cry").strip(" –"), where

    def leave(self) -> None:
        """Close the browser's window."""
        self.context.close()
