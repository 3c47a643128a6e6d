"""Prolific and persistent series side by side: each part with its own place, and one order by plain rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db import connection

from hueandcry.core.linkage import standing
from hueandcry.stages.link import queries
from hueandcry.stages.link.data import SeriesData

_PROLIFIC: Final = "(victim_count + unnamed_count >= %(victims)s OR cardinality(year_owners) >= %(owners)s)"
_PERSISTENT: Final = "month_count >= %(months)s"
ONLY: Final = {
    "": f"({_PROLIFIC} OR {_PERSISTENT})",
    "prolific": _PROLIFIC,
    "persistent": _PERSISTENT,
    "both": f"({_PROLIFIC} AND {_PERSISTENT})",
}
# What is compared first, second … in each order. The number ends every tie, so no two have the same place.
ORDERS: Final = {
    "harm": "harm_days DESC, last_on DESC NULLS LAST, cardinality(year_owners) DESC",
    "victims": "victim_count + unnamed_count DESC, harm_days DESC",
    "spread": "cardinality(year_owners) DESC, harm_days DESC",
    "recency": "last_on DESC NULLS LAST, harm_days DESC",
    "persistence": "month_count DESC, harm_days DESC",
}
_PLACES: Final = ", ".join(f"row_number() OVER (ORDER BY {order}, id) AS {name}" for name, order in ORDERS.items())


@dataclass(frozen=True, slots=True)
class Ranked:
    """A series and its place by each part, 1 the first, among those asked for that the viewer may see."""

    series: SeriesData
    places: dict[str, int]


def ranked(*, only: str = "", order: str = "harm", start: int = 1, limit: int = 50) -> list[Ranked]:
    """Return the series from place `start` on, in one of ORDERS, of one of ONLY."""
    values = {
        "victims": standing.PROLIFIC_VICTIMS, "owners": standing.PROLIFIC_OWNERS,
        "months": standing.PERSISTENT_MONTHS, "start": start, "limit": limit,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT * FROM (SELECT id, {_PLACES} FROM link_series WHERE {ONLY[only]}) AS placed
            WHERE "{order}" >= %(start)s ORDER BY "{order}" LIMIT %(limit)s
            """,
            values,
        )
        rows = cursor.fetchall()
    series = queries.some_series([number for number, *_ in rows])
    return [
        Ranked(series[number], dict(zip(ORDERS, places, strict=True))) for number, *places in rows if number in series
    ]
