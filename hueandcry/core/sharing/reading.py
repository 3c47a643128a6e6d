"""What is asked of the table of readings, and what one of its lines holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seer:
    """Somebody who might read: where they work, how far their role reaches, which compartments they are cleared for.

    reach: "own", "national", "audit", "engine" or "" for nobody.
    """

    organisation: int
    reach: str
    may_read: bool = True
    clearances: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Held:
    """What there is to know before anything is given: whose it is, its compartments, and of a copy for whom it stands.

    copied_to: None for the thing itself, and for a copy that was recalled or whose agreement is over.
    """

    owner: int
    compartments: frozenset[str] = frozenset()
    copied_to: int | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """One line: whether somebody is given something, on which law, what else to do, and when it speaks of them."""

    code: str
    says: str
    may: bool
    laws: tuple[str, ...]
    next_route: str
    fits: Callable[[Seer, Held], bool]

    @property
    def sentence(self) -> str:
        """Return what it says without what depends on the record."""
        return f"{self.says.removesuffix('.')}."
