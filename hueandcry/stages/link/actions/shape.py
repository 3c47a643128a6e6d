"""The shape of a series, which everyone in it may know: how many, whose, when, how grave; never what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hueandcry.core.linkage.harm_table import WEIGHTS
from hueandcry.core.linkage.policy import LinkPolicy
from hueandcry.stages.link.rules import has_weight

# The twelve months are those to the last record, not to today: the answer stays the same until a record comes. A record
# without a date is counted in them. Parts are put under one another and folded, and members never joined to members: a
# planner that knows nothing yet of a fresh table, or only of short series, would join them row by row.
_SUMMARISE = """
    WITH member AS MATERIALIZED (
        SELECT m.series_id, m.report_id, m.owner_id, m.force_id, f.seen_on, f.victims, coalesce(h.days, 0) AS days,
               coalesce(f.seen_on > max(f.seen_on) OVER (PARTITION BY m.series_id) - interval '1 year', true) AS is_late
        FROM link_seriesmember m
        LEFT JOIN link_reportfact f ON f.report_id = m.report_id
        LEFT JOIN unnest(%(harms)s::text[], %(days)s::float8[]) AS h(harm, days) ON h.harm = f.harm
        WHERE m.series_id = ANY(%(series)s)),
    part AS (
        SELECT series_id, count(*) AS record_count, array_agg(DISTINCT owner_id) AS owners,
               coalesce(array_agg(DISTINCT force_id) FILTER (WHERE force_id > 0), '{{}}') AS forces,
               min(seen_on) AS first_on, max(seen_on) AS last_on,
               count(*) FILTER (WHERE is_late AND coalesce(cardinality(victims), 0) = 0) AS unnamed_count,
               array_agg(DISTINCT owner_id) FILTER (WHERE is_late) AS year_owners,
               count(DISTINCT date_trunc('month', seen_on)) FILTER (WHERE is_late) AS month_count,
               sum(days) FILTER (WHERE is_late) AS harm_days,
               0 AS victim_count, 0 AS identifier_count, '{{}}'::text[] AS kinds, 0 AS judged_count
        FROM member GROUP BY series_id
        UNION ALL
        SELECT series_id, 0, '{{}}', '{{}}', null, null, 0, '{{}}', 0, 0, count(DISTINCT number), 0, '{{}}', 0
        FROM member, unnest(victims) AS number WHERE is_late GROUP BY series_id
        UNION ALL
        SELECT m.series_id, 0, '{{}}', '{{}}', null, null, 0, '{{}}', 0, 0, 0,
               count(DISTINCT i.id), array_agg(DISTINCT i.kind), 0
        FROM member m
        JOIN link_sighting s ON s.report_id = m.report_id AND s.joins
        JOIN link_identifier i ON i.id = s.identifier_id AND {has_weight}
        GROUP BY m.series_id
        UNION ALL
        SELECT m.series_id, 0, '{{}}', '{{}}', null, null, 0, '{{}}', 0, 0, 0, 0, '{{}}', count(*)
        FROM member m
        JOIN link_judgement j ON j.right_id = m.report_id AND j.undone_at IS NULL AND j.says = 'same'
        WHERE (SELECT l.series_id FROM link_seriesmember l WHERE l.report_id = j.left_id) = m.series_id
          AND NOT EXISTS (SELECT FROM link_judgement n WHERE n.left_id = j.left_id AND n.right_id = j.right_id
                          AND n.id > j.id AND n.undone_at IS NULL)
        GROUP BY m.series_id)
    INSERT INTO link_series AS held
        (id, record_count, owners, forces, first_on, last_on, identifier_count, kinds, judged_count, victim_count,
         unnamed_count, year_owners, month_count, harm_days, policy_version)
    SELECT series_id, max(record_count), max(owners), max(forces), max(first_on), max(last_on), max(identifier_count),
           max(kinds), max(judged_count), max(victim_count), max(unnamed_count), max(year_owners), max(month_count),
           max(harm_days), %(policy)s
    FROM part GROUP BY series_id
    ON CONFLICT (id) DO UPDATE SET record_count = excluded.record_count, owners = excluded.owners,
        forces = excluded.forces, first_on = excluded.first_on, last_on = excluded.last_on,
        identifier_count = excluded.identifier_count, kinds = excluded.kinds, judged_count = excluded.judged_count,
        victim_count = excluded.victim_count, unnamed_count = excluded.unnamed_count,
        year_owners = excluded.year_owners, month_count = excluded.month_count, harm_days = excluded.harm_days,
        policy_version = excluded.policy_version
    WHERE (held.record_count, held.owners, held.forces, held.first_on, held.last_on, held.identifier_count, held.kinds,
           held.judged_count, held.victim_count, held.unnamed_count, held.year_owners, held.month_count,
           held.harm_days, held.policy_version)
          IS DISTINCT FROM
          (excluded.record_count, excluded.owners, excluded.forces, excluded.first_on, excluded.last_on,
           excluded.identifier_count, excluded.kinds, excluded.judged_count, excluded.victim_count,
           excluded.unnamed_count, excluded.year_owners, excluded.month_count, excluded.harm_days,
           excluded.policy_version)
    """


def summarise(cursor: Any, series: Sequence[int], policy: LinkPolicy) -> None:
    """Put right the shape of these series from their members, in the caller's transaction, as the engine."""
    if series:
        asked = {
            "series": list(series), "policy": policy.version,
            "harms": list(WEIGHTS), "days": [float(weight.days) for weight in WEIGHTS.values()],
        }  # fmt: skip
        cursor.execute(_SUMMARISE.format(has_weight=has_weight(policy)), asked)
