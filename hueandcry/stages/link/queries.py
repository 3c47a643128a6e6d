"""The only readers of the link stage offered to others. Row-level security narrows every answer to the viewer's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Count

from hueandcry.core.errors import NotFound
from hueandcry.core.identifiers import interpret
from hueandcry.core.linkage import standing
from hueandcry.core.linkage.identity import identifier_id
from hueandcry.core.linkage.policy import DEFAULT
from hueandcry.core.linkage.reference import number_of, reference_of
from hueandcry.stages.link.data import (
    Edge,
    IdentifierData,
    MonthCount,
    SeenData,
    SeriesData,
    Shared,
    SightingData,
    Spread,
)  # fmt: skip
from hueandcry.stages.link.models import Identifier, Series, SeriesChange, SeriesMember, Sighting
from hueandcry.stages.link.rules import has_weight

# A page shows so many members of a series; the counts cover them all.
PAGE = 200
# A page names so many of the identifiers that join a series.
SHARED = 50


class NoSuchSeries(NotFound):
    """There is no series by that reference."""


class NoSuchIdentifier(NotFound):
    """Nothing that you may see holds this."""


def read_as(written: str) -> list[int]:
    """Return the numbers of the identifiers that a typed string could be, held or not."""
    return [identifier_id(kind, value) for kind, value in interpret(written)]


def search(written: str) -> list[IdentifierData]:
    """Return the identifiers that a typed string could be, in any written form, and that the viewer may see."""
    wanted = {identifier_id(kind, value): (kind, value) for kind, value in interpret(written)}
    present = set(Identifier.objects.filter(pk__in=list(wanted)).values_list("pk", flat=True))
    return [get_identifier(*key) for id_, key in wanted.items() if id_ in present]


def get_identifier(kind: str, value: str) -> IdentifierData:
    """Return an identifier and the reports it was seen in; raises NoSuchIdentifier for one the viewer may not see."""
    found = Identifier.objects.filter(pk=identifier_id(kind, value)).first()
    if found is None:
        raise NoSuchIdentifier()
    # One more than a page, newest first.
    rows = list(
        Sighting.objects.filter(identifier_id=found.pk).order_by("-report_id").values_list("report_id", "role")[:PAGE]
    )
    seen = Sighting.objects.filter(identifier_id=found.pk).count() if len(rows) == PAGE else len(rows)
    return IdentifierData(
        id=found.pk,
        kind=found.kind,
        value=found.value,
        sighting_count=found.sighting_count,
        report_ids=[report for report, _ in rows],
        withheld_count=found.sighting_count - seen,
        roles=dict(rows),
    )


def sightings_of(report_id: int) -> list[SightingData]:
    """Return the identifiers of one report, in the order of its text; those set aside join nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT i.id, i.kind, i.value, s.role, s.joins, s.start, s."end", i.sighting_count
            FROM link_sighting s JOIN link_identifier i ON i.id = s.identifier_id WHERE s.report_id = %(report)s
            UNION ALL
            SELECT a.identifier_id, a.kind, a.value, a.role, false, a.start, a."end", coalesce(i.sighting_count, 0)
            FROM link_setaside a LEFT JOIN link_identifier i ON i.id = a.identifier_id WHERE a.report_id = %(report)s
            ORDER BY start, kind
            """,
            {"report": report_id},
        )
        return [SightingData(*row) for row in cursor.fetchall()]


def series_of_report(report_id: int) -> SeriesData | None:
    """Return the series a report is in, or None."""
    member = SeriesMember.objects.filter(pk=report_id).first()
    return get_series(member.series_id) if member else None


def get_series(series_id: int) -> SeriesData:
    """Return a series by its number; raises NoSuchSeries for one the viewer has no part in."""
    found = Series.objects.filter(pk=series_id).first()
    if found is None:
        raise NoSuchSeries()
    return _series_data(found)


def some_series(series_ids: Sequence[int]) -> dict[int, SeriesData]:
    """Return these series by their numbers, without those that the viewer has no part in."""
    return {found.pk: _series_data(found) for found in Series.objects.filter(pk__in=series_ids)}


def find_series(reference: str) -> SeriesData:
    """Return a series by its printed reference, following a merger to what it became; raises NoSuchSeries."""
    number = number_of(reference)
    if number is None:
        raise NoSuchSeries()
    if not Series.objects.filter(pk=number).exists():
        change = SeriesChange.objects.filter(series_id=number, became_id__isnull=False).order_by("-id").first()
        number = change.became_id if change and change.became_id else number
    return get_series(number)


def _series_data(found: Series) -> SeriesData:
    return SeriesData(
        id=found.pk,
        reference=reference_of(found.pk),
        record_count=found.record_count,
        owner_ids=tuple(found.owners),
        force_ids=tuple(found.forces),
        identifier_count=found.identifier_count,
        kinds=tuple(found.kinds),
        first_on=found.first_on,
        last_on=found.last_on,
        policy_version=found.policy_version,
        judged_count=found.judged_count,
        victim_count=found.victim_count,
        unnamed_count=found.unnamed_count,
        year_owner_ids=tuple(found.year_owners),
        month_count=found.month_count,
        harm_days=found.harm_days,
    )


# What the list can be ordered by, the greatest first; each a whole number, so that a page can go on after one.
ORDERS = {
    "records": "record_count",
    "victims": "victim_count + unnamed_count",
    "organisations": "cardinality(year_owners)",
    "months": "month_count",
    # Weights are in quarters of a day.
    "harm": "round(harm_days * 4)::bigint",
    "recent": "coalesce(last_on - DATE '1970-01-01', 0)",
}
# Which series can be asked for alone; the lines stand in core.linkage.standing.
ONLY = {
    "prolific": "victim_count + unnamed_count >= %(victims)s OR cardinality(year_owners) >= %(owners)s",
    "persistent": "month_count >= %(months)s",
}


def series_list(
    *, least_owners: int = 1, kind: str = "", order: str = "records", only: str = "",
    after: tuple[int, int] | None = None, limit: int = 50,
) -> list[SeriesData]:  # fmt: skip
    """Return the first series that the viewer may see, in one of ORDERS, across at least so many organisations.

    kind: only those that an identifier of this kind joins. only: one of ONLY. after: (value, number) of the last one of
    the page before, as place_of has it.
    """
    value = ORDERS[order]
    asked = {
        "least": least_owners, "kind": kind, "value": -after[0] if after else None, "number": after[1] if after else 0,
        "limit": limit, "victims": standing.PROLIFIC_VICTIMS, "owners": standing.PROLIFIC_OWNERS,
        "months": standing.PERSISTENT_MONTHS,
    }  # fmt: skip
    found = Series.objects.raw(
        f"""
        SELECT * FROM link_series
        WHERE cardinality(owners) >= %(least)s AND (%(kind)s = '' OR kinds @> ARRAY[%(kind)s])
          AND ({ONLY.get(only, "true")})
          AND (%(value)s::bigint IS NULL OR (-({value}), id) > (%(value)s::bigint, %(number)s))
        ORDER BY {value} DESC, id LIMIT %(limit)s
        """,
        asked,
    )
    return [_series_data(series) for series in found]


def place_of(series: SeriesData, order: str) -> tuple[int, int]:
    """Return where a series stands in the list so ordered, to go on after it."""
    days = (series.last_on - date(1970, 1, 1)).days if series.last_on else 0
    values = {
        "records": series.record_count, "victims": series.victim_count + series.unnamed_count,
        "organisations": len(series.year_owner_ids), "months": series.month_count,
        "harm": round(series.harm_days * 4), "recent": days,
    }  # fmt: skip
    return values[order], series.id


def members(series_id: int, limit: int = PAGE, after: int = 0) -> list[int]:
    """Return the reports of a series that the viewer may see and that come after one of them, in number order."""
    found = SeriesMember.objects.filter(series_id=series_id, report_id__gt=after).order_by("report_id")
    return list(found.values_list("report_id", flat=True)[:limit])


def owner_counts(series_id: int) -> dict[int, int]:
    """Return how many reports of a series that the viewer may see each organisation owns."""
    found = SeriesMember.objects.filter(series_id=series_id).values_list("owner_id")
    return dict(found.annotate(count=Count("report_id")).order_by("-count", "owner_id"))


def series_of_reports(report_ids: Sequence[int]) -> dict[int, tuple[int, str]]:
    """Return report → (number, reference) of the series it is in, for those that are in one."""
    found = SeriesMember.objects.filter(report_id__in=list(report_ids)).values_list("report_id", "series_id")
    return {report: (series, reference_of(series)) for report, series in found}


def months(series_id: int) -> list[MonthCount]:
    """Return how many reports of a series that the viewer may see each organisation has of each month, in order."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT owner_id, date_trunc('month', seen_on)::date AS month, count(*)
            FROM (SELECT m.report_id, m.owner_id, min(s.seen_on) AS seen_on
                  FROM link_seriesmember m JOIN link_sighting s ON s.report_id = m.report_id
                  WHERE m.series_id = %s GROUP BY m.report_id, m.owner_id) AS member
            WHERE seen_on IS NOT NULL GROUP BY 1, 2 ORDER BY 2, 1
            """,
            [series_id],
        )
        return [MonthCount(*row) for row in cursor.fetchall()]


def shared_by(series_id: int, limit: int = SHARED, only: Sequence[int] | None = None) -> list[Shared]:
    """Return the identifiers that join the reports of a series which the viewer may see, the widest first.

    only: these of them.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT id, kind, value, joined, sighting_count - any_role FROM (
                SELECT i.id, i.kind, i.value, count(*) AS joined, i.sighting_count,
                       (SELECT count(*) FROM link_sighting v WHERE v.identifier_id = i.id) AS any_role
                FROM link_seriesmember m
                JOIN link_sighting s ON s.report_id = m.report_id AND s.joins
                JOIN link_identifier i ON i.id = s.identifier_id AND {has_weight(DEFAULT)}
                WHERE m.series_id = %(series)s AND (%(only)s::bigint[] IS NULL OR i.id = ANY(%(only)s))
                GROUP BY i.id, i.kind, i.value, i.sighting_count) AS shared
            WHERE joined > 1 OR sighting_count > any_role
            ORDER BY sighting_count DESC, kind, value LIMIT %(limit)s
            """,
            {"series": series_id, "only": None if only is None else list(only), "limit": limit},
        )
        return [Shared(*row) for row in cursor.fetchall()]


def seen_in(identifier_id: int, *, before: int | None = None, limit: int = 50) -> list[SeenData]:
    """Return where an identifier was seen so far as the viewer may see, the newest report first.

    before: the last report of the page before.
    """
    found = Sighting.objects.filter(identifier_id=identifier_id)
    if before is not None:
        found = found.filter(report_id__lt=before)
    rows = found.order_by("-report_id").values_list("report_id", "owner_id", "role", "joins", "seen_on")[:limit]
    return [SeenData(*row) for row in rows]


def spreads(identifier_ids: Sequence[int]) -> dict[int, Spread]:
    """Return how widely and when each identifier was seen so far as the viewer may see."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT identifier_id, count(*), count(*) FILTER (WHERE joins), count(DISTINCT owner_id),
                   min(seen_on), max(seen_on)
            FROM link_sighting WHERE identifier_id = ANY(%s) GROUP BY identifier_id
            """,
            [list(identifier_ids)],
        )
        return {row[0]: Spread(*row[1:]) for row in cursor.fetchall()}


def visible_count(series_id: int) -> int:
    """Return how many reports of a series the viewer may see."""
    return SeriesMember.objects.filter(series_id=series_id).count()


def edges(report_ids: Sequence[int]) -> list[Edge]:
    """Return every joining identifier that these reports share with another report, theirs or not.

    Of reports that the viewer may not see only their number is known, not whether it joins them.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT s.report_id, i.id, i.kind, i.value, s.seen_on, s.owner_id, s.force_id
            FROM link_sighting s JOIN link_identifier i ON i.id = s.identifier_id
            CROSS JOIN LATERAL (SELECT count(*) AS any_role, count(*) FILTER (WHERE o.joins) AS joining
                                FROM link_sighting o WHERE o.identifier_id = i.id) AS visible
            WHERE s.report_id = ANY(%s) AND s.joins AND {has_weight(DEFAULT)}
              AND (visible.joining > 1 OR i.sighting_count > visible.any_role)
            ORDER BY s.report_id, i.kind, i.value
            """,
            [list(report_ids)],
        )
        return [Edge(*row) for row in cursor.fetchall()]


def history(series_id: int) -> list[dict[str, Any]]:
    """Return what was merged into or split off a series, newest first."""
    found = SeriesChange.objects.filter(became_id=series_id).order_by("-id")[:50]
    return [{"reference": reference_of(change.series_id), "what": change.what, "at": change.at} for change in found]


def all_members() -> Iterator[tuple[int, int]]:
    """Yield (report, series) for every report in a series that the viewer may see, in bounded memory."""
    found = SeriesMember.objects.order_by("series_id", "report_id").values_list("report_id", "series_id")
    return found.iterator(10_000)


def counts() -> dict[str, int]:
    """Return how many series the viewer may see, and how many cross an organisation's line."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), count(*) FILTER (WHERE cardinality(owners) > 1) FROM link_series")
        total, crossing = cursor.fetchone()
    return {"series": total, "crossing": crossing}
