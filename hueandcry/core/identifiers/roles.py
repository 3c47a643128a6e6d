"""Whose an identifier is, by the words around it."""

from __future__ import annotations

import re

from hueandcry.core.identifiers import benign
from hueandcry.core.identifiers.sheet import Sheet

ROLES = ("suspect", "victim", "witness", "reporter", "benign", "unknown")

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
_BEFORE, _AFTER = 150, 60


def assign(sheet: Sheet, start: int, end: int, kind: str, value: str) -> str:
    """Return the role of one find."""
    if benign.reason(kind, value):
        return "benign"
    if end == len(sheet.text.rstrip(" .")) and _SIGNED.search(sheet.text[max(0, start - 60) : start]):
        return "victim"
    carried = kind in ("phone", "email") and _PRONOUN.search(sheet.text[max(0, start - 30) : start]) is not None
    weights = dict(_LEANING.get(kind, _BY_DEFAULT))
    for cue_start, cue_end, tag, weight in sheet.cues(max(0, start - _BEFORE), end + _AFTER):
        if tag in ROLES:
            distance = start - cue_end if cue_end <= start else cue_start - end if cue_start >= end else 0
            weight *= 20 / (20 + distance) * (1.0 if cue_end <= start else 0.55)
            if _parted(sheet.text, min(cue_end, end), max(start, cue_start)):
                weight *= 0.2 if cue_start >= end else 0.8 if carried else 0.4
            weights[tag] = weights.get(tag, 0.0) + weight
    return max(weights, key=weights.__getitem__)


def _parted(text: str, start: int, end: int) -> bool:
    return text.find(". ", start, end) >= 0 or text.find("\n", start, end) >= 0
