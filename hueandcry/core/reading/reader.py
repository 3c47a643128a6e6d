"""One pass over a text: the concepts it names, where, and how each is used."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

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
# Of a sentence as plain words no more is kept.
SENTENCE_CHARACTERS = 300

_WEB = NUMBER["channel:web"]
_EMAIL = NUMBER["channel:email"]
_SOCIAL = NUMBER["channel:social"]
_FOOTER = NUMBER["context:footer"]
_REPORTING = NUMBER["context:reporting"]
_OFFICIAL = frozenset(("police", "gov", "nhs", "mod", "parliament"))
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


def read(text: str, known_footers: frozenset[str] = frozenset()) -> Reading:
    """Return what a text says, reading at most the first 20,000 and the last 5,000 characters.

    known_footers: sentences as plain words that the text's source writes under its records; they are no evidence.
    """
    cut_short = max(0, len(text) - READ_FROM_START - READ_FROM_END)
    if cut_short:
        text = text[:READ_FROM_START] + text[-READ_FROM_END:]
    words, gaps, edges = cut(text)
    sentences = _sentences(gaps)
    atoms = _atoms(words, gaps)
    silent = frozenset(sentences[first] for concept, first, _ in atoms if concept == _FOOTER)
    if known_footers:
        written = sentence_keys([word[0] for word in words], sentences)
        silent |= {number for number, sentence in written if sentence in known_footers}
    used = uses.classify(atoms, sentences, silent)
    return Reading(words, edges, sentences, used, silent, cut_short, cut_short)


def sentence_keys(words: list[str], sentences: list[int]) -> list[tuple[int, str]]:
    """Return (number, plain words) of each sentence of a text."""
    by_sentence: dict[int, list[str]] = {}
    for word, sentence in zip(words, sentences, strict=True):
        by_sentence.setdefault(sentence, []).append(word)
    return [(number, " ".join(found)[:SENTENCE_CHARACTERS]) for number, found in by_sentence.items()]


def _sentences(gaps: list[int]) -> list[int]:
    return list(accumulate(map(GAP_BREAK.__eq__, gaps)))


def _atoms(words: list[Word], gaps: list[int]) -> list[tuple[int, int, int]]:
    atoms: list[tuple[int, int, int]] = []
    plain = [word[0] for word in words]
    plain.append("")
    after = 0
    for i in [i for i, word in enumerate(words) if word[3] or word[4] is not None]:
        if i < after:
            continue
        word = words[i]
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
    return atoms if _MARKS.isdisjoint(gaps) else _with_marks(atoms, gaps, words)


def _with_marks(atoms: list[tuple[int, int, int]], gaps: list[int], words: list[Word]) -> list[tuple[int, int, int]]:
    added: dict[int, tuple[int, int, int]] = {}
    i, count = 1, len(words)
    while i < count:
        if gaps[i] not in _MARKS:
            i += 1
            continue
        first = i if gaps[i] == GAP_HANDLE else i - 1
        after = i + 1
        while after < count and gaps[after] in _MARKS:
            after += 1
        concept = _address(gaps[first + 1 : after], [w[0] for w in words[first:after]], gaps[first])
        if concept:
            added[first] = (concept, first, after)
        i = after
    if not added:
        return atoms
    covered = {n for _, first, after in added.values() for n in range(first, after)}
    kept = [atom for atom in atoms if atom[1] not in covered]
    return sorted([*kept, *added.values()], key=lambda atom: atom[1])


def _address(gaps: list[int], parts: list[str], before: int) -> int:
    if parts[-1] == "uk" and len(parts) > 1 and parts[-2] in _OFFICIAL:
        return _REPORTING
    if GAP_AT in gaps:
        return _EMAIL
    if before == GAP_HANDLE:
        return _SOCIAL
    if GAP_LINK in gaps or parts[-1] in TLDS or parts[0] == "www":
        return _WEB
    return 0
