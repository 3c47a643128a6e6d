"""Where pairs are found and weighed: in this process by DuckDB, or by an engine given from outside, with one answer."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

import duckdb

from hueandcry.core.linkage.people.blocking import find_pairs
from hueandcry.core.linkage.people.settings import Weights
from hueandcry.core.linkage.people.weighing import Pairs, weigh


class Engine(Protocol):
    """Finds pairs and weighs them. The connection has the tables "mentions", and for weighing "holders"."""

    def find_pairs(self, connection: duckdb.DuckDBPyConnection, columns: Collection[str], count: int) -> None:
        """Find the pairs worth weighing, as `blocking.keyed` says, and keep them."""

    def weigh(self, connection: duckdb.DuckDBPyConnection, columns: Collection[str], weights: Weights) -> Pairs:
        """Return the pairs found with their weights, without those far too light, by left and right."""


class InMemory:
    """DuckDB in this process: pairs stay in the connection itself."""

    def find_pairs(self, connection: duckdb.DuckDBPyConnection, columns: Collection[str], count: int) -> None:
        """Make the table "pairs"."""
        find_pairs(connection, columns, count)

    def weigh(self, connection: duckdb.DuckDBPyConnection, columns: Collection[str], weights: Weights) -> Pairs:
        """Return what `weighing.weigh` says."""
        return weigh(connection, columns, weights)
