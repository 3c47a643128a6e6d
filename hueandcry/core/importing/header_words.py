"""The words of a header, and how well they fit each thing that a column can hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from hueandcry.core.importing import header_words_table as table

_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|#|[^\W\d_]+")


def words_of(header: str) -> tuple[str, ...]:
    """Return the words of a header in their plain form: "UCPDI#" gives "ucpdi" and "number"."""
    for written, plain in table.WRITTEN_FORMS:
        header = re.sub(written, plain, header, flags=re.IGNORECASE)
    found = [_plain(word) for word in _WORD.findall(header)]
    words = [word for word in found if word and word not in table.SMALL_WORDS]
    return tuple(word for place, word in enumerate(words) if word != "to" or _is_an_end(words, place))


def _is_an_end(words: Sequence[str], place: int) -> bool:
    """Tell whether a "to" is the end of a time, as in "date to" and "to date", and not as in "reported to police"."""
    return place == len(words) - 1 or words[place + 1] in table.WORDS_OF_TIME


def _plain(word: str) -> str:
    word = "number" if word == "#" else word.lower()
    if word in table.WORD_FORMS:
        return table.WORD_FORMS[word]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "sms", "mms", "address")):
        return word[:-1]
    return word


@cache
def _phrases(phrases: tuple[str, ...]) -> tuple[tuple[frozenset[str], str], ...]:
    return tuple((frozenset(map(_plain, phrase.split())), phrase.replace(" ", "")) for phrase in phrases)


def fit(words: Sequence[str], phrases: Sequence[str]) -> float:
    """Return how well a header's words fit the best of some phrases, 0 to 0.95.

    A header that is the phrase fits best; one with further words fits less for each of them.
    """
    present, joined = frozenset(words), "".join(words)
    best = 0.0
    for wanted, glued in _phrases(tuple(phrases)):
        if joined == glued:
            return 0.95
        if wanted and wanted <= present:
            score = 0.45 + 0.43 * len(wanted) / len(present) + (0.02 if glued in joined else 0.0)
            # What a header is about stands at its end: a "listing price" is a price.
            best = max(best, score * (0.75 if len(wanted) == 1 and words[-1] not in wanted else 1.0))
    return best


def best_fits(words: Sequence[str], tables: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Return how well a header fits each key of a table, without those it does not fit."""
    fits = {key: fit(words, phrases) for key, phrases in tables.items()}
    return {key: score for key, score in fits.items() if score}


def role_of(words: Sequence[str]) -> str:
    """Return whose a column is by its header: "victim", "suspect", "payee" …, "person", or empty."""
    for word in words:
        if word in table.ROLE_WORDS:
            return table.ROLE_WORDS[word]
    return ""


def without_role(words: Sequence[str]) -> tuple[str, ...]:
    """Return a header's words without those that say whose it is."""
    return tuple(word for word in words if word not in table.ROLE_WORDS)
