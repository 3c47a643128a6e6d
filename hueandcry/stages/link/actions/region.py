"""The part of the country that a change can reach: worked out again whole, and written where it differs.

No joining identifier leads out of a series, unless a person keeps two records apart. So it is enough to look at the
reports that share a changed identifier, at the members of their series and at those of the records that people named
together with any of them; the answer is the one a full rebuild gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection

from hueandcry.core.linkage.judged import Judged, group_judged
from hueandcry.core.linkage.policy import LinkPolicy
from hueandcry.core.linkage.series import group
from hueandcry.stages.link import judgements
from hueandcry.stages.link.actions.shape import summarise
from hueandcry.stages.link.models import SeriesChange
from hueandcry.stages.link.rules import has_weight

_TOUCHED = "SELECT DISTINCT report_id FROM link_sighting WHERE identifier_id = ANY(%s) AND joins"
_FELLOWS = """
    SELECT report_id, series_id FROM link_seriesmember
    WHERE series_id = ANY(ARRAY(SELECT DISTINCT series_id FROM link_seriesmember WHERE report_id = ANY(%s)))
    """
_EDGES = """
    SELECT s.report_id, s.identifier_id FROM link_sighting s JOIN link_identifier i ON i.id = s.identifier_id
    WHERE s.report_id = ANY(%s) AND s.joins AND {has_weight}
    """
_MEMBERS = """
    INSERT INTO link_seriesmember (report_id, series_id, owner_id, force_id)
    SELECT t.report_id, t.series_id, f.owner_id, f.force_id
    FROM unnest(%s::bigint[], %s::bigint[]) AS t(report_id, series_id)
    JOIN link_reportfact f ON f.report_id = t.report_id
    ON CONFLICT (report_id) DO UPDATE SET series_id = excluded.series_id, force_id = excluded.force_id
    """


class Counted(NamedTuple):
    """In how many records an identifier of a kind was, and is."""

    kind: str
    before: int
    after: int


def refresh(counts: Mapping[int, Counted], changed: Sequence[int], *, at: datetime, policy: LinkPolicy) -> None:
    """Bring the series around these identifiers up to date.

    changed: reports whose own sightings were replaced.
    """
    # One that was and stays too common, or is seen once, can neither join nor part anything.
    seeds = [
        identifier
        for identifier, of in counts.items()
        if min(of.before, of.after) <= policy.limit(of.kind) and max(of.before, of.after) > 1
    ]
    if not seeds and not changed:
        return
    with connection.cursor() as cursor:
        cursor.execute(_TOUCHED, [seeds])
        touched = {report for (report,) in cursor.fetchall()} | set(changed)
        if not touched:
            return
        before, said = _reached(cursor, touched)
        cursor.execute(_EDGES.format(has_weight=has_weight(policy)), [list(touched | before.keys())])
        edges = cursor.fetchall()
    after = group_judged(edges, said) if said else group(edges)
    write(before, after, at=at)
    with connection.cursor() as cursor:
        summarise(cursor, list(set(after.values())), policy)


def _reached(cursor: Any, touched: set[int]) -> tuple[dict[int, int], list[Judged]]:
    """Add to `touched` every report that people's judgements lead to; return report → series held, and the judgements.

    Almost always nothing is judged here, and one look shows it.
    """
    before: dict[int, int] = {}
    said: dict[int, Judged] = {}
    fresh = set(touched)
    while fresh:
        cursor.execute(_FELLOWS, [list(fresh)])
        before |= dict(cursor.fetchall())
        touched |= fresh
        for one in judgements.about(cursor, touched | before.keys()):
            said[one.number] = one
        fresh = {end for one in said.values() for end in (one.left, one.right)} - touched - before.keys()
    return before, list(said.values())


def write(before: Mapping[int, int], after: Mapping[int, int], *, at: datetime) -> None:
    """Make report → series what `after` says, for all the reports that either names; their shapes are the caller's."""
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
