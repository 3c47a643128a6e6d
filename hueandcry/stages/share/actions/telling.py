"""Telling recipients that the source of a record has sent another version: for all of a chunk in one statement."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from hueandcry.access.viewer import Viewer
from hueandcry.audit import actions as audit
from hueandcry.stages.share.actions.disclosing import take_back
from hueandcry.stages.share.models import Disclosure
from hueandcry.stages.share.states import RESTRICTED, DisclosureState

# Told once, until they are given it anew; of a restricted record when it is restricted no more.
_TELL = """
    UPDATE share_disclosure d SET changed_at = %(at)s
    FROM unnest(%(reports)s::bigint[], %(versions)s::smallint[]) AS n(report_id, version)
    WHERE d.report_id = n.report_id AND d.state = 'made' AND d.changed_at IS NULL AND d.shared_version < n.version
      AND d.notice <> %(restricted)s
    RETURNING d.id, d.report_id, d.owner_id, d.recipient_id, d.purpose, d.agreement_code, d.gateway,
              cardinality(d.withheld)
    """


def changed(versions: Mapping[int, int], *, by: Viewer, at: datetime) -> int:
    """Tell whoever was given an earlier version of these records (record → its version now); return how many were told.

    In the caller's transaction, as the engine. Of what is in a compartment nobody is told: it is the caller's to leave
    out.
    """
    asked: dict[str, Any] = {
        "at": at, "reports": list(versions), "versions": list(versions.values()), "restricted": RESTRICTED,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_TELL, asked)
        told = cursor.fetchall()
    return audit.note_many(
        audit.Done(
            at, audit.DISCLOSURE, "recipient told: changed", by.name, owner, owner, f"report:{report}", by.purpose,
            by.origin, gateway, withheld,
            json.dumps({"disclosure": number, "to": recipient, "purpose": purpose, "agreement": agreement}),
        )
        for number, report, owner, recipient, purpose, agreement, gateway, withheld in sorted(told)
    )  # fmt: skip


def put_apart(report_ids: Sequence[int], *, by: Viewer, at: datetime) -> None:
    """Recall what was shared of records that a later version put in a compartment, in the caller's transaction."""
    for row in Disclosure.objects.filter(report_id__in=list(report_ids), state=DisclosureState.MADE):
        take_back(row, "It was put in a compartment.", by, at)
