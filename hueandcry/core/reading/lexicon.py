"""The lexicon, compiled: which concept a word or a phrase stands for."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from hueandcry.core.reading import (
    words_channels,
    words_conduct,
    words_context,
    words_platforms,
    words_technology,
)

TABLES: tuple[Mapping[str, str], ...] = (
    words_platforms.WORDS,
    words_channels.WORDS,
    words_technology.WORDS,
    words_conduct.WORDS,
    words_context.WORDS,
)

# Concept 0 means "no concept"; the numbers follow the tables' order, so a model file is tied to the tables.
CONCEPTS: tuple[str, ...] = ("", *(name for table in TABLES for name in table))
NUMBER: dict[str, int] = {name: number for number, name in enumerate(CONCEPTS)}

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*\*?")
_CHOICE = re.compile(r"\(([^)]*)\)")
_MARKS = str.maketrans("", "", "'’-")


def plain(word: str) -> str:
    """Return a word without its apostrophes and hyphens, so that "e-mail" and "email" are one."""
    return word.translate(_MARKS)


def phrases(row: str) -> Iterator[tuple[str, ...]]:
    """Yield each phrase of a table row as its words, every choice written out."""
    for written in _split(row):
        pieces = _CHOICE.split(written)
        choices = [[p] if n % 2 == 0 else p.split("|") for n, p in enumerate(pieces)]
        for chosen in itertools.product(*choices):
            words = tuple(plain(w) for w in _WORD.findall("".join(chosen).lower()))
            if words:
                yield words


def _split(row: str) -> Iterator[str]:
    depth, start = 0, 0
    for position, letter in enumerate(row):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            yield row[start:position]
            start = position + 1
    yield row[start:]


# First word -> second word -> the rest of each phrase, the longest first, and its concept.
Phrases = dict[str, dict[str, list[tuple[tuple[str, ...], int]]]]


def _compile() -> tuple[dict[str, int], dict[str, int], Phrases]:
    single: dict[str, int] = {}
    prefix: dict[str, int] = {}
    several: Phrases = {}
    for table in TABLES:
        for name, row in table.items():
            for words in phrases(row):
                if len(words) > 1:
                    rest = several.setdefault(words[0], {}).setdefault(words[1], [])
                    rest.append((words[2:], NUMBER[name]))
                elif words[0].endswith("*"):
                    prefix.setdefault(words[0][:-1], NUMBER[name])
                else:
                    single.setdefault(words[0], NUMBER[name])
    for seconds in several.values():
        for rest in seconds.values():
            rest.sort(key=lambda entry: -len(entry[0]))
    return single, prefix, several


SINGLE, PREFIX, PHRASES = _compile()

# The words of phrases that hold a digit ("aged 14"): elsewhere only the shape of a number is kept.
NUMERALS = frozenset(
    word
    for table in TABLES
    for row in table.values()
    for words in phrases(row)
    if len(words) > 1
    for word in words
    if any(letter.isdigit() for letter in word)
)
