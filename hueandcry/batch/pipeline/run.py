"""A batch from its file to its end: read, prepare on several processes, write in file order."""

from __future__ import annotations

import logging
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
from django.db import InterfaceError, OperationalError

from hueandcry.access import queries as access
from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.batch.models_folder import path_in_force
from hueandcry.batch.pipeline.pool import Pool
from hueandcry.batch.pipeline.prepare import Task
from hueandcry.batch.pipeline.write import Writer
from hueandcry.core.errors import HueAndCryError
from hueandcry.core.importing import canonical
from hueandcry.core.importing.profile import Profile
from hueandcry.core.importing.profile_reading import load_profile
from hueandcry.core.importing.references import reference_key
from hueandcry.core.importing.rows import Fault, Row
from hueandcry.stages.flag import footers
from hueandcry.stages.flag.drift import actions as drift
from hueandcry.stages.flag.policies import queries as policies
from hueandcry.stages.link.actions import own
from hueandcry.stages.record import intake, queries
from hueandcry.stages.record.actions import batches
from hueandcry.stages.record.data import BatchData
from hueandcry.stages.record.files import RowStream, Unreadable, open_rows
from hueandcry.stages.record.rows import Setting
from hueandcry.stages.record.states import BatchState

_LOG = logging.getLogger(__name__)
# Large enough that a commit costs little beside it; small enough that both ends of a file keep every process busy.
CHUNK_ROWS = 2000
# What a lost database raises: as it is from the midst of a COPY, else in Django's wrapping.
GONE = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)

Say = Callable[[float, Counter[str]], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a batch ended: the sum of its rows, and the reason when its file could not be read to the end."""

    batch_id: int
    state: str
    counts: Counter[str]
    error: str
    seconds: Counter[str]


def engine_for(batch: BatchData) -> Viewer:
    """Return the engine acting for whoever brought a batch in."""
    return Viewer(name=batch.made_by, organisation_id=batch.source.owner_id, permissions=frozenset(), reach=ENGINE)


def run(batch_id: int, pool: Pool, *, say: Say = lambda share, counts: None) -> Outcome:
    """Run a claimed batch to its end, from the row it had reached, and let go of it.

    say is called after each chunk with the share of the file that was read and the counts so far; what it raises
    stops the run there, to be gone on with later. So does a database that went away, or another worker's taking over.
    """
    try:
        with viewing(Viewer("engine", 0, frozenset(), ENGINE)):
            batch = queries.get_batch(batch_id)
            error, seconds = _to_its_end(batch, pool, say)
            state = BatchState.STOPPED if error else BatchState.DONE
            batches.end(batch_id=batch_id, state=state, error=error, by=engine_for(batch), at=datetime.now(UTC))
            drift.look(source_id=batch.source.id, at=datetime.now(UTC))
            footers.learn(source_id=batch.source.id, owner_id=batch.source.owner_id, at=datetime.now(UTC))
            return outcome(queries.get_batch(batch_id), seconds)
    finally:
        batches.release(batch_id)


def outcome(batch: BatchData, seconds: Counter[str] | None = None) -> Outcome:
    """Return how a batch that has ended did so."""
    counts = Counter(
        stored=batch.stored_count, held=batch.held_count, changed=batch.changed_count, rejected=batch.rejected_count
    )
    return Outcome(batch.id, batch.state, counts, batch.error, seconds or Counter())


def _to_its_end(batch: BatchData, pool: Pool, say: Say) -> tuple[str, Counter[str]]:
    """Return why the batch had to stop before the end of its file, or nothing, and the seconds by step."""
    writer = Writer(batch.id, batch.source, batch.file_sha256, batch.rows_done, _noticed(batch))
    writer.first_rows = {what: dict(rows) for what, rows in batch.notes.get("first_rows", {}).items()}
    try:
        return _read(batch, writer, pool, say), writer.seconds
    except (*GONE, BrokenPipeError, batches.TakenOver):
        raise
    except HueAndCryError as reason:
        return reason.message, writer.seconds
    except Exception as fault:  # noqa: BLE001  (one file that fails must not hold up those behind it)
        # Where it happened; what was said may hold a victim's words.
        where = "".join(traceback.format_tb(fault.__traceback__))
        _LOG.error("batch %s: %s after row %s\n%s", batch.id, type(fault).__name__, writer.rows_done, where)
        found = f"row {writer.rows_done + 1:,} or one after it met a fault of ours ({type(fault).__name__})"
        return f"{batch.file_name}: {found}; report it with the log.", writer.seconds


def _read(batch: BatchData, writer: Writer, pool: Pool, say: Say) -> str:
    task, stream = task_of(batch), _open(batch)
    counts: Counter[str] = Counter()
    chunks = _Chunks(stream, task.profile, start=batch.rows_done + 1)
    for ready in pool.prepared(chunks, task, file_bytes=batch.file_bytes):
        writer.remarks, writer.headers = stream.notes, stream.headers
        counts += writer.write(ready, at=datetime.now(UTC))
        say(stream.progress(), counts)
    return f"{batch.file_name}, {chunks.stopped}." if chunks.stopped else ""


def _open(batch: BatchData) -> RowStream:
    """Return the batch's file; raises Unreadable when it is gone or is no longer what was queued."""
    path = Path(batch.file_path)
    try:
        if intake.digest_of(path) != (batch.file_sha256, batch.file_bytes):
            raise Unreadable(f"{batch.file_name} has changed since it was queued; import it again.")
        return open_rows(path)
    except OSError as error:
        raise Unreadable(f"{batch.file_name} cannot be read any more: {error.strerror}; import it again.") from error


def task_of(batch: BatchData) -> Task:
    """Return what all chunks of a batch share: its profile, its setting and what its records are decided by."""
    forces = queries.forces_by_ons_code()
    owner = access.organisation(batch.source.owner_id)
    setting = Setting(
        source=batch.source,
        batch_id=batch.id,
        stored_at=datetime.now(UTC),
        forces=forces,
        owner_force=owner.pk if owner.kind == "force" else None,
    )
    is_canonical = batch.profile == canonical.PROFILE.name
    profile = canonical.PROFILE if is_canonical else load_profile(batch.profile)
    return Task(
        profile, setting, owner.sms_counts, own.known(), path_in_force(), policies.in_force(),
        tuple(sorted(policies.settings_of(owner.pk).items())),
        footers.known([batch.source.id]).get(batch.source.id, frozenset()),
    )  # fmt: skip


def _noticed(batch: BatchData) -> dict[str, Counter[str]]:
    counted = {what: found for what, found in batch.notes.items() if what not in ("remarks", "first_rows")}
    return {what: Counter(found) for what, found in counted.items() if isinstance(found, dict)}


class _Chunks:
    """The rows of a file in chunks, never cut between two rows of one person-a-row record."""

    def __init__(self, stream: RowStream, profile: Profile, start: int) -> None:
        self.stream = stream
        self.start = start
        self.stopped = ""
        self.reference = next((c.headers[0] for c in profile.columns if c.field == "reference"), "")
        self.whole_records = profile.one_row_per == "person"

    def __iter__(self) -> Iterator[list[Row | Fault]]:
        chunk: list[Row | Fault] = []
        for item in self.stream.rows(self.start):
            if isinstance(item, Fault) and item.stops:
                self.stopped = item.message
                continue
            # Twice a chunk is far more rows than any record has people: a reference column with one value.
            if len(chunk) >= CHUNK_ROWS and (len(chunk) >= 2 * CHUNK_ROWS or not self._belongs(chunk[-1], item)):
                yield chunk
                chunk = []
            chunk.append(item)
        if chunk:
            yield chunk

    def _belongs(self, last: Row | Fault, item: Row | Fault) -> bool:
        if not self.whole_records or isinstance(last, Fault) or isinstance(item, Fault):
            return False
        return reference_key(last.values.get(self.reference, "")) == reference_key(item.values.get(self.reference, ""))
