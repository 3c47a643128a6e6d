"""The only readers of the share stage offered to others. Row-level security narrows every answer to the viewer's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import connection

from hueandcry.access.queries import colleagues
from hueandcry.core.errors import NotFound
from hueandcry.core.sharing.agreements import Agreement as InLaw
from hueandcry.core.sharing.vocabulary import Data, Established, Purpose, Subject
from hueandcry.stages.share.data import AgreementData, AskData, ClearanceData, DisclosureData
from hueandcry.stages.share.models import Agreement, Ask, Clearance, Disclosure, Receipt, Signature
from hueandcry.stages.share.states import RESTRICTED, DisclosureState

PAGE = 50


class NoSuchDisclosure(NotFound):
    """There is no disclosure by that number."""


class NoSuchAgreement(NotFound):
    """There is no agreement by that name."""


class NoSuchAsk(NotFound):
    """There is no question by that number."""


def agreements_in_law(parties: tuple[int, int]) -> list[InLaw]:
    """Return the agreements that name both, as the gateway weighs them."""
    found = list(Agreement.objects.filter(party_ids__contains=list(parties)))
    signed = _signatures(found)
    return [_in_law(one, signed) for one in found]


def _in_law(one: Agreement, signed: dict[int, dict[int, tuple[str, datetime]]]) -> InLaw:
    return InLaw(
        one.code, frozenset(one.party_ids), frozenset(map(Purpose, one.purposes)), frozenset(map(Data, one.data_kinds)),
        one.starts, one.ends, one.review_on, frozenset(signed.get(one.pk, {})), one.ended_at,
    )  # fmt: skip


def _signatures(found: Iterable[Agreement]) -> dict[int, dict[int, tuple[str, datetime]]]:
    signed: dict[int, dict[int, tuple[str, datetime]]] = {}
    rows = Signature.objects.filter(agreement_id__in=[one.pk for one in found])
    for agreement, owner, by, at in rows.values_list("agreement_id", "owner_id", "signed_by", "signed_at"):
        signed.setdefault(agreement, {})[owner] = (by, at)
    return signed


def agreements(at: datetime) -> list[AgreementData]:
    """Return the agreements that the viewer's organisation is a party to, the newest first."""
    return _agreement_data(Agreement.objects.order_by("-id"), at)


def get_agreement(code: str, at: datetime) -> AgreementData:
    """Return one agreement; raises NoSuchAgreement."""
    found = _agreement_data(Agreement.objects.filter(code=code), at)
    if not found:
        raise NoSuchAgreement()
    return found[0]


def _agreement_data(found: Any, at: datetime) -> list[AgreementData]:
    rows = list(found)
    signed = _signatures(rows)
    return [
        AgreementData(
            one.pk, one.code, one.title, one.party_ids, [Purpose(p) for p in one.purposes],
            [Data(d) for d in one.data_kinds], one.starts, one.ends, one.review_on, one.proposed_by, one.proposed_at,
            one.ended_by, one.ended_at, one.end_reason, signed.get(one.pk, {}), _state(_in_law(one, signed), at),
        )
        for one in rows
    ]  # fmt: skip


def _state(one: InLaw, at: datetime) -> str:
    if one.ended_at is not None and one.ended_at < one.ends:
        return "ended"
    if one.ended_at is not None or at >= one.ends:
        return "expired"
    if not one.accepted >= one.parties:
        return "waits for signatures"
    if at < one.starts:
        return "begins later"
    return "in force, review due" if one.is_review_due(at) else "in force"


def made_by_us(organisation_id: int, *, before: int | None = None) -> list[DisclosureData]:
    """Return what an organisation proposed and made, the newest first, a page at most."""
    return _page(Disclosure.objects.filter(owner_id=organisation_id), before)


def shared_with_us(organisation_id: int, *, before: int | None = None) -> list[DisclosureData]:
    """Return what was disclosed to an organisation, the newest first, a page at most."""
    return _page(Disclosure.objects.filter(recipient_id=organisation_id, made_at__isnull=False), before)


def every_disclosure(*, before: int | None = None) -> list[DisclosureData]:
    """Return who received what, so far as the viewer may know, the newest first, a page at most."""
    return _page(Disclosure.objects.all(), before)


def waiting(organisation_id: int) -> list[DisclosureData]:
    """Return what waits for a second person of an organisation, the oldest first."""
    found = Disclosure.objects.filter(owner_id=organisation_id, state=DisclosureState.PROPOSED)
    return disclosure_data(found.order_by("id")[:PAGE])


def of_report(report_id: int) -> list[DisclosureData]:
    """Return who was told of a record, the newest first."""
    return disclosure_data(Disclosure.objects.filter(report_id=report_id).order_by("-id")[:PAGE])


def made_of_report(report_id: int) -> list[DisclosureData]:
    """Return every disclosure of a record that was made, also those that were taken back, the oldest first."""
    return disclosure_data(Disclosure.objects.filter(report_id=report_id, made_at__isnull=False).order_by("id"))


def get_disclosure(disclosure_id: int) -> DisclosureData:
    """Return one disclosure without its contents; raises NoSuchDisclosure."""
    found = disclosure_data(Disclosure.objects.filter(pk=disclosure_id))
    if not found:
        raise NoSuchDisclosure()
    return found[0]


def _page(found: Any, before: int | None) -> list[DisclosureData]:
    return disclosure_data((found.filter(pk__lt=before) if before else found).order_by("-id")[:PAGE])


def disclosure_data(found: Any) -> list[DisclosureData]:
    """Return disclosures as frozen values, with who first opened them."""
    rows = list(found)
    receipts = {
        one.pk: (one.received_by, one.received_at) for one in Receipt.objects.filter(pk__in=[row.pk for row in rows])
    }
    return [
        DisclosureData(
            one.pk, one.report_id, one.reference, one.owner_id, one.recipient_id, one.state, Purpose(one.purpose),
            [Data(d) for d in one.data_kinds], [Established(e) for e in one.established],
            [Subject(s) for s in one.subjects], one.reason, one.gateway, one.laws, one.duties, one.because,
            one.agreement_code, one.handling, one.withheld, one.proposed_by, one.proposed_at, one.decided_by,
            one.decided_at, one.made_at, one.corrected_at, one.notice, one.noticed_at,
            None if one.notice == RESTRICTED else one.changed_at, one.recalled_by, one.recalled_at, one.end_reason,
            receipts.get(one.pk),
        )
        for one in rows
    ]  # fmt: skip


def asks() -> list[AskData]:
    """Return what the viewer's organisation asked and was asked, the newest first."""
    return [_ask_data(one) for one in Ask.objects.order_by("-id")[:PAGE]]


def get_ask(ask_id: int) -> AskData:
    """Return one question; raises NoSuchAsk."""
    found = Ask.objects.filter(pk=ask_id).first()
    if found is None:
        raise NoSuchAsk()
    return _ask_data(found)


def _ask_data(one: Ask) -> AskData:
    return AskData(
        one.pk, one.series_reference, one.owner_id, one.asked_id, Purpose(one.purpose), one.reason, one.asked_by,
        one.asked_at, one.answer, one.answered_by, one.answered_at,
    )  # fmt: skip


def clearances(organisation_id: int) -> list[ClearanceData]:
    """Return who of an organisation is let into which compartment, or waits for it."""
    names = {one.pk: one.name for one in colleagues(organisation_id)}
    found = Clearance.objects.filter(owner_id=organisation_id, ended_at=None).order_by("compartment", "id")
    return [
        ClearanceData(
            one.pk, one.member_id, names.get(one.member_id, "somebody who has left"), one.compartment, one.reason,
            one.given_by, one.given_at, one.confirmed_by, one.confirmed_at,
        )
        for one in found
    ]  # fmt: skip


def clearances_of(member_id: int) -> frozenset[str]:
    """Return the compartments that a person is cleared for, so far as the viewer may know."""
    found = Clearance.objects.filter(member_id=member_id, confirmed_at__isnull=False, ended_at=None)
    return frozenset(found.values_list("compartment", flat=True))


def is_restricted(report_id: int) -> bool:
    """Tell whether a record's use is restricted, as the stage that keeps restrictions says."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT hue_restricted(%s)", [report_id])
        return bool(cursor.fetchone()[0])
