"""People from mentions: values in, values out, in memory only."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final, NamedTuple

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from splink.internals.exceptions import SplinkException

from hueandcry.core.errors import NotPossible
from hueandcry.core.linkage.judged import Judged
from hueandcry.core.linkage.people.engine import Engine, InMemory
from hueandcry.core.linkage.people.grouping import SUREST, strongest
from hueandcry.core.linkage.people.judged import group_judged
from hueandcry.core.linkage.people.learning import learn
from hueandcry.core.linkage.people.likenesses import table
from hueandcry.core.linkage.people.scale import Model, counted_columns
from hueandcry.core.linkage.people.settings import Weights, compared
from hueandcry.core.linkage.people.together import with_names_together
from hueandcry.core.linkage.people.weighing import Pairs, Part, among_two, parts, with_share

Say = Callable[[str], None]
# Twice: first a value's rarity is counted over mentions, then over the people that were found.
TURNS: Final = 2
_NO_PAIRS: Final = Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))


class TooMany(NotPossible):
    """These mentions need more memory than is allowed; give more, or link fewer at a time."""


class Links(NamedTuple):
    """For each mention, by its place: its person (that person's first mention), and how sure that is, 0 to 1.

    partner: the mention of the same person that it agrees with best; itself, with probability 1, where it is alone.
    """

    person: NDArray[np.int64]
    probability: NDArray[np.float64]
    partner: NDArray[np.int64]


class People:
    """The mentions of a file, the weights learnt from them, and who is who. Close it, or use it in "with"."""

    def __init__(
        self,
        mentions: Iterable[Mapping[str, str]],
        memory: str = "2GB",
        threads: int = 2,
        said: Sequence[Judged] = (),
        engine: Engine | None = None,
    ) -> None:
        """Read the mentions.

        said: what people judged of pairs of them, by their places. engine: what finds and weighs pairs instead of this
        process; whatever it is, the answer is the same.
        """
        self._engine = engine or InMemory()
        rows, self._twins, self._columns = table(mentions, {end for one in said for end in (one.left, one.right)})
        self._said = [replace(one, left=int(self._twins[one.left]), right=int(self._twins[one.right])) for one in said]
        self._count = len(rows)
        # No folder to spill to: the core touches no disk.
        room: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": memory,
            "threads": threads,
            "temp_directory": "",
        }
        self._connection = duckdb.connect(":memory:", config=room)
        with _within_memory():
            self._keep("mentions", rows)
        self._weights: Weights | None = None

    def __enter__(self) -> People:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def link(self, say: Say = lambda line: None, surest: float = SUREST) -> Links:
        """Return who is who. surest: bits that the best pair between two groups needs before they become one.

        Raises TooMany when memory does not suffice.
        """
        with _within_memory():
            return self._link(say, surest)

    def _link(self, say: Say, surest: float) -> Links:
        alone = np.arange(self._count, dtype=np.int64)
        if self._count < 2 or not compared(self._columns):
            person = group_judged(_NO_PAIRS, self._count, self._said, surest)
            return self._all(person, alone, np.full(self._count, np.inf))
        self._engine.find_pairs(self._connection, self._columns, self._count)
        say("Learning how much each agreement weighs")
        self._weights = learn(self._connection, self._columns, self._count)
        person = alone
        for turn in range(TURNS):
            say(f"Weighing pairs of {self._count:,} different mentions, {turn + 1} of {TURNS}")
            self._hold(person)
            self._weights = with_names_together(self._connection, self._columns, self._weights, known=turn > 0)
            pairs = self._engine.weigh(self._connection, self._columns, self._weights)
            pairs, fitted = with_share(pairs, self._count, self._weights)
            self._weights = among_two(fitted) if turn == 0 else fitted
            person = group_judged(pairs, self._count, self._said, surest)
        return self._all(person, *strongest(pairs, person))

    def model(self) -> Model | None:
        """Return what was learnt, to weigh further mentions by; None before link() or with nothing to learn from."""
        if self._weights is None:
            return None
        columns = self._counted()
        sums = ", ".join(f"count(distinct person) filter ({column} is not null)" for column in columns)
        counts = self._connection.execute(
            f"select {sums or '0'} from mentions join holders using (mention)"
        ).fetchall()[0]
        return Model(self._weights, dict(zip(columns, counts, strict=False)))

    def _counted(self) -> list[str]:
        return sorted({name for name, _ in counted_columns()} & self._columns) if self._weights else []

    def common(self, least: int) -> Iterator[tuple[str, str, int]]:
        """Yield (column, value, how many people hold it) of values that at least so many people hold, after link()."""
        for column in self._counted():
            counted = self._connection.execute(
                f"select {column}, count(distinct person) as people from mentions join holders using (mention)"
                f" where {column} is not null group by {column} having people >= {least}"
            )
            while rows := counted.fetchmany(10_000):
                yield from ((column, value, count) for value, count in rows)

    def reasons(self, pairs: Collection[tuple[int, int]]) -> dict[tuple[int, int], list[Part]]:
        """Return what speaks for and against each pair of mentions, by their places, after link().

        Two mentions that are alike in every way are the same evidence as one with itself.
        """
        if self._weights is None:
            return {}
        places = {pair: self._place(pair) for pair in pairs}
        wanted = sorted(set(places.values()))
        with _within_memory():
            self._keep("wanted", pa.table({"l": [low for low, _ in wanted], "r": [high for _, high in wanted]}))
            self._connection.execute(
                "create or replace table pairs as select '0' as match_key, l as join_key_l, r as join_key_r from wanted"
            )
            found = parts(self._connection, self._columns, self._weights)
        return {pair: found[place] for pair, place in places.items()}

    def _place(self, pair: tuple[int, int]) -> tuple[int, int]:
        one, other = int(self._twins[pair[0]]), int(self._twins[pair[1]])
        return min(one, other), max(one, other)

    def _hold(self, person: NDArray[np.int64]) -> None:
        self._keep("holders", pa.table({"mention": np.arange(self._count), "person": person}))

    def _keep(self, name: str, rows: pa.Table) -> None:
        self._connection.register("brought", rows)
        self._connection.execute(f"create or replace table {name} as select * from brought")
        self._connection.unregister("brought")

    def _all(self, person: NDArray[np.int64], partner: NDArray[np.int64], bits: NDArray[np.float64]) -> Links:
        """Return the links of all mentions from those of the different ones."""
        places, first = np.arange(len(self._twins)), np.unique(self._twins, return_index=True)[1]
        partners = first[partner[self._twins]]
        probability = np.round(1 / (1 + 2.0**-bits), 4)[self._twins]
        sizes = np.bincount(self._twins, minlength=len(first))
        twin = sizes[self._twins] > 1
        others = _next_twin(self._twins)
        return Links(
            first[person[self._twins]],
            np.where(twin, 1.0, probability),
            np.where(twin, others, np.where(partner[self._twins] == self._twins, places, partners)),
        )


@contextmanager
def _within_memory() -> Iterator[None]:
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise TooMany from error
    except SplinkException as error:
        if isinstance(error.__cause__, duckdb.OutOfMemoryException):
            raise TooMany from error
        raise


def _next_twin(twins: NDArray[np.int64]) -> NDArray[np.int64]:
    order = np.argsort(twins, kind="stable")
    following = np.roll(order, -1)
    last = twins[order] != twins[following]
    starts = np.unique(twins[order], return_index=True)[1]
    following[last] = order[starts[twins[order[last]]]]
    found = np.empty(len(twins), dtype=np.int64)
    found[order] = following
    return found
