"""Figures of the further answers: strands of hate, domestic abuse, and the policies behind the answers."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, Sum

from hueandcry.stages.flag.data import StrandCount
from hueandcry.stages.flag.models import PolicyTally, StrandTally


def strand_counts(*, force_id: int | None = None, since: date | None = None) -> list[StrandCount]:
    """Return counts of each strand and of "domestic", of one force or of all, from a month on; the largest first."""
    cells = StrandTally.objects.all()
    if force_id is not None:
        cells = cells.filter(force_id=force_id)
    if since is not None:
        cells = cells.filter(month__gte=since)
    rows = cells.values("strand").annotate(
        records=Sum("count"),
        hub=Sum("count", filter=Q(said_by="hub"), default=0),
        force=Sum("count", filter=Q(said_by="force"), default=0),
        both=Sum("count", filter=Q(said_by="both"), default=0),
        person=Sum("count", filter=Q(said_by="person"), default=0),
        online=Sum("count", filter=Q(effective="true"), default=0),
    )
    found = [
        StrandCount(row["strand"], row["records"], row["hub"], row["force"], row["both"], row["person"], row["online"])
        for row in rows
        if row["records"]
    ]
    return sorted(found, key=lambda one: (-one.record_count, one.strand))


def policy_counts(owner_id: int | None = None) -> dict[str, int]:
    """Return under which policy how many records were decided, of one owner or of all; the most used first."""
    cells = PolicyTally.objects.filter(count__gt=0)
    if owner_id is not None:
        cells = cells.filter(owner_id=owner_id)
    rows = cells.values("policy_version").annotate(n=Sum("count")).order_by("-n", "policy_version")
    return {row["policy_version"]: row["n"] for row in rows}
