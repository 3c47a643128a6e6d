"""Which column of anyone's file holds which thing about a person, by the words of its header."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from hueandcry.core.importing.header_words import words_of
from hueandcry.core.linkage.people.headers_table import HEADERS, QUALIFIERS

# A person has one of each, but several of these; the others take the header that fits best.
SEVERAL: Final = frozenset({"alias", "address", "email", "phone", "middle"})


def columns_by_thing(headers: Sequence[str]) -> dict[str, list[str]]:
    """Return for each thing compared ("given", "birth" …) the headers that hold it, in the file's order.

    A header that is a known phrase outranks one that is so only without words such as "suspect" or "home".
    """
    found: dict[str, list[str]] = {}
    for exact in (True, False):
        for header in headers:
            thing = _thing(header, exact)
            taken = any(header in columns for columns in found.values())
            if thing and not taken and (thing in SEVERAL or thing not in found):
                found.setdefault(thing, []).append(header)
    return {thing: sorted(columns, key=list(headers).index) for thing, columns in found.items()}


def _thing(header: str, exact: bool) -> str:
    words = words_of(header)
    if not exact:
        words = tuple(word for word in words if word not in QUALIFIERS)
    return _known().get("".join(words), "")


@cache
def _known() -> dict[str, str]:
    # Glued, so that "FirstName", "first_name" and "firstname" are one; made plain as a header's words are.
    return {"".join(words_of(phrase)): thing for thing, phrases in reversed(HEADERS.items()) for phrase in phrases}
