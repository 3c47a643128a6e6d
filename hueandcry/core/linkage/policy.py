"""The dated policy that says which sightings join records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hueandcry.core.linkage.weights import most_records
from hueandcry.core.linkage.weights_table import LINE, STRENGTHS


@dataclass(frozen=True)
class LinkPolicy:
    """What joins: whose identifier it must be, and how many bits it must have left in as many records as hold it."""

    version: str
    joining_roles: frozenset[str]
    line: float = LINE

    @cached_property
    def limits(self) -> Mapping[str, int]:
        """Kind → in how many records a value may be before it says too little to join them."""
        return {kind: most_records(kind, self.line) for kind in STRENGTHS}

    def limit(self, kind: str) -> int:
        """Return in how many records a value of a kind may be before it says too little to join them."""
        return self.limits.get(kind, 0)

    def joins(self, *, strong: bool, role: str, benign: bool) -> bool:
        """Say whether one sighting may join its record to others."""
        return strong and not benign and role in self.joining_roles


DEFAULT = LinkPolicy(
    version="link-2026-11-22",
    # A victim's own number in two records is a repeat victim, not an offender's work.
    joining_roles=frozenset({"suspect", "unknown"}),
)
