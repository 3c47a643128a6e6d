"""Whose an identifier is, by the words around it."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import benign
from hueandcry.core.identifiers.sheet import Sheet

# How each kind leans when the words say nothing: most identifiers are written down because they lead to the
# wrongdoer; a handset, a home and a vehicle are as often what was stolen.
_LEANING: dict[str, dict[str, float]] = {
    "imei": {"victim": 1.4},
    "postcode": {"victim": 1.6},
    "vrm": {"suspect": 0.5, "victim": 0.5},
    "phone": {"suspect": 0.9},
}
_BY_DEFAULT = {"suspect": 1.5}
# "His number is": the person meant stands in the sentence before.
_PRONOUN = re.compile(
    r"\b(?:his|her|their|whose) (?:\w+ )?(?:number|no|mobile|mob|phone|tel|email|e-mail|address)\b[^.]{0,12}$",
    re.IGNORECASE,
)
# A letter's end: a name, a place, the writer's number.
_SIGNED = re.compile(
    r"(?:(?:^|[.!?]\s+|\n)(?:(?:Mr|Mrs|Ms|Miss|Dr) )?[A-Z][a-z]+(?: [A-Z][a-z]+)?, (?:[A-Z][a-z]+[ ,]{0,2}){0,3}"
    r"|(?:regards|thanks|thank you|yours \w+|sincerely),?\s+(?:[A-Z][a-z]+[ ,]{0,2}){1,4})(?:on |tel:? |mob:? )?$"
)
# The mailbox that a mail greets, or says that it was sent to, is its reader's.
_GREETED = re.compile(
    r"(?:(?:^|[\n.!?>\"']\s{0,2})(?:dear|hi|hello|hey|attn)(?: (?:customer|client|user|member))?"
    r"|\b(?:message|e-?mail|mail|newsletter|notice|alert) (?:was |is |has been )?"
    r"(?:sent|addressed|delivered|intended) (?:to|for))[\s:,*<\"'-]{1,4}$",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 150, 60
# Characters away at which a word counts half.
_HALVED_AT = 20


def assign(sheet: Sheet, start: int, end: int, kind: str, value: str) -> str:
    """Return the role of one find."""
    if benign.reason(kind, value):
        return "benign"
    if kind == "email" and _GREETED.search(sheet.text[max(0, start - 40) : start]):
        return "victim"
    if (
        end + 3 >= len(sheet.text)
        and not sheet.text[end:].strip(" .")
        and _SIGNED.search(sheet.text[max(0, start - 60) : start])
    ):
        return "victim"
    carried = kind in ("phone", "email") and _PRONOUN.search(sheet.text[max(0, start - 30) : start]) is not None
    weights = dict(_LEANING.get(kind, _BY_DEFAULT))
    # A word counts less with each sentence's end between; the first full stop on either side is enough.
    floor, ceiling = max(0, start - _BEFORE), end + _AFTER
    opening = max(sheet.text.rfind(". ", floor, start), sheet.text.rfind("\n", floor, start))
    closing = _first(sheet.text.find(". ", end, ceiling), sheet.text.find("\n", end, ceiling), ceiling)
    for cue_start, cue_end, tag, weight in sheet.pointers(floor, ceiling):
        if cue_end <= start:
            share = _HALVED_AT / (_HALVED_AT + start - cue_end)
            if cue_start < opening:
                share *= 0.8 if carried else 0.4
        else:
            share = 0.55 * _HALVED_AT / (_HALVED_AT + max(0, cue_start - end))
            if cue_start > closing:
                share *= 0.2
        weights[tag] = weights.get(tag, 0.0) + weight * share
    return max(weights, key=weights.__getitem__)


def _first(*places: int) -> int:
    return min(place for place in places if place >= 0)
