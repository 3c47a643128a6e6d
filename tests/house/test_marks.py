"""Every page says what one must be allowed to open it; the few that are open to everybody are listed with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from hueandcry.access.roles import Permission
from tests.house.test_doors import OPEN

View = Callable[..., Any]


def views(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, View]]:
    for entry in (resolver or get_resolver()).url_patterns:
        address = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from views(entry, address)
        elif isinstance(entry, URLPattern) and entry.callback.__module__.startswith("hueandcry.web"):
            yield address, entry.callback


PAGES = dict(views())


def test_every_page_carries_a_mark() -> None:
    assert len(PAGES) > 3
    assert [address for address, view in PAGES.items() if not hasattr(view, "needs")] == []


def test_pages_open_to_everybody_are_listed() -> None:
    unmarked = {address for address, view in PAGES.items() if getattr(view, "needs", ()) is None}

    assert unmarked == {address for address in OPEN if not address.startswith("api/")}


def test_marks_name_permissions() -> None:
    named = {one for view in PAGES.values() for one in getattr(view, "needs", None) or ()}

    assert named <= set(Permission)
