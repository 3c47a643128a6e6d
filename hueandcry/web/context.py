"""What every template knows: who is looking and which doors they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from hueandcry.access.purposes import PURPOSES
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer

# Title, name of the address, what one must be allowed (None: to be signed in), and what it is for. In the order of the
# menu; what stands in one group has one entry there, and a row of its own below while one is in it.
MENU: tuple[tuple[tuple[str, str, Permission | None, str], ...], ...] = (
    (
        ("National picture", "home", Permission.SEE_FIGURES, "Counts by force, kind and month."),
        ("Accuracy", "accuracy", Permission.SEE_FIGURES, "How right the figures are, and how far readers agree."),
        ("What counts as online", "policy", None, "The policy line by line, and your organisation’s own lines."),
        ("Model", "model", None, "What the hub’s model was made of, and who put it in force."),
    ),
    (
        ("Search", "search", Permission.SEARCH, "Find a telephone number, a web address, an account or a reference."),
        ("Suspects", "suspects", Permission.FIND_SUSPECTS, "Find a person whom records name as a suspect."),
        ("Victims", "victims", Permission.FIND_VICTIMS, "Find a person whom records name as a victim."),
    ),
    (("Review", "review", Permission.REVIEW_FLAGS, "Settle the records that need a person."),),
    (
        ("Series", "series_list", Permission.SEE_SERIES, "Records that belong together, across organisations."),
        ("Prolific", "standing", Permission.SEE_SERIES, "Series with many victims, wide reach or many months, ranked."),
    ),
    (("My watches", "watches", Permission.WATCH, "Be told of each new record that names what you watch."),),
    (("Sharing", "sharing", Permission.READ_TEXT, "What others shared with you, and who received what of yours."),),
    (("Imports", "imports", Permission.IMPORT_FILES, "Send in a file of records and see what became of each row."),),
    (("Audit", "audit", Permission.READ_AUDIT, "Who did what, when, and to whose records."),),
    (("Retention", "retention", Permission.SEE_RETENTION, "What falls due, holds and disposals."),),
    (
        ("People’s requests", "requests", Permission.SEE_RETENTION, "Answer people who ask what is held about them."),
        (
            "Challenges",
            "challenges",
            Permission.SEE_RETENTION,
            "What people dispute of a ranking, and what came of it.",
        ),
    ),
    (("People", "people", Permission.MANAGE_PEOPLE, "Who belongs here, what they do, who joins and who leaves."),),
    (("API keys", "keys", Permission.MANAGE_KEYS, "Keys with which your own systems send records."),),
)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One door in the menu."""

    title: str
    says: str
    address: str
    is_here: bool
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Section:
    """What stands together in the menu: one entry there, named and led to by the first that the viewer has."""

    items: tuple[MenuItem, ...]

    @property
    def first(self) -> MenuItem:
        return self.items[0]

    @property
    def is_here(self) -> bool:
        return any(item.is_here for item in self.items)


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the viewer, the names of what they may do, and their menu."""
    viewer = getattr(request, "viewer", None)
    allowed = {permission.name.lower() for permission in viewer.permissions} if viewer else set()
    sections = _sections(request, viewer) if viewer else []
    return {
        "viewer": viewer,
        "may": allowed,
        "sections": sections,
        "menu": [item for section in sections for item in section.items],
        "here": next((section for section in sections if section.is_here and len(section.items) > 1), None),
        "task": PURPOSES.get(viewer.purpose, "") if viewer else "",
        "is_demo": settings.SECOND_FACTOR == "off",
    }


def _sections(request: HttpRequest, viewer: Viewer) -> list[Section]:
    found = []
    for group in MENU:
        mine = [one for one in group if one[2] is None or viewer.may(one[2])]
        if mine:
            found.append((mine[0] != group[0], Section(tuple(_item(request, *one) for one in mine))))
    # A group whose chief page is not the viewer's own work is no beginning for them.
    return [section for _, section in sorted(found, key=lambda pair: pair[0])]


def _item(request: HttpRequest, title: str, name: str, _: Permission | None, says: str) -> MenuItem:
    address = reverse(name)
    is_exact = request.path == address
    return MenuItem(title, says, address, is_exact or (address != "/" and request.path.startswith(address)), is_exact)
