"""Who may look for whom, and what for: suspects and victims are two doors."""

from __future__ import annotations

from typing import Final

from hueandcry.access import purposes
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.stages.people.data import SUSPECT, VICTIM

NEEDS: Final = {SUSPECT: Permission.FIND_SUSPECTS, VICTIM: Permission.FIND_VICTIMS}
# What somebody of each role may be looked for; each is written into the trail.
PURPOSES: Final = {SUSPECT: purposes.FOR_SUSPECTS, VICTIM: purposes.FOR_VICTIMS}


def check_may_find(role: str, by: Viewer) -> None:
    """Raise NotAllowed unless this viewer's roles allow them to find people of this role."""
    by.check_may(NEEDS[role])


def roles_for(by: Viewer) -> list[str]:
    """Return the roles that a viewer may find people of."""
    return [role for role, permission in NEEDS.items() if by.may(permission)]
