"""What a finder hands back, and how it refuses."""

from __future__ import annotations

from dataclasses import dataclass

from hueandcry.core.errors import Malformed


@dataclass(frozen=True, slots=True)
class Found:
    """One identifier in a text: start and end are character offsets, role says whose it is."""

    kind: str
    value: str
    as_written: str
    start: int
    end: int
    role: str


class NotAnIdentifier(Malformed):
    """This is not an identifier of that kind; check it for missing or mistyped characters."""
