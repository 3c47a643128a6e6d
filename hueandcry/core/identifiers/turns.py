"""Whose an identifier is where it is said in a conversation that was copied: by the victim, or by the other side."""

from __future__ import annotations

import re
from functools import lru_cache

from hueandcry.core.identifiers.wordlist import words_of

# "[12/03/2026, 09:15] Seller Dan: ", "09:14 - Mum: ", "Him: ", each at the start of a line.
_TURN = re.compile(
    r"^[\s>*-]{0,4}(?:\[[^\]\n]{3,30}\]\s?|\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]m)?\s?[-,]?\s?"
    r"|\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d(?: ?[ap]m)? ?- )?(?P<who>[^\W\d][\w' .-]{0,30}?)\s?:(?!//)",
    re.MULTILINE,
)
# What one says at once, and how much of a text is read for who speaks in it.
_LONGEST_TURN, _READ = 600, 20_000
# Who copies a conversation calls the writer so.
_WRITER = words_of("me myself")
_VICTIM = words_of("victim vic ip aggd aggrieved complainant customer")
_OTHERS = words_of(
    "him her them he she they suspect susp offender seller buyer caller scammer fraudster landlord agent unknown",
    "male female man woman trader sender ex",
)
# What the other side calls one's own.
_YOURS = re.compile(
    r"\b(?:your|ur|yr|is this|this is u|u still on|still on) (?:[\w-]+ ){0,2}?[\s:=('\"]{0,3}$", re.IGNORECASE
)


def owner(text: str, start: int) -> str:
    """Return the wrongdoer's role where the other side of a conversation says it and does not call it the victim's."""
    line = text.rfind("\n", max(0, start - _LONGEST_TURN), start) + 1
    if (not line and start > _LONGEST_TURN) or text.find(":", line, start) < 0:
        return ""
    turn = _TURN.match(text, line, start)
    if turn is None or not _is_other(turn["who"], _speakers(text)):
        return ""
    return "" if _YOURS.search(text, max(turn.end(), start - 40), start) else "suspect"


@lru_cache(maxsize=1)
def _speakers(text: str) -> frozenset[str]:
    # Asked of each identifier of a text, and the same for all of them.
    return frozenset(found["who"].lower() for found in _TURN.finditer(text, 0, _READ))


def _is_other(who: str, everybody: frozenset[str]) -> bool:
    """Return whether a speaker is the other side of somebody who is surely the victim."""
    speaker = who.lower()
    if speaker in _WRITER or speaker in _VICTIM:
        return False
    if everybody & _WRITER:
        return True
    # Forms have lines such as "Victim:" and "Phone:" as well: only who is surely a person is one side.
    return bool(everybody & _VICTIM) and speaker.split()[0] in _OTHERS
