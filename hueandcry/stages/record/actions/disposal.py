"""Taking records out for good: their rows, their versions, and the files and rejected rows that held them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection

from hueandcry.stages.record.models import Batch, Rejection
from hueandcry.stages.record.states import BatchState

# What was uploaded and never started, or has ended: nothing needs the file, since each row is kept with its record.
UPLOAD_DAYS = 30
_NEEDED = (BatchState.WAITING, BatchState.RUNNING)

_REMOVE = "DELETE FROM record_report WHERE id = ANY(%s) RETURNING source_id, reference_key"
_VERSIONS = "DELETE FROM record_reportversion WHERE report_id = ANY(%s)"
# A rejected row is as its source sent it: any cell of it may be the reference of one that is gone.
_REJECTED = """
    DELETE FROM record_rejection j USING record_batch b
    WHERE b.id = j.batch_id AND b.source_id = ANY(%(sources)s) AND EXISTS (
        SELECT FROM jsonb_path_query(j.row, 'strict $.**') AS cell(value)
        WHERE jsonb_typeof(cell.value) IN ('string', 'number')
          AND upper(regexp_replace(cell.value #>> '{}', '[^[:alnum:]]', '', 'g')) = ANY(%(keys)s))
    """


@dataclass(frozen=True, slots=True)
class Removed:
    """What was removed: whose references, and which sources sent them."""

    reference_keys: Sequence[str]
    source_ids: Sequence[int]


def remove(report_ids: Sequence[int]) -> Removed:
    """Remove these reports with each version and rejected row of theirs, in the caller's transaction, as the engine."""
    with connection.cursor() as cursor:
        cursor.execute(_VERSIONS, [list(report_ids)])
        cursor.execute("DELETE FROM record_compartmented WHERE report_id = ANY(%s)", [list(report_ids)])
        cursor.execute(_REMOVE, [list(report_ids)])
        rows = cursor.fetchall()
        sources, keys = sorted({source for source, _ in rows}), [key for _, key in rows]
        cursor.execute(_REJECTED, {"sources": sources, "keys": keys})
    return Removed(keys, sources)


def remove_uploads(source_ids: Sequence[int]) -> int:
    """Remove every upload of these sources whose import has ended; return how many. It may be done again."""
    ended = Batch.objects.filter(source_id__in=list(source_ids)).exclude(state__in=_NEEDED)
    return sum(_unlink(Path(path)) for path in ended.values_list("file_path", flat=True).distinct())


def remove_old_uploads(*, at: datetime) -> int:
    """Remove what has lain in the uploads' folder for UPLOAD_DAYS and no import waits for; return how many."""
    folder = Path(settings.UPLOADS)
    needed = set(Batch.objects.filter(state__in=_NEEDED).values_list("file_path", flat=True))
    oldest = (at - timedelta(days=UPLOAD_DAYS)).timestamp()
    old = [path for path in folder.glob("*") if str(path.absolute()) not in needed and path.stat().st_mtime < oldest]
    return sum(map(_unlink, old))


def forget_imports(*, before: datetime) -> int:
    """Remove what imports that ended before a moment were rejected for and did not understand; return how many rows.

    Their sums stay: received = stored + held + changed + rejected.
    """
    old = Batch.objects.filter(ended_at__lt=before)
    old.exclude(notes={}).update(notes={}, error="", file_name="")
    return Rejection.objects.filter(batch__in=old).delete()[0]


def _unlink(path: Path) -> int:
    # A file that somebody imported from a folder of their own is theirs.
    if Path(settings.UPLOADS).absolute() not in path.absolute().parents or not path.is_file():
        return 0
    path.unlink(missing_ok=True)
    return 1
