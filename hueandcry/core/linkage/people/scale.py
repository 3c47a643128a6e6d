"""A few pairs weighed at once, by the weights that Splink learnt: the same arithmetic, without Splink's set-up.

Splink takes half a second to be made ready, whatever there is to weigh; a new mention must be placed in less.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from math import log2
from types import MappingProxyType
from typing import Final, NamedTuple

import duckdb
import pyarrow as pa

from hueandcry.core.linkage.people.columns import LISTS, TEXTS, Value
from hueandcry.core.linkage.people.learning import first_weights
from hueandcry.core.linkage.people.model_table import COMPARISONS, TOGETHER, Comparison
from hueandcry.core.linkage.people.settings import Weight, Weights, weighed
from hueandcry.core.linkage.people.weighing import FIRST_SHARE, Part

COLUMNS: Final = frozenset((*TEXTS, *LISTS))
# Of a value that fewer people hold than are kept count of, about so many hold it.
FEW: Final = 1.5

Common = Mapping[tuple[str, str], float]
Pair = tuple[int, int]


class Model(NamedTuple):
    """What was learnt of one role's mentions: weights, and of each column how many people have anything there."""

    weights: Weights
    person_counts: Mapping[str, int] = MappingProxyType({})


class Weighed(NamedTuple):
    """One pair's weight in bits, and what it is made of."""

    bits: float
    parts: tuple[Part, ...]


def first_model() -> Model:
    """Return the model that stands until there are mentions to learn from: what the model table says."""
    levels = {one.name: first_weights(one) for one in COMPARISONS}
    levels[TOGETHER.name] = (Weight(0.001, 0.002), Weight(0.999, 0.998))
    return Model(Weights(FIRST_SHARE, levels))


def counted_columns() -> list[tuple[str, float]]:
    """Return each column whose common values weigh less, and how often two people agree on it by chance."""
    return sorted({(level.common, one.chance) for one in COMPARISONS for level in one.levels if level.common})


def weigh_few(
    model: Model, mentions: Mapping[int, Mapping[str, Value]], pairs: Collection[Pair], common: Common
) -> dict[Pair, Weighed]:
    """Return the weight of each pair of mentions.

    mentions: number → comparable columns. common: (column, value) → how many people hold it, of those values that more
    than a few hold.
    """
    compared = weighed(COLUMNS, model.weights)
    if not pairs or not compared:
        return {}
    with duckdb.connect(":memory:", config={"threads": 1, "temp_directory": ""}) as connection:
        connection.register("mentions", _table(mentions))
        connection.register("wanted", pa.table({"l": [left for left, _ in pairs], "r": [right for _, right in pairs]}))
        rows = connection.execute(_query(compared)).fetchall()
    start = log2(model.weights.share / (1 - model.weights.share))
    return {(row[0], row[1]): _weighed(row[2:], start, compared, mentions[row[0]], (model, common)) for row in rows}


def _table(mentions: Mapping[int, Mapping[str, Value]]) -> pa.Table:
    rows = list(mentions.values())
    arrays = {name: pa.array([row[name] for row in rows], pa.string()) for name in TEXTS}
    arrays |= {name: pa.array([row[name] for row in rows], pa.list_(pa.string())) for name in LISTS}
    return pa.table({"mention": pa.array(list(mentions), pa.int64()), **arrays})


def _query(compared: Iterable[Comparison]) -> str:
    levels = ", ".join(map(_level, compared))
    return (
        f"select p.l, p.r, {levels} from wanted p join mentions l on l.mention = p.l join mentions r on r.mention = p.r"
    )


def _level(one: Comparison) -> str:
    """Return SQL for the first level that holds, its place from 0; null where nothing is said."""
    unsaid = " or ".join(f"l.{column} is null or r.{column} is null" for column in one.needs)
    unsaid += f" or ({one.besides})" if one.besides else ""
    cases = " ".join(f"when {level.when} then {place}" for place, level in enumerate(one.levels))
    return f"case when {unsaid} then null {cases} else {len(one.levels)} end"


def _weighed(
    levels: Iterable[int | None],
    start: float,
    compared: Iterable[Comparison],
    left: Mapping[str, Value],
    known: tuple[Model, Common],
) -> Weighed:
    parts = tuple(
        Part(one.name, level, round(_bits(one, level, left, known), 2))
        for one, level in zip(compared, levels, strict=True)
        if level is not None
    )
    # That names do not go together is no news; it weighs nothing, and is not said.
    said = tuple(part for part in parts if part.comparison != TOGETHER.name or part.level == 0)
    return Weighed(round(start + sum(part.bits for part in parts), 4), said)


def _bits(one: Comparison, level: int, left: Mapping[str, Value], known: tuple[Model, Common]) -> float:
    model, common = known
    weight = model.weights.levels[one.name][level]
    column = one.levels[level].common if level < len(one.levels) else ""
    value = left.get(column) if column else None
    people = model.person_counts.get(column, 0)
    if not isinstance(value, str) or not people:
        return log2(weight.m / weight.u)
    # As `weighing` has it: c people of P hold it. The level asks for the same value on both sides.
    return log2(weight.m / (common.get((column, value), FEW) / (people + 1 / one.chance)))
