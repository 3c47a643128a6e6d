"""The way out: whatever is given of records, to a page, the API, a file or a command, passes the table here first.

Row-level security has narrowed it already; this says by which line, and refuses what no line allows. It costs no query:
a list is decided once for each of its owners.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.core.errors import NotFound
from hueandcry.core.sharing.because import sees
from hueandcry.core.sharing.reading import Held, Seer
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import reading
from hueandcry.stages.record.data import BatchData, ReportData, SourceData
from hueandcry.stages.share.queries import clearances_of


class NotPassed(NotFound):
    """There is nothing by that name, or it is not yours to see."""


def pass_out(
    by: Viewer, owner_ids: Iterable[int], *, compartments: frozenset[str] = frozenset(), is_copy: bool = False
) -> str:
    """Return the codes of the lines by which a viewer is given what these organisations own; raises NotPassed.

    is_copy: it is what its owner disclosed to the viewer's organisation, and stands.
    """
    clearances = clearances_of(by.member_id or 0) if compartments else frozenset()
    who = Seer(by.organisation_id, by.reach, by.may(Permission.READ_TEXT), clearances)
    copied_to = by.organisation_id if is_copy else None
    found = [sees(who, Held(owner, compartments, copied_to)) for owner in set(owner_ids)]
    if not all(one.may for one in found):
        raise NotPassed()
    return " ".join(sorted({one.rule for one in found}))


def open_record(*, report_id: int, by: Viewer, at: datetime) -> ReportData:
    """Return a record with its words, and write that it was read and by which line.

    Raises NoSuchReport, PurposeWanted, and NotAllowed for a role that reads no words.
    """
    return reading.open_report(
        report_id=report_id, by=by, at=at,
        passes=lambda report: pass_out(by, [report.owner_id], compartments=report.compartments),
    )  # fmt: skip


def briefs(report_ids: Sequence[int], *, by: Viewer) -> dict[int, dict[str, Any]]:
    """Return what a list shows of those of these records that the viewer may see."""
    found = record.briefs(report_ids)
    pass_out(by, (one["owner_id"] for one in found.values()))
    return found


def first_rejected(batch: BatchData, limit: int = 100, *, by: Viewer) -> list[Any]:
    """Return the first rejected rows of an import."""
    pass_out(by, [batch.source.owner_id])
    return record.first_rejections(batch.id, limit)


def rejected(batch: BatchData, *, by: Viewer) -> Iterator[Any]:
    """Return every rejected row of an import, in file order and in bounded memory."""
    pass_out(by, [batch.source.owner_id])
    return record.rejections(batch.id)


def get_record(report_id: int, *, by: Viewer) -> ReportData:
    """Return a record for a page that shows none of its words; raises NoSuchReport."""
    found = record.get_report(report_id)
    pass_out(by, [found.owner_id], compartments=found.compartments)
    return found


def rows_of(source: SourceData, *, after: int, limit: int, by: Viewer) -> list[tuple[int, dict[str, Any]]]:
    """Return (report, its source's own row) in number order, after one number."""
    pass_out(by, [source.owner_id])
    return record.rows_of_source(source.id, after=after, limit=limit)


def references(report_ids: Sequence[int], *, by: Viewer) -> dict[int, tuple[str, str]]:
    """Return (source code, reference as given) of each of these records that the viewer may see."""
    found = record.references(report_ids)
    pass_out(by, {owner for _, _, owner in found.values()})
    return {report: (source, reference) for report, (source, reference, _) in found.items()}
