"""Changing how records are handled: a source's default, and what is put in a compartment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.sharing.handling import Handling, printed
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.record.models import Source
from hueandcry.stages.record.queries import NoSuchSource, source_data

_PLACE = """
    INSERT INTO record_compartmented AS held
        (report_id, owner_id, compartments, placed_version, placed_by, placed_at, reason)
    SELECT id, owner_id, %(compartments)s, version, %(by)s, %(at)s, %(reason)s
    FROM record_report WHERE id = ANY(%(reports)s)
    """
# What is in one goes into more. Who is not cleared for all of them knows of no version before.
INTO_MORE = """
    ON CONFLICT (report_id) DO UPDATE SET
        compartments = ARRAY(SELECT DISTINCT unnest(held.compartments || excluded.compartments) ORDER BY 1),
        placed_version = CASE WHEN excluded.compartments <@ held.compartments THEN held.placed_version
                              ELSE excluded.placed_version END
    """


def set_source_handling(*, source_id: int, handling: Handling, by: Viewer, at: datetime) -> SourceData:
    """Set what records of a source carry from now on; those that are held keep what they have.

    Raises NoSuchSource for one the viewer may not see or does not own.
    """
    with transaction.atomic():
        source = Source.objects.select_related("owner").filter(pk=source_id, owner_id=by.organisation_id).first()
        if source is None:
            raise NoSuchSource()
        source.marking, source.tlp, source.grading = handling.marking, handling.tlp, str(handling.grading)
        source.compartments = sorted(handling.compartments)
        source.save(update_fields=["marking", "tlp", "grading", "compartments"])
        audit.note(
            act=audit.ADMINISTRATION, what="source's handling set", by=by, at=at, subject=f"source:{source.pk}",
            owner_id=source.owner_id, detail={"handling": printed(handling, with_grading=True)},
        )  # fmt: skip
    return source_data(source)


def place(*, report_ids: Sequence[int], compartments: frozenset[str], reason: str, by: Viewer, at: datetime) -> None:
    """Put reports in compartments, beside any they are in, as the engine and in the caller's transaction."""
    values: dict[str, Any] = {
        "reports": list(report_ids), "compartments": sorted(compartments), "by": by.name, "at": at, "reason": reason,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_PLACE + INTO_MORE, values)


def release(*, report_ids: Sequence[int]) -> int:
    """Take reports out of every compartment, as the engine and in the caller's transaction; return how many were."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM record_compartmented WHERE report_id = ANY(%s)", [list(report_ids)])
        return int(cursor.rowcount)
