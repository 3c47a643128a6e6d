"""The gateway's answer for one record, one recipient and one moment."""

from __future__ import annotations

from datetime import datetime

from hueandcry.access.models import Organisation
from hueandcry.access.queries import organisation
from hueandcry.core.errors import Malformed
from hueandcry.core.sharing.gateway import Decision, decide_between
from hueandcry.core.sharing.handling import Grading, Handling, NotAHandling, parse_grading
from hueandcry.core.sharing.request import Request
from hueandcry.core.sharing.subjects import has_child, subjects_of_offence
from hueandcry.core.sharing.vocabulary import Subject, party_of
from hueandcry.stages.record.data import ReportData
from hueandcry.stages.share.data import Wish
from hueandcry.stages.share.queries import agreements_in_law, is_restricted


class OwnOrganisation(Malformed):
    """Choose another organisation; your own people see its records already."""


def handling_of(report: ReportData) -> Handling:
    """Return what a record carries; a grading that cannot be read counts as the most restrictive sort."""
    try:
        grading = parse_grading(report.grading)
    except NotAHandling:
        grading = Grading("3", "D", "C")
    return Handling(grading, report.marking, report.tlp, report.compartments)


def subjects_of(report: ReportData, wish: Wish, at: datetime) -> frozenset[Subject]:
    """Return whom a record is about, as somebody says and as its offence and its people tell."""
    people = report.details.get("people", ())
    births = [str(one["born"]) for one in people if one.get("born")]
    children = {Subject.CHILD} if has_child(births, at.date()) else set()
    return wish.subjects | children | subjects_of_offence(report.class_scheme, report.class_code, report.class_text)


def decision_for(report: ReportData, wish: Wish, *, at: datetime) -> tuple[Decision, Request]:
    """Return the answer and what was asked. Raises NoSuchOrganisation and OwnOrganisation."""
    recipient: Organisation = organisation(wish.recipient_id)
    if recipient.pk == report.owner_id:
        raise OwnOrganisation()
    asked = Request(
        discloser=party_of(organisation(report.owner_id).kind),
        recipient=party_of(recipient.kind),
        data=wish.data,
        purpose=wish.purpose,
        subjects=subjects_of(report, wish, at),
        established=wish.established,
        handling=handling_of(report),
        audience=frozenset({recipient.pk}),
        is_restricted=is_restricted(report.id),
    )
    parties = (report.owner_id, recipient.pk)
    return decide_between(asked, agreements_in_law(parties), parties=parties, at=at), asked
