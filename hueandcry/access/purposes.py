"""Why somebody looks outside their own task: asked once a task, from a short list, and kept with every look."""

from __future__ import annotations

from datetime import timedelta

from hueandcry.access.viewer import ENGINE, Viewer
from hueandcry.core.errors import NotAllowed

# Data Protection Act 2018, sections 31 and 62(3): a law enforcement purpose, and the justification of a consultation.
_EVERY: dict[str, str] = {
    "investigate": "Investigate a crime that was reported",
    "link": "See whether crimes of several organisations belong together",
    "protect": "Protect somebody from harm",
    "answer": "Answer a victim, or another organisation that asks",
    "check": "Check the quality of what is recorded",
    "persistent": "Find or follow persistent or prolific offenders",
    # Code of Practice for Victims of Crime in England and Wales.
    "care": "Offer care to somebody who was hurt again",
}


def some(*codes: str) -> dict[str, str]:
    """Return these purposes in words, in this order."""
    return {code: _EVERY[code] for code in codes}


# What each sort of looking may be for. The code is what an event keeps, whatever was looked at.
PURPOSES = some("investigate", "link", "protect", "answer", "check")
FOR_SUSPECTS = some("investigate", "persistent", "protect")
FOR_VICTIMS = some("care", "protect", "answer")
FOR_WATCHES = FOR_SUSPECTS
# A task is not a shift. A proposal, to be settled by each organisation.
LASTS = timedelta(hours=1)


class PurposeWanted(NotAllowed):
    """Say what for: choose a purpose from the list. Machines send its code as the header Hue-Purpose."""


def check_purpose(by: Viewer, *, owner_id: int | None = None) -> None:
    """Raise PurposeWanted unless the viewer has said what for, or only looks at what their own organisation owns.

    owner_id: whose it is; None for a look-up, which may find anybody's.
    """
    if owner_id == by.organisation_id or by.reach == ENGINE:
        return
    if by.purpose not in PURPOSES:
        raise PurposeWanted()
