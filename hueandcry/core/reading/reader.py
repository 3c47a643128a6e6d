"""One pass over a text: the concepts it names, where, and how each is used."""

from __future__ import annotations

from dataclasses import dataclass, field

from hueandcry.core.reading import uses
from hueandcry.core.reading.evidence import Evidence
from hueandcry.core.reading.lexicon import CONCEPTS, NUMBER
from hueandcry.core.reading.words import (
    GAP_AT,
    GAP_BREAK,
    GAP_DOT,
    GAP_HANDLE,
    GAP_LINK,
    TLDS,
    Word,
    cut,
)

# A longer text is read at its two ends only, and the answer says so.
READ_FROM_START = 20_000
READ_FROM_END = 5_000

_WEB = NUMBER["channel:web"]
_EMAIL = NUMBER["channel:email"]
_SOCIAL = NUMBER["channel:social"]
_FOOTER = NUMBER["context:footer"]
_MARKS = frozenset((GAP_DOT, GAP_AT, GAP_HANDLE, GAP_LINK))


@dataclass(slots=True)
class Reading:
    """What was read: words, the concepts found (atoms) and each one's use.

    edges[2i] and edges[2i + 1] are where word i starts and ends. sentences[i] is the sentence of word i.
    atoms: (concept, first word, word after the last, use).
    """

    words: list[Word]
    edges: list[int]
    sentences: list[int]
    atoms: list[tuple[int, int, int, int]] = field(default_factory=list)
    silent: frozenset[int] = frozenset()
    cut_short: int = 0
    resumes_at: int = 0

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Return where words first to after - 1 stand in the text as given, in characters."""
        start, end = self.edges[2 * first], self.edges[2 * after - 1]
        if self.cut_short and start >= READ_FROM_START:
            start, end = start + self.resumes_at, end + self.resumes_at
        return start, end

    @property
    def evidence(self) -> list[Evidence]:
        """Return the evidence in the order of the text."""
        return [
            Evidence(CONCEPTS[concept], uses.NAMES[use], *self.span(first, after), uses.polarity(concept, use))
            for concept, first, after, use in self.atoms
        ]


def read(text: str) -> Reading:
    """Return what a text says, reading at most the first 20,000 and the last 5,000 characters."""
    cut_short = max(0, len(text) - READ_FROM_START - READ_FROM_END)
    if cut_short:
        text = text[:READ_FROM_START] + text[-READ_FROM_END:]
    words, gaps, edges = cut(text)
    sentences = _sentences(gaps)
    atoms = _atoms(words, gaps)
    silent = frozenset(sentences[first] for concept, first, _ in atoms if concept == _FOOTER)
    used = uses.classify(atoms, words, sentences, silent)
    return Reading(words, edges, sentences, used, silent, cut_short, cut_short)


def _sentences(gaps: list[int]) -> list[int]:
    sentence, numbers = 0, []
    for gap in gaps:
        if gap == GAP_BREAK:
            sentence += 1
        numbers.append(sentence)
    return numbers


def _atoms(words: list[Word], gaps: list[int]) -> list[tuple[int, int, int]]:
    atoms: list[tuple[int, int, int]] = []
    plain = [word[0] for word in words]
    plain.append("")
    after = 0
    for i, word in enumerate(words):
        if i < after:
            continue
        concept, end = word[3], i + 1
        seconds = word[4]
        if seconds is not None:
            rests = seconds.get(plain[end])
            if rests is not None:
                for rest, named in rests:
                    if not rest or tuple(plain[i + 2 : i + 2 + len(rest)]) == rest:
                        concept, end = named, i + 2 + len(rest)
                        break
        if concept:
            atoms.append((concept, i, end))
            after = end
    marks = [(i, gap) for i, gap in enumerate(gaps) if gap >= GAP_DOT and gap in _MARKS]
    return _with_marks(atoms, marks, words) if marks else atoms


def _with_marks(
    atoms: list[tuple[int, int, int]], marks: list[tuple[int, int]], words: list[Word]
) -> list[tuple[int, int, int]]:
    taken = {first for _, first, _ in atoms}
    added: list[tuple[int, int, int]] = []
    for i, gap in marks:
        if i in taken:
            continue
        if gap == GAP_AT:
            added.append((_EMAIL, i, i + 1))
        elif gap == GAP_HANDLE:
            added.append((_SOCIAL, i, i + 1))
        elif gap == GAP_LINK or words[i][0] in TLDS:
            added.append((_WEB, i, i + 1))
    return sorted(atoms + added, key=lambda atom: atom[1]) if added else atoms
