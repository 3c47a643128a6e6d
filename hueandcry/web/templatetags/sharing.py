"""What the pages of sharing need: a name by its number, and what was disclosed as labelled lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django import template

from hueandcry.core.sharing.vocabulary import Data
from hueandcry.web.explaining import in_sentence
from hueandcry.web.facts import SEXES
from hueandcry.web.templatetags import hue

register = template.Library()


def _day(written: str) -> str:
    return hue.day(date.fromisoformat(written))


_IN_WORDS: dict[str, Callable[[str], str]] = {
    "kind": hue.kind, "family": hue.family, "reported": _day, "committed from": _day, "committed to": _day,
}  # fmt: skip
# The database keeps the lines in an order of its own.
_ORDER = ("reference", "offence", "code", "kind", "family", "reported", "committed from", "committed to", "area")


# The whole name holds its parts.
_OF_A_PERSON = {
    "name": "Name", "aliases": "Also called", "born": "Born", "sex": "Sex", "address": "Address",
    "postcode": "Postcode", "contact": "Telephone and e-mail", "language": "Language", "ethnicity": "Ethnicity",
    "needs": "Needs",
}  # fmt: skip
_WHOSE = {"unknown": "nobody said whose"}


@register.filter
def at(names: Mapping[Any, Any], key: Any) -> Any:
    """Return what a mapping has under a key, or nothing."""
    return names.get(key, "")


_STATES = {
    "proposed": "waits for a second person", "made": "may read it", "declined": "declined, nothing left",
    "recalled": "recalled",
}  # fmt: skip


@register.filter
def state(of: str) -> str:
    """Return what became of a disclosure in words, such as "may read it"."""
    return _STATES.get(of, of)


# The table speaks of whoever looks; on their own page it speaks to them.
_TO_YOU = (("They ", "You "), ("Their ", "Your "), (" they ", " you "), (" their ", " your "), (" them ", " you "),
           (" them.", " you."))  # fmt: skip


@register.filter
def to_you(says: str) -> str:
    """Return what a line of the table says of a person, said to that person."""
    for of_them, of_you in _TO_YOU:
        says = says.replace(of_them, of_you)
    return says


@register.filter
def first_of(pair: Any) -> Any:
    """Return the first of several, or nothing."""
    return pair[0] if pair else ""


@register.filter
def told(content: Mapping[str, Any]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what was disclosed as (title, labelled lines), in the order of the kinds."""
    return [(kind.value.capitalize(), _lines(kind, content[kind.name.lower()]))
            for kind in Data if content.get(kind.name.lower())]  # fmt: skip


def _lines(kind: Data, found: Any) -> list[tuple[str, str]]:
    if kind is Data.WORDS:
        return [("As written", str(found))]
    if kind is Data.CRIME:
        return [(label, _IN_WORDS.get(label, str)(found[label])) for label in _ORDER if found.get(label)]
    if kind is Data.INDICATORS:
        return [(in_sentence(one["kind"]), f"{one['value']} ({_WHOSE.get(one['role'], one['role'])})") for one in found]
    if kind is Data.SPECIAL:
        strands = [("Hate strands", ", ".join(found["hate_strands"]))] if found.get("hate_strands") else []
        return strands + [_person(one) for one in found.get("people", ())]
    return [_person(one) for one in found]


def _person(one: Mapping[str, Any]) -> tuple[str, str]:
    said = [f"{label}: {_said(field, one[field])}" for field, label in _OF_A_PERSON.items() if one.get(field)]
    return str(one.get("role", "person")), "\n".join(said)


def _said(field: str, value: Any) -> str:
    if field == "born":
        return _day(value)
    if field == "sex":
        return SEXES.get(value, value)
    return ", ".join(value) if isinstance(value, list) else str(value)
