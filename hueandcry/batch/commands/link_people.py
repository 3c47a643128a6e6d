"""`hue link people`: which records of a file are about one person. No database, no set-up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hueandcry.batch.people.reading import PeopleFile
    from hueandcry.core.linkage.people.engine import Engine


@click.command("people")
@click.argument("source", metavar="IN.csv", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.argument("target", metavar="OUT.csv", type=click.Path(dir_okay=False, writable=True, allow_dash=True))
@click.option(
    "--sure",
    default=0.9,
    show_default=True,
    type=click.FloatRange(0.5, 0.9999),
    help="How sure the best pair must be before two groups of records become one person.",
)
@click.option("--reasons", type=click.Path(dir_okay=False, writable=True), help="Also write why, as CSV, to this file.")
@click.option("--memory", default="3GB", show_default=True, help="The most memory that weighing pairs may take.")
@click.option("--threads", default=2, show_default=True, type=click.IntRange(1, 64), help="Processor cores to use.")
@click.option(
    "--engine",
    default="duckdb",
    show_default=True,
    metavar="duckdb|spark|ADDRESS",
    help="What finds and weighs the pairs: this process, Spark on this machine, or a Spark cluster. The answer is the"
    " same. Spark needs the extra [spark] and Java.",
)
def command(source: str, target: str, sure: float, reasons: str | None, memory: str, threads: int, engine: str) -> None:
    """Say which records of IN.csv are about the same person.

    IN.csv has record_id and any columns about a person (names, date of birth, address, e-mail …), under the names
    that they usually have; OUT.csv gets record_id,person_id,probability. "-" is standard input or output.
    """
    # Loaded late, so that --help does not pay for it.
    from math import log2

    from hueandcry.batch.people import reading, writing
    from hueandcry.core.linkage.people.linking import People

    with click.open_file(source, "rb") as file, reading.as_text(file) as text:
        people, mentions = reading.open_people(text)
        _say_columns(people)
        with (
            _engine(engine, memory, threads) as chosen,
            People(mentions, memory=memory, threads=threads, engine=chosen) as known,
        ):
            _say(f"Read {len(people.record_ids):,} records")
            if people.ragged_count:
                _say(f"{people.ragged_count:,} rows have more or fewer cells than the header")
            links = known.link(_say, surest=log2(sure / (1 - sure)))
            writing.write(target, writing.HEADERS, writing.answers(people.record_ids, links))
            if reasons:
                linked = [(place, int(other)) for place, other in enumerate(links.partner) if place != other]
                found = known.reasons(linked)
                writing.write(reasons, writing.REASON_HEADERS, writing.reasons(people.record_ids, links, found))
    _say(f"{len(people.record_ids):,} records are about {len(set(links.person.tolist())):,} people")


@contextmanager
def _engine(name: str, memory: str, threads: int) -> Iterator[Engine]:
    if name == "duckdb":
        from hueandcry.core.linkage.people.engine import InMemory

        yield InMemory()
        return
    from hueandcry.batch.people.on_spark import on_spark

    with on_spark(f"local[{threads}]" if name == "spark" else name, memory) as engine:
        yield engine


def _say_columns(people: PeopleFile) -> None:
    for thing, headers in people.columns.items():
        _say(f"{thing.replace('_', ' ')}: {', '.join(headers)}")
    if people.ignored:
        _say(f"Not used: {', '.join(people.ignored)}")


def _say(line: str) -> None:
    click.echo(line, err=True)
