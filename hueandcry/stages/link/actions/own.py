"""Saying that a value is an organisation's own: from then on, and backwards, it joins nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.linkage.identity import identifier_id
from hueandcry.core.linkage.own import Own
from hueandcry.core.linkage.policy import DEFAULT
from hueandcry.stages.link.actions.region import Counted, refresh
from hueandcry.stages.link.actions.sighting import LOCK
from hueandcry.stages.link.models import OwnValue

_SAME = "SELECT id, kind, value, sighting_count FROM link_identifier WHERE id = ANY(%s)"
# A host covers whatever is under it, which no index knows: every value of these kinds is looked at.
_UNDER = """
    SELECT id, kind, value, sighting_count FROM link_identifier
    WHERE kind IN ('email', 'url', 'domain') AND value ~ ANY(%s)
    """


def add(values: Sequence[tuple[str, str]], *, owner_id: int, by: Viewer, at: datetime) -> int:
    """Record (kind, value) pairs in normal form as an organisation's own; return how many were new.

    Series that hung on one of them alone come apart in the same transaction.
    """
    with transaction.atomic(), viewing(as_engine(by)), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        held = set(OwnValue.objects.values_list("kind", "value"))
        fresh = [pair for pair in dict.fromkeys(values) if pair not in held]
        if not fresh:
            return 0
        OwnValue.objects.bulk_create(
            OwnValue(owner_id=owner_id, kind=kind, value=value, added_by=by.name, added_at=at) for kind, value in fresh
        )
        _part(cursor, fresh, at)
        audit.note(
            act=audit.ALTERATION, what="own values added", by=by, at=at, owner_id=owner_id, detail={"count": len(fresh)}
        )  # fmt: skip
    return len(fresh)


def _part(cursor: Any, fresh: Sequence[tuple[str, str]], at: datetime) -> None:
    own = Own(frozenset(fresh))
    cursor.execute(_SAME, [[identifier_id(kind, value) for kind, value in fresh]])
    rows = cursor.fetchall()
    hosts = [rf"(^|[./@]){value.replace('.', '[.]')}($|[/:?#])" for kind, value in fresh if kind == "domain"]
    if hosts:
        cursor.execute(_UNDER, [hosts])
        rows += cursor.fetchall()
    found = {id_: Counted(kind, count, count) for id_, kind, value, count in rows if own.has(kind, value)}
    if not found:
        return
    # Read before it is switched off: afterwards nothing would lead to the reports that it joined.
    cursor.execute(
        "SELECT DISTINCT report_id FROM link_sighting WHERE identifier_id = ANY(%s) AND joins", [list(found)]
    )
    reports = [report for (report,) in cursor.fetchall()]
    cursor.execute("UPDATE link_sighting SET joins = false WHERE identifier_id = ANY(%s) AND joins", [list(found)])
    refresh(found, reports, at=at, policy=DEFAULT)


def known() -> Own:
    """Return every organisation's own values, for the import to leave aside."""
    return Own(frozenset(OwnValue.objects.values_list("kind", "value")))
