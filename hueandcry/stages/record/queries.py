"""The only readers of the record stage offered to others. Row-level security narrows every answer to the viewer's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from django.db import connection

from hueandcry.access.models import Organisation
from hueandcry.core.errors import NotFound
from hueandcry.stages.record.data import AboutData, BatchData, ReportData, SourceData, ToDecide, VersionData
from hueandcry.stages.record.models import Batch, Rejection, Report, ReportVersion, SavedProfile, Source


class NoSuchReport(NotFound):
    """There is no record by that reference."""


class NoSuchBatch(NotFound):
    """There is no import by that number."""


class NoSuchSource(NotFound):
    """There is no source by that name."""


def source_data(source: Source) -> SourceData:
    """Return a source as a frozen value."""
    return SourceData(
        id=source.pk, code=source.code, title=source.title, kind=source.kind, owner_id=source.owner_id,
        owner_name=source.owner.name, profile_name=source.profile_name, marking=source.marking, tlp=source.tlp,
        gateway=source.gateway, retention_group=source.retention_group, grading=source.grading,
        compartments=frozenset(source.compartments),
    )  # fmt: skip


def get_source(code: str) -> SourceData:
    """Return the source with this code; raises NoSuchSource."""
    source = Source.objects.select_related("owner").filter(code=code).first()
    if source is None:
        raise NoSuchSource()
    return source_data(source)


def sources() -> list[SourceData]:
    """Return the sources the viewer may see, by title."""
    return [source_data(source) for source in Source.objects.select_related("owner").order_by("title")]


def saved_profiles(owner_id: int) -> list[tuple[str, str]]:
    """Return the (name, body) of each profile that an organisation has saved."""
    return list(SavedProfile.objects.filter(owner_id=owner_id).order_by("name").values_list("name", "body"))


def get_batch(batch_id: int) -> BatchData:
    """Return a batch; raises NoSuchBatch."""
    batch = Batch.objects.select_related("source__owner").filter(pk=batch_id).first()
    if batch is None:
        raise NoSuchBatch()
    return _batch_data(batch)


def find_open_batch(source_id: int, file_sha256: str) -> int | None:
    """Return the batch that has begun on this very file and not ended, or None."""
    found = Batch.objects.filter(source_id=source_id, file_sha256=file_sha256, state__in=("waiting", "running"))
    return found.order_by("id").values_list("pk", flat=True).first()


def batches(limit: int = 50) -> list[BatchData]:
    """Return the newest batches the viewer may see."""
    found = Batch.objects.select_related("source__owner").order_by("-id")[:limit]
    return [_batch_data(batch) for batch in found]


_BATCH_FIELDS = tuple(field.name for field in fields(BatchData) if field.name not in ("id", "source"))


def _batch_data(batch: Batch) -> BatchData:
    plain = {name: getattr(batch, name) for name in _BATCH_FIELDS}
    return BatchData(id=batch.pk, source=source_data(batch.source), **plain)


def batch_of(report_id: int) -> BatchData:
    """Return the batch that brought a report's newest version; raises NoSuchReport and NoSuchBatch."""
    number = Report.objects.filter(pk=report_id).values_list("batch_id", flat=True).first()
    if number is None:
        raise NoSuchReport()
    return get_batch(number)


def rejections(batch_id: int) -> Iterator[Rejection]:
    """Yield the rejected rows of a batch in file order, in bounded memory."""
    return Rejection.objects.filter(batch_id=batch_id).order_by("row_number", "id").iterator(2000)


def first_rejections(batch_id: int, limit: int = 100) -> list[Rejection]:
    """Return the first rejected rows of a batch in file order."""
    return list(Rejection.objects.filter(batch_id=batch_id).order_by("row_number", "id")[:limit])


def get_report(report_id: int) -> ReportData:
    """Return a report whole; raises NoSuchReport. To give it to anybody, use share.passing."""
    report = Report.objects.filter(pk=report_id).first()
    if report is None:
        raise NoSuchReport()
    return _report_data(report)


def _report_data(report: Report) -> ReportData:
    source = Source.objects.select_related("owner").get(pk=report.source_id)
    forces = {
        "recording force": report.recording_force,
        "victim's force": report.victim_force,
        "suspect's force": report.suspect_force,
        "lead force": report.lead_force,
    }
    names = dict(Organisation.objects.filter(pk__in=[f for f in forces.values() if f]).values_list("pk", "name"))
    return ReportData(
        id=report.pk, reference=report.reference, version=report.version, owner_id=report.owner_id,
        owner_name=source.owner.name, source_title=source.title, source_kind=source.kind,
        class_scheme=report.class_scheme, class_code=report.class_code, class_text=report.class_text,
        force_flag=report.force_flag, domestic=report.domestic, hate_strands=tuple(report.hate_strands),
        reported_at=report.reported_at, recorded_at=report.recorded_at, committed_from=report.committed_from,
        committed_to=report.committed_to, postcode=report.postcode,
        forces={role: names[force] for role, force in forces.items() if force in names},
        text=report.text, details=report.details, row=report.row, marking=report.marking, tlp=report.tlp,
        gateway=report.gateway, retention_group=report.retention_group, review_date=report.review_date,
        stored_at=report.stored_at, grading=report.grading,
        compartments=compartmented([report.pk]).get(report.pk, frozenset()),
    )  # fmt: skip


def compartmented(report_ids: Sequence[int]) -> dict[int, frozenset[str]]:
    """Return report → its compartments, for those of these that are in one and that the viewer may know of."""
    with connection.cursor() as cursor:
        # By the reports themselves: of one that the viewer may not see, not even this is told.
        cursor.execute(
            """
            SELECT c.report_id, c.compartments FROM record_report r JOIN record_compartmented c ON c.report_id = r.id
            WHERE r.id = ANY(%s)
            """,
            [list(report_ids)],
        )
        return {report: frozenset(compartments) for report, compartments in cursor.fetchall()}


def versions(report_id: int) -> list[VersionData]:
    """Return the earlier versions of a report, newest first."""
    return [
        VersionData(v.version, v.replaced_at, v.text, v.row)
        for v in ReportVersion.objects.filter(report_id=report_id).order_by("-version")
    ]


def briefs(report_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Return, for the reports the viewer may see, what a list shows: reference, class, dates, owner, source."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT r.id, r.reference, r.class_text, r.class_code, r.reported_at, r.committed_from, r.owner_id,
                   o.name AS owner_name, s.title AS source_title, s.kind AS source_kind, r.recording_force,
                   r.victim_force
            FROM record_report r
            JOIN access_organisation o ON o.id = r.owner_id
            JOIN record_source s ON s.id = r.source_id
            WHERE r.id = ANY(%s)
            """,
            [list(report_ids)],
        )
        names = [column[0] for column in cursor.description]
        return {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}


def rows_of_source(source_id: int, *, after: int, limit: int) -> list[tuple[int, dict[str, Any]]]:
    """Return (report, its source's own row) in number order, after one number."""
    found = Report.objects.filter(source_id=source_id, pk__gt=after).order_by("pk")
    return list(found.values_list("pk", "row")[:limit])


def columns_of_source(source_id: int) -> list[str]:
    """Return every column that a source's files have had, in the order of the newest file that had it."""
    headers: dict[str, None] = {}
    for notes in Batch.objects.filter(source_id=source_id).order_by("-id").values_list("notes", flat=True):
        headers |= dict.fromkeys(notes.get("headers", ()))
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT DISTINCT key
            FROM record_report r,
                 jsonb_array_elements(
                     CASE WHEN r.row ? 'rows' THEN r.row -> 'rows' ELSE jsonb_build_array(r.row) END) AS one,
                 jsonb_object_keys(one) AS key
            WHERE r.source_id = %s
            """,
            [source_id],
        )
        # Columns that only later rows of a JSON file had come after those that every row has.
        held = {name for (name,) in cursor.fetchall()}
    return [name for name in headers if name in held] + sorted(held - headers.keys())


def references(report_ids: Sequence[int]) -> dict[int, tuple[str, str, int]]:
    """Return (source code, reference as given, owner) of each report that the viewer may see."""
    codes = dict(Source.objects.values_list("pk", "code"))
    found = Report.objects.filter(pk__in=list(report_ids)).values_list("pk", "source_id", "reference", "owner_id")
    return {pk: (codes[source], reference, owner) for pk, source, reference, owner in found}


def find_by_reference(key: str) -> list[int]:
    """Return the reports with this normalised reference that the viewer may see, at most 50."""
    with connection.cursor() as cursor:
        # The unique index begins with the owner: one probe an organisation, instead of a walk through every report.
        cursor.execute(
            """
            SELECT r.id FROM access_organisation o
            JOIN record_report r ON r.owner_id = o.id AND r.reference_key = %s ORDER BY r.id LIMIT 50
            """,
            [key],
        )
        return [number for (number,) in cursor.fetchall()]


_TO_DECIDE = """
    SELECT r.id, r.text, r.class_scheme, r.class_code, s.kind, r.force_flag, o.sms_counts, r.owner_id, r.source_id
    FROM record_report r
    JOIN record_source s ON s.id = r.source_id
    JOIN access_organisation o ON o.id = r.owner_id
    """


def to_decide(*, after: int, source_id: int | None, limit: int) -> list[ToDecide]:
    """Return the next reports in number order, for the engine to decide again."""
    wanted = "WHERE r.id > %(after)s AND (%(source)s::int IS NULL OR r.source_id = %(source)s)"
    values = {"after": after, "source": source_id, "limit": limit}
    return _to_decide(f"{_TO_DECIDE} {wanted} ORDER BY r.id LIMIT %(limit)s", values)


def texts_of(source_id: int, *, limit: int) -> list[str]:
    """Return the words of a source's newest reports, for what they have in common."""
    found = Report.objects.filter(source_id=source_id).exclude(text="").order_by("-id")
    return list(found.values_list("text", flat=True)[:limit])


def to_decide_of(report_ids: Sequence[int]) -> list[ToDecide]:
    """Return what the engine decides by of each of these reports that the viewer may see."""
    return _to_decide(f"{_TO_DECIDE} WHERE r.id = ANY(%(reports)s)", {"reports": list(report_ids)})


def _to_decide(statement: str, values: dict[str, Any]) -> list[ToDecide]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [
            ToDecide(number, text, (scheme, code) if code else None, kind, flag, sms, owner_id, source)
            for number, text, scheme, code, kind, flag, sms, owner_id, source in cursor.fetchall()
        ]


def about(report_ids: Sequence[int]) -> dict[int, AboutData]:
    """Return what each of these reports is of, for figures by group, of those the viewer may see.

    Victims are people with the role of victim or complainant; a text is cut to its first 2,000 characters.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT r.id, s.title, coalesce(r.details ->> 'language', ''), left(r.text, 2000),
                   coalesce(array_agg(coalesce(p ->> 'sex', '')) FILTER (WHERE p IS NOT NULL), '{}'),
                   coalesce(array_agg(coalesce(p ->> 'ethnicity', '')) FILTER (WHERE p IS NOT NULL), '{}')
            FROM record_report r
            JOIN record_source s ON s.id = r.source_id
            LEFT JOIN LATERAL jsonb_array_elements(r.details -> 'people') AS p
                ON p ->> 'role' IN ('victim', 'complainant')
            WHERE r.id = ANY(%s) GROUP BY r.id, s.title
            """,
            [list(report_ids)],
        )
        return {row[0]: AboutData(*row) for row in cursor.fetchall()}


def forces_by_ons_code() -> dict[str, int]:
    """Return ONS code → organisation for every force here."""
    return dict(Organisation.objects.exclude(ons_code="").values_list("ons_code", "pk"))


def newest_stored_at() -> datetime | None:
    """Return when the newest report the viewer may see was stored."""
    return Report.objects.order_by("-id").values_list("stored_at", flat=True).first()


def of_owner(report_ids: Sequence[int], owner_id: int) -> list[int]:
    """Return those of these reports that an organisation owns, in number order."""
    found = Report.objects.filter(pk__in=list(report_ids), owner_id=owner_id)
    return list(found.order_by("pk").values_list("pk", flat=True))
