"""Who is looking: set for each request, read by PostgreSQL's row-level security on every row.

With no viewer set, every protected table is empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from django.db import DatabaseError, connection

from hueandcry.access.roles import Permission, permissions_of
from hueandcry.core.errors import NotAllowed

# How far a viewer's rows reach. "engine" is the linking and flagging of the hub itself, never a person.
OWN, NATIONAL, AUDIT, ENGINE, NOBODY = "own", "national", "audit", "engine", ""


@dataclass(frozen=True, slots=True)
class Viewer:
    """The person or machine on whose behalf something is done."""

    name: str
    organisation_id: int
    permissions: frozenset[Permission]
    reach: str = OWN
    member_id: int | None = None
    origin: str = ""
    purpose: str = ""

    def may(self, permission: Permission) -> bool:
        """Say whether this viewer's roles allow it."""
        return permission in self.permissions

    def check_may(self, permission: Permission) -> None:
        """Raise NotAllowed unless this viewer's roles allow it."""
        if permission not in self.permissions:
            raise NotAllowed(f"Your role does not allow you to {permission.value}.")


def viewer_of(member: object, origin: str = "") -> Viewer:
    """Return the viewer for a signed-in member, with the reach of their roles."""
    permissions = permissions_of(member.roles)  # type: ignore[attr-defined]
    reach = OWN
    if Permission.SEE_ALL_FORCES in permissions:
        reach = NATIONAL
    elif Permission.READ_AUDIT in permissions and Permission.READ_TEXT not in permissions:
        # Whoever reads records as well keeps the reach of that, and sees their own organisation's events.
        reach = AUDIT
    return Viewer(
        name=member.email,  # type: ignore[attr-defined]
        organisation_id=member.organisation_id,  # type: ignore[attr-defined]
        permissions=permissions,
        reach=reach,
        member_id=member.id,  # type: ignore[attr-defined]
        origin=origin,
    )


def as_engine(viewer: Viewer) -> Viewer:
    """Return the same viewer with the engine's reach, for flagging and linking what they bring in."""
    return replace(viewer, reach=ENGINE)


@contextmanager
def viewing(viewer: Viewer | None) -> Iterator[None]:
    """Make this viewer the one that row-level security sees, and put the previous one back after."""
    before = _set(
        str(viewer.organisation_id) if viewer else "",
        viewer.reach if viewer else NOBODY,
        str(viewer.member_id or "") if viewer else "",
    )
    try:
        yield
    finally:
        # In a failed transaction nothing can be set, and its rollback restores the setting by itself.
        if not (connection.in_atomic_block and connection.needs_rollback):
            try:
                _set(*before)
            except DatabaseError:
                if not connection.in_atomic_block:
                    connection.close()


def _set(organisation: str, reach: str, member: str) -> tuple[str, str, str]:
    """Set who is looking and return who was before, in one statement: it is asked twice for each page."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT was.*, set_config('hue.organisation', %s, false), set_config('hue.reach', %s, false), "
            "set_config('hue.member', %s, false) FROM (SELECT coalesce(current_setting('hue.organisation', true), ''), "
            "coalesce(current_setting('hue.reach', true), ''), coalesce(current_setting('hue.member', true), '') "
            "OFFSET 0) AS was",
            [organisation, reach, member],
        )
        organisation, reach, member, *_ = cursor.fetchone()
        return organisation, reach, member
