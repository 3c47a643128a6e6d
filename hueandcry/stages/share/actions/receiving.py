"""Opening what another organisation disclosed: never without a receipt and an event."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.stages.share.actions import agreeing
from hueandcry.stages.share.data import DisclosureData, Shared
from hueandcry.stages.share.models import Content, Receipt
from hueandcry.stages.share.passing import pass_out
from hueandcry.stages.share.queries import NoSuchDisclosure, agreements_in_law, get_disclosure
from hueandcry.stages.share.states import DisclosureState

RECALLED = "Its owner has recalled it. Delete what you kept of it, and say so to them."
ENDED = "The agreement it rests on is no longer in force. Ask its owner."


def open_shared(*, disclosure_id: int, by: Viewer, at: datetime) -> Shared:
    """Return exactly what was disclosed, and write that it was read; the first look is the receipt.

    The contents are None once it is recalled, or from the moment its agreement ends. Raises NoSuchDisclosure.
    """
    by.check_may(Permission.READ_TEXT)
    with transaction.atomic():
        found = get_disclosure(disclosure_id)
        if found.recipient_id != by.organisation_id:
            raise NoSuchDisclosure()
        says = _closed(found, at)
        content = None if says else Content.objects.filter(pk=found.id).values_list("details", flat=True).first()
        if content is None:
            return Shared(found, None, says or RECALLED)
        pass_out(by, [found.owner_id], is_copy=True)
        Receipt.objects.get_or_create(
            disclosure_id=found.id,
            defaults={
                "owner_id": found.owner_id, "recipient_id": found.recipient_id, "received_by": by.name,
                "received_at": at,
            },
        )  # fmt: skip
        audit.note(
            act=audit.CONSULTATION, what="shared record read", by=by, at=at, subject=f"report:{found.report_id}",
            owner_id=found.owner_id, gateway=found.gateway, withheld=len(found.withheld),
            detail={"disclosure": found.id},
        )  # fmt: skip
        return Shared(get_disclosure(disclosure_id), content, "")


def _closed(found: DisclosureData, at: datetime) -> str:
    if found.state != DisclosureState.MADE:
        return RECALLED
    if not found.agreement_code:
        return ""
    held = agreements_in_law((found.owner_id, found.recipient_id))
    if any(one.code == found.agreement_code and one.is_in_force(at) for one in held):
        return ""
    agreeing.end_if_over(found.agreement_code, at=at)
    return ENDED
