"""`hue link people --engine spark`: the answer of one machine. Needs the extra [spark] and Java, and says so if not."""

from __future__ import annotations

import csv
import os
import random
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from hueandcry.batch.people.on_spark import NoSpark, NoSuchEngine, NotAnAmount, on_spark

IS_HERE = find_spec("pyspark") is not None and (shutil.which("java") or "JAVA_HOME" in os.environ)
needs_spark = pytest.mark.skipif(not IS_HERE, reason="needs the extra [spark] and Java: requirements/spark.txt")
SYLLABLES = "ba con del fir gan hol jen kel lor mar nev pol rus sten tor wick".split()  # noqa: SIM905


def town(count: int) -> list[list[str]]:
    """Return rows of invented people, two or three of each, with slips, lists of names and gaps."""
    dice = random.Random(5)
    rows = []
    for _ in range(count):
        given, middle, surname = ("".join(dice.choices(SYLLABLES, k=2)).title() for _ in range(3))
        born = f"{dice.randrange(1, 29):02}/{dice.randrange(1, 13):02}/{dice.randrange(1940, 2005)}"
        for turn in range(dice.choice((2, 3))):
            place = dice.randrange(len(surname) - 1)
            slipped = surname[:place] + surname[place + 1] + surname[place] + surname[place + 2 :]
            rows.append(
                [
                    f"r{len(rows)}",
                    given,
                    dice.choice((middle, "")),
                    slipped if turn else surname,
                    born if dice.random() < 0.8 else "",
                    f"{dice.randrange(1, 90)} Mill Road, Anytown" if dice.random() < 0.6 else "",
                    f"ZZ{dice.randrange(1, 9)} {dice.randrange(10)}AB",
                ]
            )
    return rows


def linked(folder: Path, engine: str) -> list[list[str]]:
    out = folder / f"{engine}.csv"
    done = subprocess.run(
        [sys.executable, "-m", "hueandcry", "link", "people", str(folder / "in.csv"), str(out), "--engine", engine],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    with out.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


@needs_spark
@pytest.mark.slow
def test_spark_says_of_each_record_what_this_process_says(tmp_path: Path) -> None:
    with (tmp_path / "in.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(
            [["record_id", "given_name", "middle_name", "surname", "dob", "address_1", "postcode"], *town(120)]
        )

    here, there = linked(tmp_path, "duckdb"), linked(tmp_path, "spark")

    assert [row[:2] for row in there] == [row[:2] for row in here]
    assert len({row[1] for row in here}) < 0.7 * len(here)
    assert all(abs(float(one[2]) - float(other[2])) < 0.001 for one, other in zip(here[1:], there[1:], strict=True))


@pytest.mark.parametrize(
    ("master", "memory", "fault"), [("mysql", "3GB", NoSuchEngine), ("local[2]", "much", NotAnAmount)]
)
def test_what_cannot_be_is_refused_before_anything_starts(master: str, memory: str, fault: type[Exception]) -> None:
    with pytest.raises(fault), on_spark(master, memory):
        pass


def test_without_spark_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    # None in its place is how Python says that a module cannot be had.
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)

    with pytest.raises(NoSpark, match="Spark is not installed"), on_spark("local[2]", "3GB"):
        pass
