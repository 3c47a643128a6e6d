"""What the pages of sharing need: a name by its number, and what was disclosed as labelled lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django import template

from hueandcry.core.sharing.vocabulary import Data
from hueandcry.web.explaining import in_sentence
from hueandcry.web.templatetags import hue

register = template.Library()


def _day(written: str) -> str:
    return hue.day(date.fromisoformat(written))


_IN_WORDS: dict[str, Callable[[str], str]] = {
    "kind": hue.kind, "family": hue.family, "reported": _day, "committed from": _day, "committed to": _day,
}  # fmt: skip
# The database keeps the lines in an order of its own.
_ORDER = ("reference", "offence", "code", "kind", "family", "reported", "committed from", "committed to", "area")


_WHOSE = {"unknown": "nobody said whose"}


@register.filter
def at(names: Mapping[Any, Any], key: Any) -> Any:
    """Return what a mapping has under a key, or nothing."""
    return names.get(key, "")


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
    said = [
        f"{label}: {_day(value) if label == 'born' else ', '.join(value) if isinstance(value, list) else value}"
        for label, value in one.items() if label not in ("role", "given", "family")
    ]  # fmt: skip
    return str(one.get("role", "person")), "\n".join(said)
