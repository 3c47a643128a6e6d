"""Readings to numbers: which columns of the model each record touches, how strongly, and through which word."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from hueandcry.core.reading import uses
from hueandcry.core.reading.lexicon import CONCEPTS
from hueandcry.core.reading.reader import Reading
from hueandcry.core.reading.words import UNSPELT

BITS = 16
COLUMNS = 1 << BITS
_MASK = np.uint64(COLUMNS - 1)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(40)

# The part of a record's strength that each group of columns shares, so that long texts do not shout.
_WORD_SHARE = 2.2
_ATOM_SHARE = 2.6
_FACT_SHARE = 0.5
_STEM = itemgetter(2)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a record beside its words: offence code, source kind, and rules that fired."""

    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Parallel arrays: record, column and value of each touch, and the word it came through (-1: a fact).

    starts: where each record's words begin in the count of all words of the batch.
    """

    records: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: NDArray[np.float32]
    words: NDArray[np.int64]
    starts: NDArray[np.int64]


def column_of(name: str) -> int:
    """Return the model column of a fact."""
    return zlib.crc32(name.encode()) & (COLUMNS - 1)


def _mixed(numbers: NDArray[np.uint64], salt: int) -> NDArray[np.int64]:
    mixed = (numbers + np.uint64(salt)) * _MIX
    return ((mixed >> _SHIFT) & _MASK).astype(np.int64)


def columns(readings: Sequence[Reading], facts: Sequence[Facts]) -> Columns:
    """Return every touch of a batch of records on the model's columns."""
    counts = np.fromiter((len(r.words) for r in readings), np.int64, len(readings))
    starts = np.concatenate(([0], np.cumsum(counts)))
    groups = [_words(readings, counts), _atoms(readings, starts), _facts(facts)]
    shares = (_WORD_SHARE, _ATOM_SHARE, _FACT_SHARE)
    values = [
        _values(records, len(readings), share, fixed=group == 2)
        for group, ((records, _, _), share) in enumerate(zip(groups, shares, strict=True))
    ]
    return Columns(
        np.concatenate([g[0] for g in groups]),
        np.concatenate([g[1] for g in groups]),
        np.concatenate(values),
        np.concatenate([g[2] for g in groups]),
        starts,
    )


def _values(records: NDArray[np.int64], count: int, share: float, *, fixed: bool) -> NDArray[np.float32]:
    if fixed:
        return np.full(len(records), share, np.float32)
    touches = np.bincount(records, minlength=count).astype(np.float32)
    scale = share / np.sqrt(np.maximum(touches, 12.0))
    return np.asarray(scale[records], np.float32)


Group = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]


def _words(readings: Sequence[Reading], counts: NDArray[np.int64]) -> Group:
    total = int(counts.sum())
    numbers = np.fromiter(chain.from_iterable(map(_STEM, r.words) for r in readings), np.uint64, total)
    stems = numbers & np.uint64(UNSPELT - 1)
    sentence = np.fromiter(chain.from_iterable(r.sentences for r in readings), np.int64, total)
    places = np.arange(total, dtype=np.int64)
    records = np.repeat(np.arange(len(readings), dtype=np.int64), counts)
    heard = _heard(readings, sentence)
    joined = (records[1:] == records[:-1]) & (sentence[1:] == sentence[:-1]) & heard[1:]
    pairs = stems[:-1] * np.uint64(31) + stems[1:] * np.uint64(1_000_003)
    spelt = heard & (numbers < UNSPELT)
    return (
        np.concatenate((records[spelt], records[1:][joined])),
        np.concatenate((_mixed(stems[spelt], 1), _mixed(pairs[joined], 2))),
        np.concatenate((places[spelt], places[1:][joined])),
    )


def _heard(readings: Sequence[Reading], sentence: NDArray[np.int64]) -> NDArray[np.bool_]:
    heard = np.ones(len(sentence), np.bool_)
    start = 0
    for reading in readings:
        after = start + len(reading.words)
        if reading.silent:
            heard[start:after] = ~np.isin(sentence[start:after], list(reading.silent))
        start = after
    return heard


def _atoms(readings: Sequence[Reading], starts: NDArray[np.int64]) -> Group:
    total = sum(len(r.atoms) for r in readings)
    flat = chain.from_iterable(chain.from_iterable(r.atoms for r in readings))
    rows = np.fromiter(flat, np.int64, total * 4).reshape(total, 4)
    counts = np.fromiter((len(r.atoms) for r in readings), np.int64, len(readings))
    records = np.repeat(np.arange(len(readings), dtype=np.int64), counts)
    sentence = np.fromiter((r.sentences[a[1]] for r in readings for a in r.atoms), np.int64, total)
    places = rows[:, 1] + starts[records]
    coded = (rows[:, 0] * 16 + rows[:, 3]).astype(np.uint64)
    heard = rows[:, 3] != uses.BOILERPLATE
    parts = [(records[heard], _mixed(coded[heard], 3), places[heard])]
    for step, salt in ((1, 4), (2, 5)):
        near = (records[step:] == records[:-step]) & (sentence[step:] == sentence[:-step]) & heard[step:]
        pairs = coded[:-step] * np.uint64(4099) + coded[step:]
        parts.append((records[step:][near], _mixed(pairs[near], salt), places[step:][near]))
    return (
        np.concatenate([p[0] for p in parts]),
        np.concatenate([p[1] for p in parts]),
        np.concatenate([p[2] for p in parts]),
    )


def _facts(facts: Sequence[Facts]) -> Group:
    records = [n for n, fact in enumerate(facts) for _ in fact.names]
    found = [column_of(name) for fact in facts for name in fact.names]
    return (
        np.array(records, np.int64),
        np.array(found, np.int64),
        np.full(len(found), -1, np.int64),
    )


def summary(reading: Reading) -> tuple[str, ...]:
    """Return the facts that a reading as a whole shows: whether any channel is the means, and which."""
    names = {
        f"any:{uses.NAMES[use]}" for concept, _, _, use in reading.atoms if use and concept in uses.TRAVELS_AS_DATA
    }
    names |= {f"has:{CONCEPTS[concept]}" for concept, _, _, use in reading.atoms if use == uses.MEANS}
    return tuple(sorted(names))
