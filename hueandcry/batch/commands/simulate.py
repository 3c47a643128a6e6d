"""`hue simulate`: a simulated nation as one file per source, with the truth about its series beside them."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import Any

import click
import msgspec
from tqdm import tqdm

from hueandcry.batch.garbage import look_seldom
from hueandcry.core.simulation import COLUMNS, SOURCES, SimulatedRow, Source, nation

_BY_SLUG = {source.slug: source for source in SOURCES}
# Rows held back per write: enough for speed, little enough for any memory.
_AT_ONCE = 2_000


class _Folder:
    """The folder's open files, one a source, opened when a source first sends."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self._path = path
        self._stack = stack
        self._files: dict[str, tuple[Source, TextIOWrapper, Any]] = {}
        self._encoder = msgspec.json.Encoder()
        self.truth = csv.writer(stack.enter_context((path / "truth.csv").open("w", encoding="utf-8", newline="")))
        self.truth.writerow(("source", "reference", "series"))

    @property
    def sources(self) -> list[Source]:
        return [source for source in SOURCES if source.slug in self._files]

    def write(self, slug: str, rows: list[Any]) -> None:
        source, stream, writer = self._files.get(slug) or self._open(slug)
        if source.lines:
            stream.write(self._encoder.encode_lines(rows).decode())
        else:
            writer.writerows(rows)

    def _open(self, slug: str) -> tuple[Source, TextIOWrapper, Any]:
        source = _BY_SLUG[slug]
        # A force's old system writes "?" for a letter it has not got; so does this.
        stream: TextIOWrapper = self._stack.enter_context(
            (self._path / source.file).open("w", encoding=source.encoding, errors="replace", newline="")
        )
        writer = csv.writer(stream, delimiter=source.delimiter)
        if not source.lines:
            writer.writerow(COLUMNS[source.shape])
        self._files[slug] = (source, stream, writer)
        return self._files[slug]


def write_nation(path: Path, records: int, seed: int) -> dict[str, int]:
    """Write a nation's files into a folder; return counts of records, rows, sources and records in series."""
    path.mkdir(parents=True, exist_ok=True)
    rows = linked = 0
    with ExitStack() as stack:
        folder = _Folder(path, stack)
        bar = stack.enter_context(tqdm(total=records, unit=" records", unit_scale=True, mininterval=0.5))
        made = nation(records, seed)
        while batch := list(islice(made, _AT_ONCE)):
            first = [row for row in batch if not row.again]
            true = [(row.source, row.reference, row.series) for row in first if row.series]
            folder.truth.writerows(true)
            for slug, cells in _by_source(batch).items():
                folder.write(slug, cells)
            rows += len(batch)
            linked += len(true)
            bar.update(len(first))
        described = msgspec.json.encode([_described(source) for source in folder.sources])
    (path / "sources.json").write_bytes(msgspec.json.format(described))
    return {"records": records, "rows": rows, "sources": len(folder.sources), "records_in_series": linked}


def _by_source(batch: list[SimulatedRow]) -> dict[str, list[Any]]:
    sorted_rows: dict[str, list[Any]] = {}
    for row in batch:
        sorted_rows.setdefault(row.source, []).append(row.row)
    return sorted_rows


def _described(source: Source) -> dict[str, Any]:
    return {
        "source": source.slug,
        "organisation": source.organisation,
        "organisation_name": source.name,
        "organisation_kind": source.organisation_kind,
        "shape": source.shape,
        "file": source.file,
        "encoding": source.encoding,
        "delimiter": "" if source.lines else source.delimiter,
        "own_identifiers": list(source.own),
    }


@click.command()
@click.option(
    "--records", type=click.IntRange(1, 100_000_000), default=40_000, show_default=True, help="Reports to make."
)
@click.option(
    "--seed", type=click.IntRange(0), default=1, show_default=True, help="The same seed gives the same bytes."
)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder for the files.")
def command(records: int, seed: int, out: Path) -> None:
    """Write a simulated nation's records as files, one per source.

    Beside them truth.csv says which records are one offender's work (source,reference,series), and sources.json
    what each file is. All people, numbers and addresses are invented or from reserved ranges.
    """
    # Rows are made and let go by the million.
    look_seldom()
    counts = write_nation(out, records, seed)
    click.echo(msgspec.json.encode(counts).decode())
