"""What of the reports that have just come in is watched: read in their own transaction, as the engine."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

from hueandcry.stages.link.models import SeriesChange, SeriesMember, Sighting


def identifiers_in(report_ids: Sequence[int], identifier_ids: Sequence[int]) -> list[tuple[int, int]]:
    """Return (identifier, report) of those identifiers that these reports name."""
    found = Sighting.objects.filter(report_id__in=list(report_ids), identifier_id__in=list(identifier_ids))
    return list(found.values_list("identifier_id", "report_id"))


def series_in(report_ids: Sequence[int], series_ids: Sequence[int]) -> list[tuple[int, int]]:
    """Return (series, report) of these reports that are in one of these series, or in what one of them became."""
    now = {_became(series): series for series in series_ids}
    found = SeriesMember.objects.filter(report_id__in=list(report_ids), series_id__in=list(now))
    return [(now[series], report) for series, report in found.values_list("series_id", "report_id")]


def _became(series: int) -> int:
    seen: set[int] = set()
    while series not in seen and not SeriesMember.objects.filter(series_id=series).exists():
        seen.add(series)
        heirs = SeriesChange.objects.filter(series_id=series, became_id__isnull=False).order_by("-id")
        series = heirs.values_list("became_id", flat=True).first() or series
    return series


def owners_of_identifiers(identifier_ids: Sequence[int]) -> dict[int, set[int]]:
    """Return identifier → the organisations that have a record with it, for the engine."""
    held: dict[int, set[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT identifier_id, owner_id FROM link_sighting WHERE identifier_id = ANY(%s)",
            [list(identifier_ids)],
        )
        for identifier, owner in cursor.fetchall():
            held.setdefault(identifier, set()).add(owner)
    return held


def owners_of_series(series_ids: Sequence[int]) -> dict[int, set[int]]:
    """Return series → the organisations that have a record in it, or in what it became, for the engine."""
    held: dict[int, set[int]] = {}
    for series in series_ids:
        found = SeriesMember.objects.filter(series_id=_became(series)).values_list("owner_id", flat=True)
        held[series] = set(found.distinct())
    return held
