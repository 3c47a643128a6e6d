"""Looking somebody's identifier up, or a series: nobody does so without an audit row.

What was typed is personal data, so the row holds a keyed digest of it. Whoever holds the installation's key can
ask who looked for a given number; nobody can read the numbers out of the trail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.crypto import salted_hmac

from hueandcry.access.purposes import check_purpose
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import NATIONAL, Viewer
from hueandcry.audit import actions as audit
from hueandcry.core.identifiers import interpret
from hueandcry.stages.link import queries
from hueandcry.stages.link.data import IdentifierData, SeriesData


@dataclass(frozen=True, slots=True)
class Looked:
    """What a typed string was read as, likeliest first, and what the viewer may see of it."""

    readings: Sequence[tuple[str, str]]
    found: Sequence[IdentifierData]


def subject_of(kind: str, value: str) -> str:
    """Return the subject under which the trail keeps one identifier, such as "identifier:phone:9f2c…"."""
    digest = salted_hmac("hueandcry.link.looking", f"{kind}\x1f{value}", algorithm="sha256").hexdigest()
    return f"identifier:{kind}:{digest[:32]}"


def look_up(*, written: str, by: Viewer, at: datetime) -> Looked:
    """Return the identifiers that a typed string could be, in any written form, and write that it was looked for."""
    by.check_may(Permission.SEARCH)
    check_purpose(by)
    readings = interpret(written)
    with transaction.atomic():
        found = queries.search(written)
        kind, value = next(((one.kind, one.value) for one in found), readings[0] if readings else ("unread", written))
        audit.note(
            act=audit.CONSULTATION, what="search", by=by, at=at, subject=subject_of(kind, value),
            withheld=sum(one.withheld_count for one in found), detail={"found": len(found)},
        )  # fmt: skip
    return Looked(readings, found)


def open_identifier(*, kind: str, value: str, by: Viewer, at: datetime) -> IdentifierData:
    """Return an identifier and write that it was read; raises NoSuchIdentifier for one the viewer may not see."""
    by.check_may(Permission.SEARCH)
    check_purpose(by)
    with transaction.atomic():
        found = queries.get_identifier(kind, value)
        audit.note(
            act=audit.CONSULTATION, what="identifier read", by=by, at=at, subject=subject_of(found.kind, found.value),
            withheld=found.withheld_count,
        )  # fmt: skip
    return found


def open_series(*, reference: str, by: Viewer, at: datetime) -> SeriesData:
    """Return a series and write that it was read; raises NoSuchSeries for one the viewer has no part in."""
    by.check_may(Permission.SEE_SERIES)
    # A force sees a series because it has a part in it; the national unit sees others' alone.
    check_purpose(by, owner_id=None if by.reach == NATIONAL else by.organisation_id)
    with transaction.atomic():
        found = queries.find_series(reference)
        audit.note(
            act=audit.CONSULTATION, what="series read", by=by, at=at, subject=f"series:{found.reference}",
            withheld=found.record_count - queries.visible_count(found.id),
        )  # fmt: skip
    return found
