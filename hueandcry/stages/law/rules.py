"""What may be done when: causes of a hold, grounds to keep, exemptions, and the checks before each."""

from __future__ import annotations

from hueandcry.core.errors import Malformed

# Code → what it is called. Why disposal may have to stop.
CAUSES = {
    "cpia": "Criminal proceedings or an investigation (CPIA 1996)",
    "litigation": "A civil claim or complaint",
    "inquiry": "A public inquiry or review",
    "request": "A person’s request that is being answered",
    "other": "Another legal reason",
}
WHAT = {"record": "One record", "series": "A series", "identifier": "A telephone number, address or account"}
LONGEST_REASON = 2000


class NoReason(Malformed):
    """Say why, in no more than 2,000 characters."""


def checked_reason(reason: str) -> str:
    """Return a reason without blanks around it; raises NoReason for none or one that is too long."""
    plain = reason.strip()
    if not plain or len(plain) > LONGEST_REASON:
        raise NoReason()
    return plain
