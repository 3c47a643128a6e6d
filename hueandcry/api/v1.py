"""/api/v1: submit reports, ask what became of them, read them back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
from django.http import HttpRequest
from ninja import Header, NinjaAPI, Status

from hueandcry.access.queries import organisation_names
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, viewing
from hueandcry.api import errors
from hueandcry.api.keys import KeyAuth
from hueandcry.api.shapes import (
    Accepted,
    BulkIn,
    OneIn,
    Problem,
    ReportIn,
    ReportOut,
    SharedLine,
    SharedOut,
    Submission,
)
from hueandcry.core.importing import canonical
from hueandcry.core.importing.references import reference_key
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import intake
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import batches
from hueandcry.stages.share import passing
from hueandcry.stages.share import queries as share
from hueandcry.stages.share.actions import receiving

PROBLEMS = {400: Problem, 401: Problem, 403: Problem, 404: Problem, 409: Problem, 422: Problem}

api = NinjaAPI(
    title="Hue & Cry",
    version="1",
    description="Submit reports, ask what became of them, read them back. One key an organisation.",
    auth=KeyAuth(),
    docs_url=None,
    urls_namespace="api-1",
)
errors.register(api)


@api.post("/reports", response={202: Accepted, **PROBLEMS}, summary="Submit one report")
def submit(request: HttpRequest, body: OneIn, idempotency_key: str | None = Header(None)) -> Any:
    return _take(request, body.source, [body.report], idempotency_key)


@api.post("/reports/bulk", response={202: Accepted, **PROBLEMS}, summary="Submit up to 5,000 reports")
def submit_bulk(request: HttpRequest, body: BulkIn, idempotency_key: str | None = Header(None)) -> Any:
    return _take(request, body.source, body.reports, idempotency_key)


@api.get("/submissions/{int:submission}", response={200: Submission, **PROBLEMS}, summary="What became of it")
def submission(request: HttpRequest, submission: int) -> Any:
    viewer = _viewer(request)
    with viewing(viewer):
        batch = record.get_batch(submission)
        rejected = [
            {"row": one.row_number, "column": one.column, "code": one.code, "message": one.message}
            for one in passing.first_rejected(batch, by=viewer)
        ]
    return {
        "submission": batch.id, "state": batch.state, "received": batch.received_count, "stored": batch.stored_count,
        "held": batch.held_count, "changed": batch.changed_count, "rejected": batch.rejected_count,
        "rejections": rejected,
    }  # fmt: skip


@api.get("/reports/{reference}", response={200: ReportOut, **PROBLEMS}, summary="Read a report back")
def read(request: HttpRequest, reference: str) -> Any:
    viewer = _viewer(request)
    with viewing(viewer):
        found = record.find_by_reference(reference_key(reference))
        if not found:
            raise record.NoSuchReport()
        report = passing.open_record(report_id=found[0], by=viewer, at=datetime.now(UTC))
        answers = flag.get_flag(report.id)
        series = link.series_of_report(report.id)
        seen = link.sightings_of(report.id)
    return {
        "reference": report.reference, "version": report.version, "source": report.source_title,
        "class_scheme": report.class_scheme, "class_code": report.class_code, "class_text": report.class_text,
        "reported_at": report.reported_at, "text": report.text,
        "flag": {
            "force": answers.force_flag, "hub": answers.hub_decision, "hub_probability": answers.hub_probability,
            "kind": answers.kind, "family": answers.family, "reasons": list(answers.reasons),
            "reviewed": answers.reviewed_flag, "effective": answers.effective,
            "policy": answers.policy_version, "model": answers.model_version,
        },
        "identifiers": [
            {"kind": s.kind, "value": s.value, "role": s.role, "seen_in": s.sighting_count} for s in seen
        ],
        "series": series.reference if series else None,
    }  # fmt: skip


@api.get("/shared", response={200: list[SharedLine], **PROBLEMS}, summary="What others have shared with you")
def shared(request: HttpRequest, before: int | None = None) -> Any:
    viewer = _viewer(request)
    viewer.check_may(Permission.READ_TEXT)
    names = organisation_names()
    with viewing(viewer):
        found = share.shared_with_us(viewer.organisation_id, before=before)
        passing.pass_out(viewer, (one.owner_id for one in found), is_copy=True)
    return [
        {
            "disclosure": one.id, "reference": one.reference, "shared_by": names.get(one.owner_id, ""),
            "purpose": one.purpose, "data": one.data_kinds, "state": one.state, "made_at": one.made_at,
            "notice": one.notice, "changed_at": one.changed_at,
        }
        for one in found
    ]  # fmt: skip


@api.get("/shared/{int:disclosure}", response={200: SharedOut, **PROBLEMS}, summary="Read what was shared")
def read_shared(request: HttpRequest, disclosure: int) -> Any:
    viewer = _viewer(request)
    with viewing(viewer):
        found = receiving.open_shared(disclosure_id=disclosure, by=viewer, at=datetime.now(UTC))
    one = found.disclosure
    return {
        "disclosure": one.id, "reference": one.reference, "purpose": one.purpose, "handling": one.handling,
        "gateway": one.gateway, "duties": one.duties, "corrected_at": one.corrected_at,
        "notice": one.notice, "noticed_at": one.noticed_at, "changed_at": one.changed_at, "content": found.content,
        "says": found.says,
    }  # fmt: skip


def _take(request: HttpRequest, source_code: str, reports: list[ReportIn], key: str | None) -> Status:
    viewer = _viewer(request)
    viewer.check_may(Permission.SUBMIT_REPORTS)
    if "\0" in source_code:
        # The database would not even look for it.
        raise record.NoSuchSource()
    with viewing(viewer):
        source = record.get_source(source_code)
        batches.check_owns(viewer, source)
        lines = (_line(report) for report in reports)
        path, digest, size = intake.keep_upload(lines, "submission.jsonl")
        kept = intake.Kept("API submission", path, digest, size)
        try:
            batch_id = intake.queue(
                source=source, kept=kept, profile=canonical.PROFILE, by=viewer, at=datetime.now(UTC), key=key
            )
        except batches.KeyUsed:
            path.unlink()
            raise
        if record.get_batch(batch_id).file_path != str(path):
            path.unlink()  # the same submission again: the first one's file is the batch's
    return Status(202, {"submission": batch_id, "state": "waiting", "reports": len(reports)})


def _line(report: ReportIn) -> bytes:
    document = report.model_dump(mode="json", exclude_defaults=True)
    return msgspec.json.encode({canonical.COLUMN: msgspec.json.encode(document).decode()}) + b"\n"


def _viewer(request: HttpRequest) -> Viewer:
    viewer = request.auth  # type: ignore[attr-defined]
    assert isinstance(viewer, Viewer)
    return viewer
