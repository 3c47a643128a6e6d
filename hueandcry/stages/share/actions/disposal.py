"""What becomes of disclosures when their record is disposed of: contents go, and the receipt says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.stages.share.models import Content, Disclosure
from hueandcry.stages.share.states import DisclosureState

DISPOSED = "disposed"
_SAYS = "The record was disposed of. Remove what you kept of it, or say why you may keep it."


def remove(report_ids: Sequence[int], *, by: Viewer, at: datetime) -> int:
    """End every disclosure of these reports, in the caller's transaction, as the engine; return how many.

    That something was disclosed, to whom and under which gateway is kept; what it was and its reference is not.
    """
    Content.objects.filter(report_id__in=report_ids).delete()
    found = Disclosure.objects.filter(report_id__in=report_ids)
    found.filter(state=DisclosureState.PROPOSED).delete()
    ended = list(found.filter(state=DisclosureState.MADE).values_list("pk", "report_id"))
    found.filter(state=DisclosureState.MADE).update(
        state=DisclosureState.RECALLED, recalled_by=by.name, recalled_at=at, end_reason=_SAYS
    )
    # Written by people of and to the record: it goes with it.
    found.update(reference=DISPOSED, reason="", withheld=[])
    for number, report in ended:
        audit.note(
            act=audit.ERASURE, what="disclosed contents disposed of", by=by, at=at, subject=f"disclosure:{number}",
            owner_id=by.organisation_id, detail={"report": report},
        )  # fmt: skip
    return len(ended)
