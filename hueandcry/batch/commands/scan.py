"""`hue scan`: texts in, answers out as JSON lines, in the same order. No database, no set-up."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from hueandcry.core.scan import Scan, ScanInput

# The first block is small so that the first answer comes at once; later blocks are worth an array's set-up.
_FIRST_BLOCK, _BLOCK = 16, 512
# A cell may hold a whole statement, or a megabyte of rubbish; the reader's own cap does the rest.
_LONGEST_CELL = 64 * 1024 * 1024

# One line of the input: its number, its id and what to scan; or the sentence that says what is wrong with it.
Line = tuple[int, Any, "ScanInput | str"]


@click.command("scan")
@click.argument("file", default="-", type=click.Path(dir_okay=False, allow_dash=True))
@click.option("--text-column", help="Read FILE as CSV and take the text from this column.")
@click.option("--id-column", default="id", show_default=True, help="CSV column that holds each record's id.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes to use.")
@click.option("--sms-counts/--sms-does-not-count", default=None, help="The force's switch for abuse by SMS only.")
@click.option("--progress/--no-progress", default=None, help="Show progress on stderr (default: at a terminal).")
def command(
    file: str, text_column: str | None, id_column: str, workers: int, sms_counts: bool | None, progress: bool | None
) -> None:
    """Say for each text whether the offence was online, of which kind and family, why, and what it names.

    FILE holds JSON lines {"id","text","offence"?: {"scheme","code"}}, or CSV with --text-column; "-" is stdin.
    """
    with ExitStack() as stack:
        source = _opened(stack.enter_context(click.open_file(file, "rb")))
        lines = _from_csv(source, text_column, id_column) if text_column else _from_json(source)
        answers = _answers(lines, workers, sms_counts, stack)
        wrong = _write(answers, sys.stdout, sys.stderr.isatty() if progress is None else progress)
    if wrong:
        raise click.ClickException(f"{wrong} line(s) could not be read; the others were scanned.")


def _opened(file: IO[bytes]) -> IO[str]:
    return io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")


def _from_json(source: IO[str]) -> Iterator[Line]:
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as fault:
            yield number, None, f"not JSON ({fault})"
            continue
        yield _line(number, row)


def _from_csv(source: IO[str], text_column: str, id_column: str) -> Iterator[Line]:
    csv.field_size_limit(_LONGEST_CELL)
    # NUL bytes are no text, and the csv module stops at them.
    reader = csv.DictReader(part.replace("\0", "") for part in source)
    if text_column not in (reader.fieldnames or ()):
        columns = ", ".join(name or '""' for name in reader.fieldnames or ()) or "none"
        raise click.ClickException(f"there is no column {text_column!r}; the file has: {columns}")
    while True:
        try:
            row = next(reader, None)
        except csv.Error as fault:
            yield reader.line_num, None, f"not CSV ({fault})"
            continue
        if row is None:
            return
        found = {"id": row.get(id_column, reader.line_num), "text": row[text_column] or ""}
        if row.get("offence_code"):
            found["offence"] = {"scheme": row.get("offence_scheme") or "HO", "code": row["offence_code"]}
        yield _line(reader.line_num, found)


def _line(number: int, row: Any) -> Line:
    from hueandcry.core.scan import ScanInput

    if not isinstance(row, dict):
        return number, None, "not an object with id and text"
    if not isinstance(row.get("text"), str):
        return number, row.get("id"), "no text"
    offence = row.get("offence")
    if offence is None:
        code = None
    elif isinstance(offence, dict) and {"scheme", "code"} <= offence.keys():
        code = (str(offence["scheme"]), str(offence["code"]))
    else:
        return number, row.get("id"), "offence is not an object with scheme and code"
    flag = row.get("force_flag")
    return number, row.get("id"), ScanInput(row["text"], code, "", flag if isinstance(flag, bool) else None)


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    waiting = iter(lines)
    size = _FIRST_BLOCK
    while block := list(islice(waiting, size)):
        yield block
        size = _BLOCK


def _answers(
    lines: Iterable[Line], workers: int, sms_counts: bool | None, stack: ExitStack
) -> Iterator[tuple[list[str], list[str]]]:
    jobs = ((block, sms_counts) for block in _blocks(lines))
    if workers == 1:
        _begin()
        yield from map(_scan_block, jobs)
        return
    import multiprocessing

    pool = stack.enter_context(multiprocessing.get_context("spawn").Pool(workers, initializer=_begin))
    yield from _in_order(pool, jobs, workers * 4)


def _in_order(pool: Any, jobs: Iterator[Any], ahead: int) -> Iterator[tuple[list[str], list[str]]]:
    # Pool.imap would read the whole input at once; a window keeps memory bounded.
    running = [pool.apply_async(_scan_block, (job,)) for job in islice(jobs, ahead)]
    while running:
        yield running.pop(0).get()
        running += [pool.apply_async(_scan_block, (job,)) for job in islice(jobs, 1)]


def _begin() -> None:
    from hueandcry.batch import compiled_patterns
    from hueandcry.batch.garbage import look_seldom

    compiled_patterns.warm()
    look_seldom()


def _scan_block(job: tuple[list[Line], bool | None]) -> tuple[list[str], list[str]]:
    from hueandcry.core.scan import ScanInput, scan_many

    block, sms_counts = job
    good = [(key, record) for _, key, record in block if isinstance(record, ScanInput)]
    wrong = [f"line {number}: {fault}" for number, _, fault in block if isinstance(fault, str)]
    records = [record for _, record in good]
    if sms_counts is not None:
        records = [record._replace(sms_counts=sms_counts) for record in records]
    scans = scan_many(records)
    return [_as_json(key, scan) for (key, _), scan in zip(good, scans, strict=True)], wrong


def _as_json(key: Any, scan: Scan) -> str:
    answer = {
        "id": key,
        "decision": scan.decision,
        "online_probability": scan.online_probability,
        "kind": scan.kind,
        "family": scan.family,
        "reasons": [{"says": r.says, "start": r.start, "end": r.end} for r in scan.reasons],
        "identifiers": [
            {
                "kind": f.kind,
                "value": f.value,
                "as_written": f.as_written,
                "start": f.start,
                "end": f.end,
                "role": f.role,
            }
            for f in scan.identifiers
        ],
        "policy": scan.policy,
        "model": scan.model,
        **_further(scan),
    }
    # Escaped to ASCII: half a surrogate pair in a text must not stop the run.
    return json.dumps(answer)


def _further(scan: Scan) -> dict[str, Any]:
    found = scan.further
    suggested = found.suggested
    return {
        "hate_strands": found.strands,
        "online_hate": bool(found.hate) and scan.decision == "yes",
        "domestic": found.domestic.decision,
        "suggested_class": suggested and {"scheme": suggested.scheme, "code": suggested.code, "title": suggested.title},
        "further_reasons": [{"about": a, "says": r.says, "start": r.start, "end": r.end} for a, r in found.reasons],
    }


def _write(answers: Iterable[tuple[list[str], list[str]]], out: IO[str], progress: bool) -> int:
    from tqdm import tqdm

    wrong = 0
    with tqdm(unit=" records", disable=not progress, file=sys.stderr) as bar:
        for found, faults in answers:
            if found:
                out.write("\n".join(found) + "\n")
                out.flush()
            for fault in faults:
                click.echo(fault, err=True)
            wrong += len(faults)
            bar.update(len(found))
    return wrong
