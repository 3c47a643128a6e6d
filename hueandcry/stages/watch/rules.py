"""Who may watch what, for how long, by which gateway; and how a challenge may end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from hueandcry.access import purposes
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.core.errors import Malformed

IDENTIFIER, SERIES, PERSON = "identifier", "series", "person"
KINDS: Final = (IDENTIFIER, SERIES, PERSON)
# What one must be allowed beside watching: nobody watches what they may not look up.
NEEDS: Final = {
    IDENTIFIER: Permission.SEARCH, SERIES: Permission.SEE_SERIES, PERSON: Permission.FIND_SUSPECTS,
}  # fmt: skip
PURPOSES: Final = purposes.FOR_WATCHES
GATEWAYS: Final = {
    "LG01": "Police law enforcement processing (Data Protection Act 2018, Part 3)",
}
LONGEST_DAYS: Final = 365
REVIEW_DAYS: Final = 90
LONGEST_REASON: Final = 2000
OUTCOMES: Final = {
    "upheld": "Upheld: the ranking is set aside",
    "partly": "Partly upheld: the records were put right",
    "refused": "Refused: the ranking stands",
}


class NotSaid(Malformed):
    """Choose a purpose and a gateway, and give a reason of at most 2,000 letters."""


class TooLong(Malformed):
    """A watch ends on a day after today and within a year."""


class NotDecided(Malformed):
    """Choose an outcome, and give the reasons in at most 2,000 letters."""


def check(purpose: str, gateway: str, reason: str) -> None:
    """Raise NotSaid unless it is said what for, by which gateway and why."""
    if purpose not in PURPOSES or gateway not in GATEWAYS or not reason.strip() or len(reason) > LONGEST_REASON:
        raise NotSaid()


def check_expiry(expires_on: date, today: date) -> None:
    """Raise TooLong unless a watch would end after today and within a year."""
    if not today < expires_on <= today + timedelta(days=LONGEST_DAYS):
        raise TooLong()


def check_may_watch(kind: str, by: Viewer) -> None:
    """Raise NotAllowed unless this viewer may watch, and look up, what is of this kind."""
    by.check_may(Permission.WATCH)
    by.check_may(NEEDS[kind])
