"""Importing a whole nation's files, as the demo, the benchmark and the load tests do."""

from __future__ import annotations

import json
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection
from tqdm import tqdm

from hueandcry.access import actions as access
from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.batch.pipeline.pool import Pool
from hueandcry.batch.pipeline.run import Outcome, Say, run
from hueandcry.batch.sources import DESCRIPTIONS, open_described
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import intake
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import batches
from hueandcry.stages.record.data import SourceData

# While one file's last rows are written, the next one's first are read.
_TOGETHER = 2
IMPORTER = Viewer("hue demo", 0, frozenset(), ENGINE)


def import_nation(folder: Path, *, processes: int = 2) -> tuple[Counter[str], int]:
    """Import every file that sources.json describes; return seconds by step and how many rows there were.

    What is there already is held, so an interrupted call may be repeated.
    """
    seconds: Counter[str] = Counter()
    rows = 0
    described = json.loads((folder / DESCRIPTIONS).read_text("utf-8"))
    with viewing(IMPORTER), Pool(processes) as pool, _bar(len(described)) as bar:
        access.add_forces()
        # All of them first: what is an organisation's own is then known before the first record comes.
        opened = [(open_described(one, by=IMPORTER, at=datetime.now(UTC)), folder / one["file"]) for one in described]
        opened.sort(key=lambda one: one[1].stat().st_size, reverse=True)
        for outcome in _side_by_side(opened, pool):
            seconds += outcome.seconds
            rows += sum(outcome.counts.values())
            bar.set_postfix_str(f"{rows:,} rows")
            bar.update()
    return seconds, rows


class _Stopped(Exception):
    """The program is stopping; the import goes on from here when it is called again."""


def _side_by_side(opened: Sequence[tuple[SourceData, Path]], pool: Pool) -> Iterator[Outcome]:
    stopping = threading.Event()

    def say(share: float, counts: Counter[str]) -> None:
        if stopping.is_set():
            raise _Stopped

    imports = ThreadPoolExecutor(_TOGETHER)
    try:
        yield from imports.map(lambda one: _import(*one, pool, say), opened)
    finally:
        stopping.set()
        imports.shutdown(cancel_futures=True)


def _import(source: SourceData, path: Path, pool: Pool, say: Say) -> Outcome:
    try:
        with viewing(IMPORTER):
            return run(_begin(source, path), pool, say=say)
    finally:
        # Each thread has a connection of its own, and nobody else to close it.
        connection.close()


def _bar(files: int) -> tqdm[None]:
    return tqdm(total=files, unit=" files", desc="Importing the nation", file=sys.stderr)


def _begin(source: SourceData, path: Path) -> int:
    digest, size = intake.digest_of(path)
    batch_id = record.find_open_batch(source.id, digest)
    if batch_id is None:
        profile = intake.named_profile(source, source.profile_name)
        kept = intake.Kept(path.name, path, digest, size)
        batch_id = intake.queue(source=source, kept=kept, profile=profile, by=IMPORTER, at=datetime.now(UTC))
    batches.claim(at=datetime.now(UTC), batch_id=batch_id)
    return batch_id


def sizes() -> tuple[int, int]:
    """Return the bytes of every table and index of the stages, and how many series there are."""
    with viewing(IMPORTER), connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class
            WHERE relkind = 'r' AND relname ~ '^(record|flag|link|people|watch|share|law|audit)_'
            """
        )
        (table_bytes,) = cursor.fetchone()
        return int(table_bytes), link.counts()["series"]
