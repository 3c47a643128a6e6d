"""Sentences that a source writes under its records alike: footers, which say nothing of any one record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from hueandcry.core.reading.words import GAP_BREAK, cut

# A footer is alike in many records of a source; a way of committing crime is seldom so alike [judgement, settings].
LEAST_TEXTS, LEAST_SHARE = 20, 0.1
# A shorter sentence may be anything; of a longer one only the beginning is kept.
_LEAST_WORDS, _MOST_CHARACTERS = 4, 300
# What stands above a footer must be a text of its own.
_LEAST_ABOVE = 8
# A footer stands at the end: at most so many sentences are looked at.
_LAST = 6
# A sentence about somebody in the record is no footer, however often it is written.
_PEOPLE = frozenset(
    ("suspect", "suspects", "susp", "offender", "offenders", "victim", "vic", "ip", "aggd", "informant", "complainant")
)


@dataclass(frozen=True, slots=True)
class Footer:
    """A sentence as plain words, and in how many of the texts it stood."""

    sentence: str
    count: int


def keys(words: list[str], sentences: list[int]) -> list[tuple[int, str]]:
    """Return (number, plain words) of each sentence of a text."""
    by_sentence: dict[int, list[str]] = {}
    for word, sentence in zip(words, sentences, strict=True):
        by_sentence.setdefault(sentence, []).append(word)
    return [(number, " ".join(found)[:_MOST_CHARACTERS]) for number, found in by_sentence.items()]


def learned(texts: Iterable[str]) -> list[Footer]:
    """Return the footers of texts of one source, the most frequent first; the same text twice is one.

    A footer stands at the end of a text, below words of its own, in at least 20 texts and a tenth of them.
    """
    counted: Counter[str] = Counter()
    total = 0
    for text in dict.fromkeys(texts):
        total += 1
        counted.update(set(_candidates(text)))
    least = max(LEAST_TEXTS, LEAST_SHARE * total)
    return [Footer(sentence, count) for sentence, count in counted.most_common() if count >= least]


def _candidates(text: str) -> list[str]:
    words, gaps, _ = cut(text[-5000:])
    numbers, number = [], 0
    for gap in gaps:
        number += gap == GAP_BREAK
        numbers.append(number)
    found = keys([word[0] for word in words], numbers)
    kept: list[str] = []
    for place in range(len(found) - 1, max(-1, len(found) - 1 - _LAST), -1):
        sentence = found[place][1]
        above = sum(len(one.split()) for _, one in found[:place])
        parts = sentence.split()
        if above < _LEAST_ABOVE or len(parts) < _LEAST_WORDS or not _PEOPLE.isdisjoint(parts):
            continue
        kept.append(sentence)
    return kept
