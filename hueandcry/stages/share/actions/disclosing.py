"""Disclosing a record: proposed, authorised by a second person, made, opened, corrected, recalled.

Nothing leaves but through here: each time the gateway is asked again, and the answer is kept with what left.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.errors import NotAllowed
from hueandcry.core.sharing.gateway import Decision
from hueandcry.core.sharing.handling import printed
from hueandcry.core.sharing.request import Request
from hueandcry.core.sharing.vocabulary import LAW_ENFORCEMENT, Data, Established, Outcome, Purpose, Subject
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.data import ReportData
from hueandcry.stages.share.content import content_of
from hueandcry.stages.share.data import Wish
from hueandcry.stages.share.deciding import decision_for
from hueandcry.stages.share.models import Content, Disclosure
from hueandcry.stages.share.queries import NoSuchDisclosure
from hueandcry.stages.share.rules import check_moves, check_second, checked_reason
from hueandcry.stages.share.states import CORRECTED, DisclosureState


class GatewayRefuses(NotAllowed):
    """The gateway refuses this; it names the law and the next lawful route."""


def weigh(*, report_id: int, wish: Wish, by: Viewer, at: datetime) -> Decision:
    """Return the gateway's answer before anything is shared; raises NoSuchReport for a record one does not own."""
    by.check_may(Permission.SHARE)
    return decision_for(_own(report_id, by), wish, at=at)[0]


def propose(*, report_id: int, wish: Wish, by: Viewer, at: datetime) -> tuple[Decision, int | None]:
    """Share a record where one person may, else lay it before a second; return the answer and the disclosure's number.

    A refusal is written in the trail, and has no number.
    """
    by.check_may(Permission.SHARE)
    wish = replace(wish, reason=checked_reason(wish.reason))
    with transaction.atomic():
        report = _own(report_id, by)
        decision, asked = decision_for(report, wish, at=at)
        if decision.outcome == Outcome.REFUSED:
            _note_refusal(decision, report, wish, by, at)
            return decision, None
        row = _row(report, wish, (decision, asked), by, at)
        if decision.outcome == Outcome.ALLOWED:
            _make(row, report, by, at)
        else:
            row.save()
            _note("disclosure proposed", row, by, at)
    return decision, row.pk


def authorise(*, disclosure_id: int, by: Viewer, at: datetime) -> None:
    """Make what another person proposed. The gateway is asked again; raises GatewayRefuses when it no longer agrees."""
    by.check_may(Permission.AUTHORISE_SHARING)
    with transaction.atomic():
        row = _own_disclosure(disclosure_id, by)
        check_moves(row.state, DisclosureState.MADE)
        check_second(by, row.proposed_by)
        report = _own(row.report_id, by)
        decision, _ = decision_for(report, _wish(row), at=at)
        if decision.outcome == Outcome.REFUSED:
            raise GatewayRefuses(f"{decision.says} {decision.next_route}")
        row.decided_by, row.decided_at = by.name, at
        row.agreement_code = decision.agreement
        _make(row, report, by, at)


def decline(*, disclosure_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Turn down what another person proposed, with a reason."""
    by.check_may(Permission.AUTHORISE_SHARING)
    with transaction.atomic():
        row = _own_disclosure(disclosure_id, by)
        check_moves(row.state, DisclosureState.DECLINED)
        check_second(by, row.proposed_by)
        row.state, row.decided_by, row.decided_at = DisclosureState.DECLINED, by.name, at
        row.end_reason = checked_reason(reason)
        row.save()
        _note("disclosure declined", row, by, at)


def recall(*, disclosure_id: int, reason: str, by: Viewer, at: datetime) -> None:
    """Take back what was disclosed: its contents are gone at once, that it was is kept."""
    by.check_may(Permission.SHARE)
    with transaction.atomic():
        row = _own_disclosure(disclosure_id, by)
        check_moves(row.state, DisclosureState.RECALLED)
        take_back(row, checked_reason(reason), by, at)


def take_back(row: Disclosure, reason: str, by: Viewer, at: datetime) -> None:
    """Remove the contents of a disclosure that was made, in the caller's transaction."""
    Content.objects.filter(pk=row.pk).delete()
    row.state, row.recalled_by, row.recalled_at, row.end_reason = DisclosureState.RECALLED, by.name, at, reason
    row.save()
    _note("disclosure recalled", row, by, at)


def correct(*, disclosure_id: int, by: Viewer, at: datetime) -> None:
    """Send the record as it now is in place of what was sent; the recipient sees when."""
    by.check_may(Permission.SHARE)
    with transaction.atomic():
        row = _own_disclosure(disclosure_id, by)
        check_moves(row.state, DisclosureState.RECALLED)
        report = _own(row.report_id, by)
        decision, _ = decision_for(report, _wish(row), at=at)
        if decision.outcome == Outcome.REFUSED:
            raise GatewayRefuses(f"{decision.says} {decision.next_route}")
        row.corrected_at, row.changed_at = at, None
        if row.notice == CORRECTED:
            row.notice = ""
        _let_out(row, report)
        row.save()
        _note("disclosure corrected", row, by, at, act=audit.DISCLOSURE)


def tell(*, report_id: int, notice: str, by: Viewer, at: datetime) -> int:
    """Tell everybody who was given something of a record what its owner says of it now; return how many.

    notice: CORRECTED, RESTRICTED, or "" when it is restricted no more. In the caller's transaction.
    """
    found = Disclosure.objects.filter(report_id=report_id, owner_id=by.organisation_id, state=DisclosureState.MADE)
    told = list(found)
    for row in told:
        row.notice, row.noticed_at = notice, at
        row.save(update_fields=["notice", "noticed_at"])
        _note(f"recipient told: {notice or 'restricted no more'}", row, by, at, act=audit.DISCLOSURE)
    return len(told)


def _make(row: Disclosure, report: ReportData, by: Viewer, at: datetime) -> None:
    row.state, row.made_at = DisclosureState.MADE, at
    row.save()
    _let_out(row, report)
    row.save(update_fields=["withheld", "shared_version"])
    _note("record disclosed", row, by, at, act=audit.DISCLOSURE)


def _let_out(row: Disclosure, report: ReportData) -> None:
    content, row.withheld = content_of(report, map(Data, row.data_kinds))
    row.shared_version = report.version
    Content.objects.update_or_create(
        disclosure_id=row.pk,
        defaults={
            "report_id": row.report_id, "owner_id": row.owner_id, "recipient_id": row.recipient_id, "details": content,
        },
    )  # fmt: skip


def _row(report: ReportData, wish: Wish, answered: tuple[Decision, Request], by: Viewer, at: datetime) -> Disclosure:
    decision, asked = answered
    to_police = asked.recipient in LAW_ENFORCEMENT
    return Disclosure(
        report_id=report.id, reference=report.reference, owner_id=report.owner_id, recipient_id=wish.recipient_id,
        purpose=wish.purpose, data_kinds=sorted(wish.data), subjects=sorted(asked.subjects),
        established=sorted(wish.established), reason=wish.reason, gateway=decision.line.code,
        laws=[law.cited for law in decision.laws], duties=list(decision.duties), because=list(decision.because),
        agreement_code=decision.agreement, handling=printed(asked.handling, with_grading=to_police),
        proposed_by=by.name, proposed_at=at,
    )  # fmt: skip


def _wish(row: Disclosure) -> Wish:
    return Wish(
        row.recipient_id, Purpose(row.purpose), frozenset(map(Data, row.data_kinds)),
        frozenset(map(Established, row.established)), frozenset(map(Subject, row.subjects)), row.reason,
    )  # fmt: skip


def _own(report_id: int, by: Viewer) -> ReportData:
    report = record.get_report(report_id)
    if report.owner_id != by.organisation_id:
        # Only its owner shares a record; whoever reads it besides asks the owner.
        raise record.NoSuchReport()
    return report


def _own_disclosure(disclosure_id: int, by: Viewer) -> Disclosure:
    found = Disclosure.objects.select_for_update().filter(pk=disclosure_id, owner_id=by.organisation_id).first()
    if found is None:
        raise NoSuchDisclosure()
    return found


def _note(what: str, row: Disclosure, by: Viewer, at: datetime, *, act: str = audit.ADMINISTRATION) -> None:
    audit.note(
        act=act, what=what, by=by, at=at, subject=f"report:{row.report_id}", owner_id=row.owner_id,
        gateway=row.gateway if act == audit.DISCLOSURE else "", withheld=len(row.withheld),
        detail={"disclosure": row.pk, "to": row.recipient_id, "purpose": row.purpose, "agreement": row.agreement_code},
    )  # fmt: skip


def _note_refusal(decision: Decision, report: ReportData, wish: Wish, by: Viewer, at: datetime) -> None:
    audit.note(
        act=audit.ADMINISTRATION, what="disclosure refused", by=by, at=at, subject=f"report:{report.id}",
        owner_id=report.owner_id, gateway=decision.line.code,
        detail={"to": wish.recipient_id, "purpose": wish.purpose},
    )  # fmt: skip
