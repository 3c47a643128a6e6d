"""The import wizard: source and file, columns, a look at what would come of it, start."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hueandcry.access.actions import slug
from hueandcry.access.roles import Permission
from hueandcry.core.errors import Malformed
from hueandcry.core.importing.correcting import corrected, readings
from hueandcry.core.importing.profile import BadProfile, Profile
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.stages.record import intake, queries
from hueandcry.stages.record.actions import batches, sources
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.record.files import RowStream
from hueandcry.stages.record.preview import preview
from hueandcry.web import drafts
from hueandcry.web.forms import ColumnsForm, SourceForm, StartForm, UploadForm
from hueandcry.web.showing import column_rows, report_lines
from hueandcry.web.views import ViewerRequest, posted, signed_in

PREVIEW_ROWS = 1_000
SAMPLE_ROWS = 50
# A page with a list to choose from for each of thousands of columns would open on no machine.
MOST_COLUMNS = 200


@signed_in(Permission.IMPORT_FILES)
def new(request: ViewerRequest) -> HttpResponse:
    """Ask for the source and the file; keep the file and find out how to read it."""
    own = _own_sources(request)
    if not own:
        return redirect("source_new")
    if request.method != "POST":
        return render(request, "imports/new.html", {"form": UploadForm(own)})
    form = UploadForm(own, request.POST, request.FILES)
    if form.is_valid():
        source = queries.get_source(form.cleaned_data["source"])
        batches.check_may_import(request.viewer, source)
        upload = form.cleaned_data["file"]
        try:
            draft = _draft(source, upload.name, intake.keep_upload(upload.chunks(1 << 20), upload.name))
        except Malformed as error:
            form.add_error("file", error.message)
        else:
            drafts.keep(request.session, draft)
            return redirect("import_check" if draft.is_known else "import_columns", draft.token)
    return render(request, "imports/new.html", {"form": form}, status=422)


def _own_sources(request: ViewerRequest) -> list[SourceData]:
    return [source for source in queries.sources() if source.owner_id == request.viewer.organisation_id]


def _draft(source: SourceData, name: str, kept: tuple[Path, str, int]) -> drafts.Draft:
    path, digest, size = kept
    try:
        stream = intake.open_file(path)
        match = intake.match(stream, source)
    except Malformed as error:
        path.unlink(missing_ok=True)
        # People know the file by the name that they gave it, not by the one it is kept under.
        raise Malformed(error.message.replace(path.name, name)) from error
    columns = match.proposal.columns if match.proposal else ()
    return drafts.Draft(
        token=drafts.new_token(),
        source_code=source.code,
        file_name=name,
        path=str(path),
        sha256=digest,
        size_bytes=size,
        profile_toml=to_toml(match.profile),
        is_known=match.is_known,
        why={column.header: (column.confidence, column.why) for column in columns},
        notes=list(match.proposal.notes) if match.proposal else [],
    )


@signed_in(Permission.IMPORT_FILES)
def new_source(request: ViewerRequest) -> HttpResponse:
    """Add a source of one's own organisation."""
    form = SourceForm(posted(request))
    if request.method == "POST" and form.is_valid():
        organisation = request.user.organisation
        title = form.cleaned_data["title"]
        sources.open_source(
            code=f"{organisation.code}-{slug(title)}"[:80], title=title, kind=organisation.kind,
            owner_id=organisation.pk, profile_name="", by=request.viewer, at=timezone.now(),
        )  # fmt: skip
        return redirect("import_new")
    is_first = not _own_sources(request)
    status = 422 if form.errors else 200
    return render(request, "imports/source.html", {"form": form, "is_first": is_first}, status=status)


@signed_in(Permission.IMPORT_FILES)
def columns(request: ViewerRequest, token: str) -> HttpResponse:
    """Show what each column would be read as, to be corrected."""
    draft = drafts.find(request.session, token)
    stream = intake.open_file(Path(draft.path))
    profile = _lenient(draft)
    shown = stream.headers[:MOST_COLUMNS]
    form = ColumnsForm(readings(profile, shown), profile.dates, profile.time_zone, posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            changed = corrected(
                profile, stream.headers, form.wanted(), dates=form.cleaned_data["dates"],
                time_zone=form.cleaned_data["time_zone"],
            )  # fmt: skip
        except BadProfile:
            form.add_error(None, "Choose which column is the reference: the number that tells one record from another")
        else:
            drafts.keep(request.session, draft.with_profile(changed))
            return redirect("import_check", token)
    facts = {
        "draft": draft,
        "form": form,
        "rows": column_rows(form, draft.why, intake.sample(stream, SAMPLE_ROWS)),
        "hidden_count": len(stream.headers) - len(shown),
    }
    return render(request, "imports/columns.html", facts, status=422 if form.errors else 200)


def _lenient(draft: drafts.Draft) -> Profile:
    try:
        return draft.profile
    except BadProfile:
        # A proposal without a reference is no profile yet; the page asks for what is missing.
        return intake.match(intake.open_file(Path(draft.path)), queries.get_source(draft.source_code)).profile


@signed_in(Permission.IMPORT_FILES)
def check(request: ViewerRequest, token: str) -> HttpResponse:
    """Show the first records as they would read, and start the import when asked to."""
    draft = drafts.find(request.session, token)
    try:
        profile = draft.profile
    except BadProfile:
        return redirect("import_columns", token)
    stream = intake.open_file(Path(draft.path))
    form = StartForm(posted(request))
    if request.method == "POST" and form.is_valid():
        rows_total = _rows_about(stream)
        return redirect("import", _start(request, draft, profile, form.cleaned_data, rows_total))
    found = preview(stream, profile, PREVIEW_ROWS)
    facts = {
        "draft": draft,
        "profile": profile,
        "source": queries.get_source(draft.source_code),
        "preview": found,
        # A template would take a counter's methods for one of its words.
        **{name: getattr(found, name).most_common() for name in ("unmapped", "unknown", "faults")},
        "reports": [report_lines(report) for report in found.reports],
        "is_whole": found.row_count < PREVIEW_ROWS,
        "form": form,
    }
    return render(request, "imports/check.html", facts, status=422 if form.errors else 200)


def _rows_about(stream: RowStream) -> int | None:
    count = sum(1 for _ in islice(stream.rows(), PREVIEW_ROWS))
    share = stream.progress()
    if count < PREVIEW_ROWS:
        return count
    return round(count / share) if share else None


def _start(
    request: ViewerRequest, draft: drafts.Draft, profile: Profile, chosen: dict[str, Any], rows_total: int | None
) -> int:
    source, now = queries.get_source(draft.source_code), timezone.now()
    batches.check_may_import(request.viewer, source)
    if chosen["save"]:
        profile = _saved(request, profile, chosen["name"], now)
    # The draft's name is the key: a button pressed twice starts one import.
    batch_id = intake.queue(
        source=source, kept=draft.kept(rows_total), profile=profile, by=request.viewer, at=now, key=draft.token
    )
    drafts.forget(request.session, draft.token)
    return batch_id


def _saved(request: ViewerRequest, profile: Profile, name: str, at: datetime) -> Profile:
    named = replace(profile, name=name, title=name.replace("-", " ").capitalize())
    sources.save_profile(name=name, body=to_toml(named), by=request.viewer, at=at)
    return named


@signed_in(Permission.IMPORT_FILES)
def throw_away(request: HttpRequest, token: str) -> HttpResponse:
    """Give up an import that was being prepared, and remove its file."""
    draft = drafts.find(request.session, token)
    if request.method == "POST":
        Path(draft.path).unlink(missing_ok=True)
        drafts.forget(request.session, token)
    return redirect("imports")
