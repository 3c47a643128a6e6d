"""The part of the country that a change can reach: worked out again whole, and written where it differs.

Series are closed: no joining identifier leads out of one. So it is enough to look at the reports that share
a changed identifier and at the members of their series, and the answer is the one a full rebuild gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db import connection

from hueandcry.core.linkage.policy import LinkPolicy
from hueandcry.core.linkage.series import group
from hueandcry.stages.link.models import SeriesChange

_TOUCHED = "SELECT DISTINCT report_id FROM link_sighting WHERE identifier_id = ANY(%s) AND joins"
_FELLOWS = """
    SELECT report_id, series_id FROM link_seriesmember
    WHERE series_id = ANY(ARRAY(SELECT DISTINCT series_id FROM link_seriesmember WHERE report_id = ANY(%s)))
    """
_EDGES = """
    SELECT s.report_id, s.identifier_id FROM link_sighting s JOIN link_identifier i ON i.id = s.identifier_id
    WHERE s.report_id = ANY(%s) AND s.joins AND i.sighting_count BETWEEN 2 AND %s
    """
_MEMBERS = """
    INSERT INTO link_seriesmember (report_id, series_id, owner_id, force_id)
    SELECT DISTINCT ON (t.report_id) t.report_id, t.series_id, s.owner_id, s.force_id
    FROM unnest(%s::bigint[], %s::bigint[]) AS t(report_id, series_id)
    JOIN link_sighting s ON s.report_id = t.report_id
    ON CONFLICT (report_id) DO UPDATE SET series_id = excluded.series_id
    """
# The shape that everyone in a series may know: how many, whose, when; never what.
SUMMARISE = """
    INSERT INTO link_series
        (id, record_count, owners, forces, identifier_count, kinds, first_on, last_on, policy_version)
    SELECT m.series_id, count(DISTINCT m.report_id), array_agg(DISTINCT m.owner_id),
           coalesce(array_agg(DISTINCT m.force_id) FILTER (WHERE m.force_id > 0), '{}'),
           count(DISTINCT s.identifier_id), array_agg(DISTINCT i.kind), min(s.seen_on), max(s.seen_on), %(policy)s
    FROM link_seriesmember m
    JOIN link_sighting s ON s.report_id = m.report_id AND s.joins
    JOIN link_identifier i ON i.id = s.identifier_id AND i.sighting_count BETWEEN 2 AND %(limit)s
    WHERE m.series_id = ANY(%(series)s)
    GROUP BY m.series_id
    ON CONFLICT (id) DO UPDATE SET record_count = excluded.record_count, owners = excluded.owners,
        forces = excluded.forces, identifier_count = excluded.identifier_count, kinds = excluded.kinds,
        first_on = excluded.first_on, last_on = excluded.last_on, policy_version = excluded.policy_version
    """


def refresh(counts: Mapping[int, tuple[int, int]], changed: Sequence[int], *, at: datetime, policy: LinkPolicy) -> None:
    """Bring the series around these identifiers up to date.

    counts: identifier → (sightings before, after); changed: reports whose own sightings were replaced.
    """
    # One that was and stays too common, or is seen once, can neither join nor part anything.
    seeds = [
        identifier
        for identifier, (before, after) in counts.items()
        if min(before, after) <= policy.common_limit and max(before, after) > 1
    ]
    if not seeds and not changed:
        return
    with connection.cursor() as cursor:
        cursor.execute(_TOUCHED, [seeds])
        touched = {report for (report,) in cursor.fetchall()} | set(changed)
        if not touched:
            return
        cursor.execute(_FELLOWS, [list(touched)])
        before = dict(cursor.fetchall())
        cursor.execute(_EDGES, [list(touched | before.keys()), policy.common_limit])
        after = group(cursor.fetchall())
    write(before, after, at=at, policy=policy)


def write(before: Mapping[int, int], after: Mapping[int, int], *, at: datetime, policy: LinkPolicy) -> None:
    """Make report → series what `after` says, for all the reports that either names."""
    moved = {report: series for report, series in after.items() if before.get(report) != series}
    gone = [report for report in before if report not in after]
    ended = set(before.values()) - set(after.values())
    with connection.cursor() as cursor:
        if gone:
            cursor.execute("DELETE FROM link_seriesmember WHERE report_id = ANY(%s)", [gone])
        if moved:
            cursor.execute(_MEMBERS, [list(moved), list(moved.values())])
        if ended:
            cursor.execute("DELETE FROM link_series WHERE id = ANY(%s)", [list(ended)])
        cursor.execute(
            SUMMARISE,
            {"series": list(set(after.values())), "limit": policy.common_limit, "policy": policy.version},
        )
    SeriesChange.objects.bulk_create(_changes(before, after, ended, at))


def _changes(
    before: Mapping[int, int], after: Mapping[int, int], ended: Iterable[int], at: datetime
) -> Iterable[SeriesChange]:
    """Yield what became of each series that is no more, and where each split part came from."""
    heirs: dict[int, set[int]] = {}
    for report, series in before.items():
        if report in after and after[report] != series:
            heirs.setdefault(series, set()).add(after[report])
    for series in sorted(ended):
        for heir in sorted(heirs.get(series, ())):
            yield SeriesChange(series_id=series, became_id=heir, what="merged", at=at)
        if series not in heirs:
            yield SeriesChange(series_id=series, became_id=None, what="ended", at=at)
    for series in sorted(set(heirs) - set(ended)):
        for heir in sorted(heirs[series]):
            yield SeriesChange(series_id=series, became_id=heir, what="split", at=at)
