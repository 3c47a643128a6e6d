"""A closer look at a text that was read already: phrases that the model's lexicon does not tell apart.

The lexicon is tied to the model file by its order; what is looked for here may change without a new model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from hueandcry.core.flagging.explain import Reason
from hueandcry.core.reading import uses
from hueandcry.core.reading.lexicon import CONCEPTS, NUMBER, phrases
from hueandcry.core.reading.reader import Reading

# A negation this many words before, in the same sentence, turns a phrase round [judgement: a clause of shorthand].
_NEGATION_REACH = 5
_NEGATION = NUMBER["not:negation"]
_CONTRAST = NUMBER["not:contrast"]
# What a form's own box says after its label: "Hate crime: N".
_ANSWERED_NO = frozenset(("no", "n", "nil", "none", "false", "nid", "na"))


class Cue(NamedTuple):
    """A phrase found: its name in the table, its words (first to after - 1) and their sentence."""

    name: str
    first: int
    after: int
    sentence: int


# Of one first word: the names of the word alone, then second word -> the rest of each phrase and its name.
_Entry = tuple[tuple[str, ...], dict[str, list[tuple[tuple[str, ...], str]]]]
Phrasebook = Mapping[str, _Entry]


def phrasebook(tables: Iterable[Mapping[str, str]]) -> Phrasebook:
    """Return tables in the lexicon's notation, ready to look words up in."""
    book: dict[str, _Entry] = {}
    alone: dict[str, dict[str, None]] = {}
    for table in tables:
        for name, row in table.items():
            for first, *others in phrases(row):
                singles = alone.setdefault(first, {})
                seconds = book.setdefault(first, ((), {}))[1]
                if others:
                    rests = seconds.setdefault(others[0], [])
                    if (tuple(others[1:]), name) not in rests:
                        rests.append((tuple(others[1:]), name))
                else:
                    singles[name] = None
    return {first: (tuple(alone[first]), seconds) for first, (_, seconds) in book.items()}


def cues(reading: Reading, book: Phrasebook) -> list[Cue]:
    """Return every phrase of the book that stands in a text outside its footers, in the text's order."""
    words = reading.words
    found: list[Cue] = []
    for place, word in enumerate(words):
        if word[0] in book:
            _at(reading, place, book[word[0]], found)
    return [cue for cue in found if cue.sentence not in reading.silent] if reading.silent else found


def _at(reading: Reading, place: int, entry: _Entry, found: list[Cue]) -> None:
    words, sentence = reading.words, reading.sentences[place]
    alone, seconds = entry
    for name in alone:
        found.append(Cue(name, place, place + 1, sentence))
    rests = seconds.get(words[place + 1][0]) if seconds and place + 1 < len(words) else None
    for rest, name in rests or ():
        after = place + 2 + len(rest)
        if not rest or tuple(word[0] for word in words[place + 2 : after]) == rest:
            found.append(Cue(name, place, after, sentence))


@dataclass(slots=True)
class Look:
    """One text with the phrases found in it, to ask questions of."""

    reading: Reading
    cues: list[Cue]

    def named(self, *names: str) -> list[Cue]:
        """Return the phrases of these names that are not denied."""
        return [cue for cue in self.cues if cue.name in names and not self.is_denied(cue)]

    def is_denied(self, cue: Cue) -> bool:
        """Say whether a negation stands before a phrase, or a form's "no" behind it."""
        words = self.reading.words
        if cue.after < len(words) and words[cue.after][0] in _ANSWERED_NO and self._is_at_end(cue.after):
            return True
        for place in range(cue.first - 1, max(-1, cue.first - 1 - _NEGATION_REACH), -1):
            if self.reading.sentences[place] != cue.sentence or words[place][3] == _CONTRAST:
                return False
            if words[place][3] == _NEGATION:
                return True
        return False

    def _is_at_end(self, place: int) -> bool:
        sentences = self.reading.sentences
        return place + 1 == len(sentences) or sentences[place + 1] != sentences[place]

    def atoms(self, concepts: frozenset[int]) -> list[Cue]:
        """Return what the lexicon found of these concepts, outside footers and not denied."""
        found = [
            Cue(CONCEPTS[concept], first, after, self.reading.sentences[first])
            for concept, first, after, use in self.reading.atoms
            if concept in concepts and use not in (uses.BOILERPLATE, uses.NEGATED)
        ]
        return [cue for cue in found if not self.is_denied(cue)]

    def reason(self, says: str, cue: Cue | None) -> Reason:
        """Return a reason that rests on a phrase, or on no words of the text."""
        return Reason(says, *(self.reading.span(cue.first, cue.after) if cue else (0, 0)))


def concepts(*starts: str) -> frozenset[int]:
    """Return the numbers of the lexicon's concepts with these names or beginnings."""
    return frozenset(number for number, name in enumerate(CONCEPTS) if name and name.startswith(starts))


def first_of(cues: Iterable[Cue], wanted: Callable[[Cue], bool] = lambda cue: True) -> Cue | None:
    """Return the first phrase that is as wanted, or None."""
    return next((cue for cue in cues if wanted(cue)), None)
