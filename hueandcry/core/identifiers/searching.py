"""What a string typed in a search box could be."""

from __future__ import annotations

from hueandcry.core.identifiers.finder import find
from hueandcry.core.identifiers.folding import fold
from hueandcry.core.identifiers.found import NotAnIdentifier
from hueandcry.core.identifiers.kinds import KINDS
from hueandcry.core.identifiers.platforms_table import PLATFORMS

# Kinds whose own check leaves little doubt come before those that many strings fit.
_SUREST_FIRST = (
    "iban",
    "wallet",
    "email",
    "url",
    "ipv4",
    "ipv6",
    "bank_account",
    "imei",
    "hash",
    "phone",
    "postcode",
    "vrm",
    "domain",
    "listing",
    "handle",
)
_LONGEST = 2000


def interpret(written: str) -> list[tuple[str, str]]:
    """Return every (kind, value) that a typed string could be, in any written form, likeliest first."""
    typed = fold(written[:_LONGEST]).strip()
    if not typed:
        return []
    readings: list[tuple[str, str]] = []
    found = find(typed)
    if len(found) == 1 and found[0].end - found[0].start >= 0.6 * len(typed):
        readings.append((found[0].kind, found[0].value))
    for kind in _SUREST_FIRST:
        try:
            readings.append((kind, KINDS[kind].normalise(typed, "")))
        except NotAnIdentifier:
            continue
    readings.extend((mark.kind, mark.value) for mark in found)
    if typed.startswith("@"):
        readings.sort(key=lambda reading: reading[0] != "handle")
    return list(dict.fromkeys(_with_platforms(readings)))


def _with_platforms(readings: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the readings, a handle or listing of no known platform followed by the same on each platform."""
    spread: list[tuple[str, str]] = list(readings)
    for kind, value in readings:
        if kind in ("handle", "listing") and value.startswith("unknown:"):
            name = value.partition(":")[2]
            spread.extend((kind, f"{platform}:{name}") for platform in sorted(PLATFORMS - {"unknown", "whatsapp"}))
    return spread
