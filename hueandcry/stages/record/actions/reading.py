"""Reading a record's text: nobody does so without an audit row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from hueandcry.access.purposes import check_purpose
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.stages.record import queries
from hueandcry.stages.record.data import ReportData


def open_report(*, report_id: int, by: Viewer, at: datetime, passes: Callable[[ReportData], str]) -> ReportData:
    """Return a report with its text and write that it was read.

    passes: says by which line of the table of readings the viewer is given it, and raises where by none.
    Raises NoSuchReport for what the viewer may not see, PurposeWanted for another's that was asked for without one.
    """
    by.check_may(Permission.READ_TEXT)
    with transaction.atomic():
        report = queries.get_report(report_id)
        check_purpose(by, owner_id=report.owner_id)
        line = passes(report)
        audit.note(
            act=audit.CONSULTATION, what="record read", by=by, at=at,
            subject=f"report:{report_id}", owner_id=report.owner_id, gateway=line,
        )  # fmt: skip
    return report
