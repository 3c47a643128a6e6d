"""Taking records out of what links them: sightings, places in series and judgements go, and the series follow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from hueandcry.core.linkage.policy import DEFAULT, LinkPolicy
from hueandcry.stages.link.actions.region import Counted, refresh
from hueandcry.stages.link.actions.sighting import LOCK

_UNCOUNT = """
    WITH gone AS (DELETE FROM link_sighting WHERE report_id = ANY(%s) RETURNING identifier_id),
         counted AS (SELECT identifier_id, count(*) AS n FROM gone GROUP BY 1 ORDER BY 1)
    UPDATE link_identifier i SET sighting_count = i.sighting_count - c.n
    FROM counted c WHERE c.identifier_id = i.id RETURNING i.id, i.kind, i.sighting_count, c.n
    """
_JUDGED = """
    DELETE FROM link_judgement WHERE left_id = ANY(%(reports)s) OR right_id = ANY(%(reports)s)
    RETURNING left_id, right_id
    """


def remove(report_ids: Sequence[int], *, at: datetime, policy: LinkPolicy = DEFAULT) -> None:
    """Remove all that is held here of these reports, in the caller's transaction, as the engine."""
    with connection.cursor() as cursor:
        _untie(cursor, report_ids, at, policy)
        cursor.execute("DELETE FROM link_reportfact WHERE report_id = ANY(%s)", [list(report_ids)])


def leave(report_ids: Sequence[int], *, at: datetime, policy: LinkPolicy = DEFAULT) -> None:
    """Take these reports out of every series and search for good, in the caller's transaction, as the engine.

    An identifier that no other record has goes with them. What is left is as a rebuild would make it. When they were
    and how grave stays, for their clocks.
    """
    with connection.cursor() as cursor:
        _untie(cursor, report_ids, at, policy)
        cursor.execute("UPDATE link_reportfact SET is_apart = true WHERE report_id = ANY(%s)", [list(report_ids)])


def _untie(cursor: Any, report_ids: Sequence[int], at: datetime, policy: LinkPolicy) -> None:
    cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    counts = uncounted(cursor, report_ids)
    cursor.execute("DELETE FROM link_setaside WHERE report_id = ANY(%s)", [list(report_ids)])
    cursor.execute(_JUDGED, {"reports": list(report_ids)})
    others = {end for pair in cursor.fetchall() for end in pair}
    refresh(counts, sorted(others | set(report_ids)), at=at, policy=policy)


def uncounted(cursor: Any, report_ids: Sequence[int]) -> dict[int, Counted]:
    """Remove the sightings of these reports, and the identifiers that no other has; return identifier → its counts."""
    cursor.execute(_UNCOUNT, [list(report_ids)])
    counts = {id_: Counted(kind, now + gone, now) for id_, kind, now, gone in cursor.fetchall()}
    cursor.execute(
        "DELETE FROM link_identifier WHERE sighting_count = 0 AND id = ANY(%s)",
        [[id_ for id_, of in counts.items() if of.after == 0]],
    )
    return counts
