"""The reader of what holds a series together: how many of its records would leave without each value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.db import connection

from hueandcry.core.linkage.breaking import leaving
from hueandcry.core.linkage.policy import DEFAULT
from hueandcry.stages.link.data import SeriesData
from hueandcry.stages.link.rules import has_weight

# Beyond so many records a page would wait for it: some 10 µs for each record and value.
MOST_RECORDS: Final = 20_000
_TIES: Final = f"""
    SELECT s.report_id, s.identifier_id FROM link_seriesmember m
    JOIN link_sighting s ON s.report_id = m.report_id AND s.joins
    JOIN link_identifier i ON i.id = s.identifier_id AND {has_weight(DEFAULT)}
    WHERE m.series_id = %s
    """
_SAME: Final = """
    SELECT j.left_id, j.right_id FROM link_seriesmember l
    JOIN link_judgement j ON j.left_id = l.report_id AND j.undone_at IS NULL AND j.says = 'same'
    JOIN link_seriesmember r ON r.report_id = j.right_id AND r.series_id = l.series_id
    WHERE l.series_id = %s
      AND NOT EXISTS (SELECT FROM link_judgement n WHERE n.left_id = j.left_id AND n.right_id = j.right_id
                      AND n.id > j.id AND n.undone_at IS NULL)
    """


def leaves(series: SeriesData) -> Mapping[int, int]:
    """Return identifier → how many records of a series would leave without it, for each that joins it.

    Nothing for a viewer who does not see all of its records, or all that people said of them, and nothing for a series
    of more than MOST_RECORDS.
    """
    if series.record_count > MOST_RECORDS:
        return {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM link_seriesmember WHERE series_id = %s", [series.id])
        visible = cursor.fetchone()[0]
        cursor.execute(_SAME, [series.id])
        same = cursor.fetchall()
        if visible < series.record_count or len(same) < series.judged_count:
            return {}
        cursor.execute(_TIES, [series.id])
        ties = cursor.fetchall()
    return leaving(ties, {identifier for _, identifier in ties}, same)
