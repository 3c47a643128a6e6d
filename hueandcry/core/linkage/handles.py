"""Whether a user name says enough to be one person's."""

from __future__ import annotations

import re

# On a known platform a name is one account. Where the platform is not known, a short or plain word may be anybody's.
_LEAST_LETTERS = 7
_MADE_UP = re.compile(r"[0-9._-]")


def is_telling(value: str) -> bool:
    """Say whether a handle in normal form ("platform:name") may join records by itself."""
    platform, _, name = value.partition(":")
    return platform != "unknown" or (len(name) >= _LEAST_LETTERS and bool(_MADE_UP.search(name)))
