"""The weight of every pair, in bits: each one doubles the odds that two mentions are of one person."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from typing import Any, Final, NamedTuple

import duckdb
import numpy as np
from numpy.typing import NDArray
from splink import DuckDBAPI, Linker, SettingsCreator

from hueandcry.core.linkage.people.model_table import TOGETHER, Comparison
from hueandcry.core.linkage.people.settings import Weight, Weights, compared, settings, weighed

logging.getLogger("splink").setLevel(logging.ERROR)

# Pairs below this are forgotten. They must reach far under nought: pairs that contradict hold groups apart.
LIGHTEST: Final = -12.0
# Before any pair is seen, how often two mentions are one person, and how many pairs of experience that is worth.
FIRST_SHARE: Final = 0.0002
SHARE_WORTH: Final = 1000.0
# What was counted is never taken to be off by more than this.
LARGEST_CORRECTION: Final = 10.0


class Pairs(NamedTuple):
    """Pairs of mentions by their numbers, left below right, and the weight of each in bits."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    weight: NDArray[np.float64]


class Part(NamedTuple):
    """What one comparison says of one pair: its level, best first, and its weight in bits."""

    comparison: str
    level: int
    bits: float


def weigh(connection: duckdb.DuckDBPyConnection, columns: Collection[str], weights: Weights) -> Pairs:
    """Return the pairs of table "pairs" with their weights, without those far too light.

    The table "holders" says which mentions are so far taken for one person: a value that many people hold weighs
    little, however often one of them is mentioned.
    """
    predicted = _linker(connection, columns, weights).inference.predict(
        threshold_match_weight=LIGHTEST, warning_mode="never"
    )
    found = connection.execute(
        "select mention_l as l, mention_r as r, round(match_weight, 6) as weight"
        f" from {predicted.physical_name} order by l, r"
    ).fetchnumpy()
    predicted.drop_table_from_database_and_remove_from_cache()
    return Pairs(found["l"], found["r"], found["weight"])


def parts(
    connection: duckdb.DuckDBPyConnection, columns: Collection[str], weights: Weights
) -> dict[tuple[int, int], list[Part]]:
    """Return what each comparison says of each pair of table "pairs", those that say nothing left out."""
    linker = _linker(connection, columns, weights, in_parts=True)
    predicted = linker.inference.predict(warning_mode="never")
    found = predicted.as_record_list()
    predicted.drop_table_from_database_and_remove_from_cache()
    return {(row["mention_l"], row["mention_r"]): _parts(row, weighed(columns, weights)) for row in found}


def _parts(row: dict[str, Any], comparisons: list[Comparison]) -> list[Part]:
    said = []
    for one in comparisons:
        gamma = row[f"gamma_{one.name}"]
        if gamma > 0 or (gamma == 0 and one != TOGETHER):
            bits = row[f"mw_{one.name}"] + row.get(f"mw_tf_adj_{one.name}", 0.0)
            said.append(Part(one.name, len(one.levels) - gamma, round(bits, 2)))
    return said


def with_share(pairs: Pairs, count: int, weights: Weights) -> tuple[Pairs, Weights]:
    """Return pairs and weights with the share of pairs that are one person which these pairs themselves bear out."""
    odds = pairs.weight - _bits(weights.share)
    share = weights.share
    for _ in range(30):
        sure = (1 / (1 + 2.0 ** -(odds + _bits(share)))).sum()
        share = (sure + FIRST_SHARE * SHARE_WORTH) / (count * (count - 1) / 2 + SHARE_WORTH)
    share = round(float(share), 9)
    return pairs._replace(weight=np.round(odds + _bits(share), 6)), weights._replace(share=share)


def among_two(weights: Weights) -> Weights:
    """Return the weights with how often two people agree, where random pairs of mentions were counted.

    Some random pairs are of one person; in a file that names everyone ten times they are most of those that agree.
    """
    return weights._replace(levels={name: _among_two(levels, weights.share) for name, levels in weights.levels.items()})


def _among_two(levels: tuple[Weight, ...], share: float) -> tuple[Weight, ...]:
    u = [max((one.u - share * one.m) / (1 - share), one.u / LARGEST_CORRECTION) for one in levels]
    return tuple(Weight(one.m, found / sum(u)) for one, found in zip(levels, u, strict=True))


def _bits(share: float) -> float:
    return float(np.log2(share / (1 - share)))


def _linker(
    connection: duckdb.DuckDBPyConnection, columns: Collection[str], weights: Weights, in_parts: bool = False
) -> Linker:
    chosen = settings(columns, weights) | dict.fromkeys(
        ("retain_intermediate_calculation_columns", "retain_matching_columns"), in_parts
    )
    held = {column: f"held_{column}" for column in hold(connection, columns)}
    return linker_of(DuckDBAPI(connection), chosen, ("mentions", "pairs"), held)


def hold(connection: duckdb.DuckDBPyConnection, columns: Collection[str]) -> list[str]:
    """Make tables held_… of how common the values of a column are; return the columns whose common values weigh less.

    The table "holders" says who holds them.
    """
    counted = sorted({(level.common, one.chance) for one in compared(columns) for level in one.levels if level.common})
    for column, chance in counted:
        connection.execute(_held(column, chance))
    return [column for column, _ in counted]


def linker_of(api: Any, chosen: dict[str, Any], tables: tuple[Any, Any], held: Mapping[str, Any]) -> Linker:
    """Return Splink ready to weigh, on any of its engines.

    tables: mentions and pairs; held: column → how common its values are. Each as the engine takes a table.
    """
    mentions, pairs = tables
    linker = Linker(
        api.register(mentions),
        SettingsCreator.from_path_or_dict(chosen),
        log_level=None,
        validate_settings=False,
    )
    for column, table in held.items():
        linker.table_management.register_term_frequency_lookup(api.register(table), column)
    linker.table_management.register_blocked_pairs_for_predict(api.register(pairs))
    return linker


def _held(column: str, chance: float) -> str:
    # c people of P hold it: c / (P + 1 / chance), so that a handful of people do not make every name look common.
    return f"""
        create or replace table held_{column} as
        with held as (select distinct {column}, person from mentions join holders using (mention)
                      where {column} is not null)
        select {column}, count(*) / ((select count(distinct person) from held) + {1 / chance}) as tf_{column}
        from held group by {column}
    """
