"""Sentences that a source writes under its records alike: footers, which say nothing of any one record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from hueandcry.core.reading import uses
from hueandcry.core.reading.lexicon import CONCEPTS
from hueandcry.core.reading.reader import read, sentence_keys
from hueandcry.core.reading.words import GAP_BREAK, cut

# A footer stands under most records of a source: what stands under some of them varies with what happened
# [judgement, settings].
LEAST_TEXTS, LEAST_SHARE = 20, 0.5
# A shorter sentence may be anything.
_LEAST_WORDS = 4
# What stands above a footer must be a text of its own.
_LEAST_ABOVE = 8
# A footer stands at the end: at most so many sentences are looked at.
_LAST = 6
# A sentence about somebody in the record is no footer, however often it is written.
_PEOPLE = frozenset(
    ("suspect", "suspects", "susp", "offender", "offenders", "victim", "vic", "ip", "aggd", "informant", "complainant")
)
# Nor is one that says what was done, or what was not. Footers too ask people to get in touch and to send things in.
_ASKED_OF_READERS = ("act:contact", "act:send", "act:publish")
_SAYS = frozenset(
    number
    for number, name in enumerate(CONCEPTS)
    if name.startswith(("act:", "harm:", "sex:", "image:", "hate:", "not:", "special:"))
    and name not in _ASKED_OF_READERS
)


@dataclass(frozen=True, slots=True)
class Footer:
    """A sentence as plain words, and in how many of the texts it stood."""

    sentence: str
    count: int


def may_be_footer(sentence: str) -> bool:
    """Say whether a sentence, by itself, carries no evidence: no means, no conduct, no denial, nobody in the record."""
    if not _PEOPLE.isdisjoint(sentence.split()):
        return False
    atoms = read(sentence).atoms
    return not any(concept in _SAYS or use in (uses.MEANS, uses.NEGATED) for concept, _, _, use in atoms)


def learned(texts: Iterable[str]) -> list[Footer]:
    """Return the footers of texts of one source, the most frequent first; the same text twice is one.

    A footer stands at the end of a text, below words of its own, in at least 20 texts and half of them, and says
    nothing of what happened. So there are never more than twice as many as sentences are looked at in a text.
    """
    counted: Counter[str] = Counter()
    total = 0
    for text in dict.fromkeys(texts):
        total += 1
        counted.update(set(_candidates(text)))
    least = max(LEAST_TEXTS, LEAST_SHARE * total)
    often = [Footer(sentence, count) for sentence, count in counted.most_common() if count >= least]
    return [one for one in often if may_be_footer(one.sentence)]


def _candidates(text: str) -> list[str]:
    words, gaps, _ = cut(text[-5000:])
    numbers, number = [], 0
    for gap in gaps:
        number += gap == GAP_BREAK
        numbers.append(number)
    found = sentence_keys([word[0] for word in words], numbers)
    kept: list[str] = []
    for place in range(len(found) - 1, max(-1, len(found) - 1 - _LAST), -1):
        sentence = found[place][1]
        above = sum(len(one.split()) for _, one in found[:place])
        parts = sentence.split()
        if above < _LEAST_ABOVE or len(parts) < _LEAST_WORDS:
            continue
        kept.append(sentence)
    return kept
