"""Whom a record is about, where that stops a sharing: told from its offence, so that nobody can forget to say it.

On the side of caution: a code or a word is enough. Source: Home Office counting rules, codes from memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from hueandcry.core.sharing.vocabulary import Subject

# fmt: off
_SEXUAL_CODES = frozenset({
    "17A", "17B", "19A", "19B", "19C", "19D", "19E", "19F", "19G", "19H", "19J", "19K", "20A", "20B", "21", "22A",
    "22B", "23", "24", "27", "70", "71", "72", "73", "74", "86", "88A", "88B", "88C", "88D", "88E",
})
# fmt: on
_SEXUAL_WORDS = re.compile(
    r"\b(rape|sexual|sexually|sex|indecent|intimate|voyeurism|upskirting|grooming|exposure|sextortion)\b", re.IGNORECASE
)
_CHILD_WORDS = re.compile(r"\b(child|children|under 1[368]|minor|girl|boy|grooming)\b", re.IGNORECASE)
_ADULT_AGE = 18


def subjects_of_offence(scheme: str, code: str, title: str) -> frozenset[Subject]:
    """Return whom an offence is about, where the law treats them apart."""
    found = set()
    is_sexual = (scheme == "HO" and code.split("/")[0].upper() in _SEXUAL_CODES) or bool(_SEXUAL_WORDS.search(title))
    if is_sexual:
        found.add(Subject.SEXUAL_VICTIM)
    if _CHILD_WORDS.search(title):
        found.add(Subject.CHILD_ABUSE if is_sexual else Subject.CHILD)
    return frozenset(found)


def has_child(births: Iterable[str], on: date) -> bool:
    """Say whether anybody born on one of these days (as 2010-04-03) was not yet eighteen on this one."""
    for written in births:
        try:
            born = date.fromisoformat(written[:10])
        except ValueError:
            continue
        if (on.year - born.year - ((on.month, on.day) < (born.month, born.day))) < _ADULT_AGE:
            return True
    return False
