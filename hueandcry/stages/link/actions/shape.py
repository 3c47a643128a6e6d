"""The shape of a series, which everyone in it may know: how many, whose, when, how grave; never what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hueandcry.core.linkage.harm_table import WEIGHTS
from hueandcry.core.linkage.policy import LinkPolicy

# The twelve months are those to the last record, not to today: the answer stays the same until a record comes.
_SUMMARISE = """
    WITH member AS MATERIALIZED (
        SELECT m.series_id, m.report_id, m.owner_id, m.force_id, f.seen_on, f.victims, coalesce(h.days, 0) AS days
        FROM link_seriesmember m
        LEFT JOIN link_reportfact f ON f.report_id = m.report_id
        LEFT JOIN unnest(%(harms)s::text[], %(days)s::float8[]) AS h(harm, days) ON h.harm = f.harm
        WHERE m.series_id = ANY(%(series)s)),
    whole AS (
        SELECT series_id, count(*) AS record_count, array_agg(DISTINCT owner_id) AS owners,
               coalesce(array_agg(DISTINCT force_id) FILTER (WHERE force_id > 0), '{}') AS forces,
               min(seen_on) AS first_on, max(seen_on) AS last_on
        FROM member GROUP BY series_id),
    year AS (
        SELECT series_id, count(*) FILTER (WHERE cardinality(coalesce(victims, '{}')) = 0) AS unnamed_count,
               array_agg(DISTINCT owner_id) AS year_owners,
               count(DISTINCT date_trunc('month', seen_on)) AS month_count, sum(days) AS harm_days
        FROM member JOIN whole USING (series_id)
        WHERE last_on IS NULL OR seen_on > last_on - interval '1 year' GROUP BY series_id),
    victim AS (
        SELECT series_id, count(DISTINCT number) AS victim_count
        FROM member JOIN whole USING (series_id), unnest(victims) AS number
        WHERE last_on IS NULL OR seen_on > last_on - interval '1 year' GROUP BY series_id),
    joined AS (
        SELECT m.series_id, count(DISTINCT i.id) AS identifier_count, array_agg(DISTINCT i.kind) AS kinds
        FROM member m
        JOIN link_sighting s ON s.report_id = m.report_id AND s.joins
        JOIN link_identifier i ON i.id = s.identifier_id AND i.sighting_count BETWEEN 2 AND %(limit)s
        GROUP BY m.series_id),
    said AS (
        SELECT l.series_id, count(*) AS judged_count
        FROM link_judgement j
        JOIN member l ON l.report_id = j.left_id JOIN member r ON r.report_id = j.right_id
        WHERE j.undone_at IS NULL AND j.says = 'same' AND l.series_id = r.series_id
          AND NOT EXISTS (SELECT FROM link_judgement n WHERE n.left_id = j.left_id AND n.right_id = j.right_id
                          AND n.id > j.id AND n.undone_at IS NULL)
        GROUP BY l.series_id)
    INSERT INTO link_series
        (id, record_count, owners, forces, first_on, last_on, identifier_count, kinds, judged_count, victim_count,
         unnamed_count, year_owners, month_count, harm_days, policy_version)
    SELECT series_id, record_count, owners, forces, first_on, last_on, coalesce(identifier_count, 0),
           coalesce(kinds, '{}'), coalesce(judged_count, 0), coalesce(victim_count, 0), coalesce(unnamed_count, 0),
           coalesce(year_owners, '{}'), coalesce(month_count, 0), coalesce(harm_days, 0), %(policy)s
    FROM whole LEFT JOIN year USING (series_id) LEFT JOIN victim USING (series_id) LEFT JOIN joined USING (series_id)
    LEFT JOIN said USING (series_id)
    ON CONFLICT (id) DO UPDATE SET record_count = excluded.record_count, owners = excluded.owners,
        forces = excluded.forces, first_on = excluded.first_on, last_on = excluded.last_on,
        identifier_count = excluded.identifier_count, kinds = excluded.kinds, judged_count = excluded.judged_count,
        victim_count = excluded.victim_count, unnamed_count = excluded.unnamed_count,
        year_owners = excluded.year_owners, month_count = excluded.month_count, harm_days = excluded.harm_days,
        policy_version = excluded.policy_version
    """


def summarise(cursor: Any, series: Sequence[int], policy: LinkPolicy) -> None:
    """Write the shape of these series anew from their members, in the caller's transaction, as the engine."""
    if series:
        asked = {
            "series": list(series), "limit": policy.common_limit, "policy": policy.version,
            "harms": list(WEIGHTS), "days": [float(weight.days) for weight in WEIGHTS.values()],
        }  # fmt: skip
        cursor.execute(_SUMMARISE, asked)
