"""Putting a record in a compartment: it leaves every series, count and disclosure, and others' sight, in one step."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotAllowed, NotPossible
from hueandcry.core.sharing.handling_table import COMPARTMENTS
from hueandcry.stages.flag.accuracy import actions as accuracy
from hueandcry.stages.link.actions import disposal as link
from hueandcry.stages.people import actions as people
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import handling
from hueandcry.stages.share.actions.disclosing import take_back
from hueandcry.stages.share.models import Disclosure
from hueandcry.stages.share.queries import clearances_of
from hueandcry.stages.share.rules import check_second, checked_reason
from hueandcry.stages.share.states import DisclosureState


class NotCleared(NotAllowed):
    """Only somebody cleared for a compartment puts a record in it."""


class NoCompartment(Malformed):
    """Choose a compartment from the list."""


class NotInOne(NotPossible):
    """It is in no compartment, or all records of its source are: then set the source's handling first."""


def place(*, report_id: int, compartments: frozenset[str], reason: str, by: Viewer, at: datetime) -> None:
    """Put one's own organisation's record in compartments. Raises NotCleared, NoCompartment and NoSuchReport.

    What was disclosed of it is recalled; what people judged of it and others goes.
    """
    by.check_may(Permission.AUTHORISE_SHARING)
    if not compartments or not compartments <= COMPARTMENTS.keys():
        raise NoCompartment()
    plain = checked_reason(reason)
    with transaction.atomic():
        if record.get_report(report_id).owner_id != by.organisation_id:
            raise record.NoSuchReport()
        if not compartments <= clearances_of(by.member_id or 0):
            raise NotCleared()
        for row in Disclosure.objects.filter(report_id=report_id, state=DisclosureState.MADE):
            take_back(row, "It was put in a compartment.", by, at)
        engine = as_engine(by)
        with viewing(engine):
            link.leave([report_id], at=at)
            people.dispose([report_id])
            handling.place(report_ids=[report_id], compartments=compartments, reason=plain, by=engine, at=at)
            accuracy.publish_where_read(report_id, by.organisation_id)
        audit.note(
            act=audit.ALTERATION, what="record put in a compartment", by=by, at=at, subject=f"report:{report_id}",
            owner_id=by.organisation_id, detail={"compartments": sorted(compartments)},
        )  # fmt: skip


def take_out(*, report_id: int, reason: str, by: Viewer, second: Viewer, at: datetime) -> None:
    """Take one's own organisation's record out of its compartments, in the caller's transaction: two people decide it.

    The first is cleared for them all, or does not find it. Raises SamePerson, NoSuchReport, NotInOne and NoReason. What
    ties it to others is the caller's to bring back: it was never written, or went when it was put in.
    """
    plain = checked_reason(reason)
    for who in (by, second):
        who.check_may(Permission.AUTHORISE_SHARING)
    check_second(second, by.name, by.member_id)
    with viewing(by):
        report = record.get_report(report_id)
        source = record.batch_of(report_id).source
    if not by.organisation_id == second.organisation_id == report.owner_id:
        raise record.NoSuchReport()
    if not report.compartments or source.compartments:
        raise NotInOne()
    with viewing(as_engine(by)):
        handling.release(report_ids=[report_id])
        accuracy.publish_where_read(report_id, by.organisation_id)
        audit.note(
            act=audit.ALTERATION, what="record taken out of its compartments", by=by, at=at,
            subject=f"report:{report_id}", owner_id=by.organisation_id,
            detail={"compartments": sorted(report.compartments), "second": second.name, "reason": bool(plain)},
        )  # fmt: skip
