"""Identifiers as people write them: find them, give their normal form, say whose they are."""

from __future__ import annotations

from hueandcry.core.identifiers import benign
from hueandcry.core.identifiers.finder import find
from hueandcry.core.identifiers.folding import fold
from hueandcry.core.identifiers.found import Found, NotAnIdentifier
from hueandcry.core.identifiers.kinds import JOINING, KINDS
from hueandcry.core.identifiers.masking import mask
from hueandcry.core.identifiers.searching import interpret

__all__ = [
    "JOINING",
    "KINDS",
    "Found",
    "NotAnIdentifier",
    "benign_reason",
    "find",
    "interpret",
    "joins",
    "mask",
    "normalise",
]


def normalise(kind: str, raw: str, platform: str = "") -> str:
    """Return the normal form of one identifier of a known kind.

    raw: as a person or another system wrote it. platform: for a handle or listing, when it is known.
    Raises NotAnIdentifier when raw is not of that kind, or the kind is unknown.
    """
    if kind not in KINDS:
        raise NotAnIdentifier(kind=kind)
    return KINDS[kind].normalise(fold(raw), platform)


def benign_reason(kind: str, value: str) -> str:
    """Return why a value is nobody's trace, such as an emergency number or a shared host, or ""."""
    return benign.reason(kind, value)


def joins(kind: str, value: str) -> bool:
    """Return whether two records that hold this value are joined by it alone.

    A name on no known platform may be anyone's; a benign value is everyone's.
    """
    return (
        kind in JOINING and not (kind == "handle" and value.startswith("unknown:")) and not benign.reason(kind, value)
    )
