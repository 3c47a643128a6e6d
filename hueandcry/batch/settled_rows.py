"""What people settled, as rows like the corpus's: to train on, or to measure a model by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from hueandcry.core.flagging.comparing import is_frozen
from hueandcry.stages.flag.adoption import queries
from hueandcry.stages.flag.adoption.data import CorrectedRecord
from hueandcry.stages.record import queries as record

_PAGE = 1000


def rows(owner_id: int | None = None, *, frozen: bool) -> Iterator[tuple[CorrectedRecord, dict[str, Any]]]:
    """Yield settled records with their row; those kept back from training (frozen), or the others."""
    found = queries.settled(owner_id)
    while page := list(islice(found, _PAGE)):
        reports = {one.report_id: one for one in record.to_decide_of([one.report_id for one in page])}
        for one in page:
            report = reports.get(one.report_id)
            if report is not None and report.text and is_frozen(report.text) == frozen:
                offence = dict(zip(("scheme", "code"), report.offence, strict=True)) if report.offence else None
                yield one, {
                    "id": f"record-{one.report_id}", "text": report.text, "online_flag": one.flag, "kind": one.kind,
                    "family": one.family, "source_kind": report.source_kind, "offence": offence,
                }  # fmt: skip
