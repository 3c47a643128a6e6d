"""What every template knows: who is looking and which doors they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from hueandcry.access.purposes import PURPOSES
from hueandcry.access.roles import Permission

# Title, name of the address, what one must be allowed, and what it is for. In the order of the menu.
MENU = (
    ("National picture", "home", Permission.SEE_FIGURES, "Counts by force, kind and month."),
    ("Search", "search", Permission.SEARCH, "Find a telephone number, a web address, an account or a reference."),
    ("Review", "review", Permission.REVIEW_FLAGS, "Settle the records that need a person."),
    ("Series", "series_list", Permission.SEE_SERIES, "Records that belong together, across organisations."),
    ("Sharing", "sharing", Permission.READ_TEXT, "What others shared with you, and who received what of yours."),
    ("Prolific", "standing", Permission.SEE_SERIES, "Series with many victims, wide reach or many months, ranked."),
    ("My watches", "watches", Permission.WATCH, "Be told of each new record that names what you watch."),
    ("Suspects", "suspects", Permission.FIND_SUSPECTS, "Find a person whom records name as a suspect."),
    ("Victims", "victims", Permission.FIND_VICTIMS, "Find a person whom records name as a victim."),
    ("Accuracy", "accuracy", Permission.SEE_FIGURES, "How right the figures are, and how far readers agree."),
    ("Imports", "imports", Permission.IMPORT_FILES, "Send in a file of records and see what became of each row."),
    ("Audit", "audit", Permission.READ_AUDIT, "Who did what, when, and to whose records."),
    ("Challenges", "challenges", Permission.SEE_RETENTION, "What people dispute of a ranking, and what came of it."),
    ("Retention", "retention", Permission.SEE_RETENTION, "What falls due, holds and disposals."),
    (
        "People",
        "people",
        Permission.MANAGE_PEOPLE,
        "Who belongs here, what they do, who joins and who leaves.",
    ),
    ("People’s requests", "requests", Permission.SEE_RETENTION, "Answer people who ask what is held about them."),
    ("API keys", "keys", Permission.MANAGE_KEYS, "Keys with which your own systems send records."),
)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One door in the menu."""

    title: str
    says: str
    address: str
    is_here: bool
    is_exact: bool


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the viewer, the names of what they may do, and their menu."""
    viewer = getattr(request, "viewer", None)
    allowed = {permission.name.lower() for permission in viewer.permissions} if viewer else set()
    items = [_item(request, title, name, says) for title, name, needs, says in MENU if viewer and viewer.may(needs)]
    return {
        "viewer": viewer,
        "may": allowed,
        "menu": [item for item in items if item],
        "purpose": PURPOSES.get(viewer.purpose, "") if viewer else "",
        "is_demo": settings.SECOND_FACTOR == "off",
    }


def _item(request: HttpRequest, title: str, name: str, says: str) -> MenuItem | None:
    try:
        address = reverse(name)
    except NoReverseMatch:
        return None
    is_exact = request.path == address
    return MenuItem(title, says, address, is_exact or (address != "/" and request.path.startswith(address)), is_exact)
