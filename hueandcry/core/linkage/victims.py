"""One victim in several records is one victim: numbers by which they are told apart, and never found by name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from hueandcry.core.linkage.identity import identifier_id
from hueandcry.core.report import Person

# Who suffered it; a reporter may be anybody.
_VICTIMS = frozenset({"victim", "complainant"})
_WORD = re.compile("[a-z0-9]+")


def victims_of(people: Iterable[Person]) -> tuple[int, ...]:
    """Return a number for each named victim of a record, the same in every record that names them so."""
    found = (victim_number(one.name or f"{one.given} {one.family}", one.born) for one in people if one.role in _VICTIMS)
    return tuple(dict.fromkeys(number for number in found if number is not None))


def victim_number(name: str, born: date | None) -> int | None:
    """Return the number of a name and date of birth, whatever the order, case and accents; None without a name."""
    words = sorted(_WORD.findall(name.lower()) if name.isascii() else _words(name))
    return identifier_id("victim", f"{' '.join(words)} {born or ''}") if words else None


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = (letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    return "".join(letters).split()
