"""Pairs found and weighed by Spark, for files whose pairs one machine cannot hold: the same settings, the same answer.

Needs the extra [spark] and Java. The weights are learnt, and people grouped, in this process as ever: both read samples
or what is left of the pairs.
"""

from __future__ import annotations

import logging
import re
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from os import environ
from typing import TYPE_CHECKING, Any, Final

import duckdb
import pyarrow as pa

from hueandcry.core.errors import Malformed, NotPossible
from hueandcry.core.linkage.people.blocking import keyed
from hueandcry.core.linkage.people.model_table import BLOCKS
from hueandcry.core.linkage.people.settings import Weights, settings
from hueandcry.core.linkage.people.weighing import LIGHTEST, Pairs, hold, linker_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# DuckDB's functions under Spark's names; those that have the same name are left out.
CALLED: Final = {
    "list_contains": "array_contains", "list_has_any": "arrays_overlap", "list_intersect": "array_intersect",
    "len": "size",
}  # fmt: skip
_MASTER: Final = re.compile(r"local\[\d+\]|yarn|(spark|k8s)://\S+")
_MEMORY: Final = re.compile(r"(\d+)\s*([KMGT])i?B?", re.IGNORECASE)


class NoSpark(NotPossible):
    """Spark is not installed here: see "Past one machine" in docs/how-to/link-people.md."""


class NotAnAmount(Malformed):
    """Give the memory as an amount such as 3GB."""


class NoSuchEngine(Malformed):
    """The engine is duckdb, spark, or the address of a Spark cluster such as spark://host:7077."""


@contextmanager
def on_spark(master: str, memory: str) -> Iterator[OnSpark]:
    """Yield an engine on a Spark of so much memory, and end it afterwards. Raises NoSpark.

    master: "local[2]" for two cores of this machine, or a cluster's address.
    """
    session = _session(master, memory)
    try:
        yield OnSpark(session)
    finally:
        session.stop()


def _session(master: str, memory: str) -> SparkSession:
    if not _MASTER.fullmatch(master):
        raise NoSuchEngine()
    amount = _MEMORY.fullmatch(memory.strip())
    if amount is None:
        raise NotAnAmount()
    try:
        from pyspark.sql import SparkSession
        from splink.backends.spark import similarity_jar_location
    except ImportError as missing:
        raise NoSpark() from missing
    if not shutil.which("java") and "JAVA_HOME" not in environ:
        raise NoSpark("Spark needs Java 17 or later, which is not on this machine.")
    # The functions are this Python's, on every worker.
    environ.setdefault("PYSPARK_PYTHON", sys.executable)
    build = SparkSession.builder.master(master).appName("hue link people")
    own = {
        "spark.driver.memory": f"{amount[1]}{amount[2].lower()}",
        "spark.jars": similarity_jar_location(),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        # What does not fit in memory is about people, and goes to disk: encrypted, for as long as this lasts.
        "spark.io.encryption.enabled": "true",
    }
    if master.startswith("local"):
        own |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
        own |= {"spark.sql.shuffle.partitions": "8"}
    for name, value in own.items():
        build = build.config(name, value)
    session = build.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    logging.getLogger("py4j").setLevel(logging.ERROR)
    return session


class OnSpark:
    """The engine: mentions and pairs stay with Spark; the pairs that are not far too light come back."""

    def __init__(self, session: SparkSession) -> None:
        from pyspark.sql import functions
        from splink.backends.spark import SparkAPI

        self._spark = session
        self._api = SparkAPI(spark_session=session, break_lineage_method="persist")
        # Splink's own for Spark counts letters out of place in another way, so that one pair in some thousands differs.
        alike: Any = functions.arrow_udf(_alike, "double")
        session.udf.register("jaro_winkler_similarity", alike)
        self._mentions: DataFrame | None = None
        self._pairs: DataFrame | None = None

    def find_pairs(self, connection: duckdb.DuckDBPyConnection, columns: Collection[str], count: int) -> None:
        """Find the pairs worth weighing, each once."""
        self._mentions = self._brought(connection, "mentions").persist()
        self._mentions.createOrReplaceTempView("mentions")
        lines = [line for line in BLOCKS if set(line) <= set(columns)]
        self._spark.sql(keyed(lines, count, each="explode")).persist().createOrReplaceTempView("keyed")
        self._pairs = self._spark.sql(
            "select distinct '0' as match_key, a.mention as join_key_l, b.mention as join_key_r"
            " from keyed a join keyed b on a.line = b.line and a.key = b.key and a.mention < b.mention"
        ).persist()

    def weigh(self, connection: duckdb.DuckDBPyConnection, columns: Collection[str], weights: Weights) -> Pairs:
        """Return the pairs with their weights, without those far too light."""
        held = {column: self._brought(connection, f"held_{column}") for column in hold(connection, columns)}
        chosen = settings(columns, weights, CALLED)
        linker = linker_of(self._api, chosen, (self._mentions, self._pairs), held)
        predicted = linker.inference.predict(threshold_match_weight=LIGHTEST, warning_mode="never")
        found = self._spark.sql(
            "select mention_l as l, mention_r as r, round(match_weight, 6) as weight"
            f" from {predicted.physical_name} order by l, r"
        ).toArrow()
        self._spark.table(predicted.physical_name).unpersist()
        left, right, weight = (found[name].combine_chunks().to_numpy() for name in ("l", "r", "weight"))
        return Pairs(left, right, weight)

    def _brought(self, connection: duckdb.DuckDBPyConnection, name: str) -> DataFrame:
        return self._spark.createDataFrame(connection.table(name).to_arrow_table())


def _alike(left: pa.Array, right: pa.Array) -> pa.Array:
    pairs = pa.table({"l": left, "r": right})
    with duckdb.connect(":memory:", config={"threads": 1, "temp_directory": ""}) as connection:
        connection.register("pairs", pairs)
        found = connection.execute("select jaro_winkler_similarity(l, r) as alike from pairs").to_arrow_table()
    return found["alike"].combine_chunks()
