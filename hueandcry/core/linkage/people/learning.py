"""How much each agreement weighs, learnt from the mentions themselves without anybody's answers."""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy
from typing import Final

import duckdb
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink.internals.exceptions import EMTrainingException

from hueandcry.core.linkage.people.model_table import Comparison
from hueandcry.core.linkage.people.settings import Weight, Weights, compared, lessons, settings
from hueandcry.core.linkage.people.weighing import FIRST_SHARE

SEED: Final = 1853
RANDOM_PAIRS: Final = 600_000
LESSON_PAIRS: Final = 200_000
# Fewer pairs teach nothing: what is written in the model table stands.
FEWEST_PAIRS: Final = 200
# No single agreement or slip is ever taken as impossible.
LEAST: Final = 0.002


def learn(connection: duckdb.DuckDBPyConnection, columns: Collection[str], count: int) -> Weights:
    """Return the weights that fit the table "mentions", by expectation maximisation over several lessons."""
    api = DuckDBAPI(connection)
    linker = Linker(
        api.register("mentions"),
        SettingsCreator.from_path_or_dict(settings(columns)),
        log_level=None,
        validate_settings=False,
    )
    random_pairs = min(RANDOM_PAIRS, count * (count - 1) / 2)
    if random_pairs >= FEWEST_PAIRS:
        linker.training.estimate_u_using_random_sampling(RANDOM_PAIRS, SEED, min_count_per_level=None, num_chunks=1)
        for line in lessons(columns):
            _lesson(connection, linker, line)
    return _read(linker, columns, random_pairs)


def _lesson(connection: duckdb.DuckDBPyConnection, linker: Linker, line: tuple[str, ...]) -> None:
    key = ", ".join(line)
    sizes = f"select count(*) as size from mentions where ({' || '.join(line)}) is not null group by {key}"
    pairs = connection.execute(f"select coalesce(sum(size * (size - 1) / 2), 0) from ({sizes})").fetchall()[0][0]
    if pairs >= FEWEST_PAIRS:
        before = deepcopy(linker._settings_obj)
        try:
            linker.training.estimate_parameters_using_expectation_maximisation(
                block_on(*line), max_pairs=LESSON_PAIRS, record_sample_proportion=1.0
            )
        except (EMTrainingException, ValueError):
            # Every pair agrees, or none does, on all that is left; or a level is so rare among one person's mentions
            # that its share comes to nought, which Splink refuses. Nothing is learnt from this line; Splink may have
            # stopped with the line's own comparisons taken out.
            linker._settings_obj = before


def _read(linker: Linker, columns: Collection[str], random_pairs: float) -> Weights:
    learnt = {one.output_column_name: one for one in linker._settings_obj.core_model_settings.comparisons}
    levels = {}
    for one in compared(columns):
        found = [level for level in learnt[one.name].comparison_levels if not level.is_null_level]
        ms = [_number(level.m_probability) if level._m_is_trained else None for level in found]
        us = [_number(level.u_probability) if level._u_is_trained else None for level in found]
        levels[one.name] = _smooth(one, ms, us, random_pairs)
    return Weights(FIRST_SHARE, levels)


def _number(probability: object) -> float | None:
    return probability if isinstance(probability, float) else None


def _smooth(one: Comparison, ms: list[float | None], us: list[float | None], random_pairs: float) -> tuple[Weight, ...]:
    first = first_weights(one)
    taught = any(m is not None for m in ms)
    seen = random_pairs if any(u is not None for u in us) else 0.0
    m = _shares([max(LEAST, (found or 0.0) if taught else prior.m) for found, prior in zip(ms, first, strict=True)])
    worth = 200.0
    u = _shares(
        [((found or 0.0) * seen + prior.u * worth) / (seen + worth) for found, prior in zip(us, first, strict=True)]
    )
    return tuple(map(Weight, m, u))


def first_weights(one: Comparison) -> tuple[Weight, ...]:
    """Return the weights of a comparison's levels, best first, as the model table has them."""
    between = len(one.levels) - 1
    agree = 1 - one.differ
    m = [agree * (0.85 if between else 1.0), *[agree * 0.15 / max(1, between)] * between, one.differ]
    agreed = [level.chance or one.chance for level in one.levels]
    u = [*agreed, 1 - sum(agreed)]
    return tuple(map(Weight, m, u))


def _shares(found: list[float]) -> list[float]:
    return [one / sum(found) for one in found]
