"""What common words mean, in fifty numbers each, so that the model knows words the corpus never used.

The vectors are GloVe 6B.50d (Pennington, Socher and Manning, 2014; public domain, PDDL 1.0), the 30,000
commonest words, centred, set to length one, and weighed down by how common the word is (Arora and others, 2017).
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from hueandcry.core.errors import Malformed, Unavailable
from hueandcry.core.flagging.sums import row_sums
from hueandcry.core.reading.reader import Reading

FILE = "word_vectors.npz"
# Keeps a text of two or three known words from shouting.
_STEADY = 4.0
_WEIGHT = 1.5
_WORD = itemgetter(1)


class VectorsMissing(Unavailable):
    """The file of word vectors is not there; reinstall the program. The rules alone answer until then."""


class VectorsUnreadable(Malformed):
    """The file of word vectors is damaged; reinstall the program."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """For each word of a batch its row in the vectors (0 for a word not known) and its weight; the sums a record.

    sums: one row of numbers a record.
    """

    rows: NDArray[np.int64]
    weights: NDArray[np.float32]
    sums: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """Word numbers in order, and a vector for each; vector 0 is that of an unknown word: nothing."""

    words: NDArray[np.uint32]
    table: NDArray[np.float32]

    @property
    def width(self) -> int:
        """Return how many numbers a word has."""
        return int(self.table.shape[1])

    def of(self, readings: Sequence[Reading]) -> Meanings:
        """Return the meanings of a batch of readings."""
        counts = np.fromiter((len(r.words) for r in readings), np.int64, len(readings))
        total = int(counts.sum())
        numbers = np.fromiter(chain.from_iterable(map(_WORD, r.words) for r in readings), np.uint32, total)
        place = np.minimum(np.searchsorted(self.words, numbers), len(self.words) - 1)
        rows = np.where(self.words[place] == numbers, place + 1, 0)
        _silence(rows, readings)
        records = np.repeat(np.arange(len(readings)), counts)
        known = np.bincount(records, rows > 0, minlength=len(readings))
        weights = (_WEIGHT / np.sqrt(known + _STEADY)).astype(np.float32)[records]
        sums = row_sums(records, rows, weights, self.table, len(readings))
        return Meanings(rows, weights, sums)


def _silence(rows: NDArray[np.int64], readings: Sequence[Reading]) -> None:
    """Take the words of footers for unknown ones: they are no evidence."""
    start = 0
    for reading in readings:
        after = start + len(reading.words)
        if reading.silent:
            rows[start:after][np.isin(reading.sentences, list(reading.silent))] = 0
        start = after


@cache
def packaged() -> Vectors:
    """Return the vectors that ship with the program, read once.

    Raises VectorsMissing or VectorsUnreadable.
    """
    try:
        data = resources.files("hueandcry.core.flagging").joinpath(FILE).read_bytes()
    except OSError as missing:
        raise VectorsMissing from missing
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as held:
            words, small, scale = held["words"], held["vectors"], held["scale"]
    except (ValueError, OSError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as damage:
        raise VectorsUnreadable(cause=type(damage).__name__) from damage
    table = np.zeros((len(words) + 1, small.shape[1]), np.float32)
    table[1:] = small.astype(np.float32) * scale[:, None]
    return Vectors(words, table)
