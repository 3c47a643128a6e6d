"""What is shared between organisations, for the matrix of doors: one's own, and between others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from hueandcry.access.models import Organisation
from hueandcry.access.viewer import viewing
from hueandcry.core.sharing.vocabulary import Data, Purpose
from hueandcry.stages.share.data import Wish
from hueandcry.stages.share.models import Agreement, Ask, Clearance, Content, Disclosure
from hueandcry.stages.share.states import DisclosureState
from tests.factories import ENGINE_VIEWER, NOW, report_id, source

NONE = 10**9
Made = dict[str, dict[str, Sequence[Mapping[str, Any]]]]


def shared_things(owners: Sequence[Organisation]) -> Made:
    """Return disclosures, agreements, questions, clearances and sources of Kent, and such that Kent has no part in."""
    kent, essex, bank, surrey = owners
    others = ((essex, bank), (bank, essex), (surrey, essex))
    with viewing(ENGINE_VIEWER):
        found: dict[str, list[dict[str, Any]]] = {
            # The first of each is Kent's as well, whichever side of it.
            "shared": [_received(*pair) for pair in ((essex, kent), *others)],
            "disclosure": [_disclosed(*pair) for pair in ((kent, essex), *others)],
            "agreement": [_agreed(n, *pair) for n, pair in enumerate(((kent, essex), *others))],
            "question": [_asked(*pair) for pair in ((kent, essex), *others)],
            "clearance": [_cleared(one) for one in owners],
            "source number": [{"source_id": source(one).id} for one in owners],
        }
        # What makes Surrey a partner: it has shared the record that the doors of records are tried with.
        _disclosed(surrey, kent)
        _agreed(9, surrey, kent)
    none: dict[str, dict[str, Any]] = {
        "shared": {"disclosure": NONE},
        "disclosure": {"disclosure_id": NONE}, "agreement": {"code": "ISA-none"}, "question": {"ask_id": NONE},
        "clearance": {"clearance_id": NONE}, "source number": {"source_id": NONE},
    }  # fmt: skip
    words = ("own", "other force's", "company's", "partner's", "none")
    return {sort: dict(zip(words, [[one] for one in (*of, none[sort])], strict=True)) for sort, of in found.items()}


def _disclosed(owner: Organisation, recipient: Organisation) -> dict[str, int]:
    wish = Wish(recipient.pk, Purpose.CRIME, frozenset({Data.CRIME}))
    made = Disclosure.objects.create(
        report_id=report_id(f"{owner.name[-2:]}1"), reference="X", owner_id=owner.pk, recipient_id=wish.recipient_id,
        state=DisclosureState.MADE, purpose=wish.purpose, data_kinds=sorted(wish.data), subjects=[], established=[],
        reason="x", gateway="G03", laws=[], duties=[], because=[], handling="", proposed_by="a", proposed_at=NOW,
        made_at=NOW,
    )  # fmt: skip
    Content.objects.create(
        disclosure_id=made.pk, report_id=made.report_id, owner_id=owner.pk, recipient_id=recipient.pk,
        details={"crime": {"offence": "Fraud"}},
    )  # fmt: skip
    return {"disclosure_id": made.pk}


def _received(owner: Organisation, recipient: Organisation) -> dict[str, int]:
    return {"disclosure": _disclosed(owner, recipient)["disclosure_id"]}


def _agreed(number: int, one: Organisation, other: Organisation) -> dict[str, str]:
    made = Agreement.objects.create(
        code=f"ISA-{number}", title="x", party_ids=[one.pk, other.pk], purposes=[], data_kinds=[], starts=NOW,
        ends=NOW + timedelta(days=9), review_on=NOW, owner_id=one.pk, proposed_by="a", proposed_at=NOW,
    )  # fmt: skip
    return {"code": made.code}


def _asked(one: Organisation, other: Organisation) -> dict[str, int]:
    made = Ask.objects.create(
        series_reference="S-1", owner_id=one.pk, asked_id=other.pk, purpose=Purpose.CRIME, reason="x", asked_by="a",
        asked_at=NOW,
    )  # fmt: skip
    return {"ask_id": made.pk}


def _cleared(owner: Organisation) -> dict[str, int]:
    made = Clearance.objects.create(
        owner_id=owner.pk, member_id=NONE + owner.pk, compartment="CHILD", reason="x", given_by="a", given_at=NOW
    )
    return {"clearance_id": made.pk}
