"""A batch from its file to its end: read, prepare on several processes, write in file order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from hueandcry.access.models import Organisation
from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.batch.pipeline.pool import Pool
from hueandcry.batch.pipeline.prepare import Task
from hueandcry.batch.pipeline.write import Writer
from hueandcry.core.importing import canonical
from hueandcry.core.importing.profile import Profile
from hueandcry.core.importing.profile_reading import load_profile
from hueandcry.core.importing.references import reference_key
from hueandcry.core.importing.rows import Fault, Row
from hueandcry.stages.link.actions import own
from hueandcry.stages.record import queries
from hueandcry.stages.record.actions import batches
from hueandcry.stages.record.data import BatchData
from hueandcry.stages.record.files import RowStream, Unreadable, open_rows
from hueandcry.stages.record.rows import Setting
from hueandcry.stages.record.states import BatchState

# Large enough that a commit costs little beside it, small enough that progress shows and memory stays low.
CHUNK_ROWS = 4000

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
    """Run a claimed batch to its end, from the row it had reached.

    say is called after each chunk with the share of the file that was read and the counts so far.
    """
    with viewing(Viewer("engine", 0, frozenset(), ENGINE)):
        batch = queries.get_batch(batch_id)
        viewer = engine_for(batch)
        task = _task(batch)
        error = ""
        counts: Counter[str] = Counter()
        seconds: Counter[str] = Counter()
        try:
            stream = open_rows(batch.file_path)
        except Unreadable as reason:
            error = reason.message
        else:
            writer = Writer(batch.id, batch.source, batch.file_sha256, batch.rows_done, _noticed(batch))
            chunks = _Chunks(stream, task.profile, start=batch.rows_done + 1)
            for ready in pool.prepared(chunks, task, file_bytes=batch.file_bytes):
                writer.remarks = stream.notes
                counts += writer.write(ready, at=datetime.now(UTC))
                say(stream.progress(), counts)
            error, seconds = chunks.stopped, writer.seconds
        state = BatchState.STOPPED if error else BatchState.DONE
        batches.end(batch_id=batch.id, state=state, error=error, by=viewer, at=datetime.now(UTC))
        ended = queries.get_batch(batch_id)
    totals = Counter(
        stored=ended.stored_count, held=ended.held_count,
        changed=ended.changed_count, rejected=ended.rejected_count,
    )  # fmt: skip
    return Outcome(batch_id, state, totals, error, seconds)


def _task(batch: BatchData) -> Task:
    forces = queries.forces_by_ons_code()
    owner = Organisation.objects.get(pk=batch.source.owner_id)
    setting = Setting(
        source=batch.source,
        batch_id=batch.id,
        stored_at=datetime.now(UTC),
        forces=forces,
        owner_force=owner.pk if owner.kind == "force" else None,
    )
    is_canonical = batch.profile == canonical.PROFILE.name
    profile = canonical.PROFILE if is_canonical else load_profile(batch.profile)
    return Task(profile, setting, owner.sms_counts, own.known())


def _noticed(batch: BatchData) -> dict[str, Counter[str]]:
    return {what: Counter(counted) for what, counted in batch.notes.items() if isinstance(counted, dict)}


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
