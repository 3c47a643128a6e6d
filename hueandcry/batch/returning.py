"""A record that leaves its compartments: what ties it to others is made from its row anew, as if it came in now."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.batch.pipeline.prepare import Preparer
from hueandcry.batch.pipeline.run import task_of
from hueandcry.core.importing.rows import Row
from hueandcry.stages.law import queries as law
from hueandcry.stages.law.actions import clocks
from hueandcry.stages.link.actions import sighting as link
from hueandcry.stages.link.data import ReportIn
from hueandcry.stages.people import actions as people
from hueandcry.stages.people.data import MentionsIn
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.rows import local_date
from hueandcry.stages.share import passing
from hueandcry.stages.share.actions import compartments
from hueandcry.stages.watch import actions as watch


def take_out(*, report_id: int, reason: str, by: Viewer, second: Viewer, at: datetime) -> None:
    """Take a record out of its compartments and put it among the others: its series, its people, their watches.

    Raises what compartments.take_out does; then nothing is changed.
    """
    with transaction.atomic():
        compartments.take_out(report_id=report_id, reason=reason, by=by, second=second, at=at)
        engine = as_engine(by)
        with viewing(engine):
            _bring_back(report_id, engine, at)


def _bring_back(report_id: int, engine: Viewer, at: datetime) -> None:
    batch = record.batch_of(report_id)
    row = passing.get_record(report_id, by=engine).row
    rows = row.get("rows", [row])
    ready = Preparer(task_of(batch))([Row(number, dict(one)) for number, one in enumerate(rows, 1)])
    is_apart = bool(law.set_apart([report_id]))
    link.take([ReportIn(report_id, ready.sightings[0], was_there=True, is_apart=is_apart)], at=at)
    people.take([MentionsIn(report_id, ready.mentions[0], was_there=True, is_apart=is_apart)])
    if not is_apart:
        watch.look({report_id: batch.source.owner_id}, today=local_date(at), at=at)
    clocks.start([report_id], [report_id])
