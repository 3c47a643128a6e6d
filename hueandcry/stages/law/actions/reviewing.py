"""Deciding to keep what falls due: its clock starts again, and the reason is kept with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import NotFound
from hueandcry.stages.law.actions import clocks
from hueandcry.stages.law.models import Clock, Review
from hueandcry.stages.law.rules import checked_reason
from hueandcry.stages.record.actions.reports import take_turn


class NothingToKeep(NotFound):
    """None of these records is your organisation's; they may have been disposed of meanwhile."""


def keep(*, report_ids: Sequence[int], reason: str, by: Viewer, at: datetime) -> int:
    """Keep these records of the viewer's organisation for another period; return how many there were.

    Raises NothingToKeep, NoReason; NotAllowed without the permission.
    """
    by.check_may(Permission.REVIEW_RETENTION)
    plain = checked_reason(reason)
    with transaction.atomic(), viewing(as_engine(by)):
        # Whoever puts other periods in force holds the same turn: the clock is set by the old ones or by the new.
        take_turn(by.organisation_id)
        clocks.take_turn()
        own = Clock.objects.filter(pk__in=list(report_ids), owner_id=by.organisation_id)
        kept = sorted(own.values_list("pk", flat=True))
        if not kept:
            raise NothingToKeep()
        own.update(restarted_on=at.date())
        clocks.start(kept, kept, owner_id=by.organisation_id)
        Review.objects.bulk_create(
            Review(report_id=number, owner_id=by.organisation_id, reason=plain, reviewed_by=by.name, reviewed_at=at)
            for number in kept
        )
        for number in kept:
            audit.note(
                act=audit.ADMINISTRATION, what="record kept on review", by=by, at=at, subject=f"report:{number}",
                owner_id=by.organisation_id,
            )  # fmt: skip
    return len(kept)
