"""`hue export`: what the hub knows, as a file that other programs read."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import IO

import click
from django.db import transaction

from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.core.importing.references import safe_cell
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record

_PAGE = 5000


@click.group()
def command() -> None:
    """Write series or figures as CSV."""


@command.command("series")
@click.argument("out", type=click.File("w", encoding="utf-8"))
def series(out: IO[str]) -> None:
    """Write source, reference and series of every record that is in a series to OUT (- for standard output)."""
    written = 0
    writer = csv.writer(out)
    writer.writerow(("source", "reference", "series"))
    with viewing(Viewer("hue export", 0, frozenset(), ENGINE)), transaction.atomic():
        for page in _pages(link.all_members()):
            references = record.references([report for report, _ in page])
            for report, number in page:
                source, reference = references[report]
                writer.writerow((source, safe_cell(reference), link.reference_of(number)))
            written += len(page)
    click.echo(f"{written:,} records in series written.", err=True)


def _pages(members: Iterator[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    while page := list(islice(members, _PAGE)):
        yield page


@command.command("figures")
@click.argument("out", type=click.File("w", encoding="utf-8"))
def figures(out: IO[str]) -> None:
    """Write the national picture, a row a force, to OUT (- for standard output)."""
    from hueandcry.stages.measure.queries import picture

    writer = csv.writer(out)
    writer.writerow(("ons_code", "force", "records", "online", "online_share", "waiting", "force_said_online"))
    with viewing(Viewer("hue export", 0, frozenset(), ENGINE)):
        for force in picture().forces:
            # Nothing supplied is not the same as none: the cells stay empty.
            counts = (force.record_count, force.online_count, f"{force.online_share:.4f}", force.waiting_count)
            supplied = (*counts, force.force_said_count) if force.record_count else ("",) * 5
            writer.writerow((force.ons_code, force.name, *supplied))


@command.command("flags")
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--source", "source_code", required=True, help="Whose records.")
@click.option("--format", "form", type=click.Choice(["csv", "xlsx", "json"]), help="Default: by OUT's ending.")
@click.option("--changes", is_flag=True, help="Only records whose answer differs from the one last given.")
def flags(out: Path, source_code: str, form: str | None, changes: bool) -> None:
    """Write a source's own columns back with flag, kind, probability, reason and policy beside them."""
    from hueandcry.batch import writeback

    given: dict[int, str] = {}
    written = 0
    chosen = form or {".xlsx": "xlsx", ".json": "json", ".jsonl": "json"}.get(out.suffix.lower(), "csv")
    with viewing(Viewer("hue export", 0, frozenset(), ENGINE)):
        source = record.get_source(source_code)
        columns = [*record.columns_of_source(source.id), *writeback.ADDED]
        part = out.with_name(out.name + ".part")
        with writeback.writer(part, chosen, columns) as write:
            for number, digest, row in writeback.rows(source.id, changes_only=changes):
                write(row)
                given[number] = digest
                written += 1
        # Whole or not at all: a reader never meets half a file, nor one that was not noted as given.
        part.replace(out)
        viewer = Viewer("hue export", source.owner_id, frozenset(), ENGINE)
        flag.note_given(given, owner_id=source.owner_id, by=viewer, at=datetime.now(UTC))
    click.echo(f"{written:,} rows of {len(given):,} records written.", err=True)
