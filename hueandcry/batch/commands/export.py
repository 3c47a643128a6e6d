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

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import ENGINE, NATIONAL, OWN, Viewer, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.importing.references import safe_cell
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record
from hueandcry.stages.share import passing

_PAGE = 5000


@click.group()
def command() -> None:
    """Write series or figures as CSV."""


@command.command("series")
@click.argument("out", type=click.File("w", encoding="utf-8"))
@click.option("--to", "recipient", required=True, help="Code of the organisation whose people receive the file.")
def series(out: IO[str], recipient: str) -> None:
    """Write source, reference and series of records in a series to OUT (- for standard output).

    Of those that the recipient's people may read: a force's its own, the national unit's everybody's.
    """
    by = _receiver(recipient)
    written = 0
    writer = csv.writer(out)
    writer.writerow(("source", "reference", "series"))
    with viewing(by), transaction.atomic():
        for page in _pages(link.all_members()):
            references = passing.references([report for report, _ in page], by=by)
            for report, number in page:
                source, reference = references[report]
                writer.writerow((source, safe_cell(reference), link.reference_of(number)))
            written += len(page)
        audit.note(
            act=audit.DISCLOSURE, what="series given as a file", by=by, at=datetime.now(UTC),
            owner_id=by.organisation_id, detail={"records": written},
        )  # fmt: skip
    click.echo(f"{written:,} records in series written.", err=True)


def _receiver(code: str) -> Viewer:
    """Return the viewer that a file for an organisation's people is read as: what they may not read is not in it."""
    found = access.get_organisation(code)
    reach = NATIONAL if found.kind == "national_unit" else OWN
    return Viewer("hue export", found.pk, frozenset({Permission.READ_TEXT}), reach)


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
        owner_id = record.get_source(source_code).owner_id
    by = Viewer("hue export", owner_id, frozenset({Permission.READ_TEXT}), OWN)
    # As its owner's people, none of them cleared: what is in a compartment leaves by no file.
    with viewing(by):
        source = record.get_source(source_code)
        columns = [*record.columns_of_source(source.id), *writeback.ADDED]
        part = out.with_name(out.name + ".part")
        with writeback.writer(part, chosen, columns) as write:
            for number, digest, row in writeback.rows(source, changes_only=changes, by=by):
                write(row)
                given[number] = digest
                written += 1
        # Whole or not at all: a reader never meets half a file, nor one that was not noted as given.
        part.replace(out)
        flag.note_given(given, owner_id=source.owner_id, by=by, at=datetime.now(UTC))
    click.echo(f"{written:,} rows of {len(given):,} records written.", err=True)
