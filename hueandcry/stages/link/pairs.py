"""The readers of pairs: what two records have in common, and which others are probably the same crime."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from django.db import connection

from hueandcry.core.linkage.evidence import Evidence, Named, Side, is_probably_twice, weigh
from hueandcry.core.linkage.policy import DEFAULT
from hueandcry.stages.link.models import ReportFact
from hueandcry.stages.link.rules import has_weight

# A crime that comes in twice does so within these days; beyond them nothing is looked for.
_WITHIN_DAYS = 31
# A value that is in more records than these leads to too many to be looked through for one page.
_MOST_RECORDS, _MOST_CANDIDATES = 50, 300

_SIGHTINGS = f"""
    SELECT s.report_id, i.kind, i.value, s.role, s.joins AND {has_weight(DEFAULT)}, i.sighting_count
    FROM link_sighting s JOIN link_identifier i ON i.id = s.identifier_id WHERE s.report_id = ANY(%s)
    """
_CANDIDATES = """
    SELECT f.report_id, o.report_id FROM link_reportfact f
    CROSS JOIN LATERAL (
        SELECT s.report_id FROM link_sighting mine
        JOIN link_identifier i ON i.id = mine.identifier_id AND i.sighting_count BETWEEN 2 AND %(most)s
        JOIN link_sighting s ON s.identifier_id = mine.identifier_id
        WHERE mine.report_id = f.report_id AND mine.role <> 'benign'
        UNION
        SELECT v.report_id FROM link_reportfact v
        WHERE cardinality(f.victims) > 0 AND cardinality(v.victims) > 0 AND v.victims[1] = ANY(f.victims)
    ) AS o
    JOIN link_reportfact other ON other.report_id = o.report_id
    WHERE f.report_id = ANY(%(reports)s) AND other.owner_id <> f.owner_id
      AND abs(other.seen_on - f.seen_on) <= %(days)s
    ORDER BY f.report_id, o.report_id LIMIT %(limit)s
    """


def evidence(left: int, right: int, texts: Mapping[int, str]) -> list[Evidence]:
    """Return what speaks for and against two records belonging together, so far as the viewer may see them.

    texts: the words of each, read by actions that write down that they were read.
    """
    found = _sides([left, right])
    one, other = (replace(found.get(report, Side(0)), text=texts.get(report, "")) for report in (left, right))
    return weigh(one, other)


def recorded_twice(report_ids: Sequence[int]) -> list[tuple[int, int]]:
    """Return the pairs (one of these, another record) that are probably one crime which reached us by two channels.

    Only among records that the viewer may see, of different organisations and within a month; each pair once.
    """
    limits = {"most": _MOST_RECORDS, "days": _WITHIN_DAYS, "limit": _MOST_CANDIDATES}
    with connection.cursor() as cursor:
        cursor.execute(_CANDIDATES, {"reports": list(report_ids), **limits})
        pairs = cursor.fetchall()
    sides = _sides({report for pair in pairs for report in pair})
    found: dict[frozenset[int], tuple[int, int]] = {}
    for left, right in pairs:
        if left in sides and right in sides and is_probably_twice(sides[left], sides[right]):
            found.setdefault(frozenset((left, right)), (left, right))
    return list(found.values())


def _sides(report_ids: Iterable[int]) -> dict[int, Side]:
    reports = list(report_ids)
    named: dict[int, dict[tuple[str, str], Named]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(_SIGHTINGS, [reports])
        for report, kind, value, role, joins, count in cursor.fetchall():
            named[report][kind, value] = Named(role, joins, count)
    return {
        fact.report_id: Side(
            fact.owner_id, fact.seen_on, frozenset(fact.victims), fact.loss_pence, named.get(fact.report_id, {})
        )
        for fact in ReportFact.objects.filter(pk__in=reports)
    }
