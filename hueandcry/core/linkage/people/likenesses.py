"""Mentions as a table of comparable columns, those that are alike beyond doubt as one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from hashlib import blake2b
from typing import Final, NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from hueandcry.core.linkage.people.columns import LISTS, TEXTS, Value, comparable

_CHUNK: Final = 20_000
# What, beside a full name, tells one person from another.
_TELLING: Final = ("birth", "email", "phone", "national_id", "address")
# How many other people of the same name and the same date, address … are to be expected by chance, at most.
_CHANCE: Final = 0.05
# In a small file everything looks common; it counts as one of this many mentions.
_SMALLEST: Final = 1000


class Table(NamedTuple):
    """The rows to compare, numbered in column "mention"; the row of each mention; the columns that say anything.

    Mentions that are alike in every way and tell a person apart share a row. A bare name twice is two rows.
    """

    rows: pa.Table
    row_of: NDArray[np.int64]
    columns: frozenset[str]


def table(mentions: Iterable[Mapping[str, str]], alone: Collection[int] = ()) -> Table:
    """Return the mentions as comparable rows, in the order of their first mention.

    alone: places of mentions that share a row with none, for somebody has judged them.
    """
    different = _Different()
    likeness_of = np.array([different.add(comparable(mention)) for mention in mentions], dtype=np.int64)
    shares = different.identifying()[likeness_of]
    shares[list(alone)] = False
    key = np.where(shares, likeness_of, len(likeness_of) + np.arange(len(likeness_of)))
    _, first, place = np.unique(key, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    rows = different.rows().take(likeness_of[first[order]])
    said = frozenset(name for name in rows.column_names if len(rows) - rows[name].null_count >= 2)
    return Table(rows.add_column(0, "mention", pa.array(np.arange(len(rows)))), rank[place], said)


class _Different:
    """The different likenesses met so far, and how many of them have a name, a date of birth and so on."""

    def __init__(self) -> None:
        self._place: dict[bytes, int] = {}
        self._held: list[tuple[int, ...]] = []
        self._counts: Counter[int] = Counter()
        self._waiting: list[dict[str, Value]] = []
        self._chunks: list[pa.Table] = []

    def add(self, columns: dict[str, Value]) -> int:
        """Return the number of this likeness."""
        digest = blake2b("\x1f".join(map(str, columns.values())).encode("utf-8", "replace"), digest_size=16).digest()
        known = self._place.get(digest)
        if known is not None:
            return known
        place = self._place[digest] = len(self._place)
        held = _telling(columns)
        self._held.append(held)
        self._counts.update(held)
        self._waiting.append(columns)
        if len(self._waiting) == _CHUNK:
            self._flush()
        return place

    def identifying(self) -> NDArray[np.bool_]:
        """Tell of each likeness whether two mentions that have it are one person beyond doubt."""
        return np.array([self._identifies(held) for held in self._held], dtype=bool)

    def _identifies(self, held: tuple[int, ...]) -> bool:
        count = max(_SMALLEST, len(self._held))
        return len(held) > 1 and any(
            self._counts[held[0]] * self._counts[value] / count <= _CHANCE for value in held[1:]
        )

    def rows(self) -> pa.Table:
        """Return the likenesses as rows."""
        self._flush()
        return pa.concat_tables(self._chunks)

    def _flush(self) -> None:
        arrays = {name: pa.array([row[name] for row in self._waiting], pa.string()) for name in TEXTS}
        arrays |= {name: pa.array([row[name] for row in self._waiting], pa.list_(pa.string())) for name in LISTS}
        self._chunks.append(pa.table(arrays))
        self._waiting = []


def _telling(columns: Mapping[str, Value]) -> tuple[int, ...]:
    """Return a full name and each thing that tells a person apart, as numbers; nothing without a full name."""
    given, surname = columns["given"], columns["surname"]
    if not given or not surname or len(given) < 2 or len(surname) < 2:
        return ()
    known = [(name, columns[name]) for name in _TELLING if columns[name]]
    return (hash(("name", given, surname)), *map(hash, known))
