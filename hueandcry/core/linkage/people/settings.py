"""The model table as Splink's settings, for the columns that these mentions have and the weights learnt so far."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from hueandcry.core.linkage.people.model_table import COMPARISONS, LESSONS, TOGETHER, Comparison

ID: Final = "mention"
_SIDE: Final = re.compile(r"\b([lr])\.(\w+)")
_CALL: Final = re.compile(r"\b(\w+)(?=\()")


class Weight(NamedTuple):
    """How often a level is met among pairs of one person (m) and among pairs of two (u)."""

    m: float
    u: float


class Weights(NamedTuple):
    """What was learnt: the share of pairs that are one person, and for each comparison its levels, best first."""

    share: float
    levels: Mapping[str, tuple[Weight, ...]]


def compared(columns: Collection[str]) -> list[Comparison]:
    """Return the comparisons that can be made with these columns, and learnt."""
    return [one for one in COMPARISONS if set(one.needs) <= set(columns)]


def weighed(columns: Collection[str], weights: Weights) -> list[Comparison]:
    """Return the comparisons that pairs are weighed by."""
    return [one for one in (*compared(columns), TOGETHER) if one.name in weights.levels]


def lessons(columns: Collection[str]) -> list[tuple[str, ...]]:
    """Return what mentions may agree on while the rest is learnt, as far as these columns go and leave a rest."""
    used = [_columns_used(one) for one in compared(columns)]
    return [one for one in LESSONS if set(one) <= set(columns) and any(not set(one) & other for other in used)]


def _columns_used(one: Comparison) -> set[str]:
    return set(one.needs) | {found[1] for level in one.levels for found in _SIDE.findall(level.when)}


def settings(
    columns: Collection[str], weights: Weights | None = None, called: Mapping[str, str] = MappingProxyType({})
) -> dict[str, Any]:
    """Return Splink's settings for these columns; with weights, ready to weigh pairs.

    called: what an engine calls the functions that it calls otherwise than DuckDB.
    """
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": ID,
        "comparisons": [_comparison(one, levels, called) for one, levels in _levels(columns, weights)],
        "blocking_rules_to_generate_predictions": [],
        "probability_two_random_records_match": weights.share if weights else 0.0001,
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": False,
        "em_convergence": 0.001,
        "max_iterations": 15,
    }


def _levels(columns: Collection[str], weights: Weights | None) -> list[tuple[Comparison, tuple[Weight, ...]]]:
    if weights is None:
        return [(one, ()) for one in compared(columns)]
    return [(one, weights.levels[one.name]) for one in weighed(columns, weights)]


def _comparison(one: Comparison, weights: tuple[Weight, ...], called: Mapping[str, str]) -> dict[str, Any]:
    unsaid = " or ".join(f"l.{column} is null or r.{column} is null" for column in one.needs)
    if one.besides:
        unsaid += f" or ({one.besides})"
    levels: list[dict[str, Any]] = [
        {"sql_condition": _splinks(level.when, called), "label_for_charts": level.says}
        | ({"tf_adjustment_column": level.common, "disable_tf_exact_match_detection": True} if level.common else {})
        for level in one.levels
    ]
    levels.append({"sql_condition": "ELSE", "label_for_charts": one.otherwise})
    for level, weight in zip(levels, weights, strict=False):
        level |= {"m_probability": weight.m, "u_probability": weight.u}
    unsaid_level = {"sql_condition": _splinks(unsaid, called), "label_for_charts": "not said", "is_null_level": True}
    return {"output_column_name": one.name, "comparison_levels": [unsaid_level, *levels]}


def _splinks(condition: str, called: Mapping[str, str]) -> str:
    """Return a condition with "given_l" for "l.given", as Splink writes it, and functions as the engine calls them."""
    named = _CALL.sub(lambda call: called.get(call[1], call[1]), condition)
    return _SIDE.sub(r"\2_\1", named)
