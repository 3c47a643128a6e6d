"""Kent's own things that are in a compartment, and which things of the matrix cannot be in a column, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from hueandcry.access.models import Member, Organisation
from hueandcry.access.viewer import viewing
from hueandcry.core.sharing.handling import Handling
from hueandcry.core.sharing.vocabulary import Data, Purpose
from hueandcry.stages.flag.models import Notice
from hueandcry.stages.record.actions import handling
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.share.models import Clearance, Disclosure
from hueandcry.stages.share.states import DisclosureState
from tests.factories import ENGINE_VIEWER, NOW, bring_in, report_id, source

COVERT = "COVERT"
NUMBER = "07700 900555"
_OTHERS = ("other force's", "company's", "partner's")
_ALL = ("own", *_OTHERS, "compartmented")
_NO_RECORD = "it is of no record, and so in no compartment"
_JOINS_NOTHING = "what is in a compartment joins nothing and names nobody, so there is none"
# Sort → column → why there is no such thing. A cell that is neither here nor arranged fails the matrix.
NOT_SO: Mapping[str, Mapping[str, str]] = {
    "force": {"company's": "a company is no force", "compartmented": _NO_RECORD},
    "candidate": {**dict.fromkeys(_OTHERS, "a model is the hub's"), "compartmented": _NO_RECORD},
    "passkey": dict.fromkeys(_ALL, "nobody here has a passkey"),
    "watch": {
        "own": "a watch is one member's alone: there is none that every role has",
        "company's": "a watch is one member's alone", "compartmented": _JOINS_NOTHING,
    },
    "draft": {
        "own": "a draft is one session's alone: there is none that every role has",
        "company's": "a draft is one session's alone", "partner's": "a draft is one session's alone",
        "compartmented": "a draft is one session's alone",
    },
    "offer": dict.fromkeys(_ALL, "nobody guesses a link; tests/web/test_staff_pages.py opens one"),
    "shared": {"compartmented": "what is put in a compartment is recalled from whoever it was shared with"},
    **{sort: {"compartmented": _JOINS_NOTHING} for sort in ("series", "identifier", "suspect", "victim", "challenge")},
    **{
        sort: {"compartmented": _NO_RECORD}
        for sort in (
            "key", "person", "invitation", "role request", "agreement", "question", "clearance", "hold", "disposal",
            "request", "released request", "periods",
        )
    },
}  # fmt: skip


def quiet_things(kent: Organisation, cleared: Iterable[Member]) -> dict[str, dict[str, Any]]:
    """Return Kent's things in a compartment, for which some of its people are cleared."""
    with viewing(ENGINE_VIEWER):
        Clearance.objects.bulk_create(
            Clearance(
                owner_id=kent.pk, member_id=one.pk, compartment=COVERT, reason="x", given_by="a", given_at=NOW,
                confirmed_by="b", confirmed_at=NOW,
            )
            for one in cleared
        )  # fmt: skip
    where = _source(kent)
    rows = [{"ref": f"QU{n}", "text": f"Told to call {NUMBER}.", "suspect phone": NUMBER} for n in (1, 2)]
    batch, _ = bring_in(where, rows)
    one, two = report_id("QU1"), report_id("QU2")
    with viewing(ENGINE_VIEWER):
        notice = Notice.objects.create(
            source_id=where.id, owner_id=kent.pk, month=date(2026, 4, 1), measure="flagged", before=0.1, now=0.9,
            records=100, raised_at=NOW,
        )  # fmt: skip
        told = Disclosure.objects.create(
            report_id=one, reference="QU1", owner_id=kent.pk, recipient_id=kent.pk + 1, state=DisclosureState.PROPOSED,
            purpose=Purpose.CRIME, data_kinds=[Data.CRIME], subjects=[], established=[], reason="x", gateway="G03",
            laws=[], duties=[], because=[], handling="", proposed_by="a", proposed_at=NOW,
        )  # fmt: skip
    return {
        "record": {"report_id": one}, "pair": {"left": one, "right": two}, "reference": {"reference": "QU1"},
        "source": {"source": where.code}, "source number": {"source_id": where.id}, "import": {"batch_id": batch},
        "notice": {"notice_id": notice.pk}, "disclosure": {"disclosure_id": told.pk},
    }  # fmt: skip


def _source(kent: Organisation) -> SourceData:
    where = source(kent, "quiet-kent")
    with viewing(ENGINE_VIEWER):
        by = ENGINE_VIEWER.__class__("engine", kent.pk, frozenset(), ENGINE_VIEWER.reach)
        return handling.set_source_handling(
            source_id=where.id, handling=Handling(compartments=frozenset({COVERT})), by=by, at=NOW
        )
