"""Measures who is who on labelled files of people and prints one table.

usage: python benchmarks/people.py [--data ../shared/data] [--thinned]

The files are not part of this repository. Where they are missing, the table says so and nothing is measured.
Figures are of pairs: of the pairs of records said to be one person, the share that are (precision); of those that
are, the share said (recall). --thinned also measures with one to six records of each person, most often one, as in
most real files.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hueandcry.core.linkage.people.headers import columns_by_thing
from hueandcry.core.linkage.people.linking import People

Row = dict[str, Any]

# File, and the F1 that it is to reach.
SETS = {"splink_historical_50k": 0.90, "splink_fake_1000": 0.90, "febrl3": 0.98}
SEED = 4


class Measured(NamedTuple):
    """What was said of one file."""

    records: int
    precision: float
    recall: float
    seconds: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def rows(path: Path) -> list[Row]:
    """Return the rows of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def thinned(found: Sequence[Row]) -> list[Row]:
    """Return one to six records of each person: one for six people in ten, two for a quarter."""
    by_person = defaultdict(list)
    for row in found:
        by_person[row["cluster"]].append(row)
    dice, kept = random.Random(SEED), []
    for person in sorted(by_person, key=str):
        draw = dice.random()
        count = 1 if draw < 0.6 else 2 if draw < 0.85 else dice.randint(2, 6)
        kept += dice.sample(by_person[person], min(count, len(by_person[person])))
    return kept


def measure(found: Sequence[Row]) -> Measured:
    """Return how well the people of a file are found; its column "cluster" is read only to judge."""
    columns = columns_by_thing([name for name in found[0] if name != "cluster"])
    mentions = [
        {thing: "|".join(str(row[name]) for name in names if row.get(name)) for thing, names in columns.items()}
        for row in found
    ]
    began = time.perf_counter()
    with People(mentions) as people:
        person = people.link().person.tolist()
    seconds = time.perf_counter() - began
    truth = [row["cluster"] for row in found]
    both, said, true = pairs(list(zip(person, truth, strict=True))), pairs(person), pairs(truth)
    return Measured(len(found), both / said if said else 1.0, both / true if true else 1.0, seconds)


def pairs(groups: Sequence[Hashable]) -> int:
    """Return how many pairs of places are in the same group."""
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--thinned", action="store_true")
    chosen = parser.parse_args()
    print(f"{'file':32} {'records':>8} {'precision':>9} {'recall':>7} {'F1':>7} {'aim':>7} {'seconds':>8}")
    for name, aim in SETS.items():
        path = chosen.data / "dev" / f"{name}.dev.jsonl.gz"
        if not path.exists():
            print(f"{name:32} not here: nothing measured")
            continue
        show(name, measure(rows(path)), f">= {aim:.2f}")
        if chosen.thinned:
            show(f"{name}, thinned", measure(thinned(rows(path))), "")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def show(name: str, found: Measured, aim: str) -> None:
    """Print one line."""
    print(
        f"{name:32} {found.records:8,} {found.precision:9.4f} {found.recall:7.4f} {found.f1:7.4f} {aim:>7}"
        f" {found.seconds:8.1f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
