"""Setting a record apart: its identifiers join nothing while that lasts, and nobody's judgement ties it to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from hueandcry.core.linkage.policy import DEFAULT, LinkPolicy
from hueandcry.stages.link.actions import own
from hueandcry.stages.link.actions.region import Counted, refresh
from hueandcry.stages.link.actions.sighting import LOCK

_PART = "UPDATE link_sighting SET joins = false WHERE report_id = %s AND joins RETURNING identifier_id"
_UNSAY = """
    UPDATE link_judgement SET undone_at = %(at)s
    WHERE undone_at IS NULL AND (left_id = %(report)s OR right_id = %(report)s) RETURNING id, left_id, right_id
    """
_JOIN = """
    UPDATE link_sighting s SET joins = true FROM link_identifier i
    WHERE s.report_id = %s AND s.identifier_id = i.id AND i.id = ANY(%s)
    RETURNING i.id, i.kind, i.value, i.sighting_count
    """
_SAY = """
    UPDATE link_judgement SET undone_at = NULL
    WHERE id = ANY(%(judged)s) AND (left_id = %(report)s OR right_id = %(report)s) RETURNING left_id, right_id
    """


@dataclass(frozen=True, slots=True)
class Ties:
    """What tied a record to others: the identifiers that joined it, and the judgements in force."""

    joined: Sequence[int]
    judged: Sequence[int]


def part(report_id: int, *, at: datetime, policy: LinkPolicy = DEFAULT) -> Ties:
    """Take a report out of its series and return what tied it; in the caller's transaction, as the engine."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(_PART, [report_id])
        joined = [identifier for (identifier,) in cursor.fetchall()]
        cursor.execute(_UNSAY, {"at": at, "report": report_id})
        said = cursor.fetchall()
    ends = {end for _, *pair in said for end in pair}
    refresh({}, sorted({report_id, *ends}), at=at, policy=policy)
    return Ties(joined, [number for number, *_ in said])


def rejoin(report_id: int, ties: Ties, *, at: datetime, policy: LinkPolicy = DEFAULT) -> None:
    """Put back what tied a report to others, so far as it still has it; in the caller's transaction, as the engine."""
    known = own.known()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(_JOIN, [report_id, list(ties.joined)])
        rows = cursor.fetchall()
        # Meanwhile somebody may have said that a number is a help line of their own.
        own_ones = [id_ for id_, kind, value, _ in rows if known.has(kind, value)]
        cursor.execute(
            "UPDATE link_sighting SET joins = false WHERE report_id = %s AND identifier_id = ANY(%s)",
            [report_id, own_ones],
        )
        cursor.execute(_SAY, {"judged": list(ties.judged), "report": report_id})
        ends = {end for pair in cursor.fetchall() for end in pair}
    counts = {id_: Counted(kind, count, count) for id_, kind, _, count in rows if id_ not in own_ones}
    refresh(counts, sorted({report_id, *ends}), at=at, policy=policy)
