"""The only readers of the flag stage offered to others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Sum

from hueandcry.core.statistics.agreement import kappa
from hueandcry.stages.flag.actions import NoSuchFlag
from hueandcry.stages.flag.data import AgreementData, FlagData, Margin, ReviewData
from hueandcry.stages.flag.judging import Judged
from hueandcry.stages.flag.models import Exported, Flag, Review, Tally


def get_flag(report_id: int) -> FlagData:
    """Return the four answers about a report; raises NoSuchFlag."""
    flag = Flag.objects.filter(pk=report_id).first()
    if flag is None:
        raise NoSuchFlag()
    return _flag_data(flag)


def flags(report_ids: Sequence[int]) -> dict[int, FlagData]:
    """Return the four answers about each report that the viewer may see."""
    return {flag.pk: _flag_data(flag) for flag in Flag.objects.filter(pk__in=list(report_ids))}


def given_digests(report_ids: Sequence[int]) -> dict[int, str]:
    """Return what the owner was last given about each report."""
    return dict(Exported.objects.filter(pk__in=list(report_ids)).values_list("pk", "digest"))


def _flag_data(flag: Flag) -> FlagData:
    return FlagData(
        report_id=flag.pk, owner_id=flag.owner_id, force_flag=flag.force_flag, hub_decision=flag.hub_decision,
        hub_probability=flag.hub_probability, hub_kind=flag.hub_kind, hub_family=flag.hub_family,
        reasons=[{"says": says, "start": start, "end": end} for says, start, end in flag.reasons],
        policy_version=flag.policy_version, model_version=flag.model_version, reviewed_flag=flag.reviewed_flag,
        reviewed_kind=flag.reviewed_kind, reviewed_family=flag.reviewed_family, effective=flag.effective,
        reading=flag.reading, hate_strands=tuple(flag.hate_strands), domestic=flag.domestic,
        suggested_class=flag.suggested_class, force_strands=tuple(flag.force_strands),
        force_domestic=flag.force_domestic, reviewed_domestic=flag.reviewed_domestic,
        reviewed_strands=None if flag.reviewed_strands is None else tuple(flag.reviewed_strands),
        reviewed_class=flag.reviewed_class,
        further_reasons=[
            {"about": about, "says": says, "start": start, "end": end}
            for about, says, start, end in flag.further_reasons
        ],
    )  # fmt: skip


def reviews(report_id: int) -> list[ReviewData]:
    """Return what people decided about a report, newest first."""
    return [
        ReviewData(
            r.flag, r.kind, r.family, r.reason, r.reviewer, r.reviewed_at,
            Judged(None if r.strands is None else tuple(r.strands), r.domestic, r.class_said),
        )
        for r in Review.objects.filter(report_id=report_id).order_by("-id")
    ]  # fmt: skip


def answers(report_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return the effective flag, kind and family of each report that the viewer may see."""
    rows = Flag.objects.filter(pk__in=list(report_ids)).values(
        "report_id", "effective", "hub_decision", "hub_kind", "hub_family", "reviewed_kind", "reviewed_family"
    )
    return {
        row["report_id"]: {
            "effective": row["effective"],
            "decision": row["hub_decision"],
            "kind": row["reviewed_kind"] or row["hub_kind"],
            "family": row["reviewed_family"] or row["hub_family"],
        }
        for row in rows
    }


_DOUBTFUL = """
    (SELECT report_id, hub_probability - 0.5 AS doubt FROM flag_flag
     WHERE owner_id = %(owner)s AND hub_decision = 'review' AND reviewed_flag IS NULL
       AND hub_probability >= 0.5 AND report_id <> ALL(%(skip)s) ORDER BY hub_probability LIMIT %(limit)s)
    UNION ALL
    (SELECT report_id, 0.5 - hub_probability FROM flag_flag
     WHERE owner_id = %(owner)s AND hub_decision = 'review' AND reviewed_flag IS NULL
       AND hub_probability < 0.5 AND report_id <> ALL(%(skip)s) ORDER BY hub_probability DESC LIMIT %(limit)s)
    ORDER BY doubt, report_id LIMIT %(limit)s
    """
_READ_AGAIN = """
    SELECT f.report_id FROM flag_flag f
    WHERE f.owner_id = %(owner)s AND f.reading IN ('second', 'third') AND f.report_id <> ALL(%(skip)s)
      AND NOT EXISTS (SELECT FROM flag_review r WHERE r.report_id = f.report_id AND r.reviewer = %(reader)s)
    ORDER BY f.reading DESC, f.report_id LIMIT %(limit)s
    """
_SAMPLED = """
    SELECT report_id FROM flag_sample
    WHERE owner_id = %(owner)s AND answer IS NULL AND report_id <> ALL(%(skip)s) ORDER BY id LIMIT %(limit)s
    """


def next_to_review(owner_id: int, skip: Sequence[int] = (), limit: int = 1, reader: str = "") -> list[int]:
    """Return the reports whose review is worth most, first of all where two readers disagree.

    Then second readings and samples, which others' figures wait for; then what the engine is least sure of.
    reader: a record is never given again to somebody who has answered it. Index walks only, so the queue's
    length does not matter.
    """
    values: dict[str, Any] = {"owner": owner_id, "skip": list(skip), "limit": limit, "reader": reader}
    found: dict[int, None] = {}
    with connection.cursor() as cursor:
        for statement in ((_READ_AGAIN, _SAMPLED) if reader else ()) + (_DOUBTFUL,):
            cursor.execute(statement, values)
            found |= dict.fromkeys(row[0] for row in cursor.fetchall())
            if len(found) >= limit:
                break
    return list(found)[:limit]


def agreement(owner_id: int) -> tuple[int, float | None]:
    """Return on how many records two people of an organisation answered, and Cohen's kappa of the first two."""
    found = {one.owner_id: one for one in agreements(owner_id)}.get(owner_id)
    return (found.read_twice, found.kappa) if found else (0, None)


_PAIRS = """
    SELECT owner_id, answers[1], answers[2], count(*) FROM (
        SELECT owner_id, array_agg(flag ORDER BY id) AS answers FROM (
            SELECT DISTINCT ON (report_id, reviewer) owner_id, report_id, reviewer, flag, id FROM flag_review
            WHERE (%(owner)s::int IS NULL OR owner_id = %(owner)s) AND report_id NOT IN (SELECT hue_uncounted())
            ORDER BY report_id, reviewer, id) AS firsts
        GROUP BY owner_id, report_id HAVING count(*) > 1) AS pairs
    GROUP BY 1, 2, 3
    """
_READ_BY_ONE = """
    SELECT owner_id, reading, count(*) FROM flag_flag
    WHERE reading IN ('second', 'third') AND (%(owner)s::int IS NULL OR owner_id = %(owner)s)
      AND report_id NOT IN (SELECT hue_uncounted())
    GROUP BY 1, 2
    """


def agreements(owner_id: int | None = None) -> list[AgreementData]:
    """Return how far readers agree, of one organisation or of each that the viewer may see; none where nobody read."""
    pairs: dict[int, list[tuple[bool, bool]]] = defaultdict(list)
    waiting: dict[int, Counter[str]] = defaultdict(Counter)
    with connection.cursor() as cursor:
        cursor.execute(_PAIRS, {"owner": owner_id})
        for owner, first, second, count in cursor.fetchall():
            pairs[owner] += [(first, second)] * count
        cursor.execute(_READ_BY_ONE, {"owner": owner_id})
        for owner, reading, count in cursor.fetchall():
            waiting[owner][reading] = count
    return [
        AgreementData(
            owner, len(pairs[owner]), sum(first == second for first, second in pairs[owner]), kappa(pairs[owner]),
            waiting[owner]["second"], waiting[owner]["third"],
        )
        for owner in sorted(pairs.keys() | waiting.keys())
    ]  # fmt: skip


def waiting_count(owner_id: int) -> int:
    """Return how many of an organisation's records wait for a person, from the tally."""
    found = Tally.objects.filter(owner_id=owner_id, decision="review").aggregate(n=Sum("count"))["n"]
    return int(found or 0)


def figures(*by: str, **only: Any) -> list[dict[str, Any]]:
    """Return counts of records grouped by some of force_id, month, effective, decision, kind, family.

    only: equal-to filters on the same names. Empty cells are left out.
    """
    return list(Tally.objects.filter(**only).values(*by).annotate(count=Sum("count")).filter(count__gt=0).order_by(*by))


# In the order in which GROUPING() numbers them: the first is the highest bit.
_MARGINS = ("force_id", "month", "kind", "family")


def margins(*, force_id: int | None = None, since: date | None = None) -> list[Margin]:
    """Return the tally added up by force, by month, by kind and by family, each on its own.

    One pass over the tally, some hundred rows back: the page's time hangs on it.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT grouping(force_id, month, kind, family), force_id, month, kind, family, sum(count)::bigint,
                   coalesce(sum(count) FILTER (WHERE effective = 'true'), 0)::bigint,
                   coalesce(sum(count) FILTER (WHERE decision = 'review'), 0)::bigint,
                   coalesce(sum(count) FILTER (WHERE effective = 'unknown'), 0)::bigint,
                   coalesce(sum(count) FILTER (WHERE force_said = 'true'), 0)::bigint,
                   coalesce(sum(count) FILTER (WHERE force_said = 'true' AND effective = 'true'), 0)::bigint
            FROM flag_tally
            WHERE (%(force)s::int IS NULL OR force_id = %(force)s) AND (%(since)s::date IS NULL OR month >= %(since)s)
            GROUP BY GROUPING SETS ((force_id), (month), (kind), (family))
            HAVING sum(count) > 0
            """,
            {"force": force_id, "since": since},
        )
        return [_margin(row) for row in cursor.fetchall()]


def _margin(row: Sequence[Any]) -> Margin:
    bits = row[0]
    # A bit is 0 for the dimension that the row is grouped by.
    place = next(place for place in range(len(_MARGINS)) if not bits >> (len(_MARGINS) - 1 - place) & 1)
    return Margin(_MARGINS[place], row[1 + place], *row[1 + len(_MARGINS) :])
