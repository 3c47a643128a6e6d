"""A batch's life: taken in, claimed by a worker, moved along chunk by chunk, ended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import Error, connection, transaction
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core import copyformat
from hueandcry.core.errors import NotAllowed, NotPossible
from hueandcry.stages.record.data import Rejected, SourceData
from hueandcry.stages.record.models import Batch
from hueandcry.stages.record.states import TRANSITIONS, BatchState

# Whoever works on a batch holds this lock and the batch's number added to it: a process that dies lets go of it.
LOCK = 0x4842 << 48
# For a machine that vanished with its session still open. The lease is renewed with every chunk.
LEASE_SECONDS = 300
_OPEN = Q(state__in=(BatchState.WAITING, BatchState.RUNNING))


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that waits to be imported: where it lies, what it is called, and how its columns read."""

    file_name: str
    file_path: str
    file_sha256: str
    file_bytes: int
    profile: str
    idempotency_key: str | None = None
    rows_total: int | None = None


class WrongState(NotPossible):
    """This import has already ended."""


class KeyUsed(NotPossible):
    """This idempotency key was given with another submission; give each submission a key of its own."""


class TakenOver(NotPossible):
    """Another worker has gone on with this import."""


def take(*, source: SourceData, upload: Upload, by: Viewer, at: datetime) -> int:
    """Put a file in the queue and return its batch's number; the same idempotency key gives the same batch.

    Raises KeyUsed where that key came with another file or for another source.
    """
    columns = {
        "file_name": upload.file_name,
        "file_path": upload.file_path,
        "file_sha256": upload.file_sha256,
        "file_bytes": upload.file_bytes,
        "compartments": sorted(source.compartments),
        "profile": upload.profile,
        "rows_total": upload.rows_total,
        "made_by": by.name,
        "made_at": at,
    }
    with transaction.atomic():
        if upload.idempotency_key:
            sent = Batch.objects.filter(source__owner_id=source.owner_id, idempotency_key=upload.idempotency_key)
            if sent.exclude(source_id=source.id, file_sha256=upload.file_sha256).exists():
                raise KeyUsed()
            # Two submissions of one key at once: the second waits for the first and is given its batch.
            batch, is_new = Batch.objects.get_or_create(
                source_id=source.id, idempotency_key=upload.idempotency_key,
                defaults={"owner_id": source.owner_id, **columns},
            )  # fmt: skip
            if batch.file_sha256 != upload.file_sha256:
                raise KeyUsed()
        else:
            batch, is_new = Batch.objects.create(owner_id=source.owner_id, source_id=source.id, **columns), True
        if is_new:
            audit.note(
                act=audit.COLLECTION, what="import begun", by=by, at=at,
                subject=f"batch:{batch.pk}", owner_id=source.owner_id,
                detail={"source": source.code, "bytes": upload.file_bytes},
            )  # fmt: skip
    return batch.pk


def claim(*, at: datetime, batch_id: int | None = None) -> int | None:
    """Take the oldest batch that waits, or whose worker has died, and return its number; None when there is none.

    It is this database session's until release(), or until the session ends in whatever way.
    """
    number = 0
    while found := _next_open(after=number, batch_id=batch_id):
        number = found
        held = _hold(number)
        # Asked again with the lock in hand: another may have ended it in between.
        free = _OPEN if held else Q(state=BatchState.RUNNING, lease_until__lt=at)
        if Batch.objects.filter(free, pk=number).update(
            state=BatchState.RUNNING,
            started_at=Coalesce("started_at", Value(at)),
            lease_until=at + timedelta(seconds=LEASE_SECONDS),
        ):
            return number
        if held:
            release(number)
    return None


def _next_open(*, after: int, batch_id: int | None) -> int | None:
    found = Batch.objects.filter(_OPEN, pk__gt=after)
    if batch_id is not None:
        found = found.filter(pk=batch_id)
    return found.order_by("id").values_list("pk", flat=True).first()


def _hold(batch_id: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK + batch_id])
        (held,) = cursor.fetchone()
    return bool(held)


def release(batch_id: int) -> None:
    """Let go of a claimed batch: one that has not ended may be claimed at once. No error when the session is gone."""
    session = connection.connection
    if session is None or session.closed:
        return  # a new session would have nothing to let go of
    with suppress(Error), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK + batch_id])


def find_again(*, batch_id: int, file_path: str) -> None:
    """Say where the file of a batch lies now, as its digest has proved."""
    Batch.objects.filter(_OPEN, pk=batch_id).update(file_path=file_path)


@dataclass(frozen=True, slots=True)
class Progress:
    """One chunk's outcome. before and after: the last row of the file that was done; counts by fate, in rows."""

    before: int
    after: int
    counts: Mapping[str, int]
    rejected: Sequence[Rejected]
    notes: Mapping[str, Any]


def move_on(*, batch_id: int, owner_id: int, progress: Progress, at: datetime) -> None:
    """Record a chunk's outcome in the chunk's own transaction: after a crash the import goes on from here.

    Raises TakenOver when another worker has moved the batch in the meantime, so that no chunk counts twice.
    """
    moved = Batch.objects.filter(pk=batch_id, rows_done=progress.before).update(
        rows_done=progress.after,
        stored_count=F("stored_count") + progress.counts.get("stored", 0),
        held_count=F("held_count") + progress.counts.get("held", 0),
        changed_count=F("changed_count") + progress.counts.get("changed", 0),
        rejected_count=F("rejected_count") + len(progress.rejected),
        notes=dict(progress.notes),
        lease_until=at + timedelta(seconds=LEASE_SECONDS),
    )
    if not moved:
        raise TakenOver()
    if progress.rejected:
        _keep_rejected(batch_id, owner_id, progress.rejected)


def _keep_rejected(batch_id: int, owner_id: int, rejected: Iterable[Rejected]) -> None:
    columns = 'batch_id, owner_id, row_number, "column", code, message, row'
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE IF NOT EXISTS incoming_rejection (LIKE record_rejection) ON COMMIT DELETE ROWS"
        )
        cursor.execute("ALTER TABLE incoming_rejection ALTER COLUMN id DROP NOT NULL")
        with cursor.copy(f"COPY incoming_rejection ({columns}) FROM STDIN") as copy:
            for one in rejected:
                copy.write(
                    copyformat.row((batch_id, owner_id, one.row_number, one.column, one.code, one.message))[:-1]
                    + b"\t"
                    + copyformat.json_field(dict(one.row)).encode("utf-8", "replace")
                    + b"\n"
                )
        cursor.execute(f"INSERT INTO record_rejection ({columns}) SELECT {columns} FROM incoming_rejection")
        cursor.execute("DELETE FROM incoming_rejection")


def end(*, batch_id: int, state: BatchState, error: str, by: Viewer, at: datetime) -> None:
    """End a batch: done, or stopped where the rest of its file could not be read."""
    with transaction.atomic():
        batch = Batch.objects.select_for_update().get(pk=batch_id)
        if state not in TRANSITIONS[BatchState(batch.state)]:
            raise WrongState()
        batch.state, batch.error, batch.ended_at = state, error, at
        batch.save(update_fields=["state", "error", "ended_at"])
        audit.note(
            act=audit.COLLECTION,
            what=f"import {state}",
            by=by,
            at=at,
            subject=f"batch:{batch_id}",
            owner_id=batch.owner_id,
            detail={
                "stored": batch.stored_count,
                "held": batch.held_count,
                "changed": batch.changed_count,
                "rejected": batch.rejected_count,
            },
        )


def check_may_import(viewer: Viewer, source: SourceData) -> None:
    """Raise NotAllowed unless the viewer may bring files in for this source's owner."""
    viewer.check_may(Permission.IMPORT_FILES)
    check_owns(viewer, source)


def check_owns(viewer: Viewer, source: SourceData) -> None:
    """Raise NotAllowed unless the source is the viewer's own organisation's."""
    if viewer.organisation_id != source.owner_id:
        raise NotAllowed("Records are brought in by the organisation whose they are.")
