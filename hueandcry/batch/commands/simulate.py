"""`hue simulate`: a simulated nation as one file per source, with the truth about its series beside them."""

from __future__ import annotations

import csv
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click
import msgspec
from tqdm import tqdm

from hueandcry.core.simulation import COLUMNS, SOURCES, SimulatedRow, Source, nation


class _File:
    """One source's open file."""

    def __init__(self, source: Source, folder: Path, stack: ExitStack) -> None:
        # A force's old system writes "?" for a letter it has not got; so does this.
        self._stream: TextIOWrapper = stack.enter_context(
            (folder / source.file).open("w", encoding=source.encoding, errors="replace", newline="")
        )
        self._encode = msgspec.json.Encoder().encode
        if source.lines:
            self.write = self._write_line
        else:
            writer = csv.writer(self._stream, delimiter=source.delimiter)
            writer.writerow(COLUMNS[source.shape])
            self.write = writer.writerow

    def _write_line(self, row: Any) -> None:
        self._stream.write(self._encode(row).decode() + "\n")


def write_nation(folder: Path, records: int, seed: int) -> dict[str, int]:
    """Write a nation's files into a folder; return counts of records, rows, series and records in series."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = linked = 0
    with ExitStack() as stack:
        files: dict[str, _File] = {}
        truth = csv.writer(stack.enter_context((folder / "truth.csv").open("w", encoding="utf-8", newline="")))
        truth.writerow(("source", "reference", "series"))
        bar = stack.enter_context(tqdm(total=records, unit=" records", unit_scale=True, mininterval=0.5))
        by_slug = {source.slug: source for source in SOURCES}
        for row in nation(records, seed):
            if row.source not in files:
                files[row.source] = _File(by_slug[row.source], folder, stack)
            files[row.source].write(row.row)
            rows += 1
            if not row.again:
                bar.update()
                linked += _told(truth, row)
        written = [source for source in SOURCES if source.slug in files]
    (folder / "sources.json").write_bytes(msgspec.json.format(msgspec.json.encode([_described(s) for s in written])))
    return {"records": records, "rows": rows, "sources": len(written), "records_in_series": linked}


def _told(truth: Any, row: SimulatedRow) -> int:
    if not row.series:
        return 0
    truth.writerow((row.source, row.reference, row.series))
    return 1


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
    counts = write_nation(out, records, seed)
    click.echo(msgspec.json.encode(counts).decode())
