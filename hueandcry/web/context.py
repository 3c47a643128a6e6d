"""What every template knows: who is looking and which doors they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from hueandcry.access.roles import Permission

# Title, name of the address, and what one must be allowed. In the order of the menu.
MENU = (
    ("National picture", "home", Permission.SEE_FIGURES),
    ("Search", "search", Permission.SEARCH),
    ("Review", "review", Permission.REVIEW_FLAGS),
    ("Series", "series_list", Permission.SEE_SERIES),
    ("Imports", "imports", Permission.IMPORT_FILES),
    ("Audit", "audit", Permission.READ_AUDIT),
    ("API keys", "keys", Permission.MANAGE_KEYS),
)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One door in the menu."""

    title: str
    address: str
    is_here: bool
    is_exact: bool


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the viewer, the names of what they may do, and their menu."""
    viewer = getattr(request, "viewer", None)
    allowed = {permission.name.lower() for permission in viewer.permissions} if viewer else set()
    items = [_item(request, title, name) for title, name, needs in MENU if viewer and viewer.may(needs)]
    return {"viewer": viewer, "may": allowed, "menu": [item for item in items if item]}


def _item(request: HttpRequest, title: str, name: str) -> MenuItem | None:
    try:
        address = reverse(name)
    except NoReverseMatch:
        return None
    is_exact = request.path == address
    return MenuItem(title, address, is_exact or (address != "/" and request.path.startswith(address)), is_exact)
