"""What may be done when, apart from what roles allow. Each check raises; nothing is changed here."""

from __future__ import annotations

from hueandcry.access.viewer import Viewer
from hueandcry.core.errors import Malformed, NotAllowed, NotPossible
from hueandcry.stages.share.states import DISCLOSURE_NEXT, DisclosureState

LONGEST_REASON = 2000


class NoReason(Malformed):
    """Say why, in no more than 2,000 characters."""


class SamePerson(NotAllowed):
    """This needs a second person, who is not the first and not the one it is about."""


class NotNow(NotPossible):
    """It is not open any more; look at what became of it."""


def checked_reason(reason: str) -> str:
    """Return a reason without blanks around it; raises NoReason."""
    plain = reason.strip()
    if not plain or len(plain) > LONGEST_REASON:
        raise NoReason()
    return plain


def check_second(by: Viewer, *others: str | int | None) -> None:
    """Raise SamePerson when this person is one of those who came before, by name or by number."""
    if by.name in others or (by.member_id is not None and by.member_id in others):
        raise SamePerson()


def check_moves(state: str, to: DisclosureState) -> None:
    """Raise NotNow unless a disclosure may go from this state to that."""
    if to not in DISCLOSURE_NEXT[DisclosureState(state)]:
        raise NotNow()
