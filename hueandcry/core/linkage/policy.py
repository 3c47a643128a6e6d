"""The dated policy that says which sightings join records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkPolicy:
    """What joins: whose identifier it must be, and how common a value may be before it says nothing."""

    version: str
    joining_roles: frozenset[str]
    # Above this many records a value is a service, not a person. A setting; nobody has published one.
    common_limit: int

    def joins(self, *, strong: bool, role: str, benign: bool) -> bool:
        """Say whether one sighting may join its record to others."""
        return strong and not benign and role in self.joining_roles


DEFAULT = LinkPolicy(
    version="link-2026-11",
    # A victim's own number in two records is a repeat victim, not an offender's work.
    joining_roles=frozenset({"suspect", "unknown"}),
    common_limit=300,
)
