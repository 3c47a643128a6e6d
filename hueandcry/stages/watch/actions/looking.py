"""Whether records that have just come in name what somebody watches: in their own transaction, so none is missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from hueandcry.access.viewer import NATIONAL
from hueandcry.stages.link import watched as link
from hueandcry.stages.people import watched as people
from hueandcry.stages.watch.models import Hit, Watch
from hueandcry.stages.watch.rules import IDENTIFIER, PERSON, SERIES


def look(reports: Mapping[int, int], *, today: date, at: datetime) -> int:
    """Tell the owners of live watches of these records; return how many hits there were.

    reports: report → whose it is. In the caller's transaction, as the engine. Without a watch it costs one look.
    """
    live: dict[str, list[Watch]] = defaultdict(list)
    for watch in Watch.objects.filter(ended_at=None, expires_on__gte=today):
        live[watch.kind].append(watch)
    if not live:
        return 0
    ids = list(reports)
    hits: list[Hit] = []
    for kind, watches in live.items():
        targets = list({watch.target_id for watch in watches})
        met = _met(kind, ids, targets, at)
        if met:
            owners = _OWNERS[kind](list({target for target, _ in met}))
            hits += _hits(watches, met, owners, reports, at)
    Hit.objects.bulk_create(hits, ignore_conflicts=True)
    return len(hits)


def _met(kind: str, reports: Sequence[int], targets: Sequence[int], at: datetime) -> list[tuple[int, int]]:
    """Return (target, report) of the watched things that these reports name."""
    if kind == PERSON:
        return people.persons_in(reports, targets, at=at)
    return link.identifiers_in(reports, targets) if kind == IDENTIFIER else link.series_in(reports, targets)


_OWNERS: Final = {
    IDENTIFIER: link.owners_of_identifiers,
    SERIES: link.owners_of_series,
    PERSON: people.owners_of,
}


def _hits(
    watches: Sequence[Watch],
    met: Sequence[tuple[int, int]],
    owners: Mapping[int, set[int]],
    reports: Mapping[int, int],
    at: datetime,
) -> list[Hit]:
    """Return the hits that their owners may know of: in a record of theirs, or of what stands in a record of theirs."""
    by_target: dict[int, list[Watch]] = defaultdict(list)
    for watch in watches:
        by_target[watch.target_id].append(watch)
    return [
        Hit(watch_id=watch.pk, owner_id=watch.owner_id, report_id=report, at=at)
        for target, report in met
        for watch in by_target[target]
        if watch.reach == NATIONAL or reports[report] == watch.owner_id or watch.owner_id in owners.get(target, ())
    ]


def dispose(report_ids: Sequence[int]) -> int:
    """Remove the hits of these reports, in the caller's transaction, as the engine; return how many."""
    return Hit.objects.filter(report_id__in=list(report_ids)).delete()[0]
