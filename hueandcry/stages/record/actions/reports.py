"""Storing reports: new, already held, or changed with the old version kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection

from hueandcry.stages.record.actions.handling import INTO_MORE
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
_COMPARTMENTED = f"""
    INSERT INTO record_compartmented AS held
        (report_id, owner_id, compartments, placed_version, placed_by, placed_at)
    SELECT id, owner_id, %s, version, 'source', %s FROM incoming_report
    {INTO_MORE}
    """
_PRESENT = """
    SELECT r.reference_key, r.id, r.version, r.digest, NOT coalesce(c.compartments <@ %s, true)
    FROM record_report r LEFT JOIN record_compartmented c ON c.report_id = r.id
    WHERE r.owner_id = %s AND r.reference_key = ANY(%s)
    """
# Of a record in a compartment, who is not cleared for it knows what they brought themselves since it went in.
_TOLD = """
    SELECT v.report_id, v.digest, b.file_sha256 = %(file)s
    FROM (SELECT id AS report_id, version, batch_id, digest FROM record_report WHERE id = ANY(%(reports)s)
          UNION ALL
          SELECT report_id, version, batch_id, digest FROM record_reportversion WHERE report_id = ANY(%(reports)s)) v
    JOIN record_compartmented c ON c.report_id = v.report_id AND c.placed_version < v.version
    JOIN record_batch b ON b.id = v.batch_id AND b.compartments <@ %(cleared)s
    ORDER BY v.version
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
    file with the same content: so the same file again changes nothing, whatever it repeats inside. Of what is in a
    compartment that the source's readers are not cleared for, only the versions that they brought are weighed.
    """
    fates = _fates(source, file_sha256, reports)
    changed = [fate.report_id for fate in fates if fate.is_next_version]
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
    changed = [fate.report_id for fate in fates if fate.is_next_version]
    return frozenset(compartmented(changed)) if changed else frozenset()


def _lines(fates: Sequence[Fate], reports: Sequence[Incoming]) -> Iterable[bytes]:
    for fate, report in zip(fates, reports, strict=True):
        if fate.what != HELD:
            yield b"%d\t%d\t" % (fate.report_id, fate.version)
            yield report.line


class _Held(NamedTuple):
    """A record that is there. digest: of the version that whoever sends it knows, None where they know of none."""

    report_id: int
    version: int
    digest: bytes | None


def _fates(source: SourceData, file_sha256: str, reports: Sequence[Incoming]) -> list[Fate]:
    with connection.cursor() as cursor:
        held, seen = _held(cursor, source, file_sha256, [report.reference_key for report in reports])
        cursor.execute("SELECT nextval('record_report_id_seq') FROM generate_series(1, %s)", [len(reports) - len(held)])
        numbers = iter([number for (number,) in cursor.fetchall()])
    fates = []
    for report in reports:
        one = held.get(report.reference_key)
        if one is None:
            fates.append(Fate(STORED, next(numbers), 1))
        elif report.digest == one.digest or (one.report_id, report.digest) in seen:
            fates.append(Fate(HELD, one.report_id, one.version))
        else:
            fates.append(Fate(STORED if one.digest is None else CHANGED, one.report_id, one.version + 1))
    return fates


def _held(
    cursor: Any, source: SourceData, file_sha256: str, keys: Sequence[str]
) -> tuple[dict[str, _Held], set[tuple[int, bytes]]]:
    """Return key → the record that is there, and (record, digest) of each version that this very file brought."""
    cleared = sorted(source.compartments)
    cursor.execute(_PRESENT, [cleared, source.owner_id, list(keys)])
    rows = cursor.fetchall()
    open_ones = [id_ for _, id_, _, _, is_apart in rows if not is_apart]
    apart = [id_ for _, id_, _, _, is_apart in rows if is_apart]
    seen: set[tuple[int, bytes]] = set()
    known: dict[int, bytes] = {}
    if open_ones:
        cursor.execute(_SEEN_IN_THIS_FILE, [open_ones, file_sha256])
        seen = {(id_, bytes(digest)) for id_, digest in cursor.fetchall()}
    if apart:
        cursor.execute(_TOLD, {"reports": apart, "file": file_sha256, "cleared": cleared})
        for id_, digest, is_this_file in cursor.fetchall():
            known[id_] = bytes(digest)
            if is_this_file:
                seen.add((id_, bytes(digest)))
    held = {
        key: _Held(id_, version, known.get(id_) if is_apart else bytes(digest))
        for key, id_, version, digest, is_apart in rows
    }
    return held, seen
