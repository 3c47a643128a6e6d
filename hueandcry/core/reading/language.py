"""Which language a text is in."""

from __future__ import annotations

import pycld2

NOT_TOLD, MIXED, TOO_SHORT = "Cannot be told", "More than one", "Too short to tell"
# Fewer letters than this name no language reliably [judgement].
_LEAST_LETTERS = 40
_MOST_CHARACTERS = 2000
# Of a text in two languages the first is seldom above this share, in per cent [judgement].
_ONE_LANGUAGE = 80


def language_of(text: str) -> str:
    """Return the name of a text's language in English, such as "Welsh", or that it cannot be told."""
    # Capitals throughout, as control rooms write, look like no language.
    plain = "".join(c if c.isprintable() else " " for c in text[:_MOST_CHARACTERS]).lower()
    if sum(c.isalpha() for c in plain) < _LEAST_LETTERS:
        return TOO_SHORT
    try:
        is_reliable, _, found = pycld2.detect(plain.encode("utf-8", "replace"))
    except pycld2.error:
        return NOT_TOLD
    name, _, per_cent, _ = found[0]
    if not is_reliable or name == "Unknown":
        return NOT_TOLD
    return str(name).capitalize() if per_cent >= _ONE_LANGUAGE else MIXED
