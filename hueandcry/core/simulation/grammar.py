"""Prose from fragments: "[Unk|Unknown] male took {n:2-9} {tools}" becomes one of many sentences.

A fragment is text with choices in square brackets (which may nest), slots in braces, and numbers "{n:low-high}".
Slots named in the word tables are choices too; the others are facts that the record itself supplies.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

# str: words. tuple: one of these. Slot: a fact. Kept plain because rendering is the simulator's inner loop.
Fragment: TypeAlias = list[Any]

_WORD = re.compile(r"[\[\]|]|\{[^{}]*\}|[^\[\]|{}]+")


class Slot:
    """The name of a fact that the record itself supplies."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


class Grammar:
    """Compiles fragments against word tables, each table once."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._words = words
        self._known: dict[str, Any] = {}

    def compile(self, text: str) -> Fragment:
        """Return a fragment ready to render."""
        fragment, rest = self._sequence(_WORD.findall(text), 0, inside=False)
        assert rest == len(_WORD.findall(text)), text
        return fragment

    def table(self, texts: Sequence[str]) -> tuple[Fragment, ...]:
        """Return several fragments, one of which is to be taken."""
        return tuple(self.compile(text) for text in texts)

    def _sequence(self, words: list[str], place: int, *, inside: bool) -> tuple[Fragment, int]:
        parts: Fragment = []
        while place < len(words):
            word = words[place]
            if word == "[":
                choice, place = self._choice(words, place + 1)
                parts.append(choice)
            elif word in "|]" and inside:
                return parts, place
            else:
                parts.append(self._slot(word[1:-1]) if word[0] == "{" else word)
                place += 1
        return parts, place

    def _choice(self, words: list[str], place: int) -> tuple[Any, int]:
        options = []
        while True:
            option, place = self._sequence(words, place, inside=True)
            options.append(_plain(option))
            place += 1
            if words[place - 1] == "]":
                return tuple(options), place

    def _slot(self, name: str) -> Any:
        if name.startswith("n:"):
            low, high = name[2:].split("-")
            return tuple(str(number) for number in range(int(low), int(high) + 1))
        if name not in self._words:
            return Slot(name)
        if name not in self._known:
            self._known[name] = tuple(_plain(self.compile(text)) for text in self._words[name])
        return self._known[name]


def _plain(fragment: Fragment) -> Any:
    """A fragment of nothing but words is handed on as those words, which render faster."""
    if all(type(part) is str for part in fragment):
        return "".join(fragment)
    return fragment


def render(fragment: Fragment, facts: Mapping[str, str], draw: Callable[[], float], out: list[str]) -> None:
    """Add one rendering of a fragment to out, drawing its choices and asking facts for its slots."""
    for part in fragment:
        kind = type(part)
        while kind is tuple:
            part = part[int(draw() * len(part))]
            kind = type(part)
        if kind is str:
            out.append(part)
        elif kind is Slot:
            out.append(facts[part.name])
        else:
            render(part, facts, draw, out)
