"""Whose an identifier is, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hueandcry.core.identifiers import belonging, benign
from hueandcry.core.identifiers.cues import POINTING
from hueandcry.core.identifiers.sheet import Sheet

# How each kind leans when the words say nothing: most identifiers are written down because they lead to the
# wrongdoer; a handset, a home and a vehicle are as often what was stolen.
_LEANING: dict[str, dict[str, float]] = {
    "imei": {"victim": 1.4},
    "postcode": {"victim": 1.6},
    "vrm": {"suspect": 0.5, "victim": 0.5},
    "phone": {"suspect": 0.9},
    "wallet": {"suspect": 2.0},
}
_BY_DEFAULT = {"suspect": 1.5}
_BEFORE, _AFTER = 150, 60
# Characters away at which a word counts half; words that point at what stands beside them fade sooner.
_HALVED_AT, _POINTING_HALVED_AT = 20, 12
# Of several words that say the same, each further one counts for so much of the one before.
_FURTHER = 0.4
_SAID_OF_ANOTHER = 0.7
# So near before the next identifier, words that point are said of that one.
_BESIDE = 4
# Whoever saw or told it is seldom the one who drove.
_NO_DRIVERS = ("witness", "reporter")
# What stands between two of a list, which are one person's.
_LISTED = re.compile(r"[\s,/&;+]{1,3}(?:(?:and|or|also|then|plus) ){0,2}(?:from |on |@)?")

Place = tuple[int, int, str, str]


def of_all(sheet: Sheet) -> list[tuple[Place, str]]:
    """Return every find of a sheet in order of its start, each with its role."""
    told: list[tuple[Place, str]] = []
    places = sorted(sheet.found)
    sure = _sure(sheet, places)
    for number, place in enumerate(places):
        start, _, kind, value = place
        before = told[-1] if told else None
        role = "benign" if benign.reason(kind, value) else ""
        if not role and before is not None and before[0][2] == kind and before[1] != "benign":
            role = before[1] if _LISTED.fullmatch(sheet.text, before[0][1], start) else ""
        following = places[number + 1][0] if number + 1 < len(places) else len(sheet.text)
        role = role or sure.get(place) or sure.get((kind, value), "")
        told.append((place, role or _role(sheet, place, (before[0][1] if before else 0, following))))
    return told


def _sure(sheet: Sheet, places: Sequence[Place]) -> dict[Place | tuple[str, str], str]:
    """Return the role that the words beside each place leave no doubt of; and of a value that is the victim's once."""
    found: dict[Place | tuple[str, str], str] = {}
    for place in places:
        start, end, kind, value = place
        if role := belonging.owner(sheet.text, start, end, kind):
            found[place] = role
            if role == "victim":
                # Sent to the victim in one line, it is theirs in the line that quotes them.
                found[kind, value] = role
    return found


def _role(sheet: Sheet, place: Place, beside: tuple[int, int]) -> str:
    """Return the role of a find; beside: where the one before it ends and the one after it begins."""
    start, end, kind, _ = place
    said: dict[str, list[float]] = {}
    for tag, weight in _heard(sheet, start, end, beside):
        role, _, only = tag.partition(":")
        if only == kind or (not only and (kind != "vrm" or role not in _NO_DRIVERS)):
            said.setdefault(role, []).append(weight)
    weights = dict(_LEANING.get(kind, _BY_DEFAULT))
    for tag, heard in said.items():
        heard.sort(reverse=True)
        weights[tag] = weights.get(tag, 0.0) + sum(weight * _FURTHER**place for place, weight in enumerate(heard))
    return max(weights, key=weights.__getitem__)


def _heard(sheet: Sheet, start: int, end: int, beside: tuple[int, int]) -> list[tuple[str, float]]:
    """Return each word that says whose this is, with what is left of its weight here."""
    last_end, following = beside
    # A word counts less with each sentence's end between; the first full stop on either side is enough.
    floor, ceiling = max(0, start - _BEFORE), end + _AFTER
    opening = max(sheet.text.rfind(mark, floor, start) for mark in (". ", "? ", "! ", "\n"))
    closing = _first(sheet.text.find(". ", end, ceiling), sheet.text.find("\n", end, ceiling), ceiling)
    heard = []
    for cue_start, cue_end, tag, weight in sheet.pointers(floor, ceiling):
        halved_at = _POINTING_HALVED_AT if weight >= POINTING else _HALVED_AT
        if cue_start < start:
            if weight >= POINTING and cue_start < max(last_end, opening):
                continue
            if cue_start < last_end:
                # Another stands between: the word is said of that one first.
                weight *= _SAID_OF_ANOTHER
            share = halved_at / (halved_at + max(0, start - cue_end))
            if cue_start < opening:
                share *= 0.4
        elif weight >= POINTING:
            # Whose it is stands before it; after it only what it is not: "which was on the back of my card".
            if tag != "benign" or following - cue_end <= _BESIDE:
                continue
            share = 0.9 * halved_at / (halved_at + max(0, cue_start - end))
        else:
            share = 0.55 * halved_at / (halved_at + max(0, cue_start - end))
            if cue_start > closing:
                share *= 0.2
        heard.append((tag, weight * share))
    return heard


def _first(*places: int) -> int:
    return min(place for place in places if place >= 0)
