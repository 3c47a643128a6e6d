"""Storing reports: new, already held, or changed with the old version kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connection

from hueandcry.stages.record.data import Fate, Incoming, SourceData
from hueandcry.stages.record.queries import compartmented
from hueandcry.stages.record.rows import COLUMNS

# With an owner's number: a lock of its own kind, since it is made of two.
_TURN = 0x485452
STORED, HELD, CHANGED = "stored", "held", "changed"

_COLUMN_LIST = ", ".join(COLUMNS)
_STAGING = """
    CREATE TEMP TABLE IF NOT EXISTS incoming_report (LIKE record_report) ON COMMIT DELETE ROWS
    """
# COPY itself is refused on a table with row-level security; the INSERT after it is held to the policy.
_INSERT = f"""
    INSERT INTO record_report ({_COLUMN_LIST}) SELECT {_COLUMN_LIST} FROM incoming_report
    """
_COMPARTMENTED = """
    INSERT INTO record_compartmented (report_id, owner_id, compartments, placed_by, placed_at)
    SELECT id, owner_id, %s, 'source', %s FROM incoming_report
    ON CONFLICT (report_id) DO UPDATE SET compartments =
        ARRAY(SELECT DISTINCT unnest(record_compartmented.compartments || excluded.compartments) ORDER BY 1)
    """
_PRESENT = """
    SELECT reference_key, id, version, digest FROM record_report
    WHERE owner_id = %s AND reference_key = ANY(%s)
    """
_SEEN_IN_THIS_FILE = """
    SELECT v.report_id, v.digest FROM record_reportversion v JOIN record_batch b ON b.id = v.batch_id
    WHERE v.report_id = ANY(%s) AND b.file_sha256 = %s
    """
_KEEP_VERSION = """
    INSERT INTO record_reportversion (report_id, owner_id, version, batch_id, digest, row, text, details, replaced_at)
    SELECT id, owner_id, version, batch_id, digest, row, text, details, %s FROM record_report WHERE id = ANY(%s)
    """


def take_turn(owner_id: int) -> None:
    """Keep others from storing this owner's reports until the transaction ends: two may bring one reference."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_TURN, owner_id])


def store(*, source: SourceData, file_sha256: str, reports: Sequence[Incoming], at: datetime) -> list[Fate]:
    """Store the reports of one round in the caller's transaction and say what became of each, in order.

    A report is held when its digest is that of the present version, or of any version that came from a
    file with the same content: so the same file again changes nothing, whatever it repeats inside.
    """
    fates = _fates(source.owner_id, file_sha256, reports)
    changed = [fate.report_id for fate in fates if fate.what == CHANGED]
    with connection.cursor() as cursor:
        if changed:
            cursor.execute(_KEEP_VERSION, [at, changed])
            cursor.execute("DELETE FROM record_report WHERE id = ANY(%s)", [changed])
        if any(fate.what != HELD for fate in fates):
            cursor.execute(_STAGING)
            with cursor.copy(f"COPY incoming_report ({_COLUMN_LIST}) FROM STDIN") as copy:
                copy.write(b"".join(_lines(fates, reports)))
            cursor.execute(_INSERT)
            if source.compartments:
                cursor.execute(_COMPARTMENTED, [sorted(source.compartments), at])
            cursor.execute("DELETE FROM incoming_report")
    return fates


def kept_apart(source: SourceData, fates: Sequence[Fate]) -> frozenset[int]:
    """Return which of these reports are in a compartment: all of such a source, and whatever was put in one since."""
    if source.compartments:
        return frozenset(fate.report_id for fate in fates)
    changed = [fate.report_id for fate in fates if fate.what == CHANGED]
    return frozenset(compartmented(changed)) if changed else frozenset()


def _lines(fates: Sequence[Fate], reports: Sequence[Incoming]) -> Iterable[bytes]:
    for fate, report in zip(fates, reports, strict=True):
        if fate.what != HELD:
            yield b"%d\t%d\t" % (fate.report_id, fate.version)
            yield report.line


def _fates(owner_id: int, file_sha256: str, reports: Sequence[Incoming]) -> list[Fate]:
    with connection.cursor() as cursor:
        cursor.execute(_PRESENT, [owner_id, [report.reference_key for report in reports]])
        present = {key: (id_, version, bytes(digest)) for key, id_, version, digest in cursor.fetchall()}
        seen: set[tuple[int, bytes]] = set()
        if present:
            cursor.execute(_SEEN_IN_THIS_FILE, [[id_ for id_, _, _ in present.values()], file_sha256])
            seen = {(id_, bytes(digest)) for id_, digest in cursor.fetchall()}
        new_count = len(reports) - len(present)
        cursor.execute("SELECT nextval('record_report_id_seq') FROM generate_series(1, %s)", [new_count])
        numbers = iter([number for (number,) in cursor.fetchall()])
    fates = []
    for report in reports:
        held = present.get(report.reference_key)
        if held is None:
            fates.append(Fate(STORED, next(numbers), 1))
        elif report.digest == held[2] or (held[0], report.digest) in seen:
            fates.append(Fate(HELD, held[0], held[1]))
        else:
            fates.append(Fate(CHANGED, held[0], held[1] + 1))
    return fates
