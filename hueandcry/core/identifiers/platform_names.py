"""A platform's name as a structured column gives it, in the form that stands before the colon of a value."""

from __future__ import annotations

import re

from hueandcry.core.identifiers.platforms_table import PLATFORMS, SHORT

_BRACKETED = re.compile(r"\(.*?\)")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_SLUG = re.compile(r"[a-z][a-z0-9-]{1,39}")
# What a column holds that does not say which platform it is.
_UNSAID = frozenset({"", "n-a", "na", "nk", "none", "null", "not-known", "not-stated", "other", "various"})


def slug(written: str) -> str:
    """Return a platform's name in lower-case letters, digits and hyphens: a known one's own name, or "unknown"."""
    lower = _BRACKETED.sub("", written.lower())
    known = SHORT.get(_NOT_SLUG.sub("", lower), "")
    plain = _NOT_SLUG.sub("-", lower).strip("-")[:40].rstrip("-")
    return known or ("unknown" if plain in _UNSAID else plain)


def split(raw: str, platform: str) -> tuple[str, str]:
    """Return the platform and the rest of "platform:rest"; without one, the platform given beside it."""
    named, colon, rest = raw.strip().lower().partition(":")
    if colon and (named in PLATFORMS or (_SLUG.fullmatch(named) and not rest.startswith(("/", " ")))):
        return named, rest.strip()
    return slug(platform), raw.strip().lower()
