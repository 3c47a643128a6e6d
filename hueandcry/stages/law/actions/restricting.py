"""Restriction: a record that is only to be stored. Others do not find it, and it counts for no series."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import NotFound, NotPossible
from hueandcry.stages.flag.accuracy import actions as accuracy
from hueandcry.stages.law.actions import clocks
from hueandcry.stages.law.models import Correction, Restriction, SetApart
from hueandcry.stages.law.rules import checked_reason
from hueandcry.stages.link.actions import apart
from hueandcry.stages.people import actions as people
from hueandcry.stages.record import queries as record
from hueandcry.stages.share.actions import disclosing, telling
from hueandcry.stages.share.states import CORRECTED, RESTRICTED


class AlreadyRestricted(NotPossible):
    """This record is restricted already."""


class NotRestricted(NotFound):
    """Your organisation has restricted no such record."""


def place(*, report_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Restrict a record of the viewer's organisation. Raises NoSuchReport, AlreadyRestricted, NoReason."""
    by.check_may(Permission.ANSWER_REQUESTS)
    plain = checked_reason(reason)
    with transaction.atomic():
        _check_own(report_id, by)
        with viewing(as_engine(by)):
            if SetApart.objects.filter(pk=report_id).exists():
                raise AlreadyRestricted()
            left_behind = clocks.fellows([report_id])
            judged = apart.part(report_id, at=at)
            people.part(report_id)
            Restriction.objects.create(
                report_id=report_id, owner_id=by.organisation_id, reason=plain, placed_by=by.name, placed_at=at,
                judged=list(judged),
            )  # fmt: skip
            SetApart.objects.create(report_id=report_id, owner_id=by.organisation_id)
            clocks.bring_together([report_id, *left_behind])
            accuracy.publish_where_read(report_id, by.organisation_id)
        disclosing.tell(report_id=report_id, notice=RESTRICTED, by=by, at=at)
        _note("record restricted", report_id, by, at)


def lift(*, report_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Lift a restriction: what tied the record to others ties it again. Raises NotRestricted, NoReason."""
    by.check_may(Permission.ANSWER_REQUESTS)
    plain = checked_reason(reason)
    with transaction.atomic():
        held = Restriction.objects.select_for_update().filter(
            report_id=report_id, owner_id=by.organisation_id, lifted_at=None
        )
        found = held.first()
        if found is None:
            raise NotRestricted()
        with viewing(as_engine(by)):
            SetApart.objects.filter(pk=report_id).delete()
            if not record.compartmented([report_id]):
                apart.rejoin(report_id, found.judged, at=at)
                people.rejoin(report_id)
            clocks.bring_together([report_id])
            accuracy.publish_where_read(report_id, by.organisation_id)
        found.lifted_by, found.lifted_at, found.lift_reason = by.name, at, plain
        found.save(update_fields=["lifted_by", "lifted_at", "lift_reason"])
        disclosing.tell(report_id=report_id, notice="", by=by, at=at)
        _tell_of_change(report_id, by, at)
        _note("restriction lifted", report_id, by, at)


def _tell_of_change(report_id: int, by: Viewer, at: datetime) -> None:
    """Tell recipients now of the version that came while nobody was to be told."""
    with viewing(as_engine(by)):
        if not record.compartmented([report_id]):
            telling.changed({report_id: record.get_report(report_id).version}, by=by, at=at)


def correct(*, report_id: int, wrong: str, right: str, by: Viewer, at: datetime) -> None:
    """Note on a record what is wrong in it and what is right, for everybody who reads it, until its source corrects it.

    Raises NoSuchReport, NoReason for nothing written; NotAllowed without the permission.
    """
    by.check_may(Permission.ANSWER_REQUESTS)
    said, instead = checked_reason(wrong), checked_reason(right)
    with transaction.atomic():
        _check_own(report_id, by)
        Correction.objects.create(
            report_id=report_id, owner_id=by.organisation_id, version=record.get_report(report_id).version,
            wrong=said, right=instead, noted_by=by.name, noted_at=at,
        )  # fmt: skip
        disclosing.tell(report_id=report_id, notice=CORRECTED, by=by, at=at)
        _note("correction noted", report_id, by, at)


def _check_own(report_id: int, by: Viewer) -> None:
    if not record.of_owner([report_id], by.organisation_id):
        raise record.NoSuchReport()


def _note(what: str, report_id: int, by: Viewer, at: datetime) -> None:
    audit.note(
        act=audit.ALTERATION, what=what, by=by, at=at, subject=f"report:{report_id}", owner_id=by.organisation_id
    )
