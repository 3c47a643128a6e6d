"""How often a given name and a surname go together: in one community the same of both is less rare than it looks.

Weights are added as if matters were independent of one another. Given name and surname are not: of two people called
Khan, far more than one in a thousand share a given name that one in a thousand has.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import duckdb

from hueandcry.core.linkage.people.model_table import TOGETHER
from hueandcry.core.linkage.people.settings import Weight, Weights

# Until counted: twice as often as chance, worth ten pairs of namesakes.
_FIRST: Final = 2.0
_WORTH: Final = 10.0
_MOST: Final = 30.0
# So small a share that the other level, which nearly every pair is at, weighs nothing.
_SHARE: Final = 0.001


def with_names_together(
    connection: duckdb.DuckDBPyConnection, columns: Collection[str], weights: Weights, known: bool
) -> Weights:
    """Return the weights with how much less it is to agree on both names than on each.

    known: whether the table "holders" says who is who already. It is counted over pairs of those people whose years of
    birth differ, for they are surely two.
    """
    if not {"given", "surname"} <= set(columns):
        return weights
    namesakes, expected = _counted(connection) if known and "birth" in columns else (0.0, 0.0)
    times = (namesakes + _FIRST * _WORTH) / (expected + _WORTH)
    times = round(min(max(times, 1.0), _MOST), 3)
    level = (Weight(_SHARE, _SHARE * times), Weight(1 - _SHARE, 1 - _SHARE * times))
    return weights._replace(levels={**weights.levels, TOGETHER.name: level})


def _counted(connection: duckdb.DuckDBPyConnection) -> tuple[float, float]:
    """Return how many pairs of people with different years of birth share both names, and how many chance gives."""
    connection.execute(
        """
        create or replace table named as
        select person, arg_min(given_root, mention) as given, arg_min(surname, mention) as surname,
               arg_min(birth_year, mention) as year
        from mentions join holders using (mention)
        where given is not null and surname is not null and birth_year is not null group by person
        """
    )
    both, given, surname, any_two = (
        _pairs(connection, key) - _pairs(connection, f"{key}, year")
        for key in ("given, surname", "given", "surname", "true")
    )
    return both, given * surname / any_two if any_two else 0.0


def _pairs(connection: duckdb.DuckDBPyConnection, key: str) -> float:
    sizes = f"select count(*) as size from named group by {key}"
    found = connection.execute(f"select coalesce(sum(size * (size - 1) / 2), 0)::double from ({sizes})").fetchall()
    return float(found[0][0])
