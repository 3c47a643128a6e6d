"""The auditor's pages: the trail, its report, and its events as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from hueandcry.access import queries as organisations
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import AUDIT, viewing
from hueandcry.audit import actions, patterns
from hueandcry.audit import queries as audit
from hueandcry.audit.counted import KEPT, window
from hueandcry.audit.data import Wanted
from hueandcry.core.importing.references import safe_cell
from hueandcry.stages.link.actions.auditing import subjects_of
from hueandcry.web.audit_forms import ACTS, EventsForm, PatternsForm
from hueandcry.web.views import ViewerRequest, signed_in

MOST_ROWS = 100_000
_MONTHS_DAYS = 366
_COLUMNS = ("event", "at", "act", "what", "who", "organisation", "whose", "subject", "purpose", "gateway", "withheld",
            "address", "detail")  # fmt: skip


@signed_in(Permission.READ_AUDIT)
def trail_page(request: ViewerRequest) -> HttpResponse:
    """Show who did what, newest first, narrowed by person, thing, day, act, organisation, purpose or address."""
    names = organisations.organisation_names()
    form = EventsForm(request.GET, names)
    before = request.GET.get("before", "")
    found = audit.events(_wanted(request, form), before=_number(before)) if form.is_valid() else []
    rows = [(event, names.get(event.organisation_id, ""), names.get(event.owner_id, "")) for event in found]
    older = request.GET.copy()
    if len(rows) == audit.PAGE:
        older["before"] = str(rows[-1][0].pk)
    same = request.GET.copy()
    same.pop("before", None)
    facts = {
        "form": form, "rows": rows, "before": before, "file": same.urlencode(), "most": MOST_ROWS,
        "older": older.urlencode() if len(rows) == audit.PAGE else "",
        "seal": audit.seal_state() if request.viewer.reach == AUDIT else None,
    }  # fmt: skip
    return render(request, "oversight/audit.html", facts, status=422 if form.errors else 200)


def _number(written: str) -> int | None:
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 19 else None


def _wanted(request: ViewerRequest, form: EventsForm) -> Wanted:
    typed = form.cleaned_data["subject"].strip()
    return form.wanted(subjects_of(written=typed, by=request.viewer, at=timezone.now()) if typed else None)


@signed_in(Permission.READ_AUDIT)
def trail_file(request: ViewerRequest) -> HttpResponseBase:
    """Give the events that match as a CSV file that no spreadsheet runs, and write that they were given."""
    names = organisations.organisation_names()
    form = EventsForm(request.GET, names)
    if not form.is_valid():
        return trail_page(request)
    wanted = _wanted(request, form)
    actions.note(
        act=actions.DISCLOSURE, what="events given as a file", by=request.viewer, at=timezone.now(),
        detail={"narrowed_by": wanted.narrowed_by()},
    )  # fmt: skip
    answer = StreamingHttpResponse(_lines(request, wanted, names), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="audit-events.csv"'
    return answer


def _lines(request: ViewerRequest, wanted: Wanted, names: dict[int, str]) -> Iterator[str]:
    # The answer is sent after the request has left the middleware, so the viewer is set here again.
    with viewing(request.viewer):
        writer = csv.writer(_Line())
        # The byte order mark makes spreadsheets read UTF-8.
        yield "\ufeff" + writer.writerow(_COLUMNS)
        for one in audit.all_events(wanted, most=MOST_ROWS):
            detail = ", ".join(f"{name}: {value}" for name, value in one.detail.items())
            cells = (
                one.act, one.what, one.member, names.get(one.organisation_id, ""), names.get(one.owner_id, ""),
                one.subject, one.purpose, one.gateway, str(one.withheld), one.origin, detail,
            )  # fmt: skip
            yield writer.writerow((one.pk, one.at.isoformat(), *map(safe_cell, cells)))


class _Line:
    """A file for the CSV writer that gives each line back."""

    def write(self, line: str) -> str:
        return line


@signed_in(Permission.READ_AUDIT)
def trail_report(request: ViewerRequest) -> HttpResponse:
    """Show counts by act and month, and looks that are out of the usual."""
    usual = {name: field.initial for name, field in PatternsForm.base_fields.items()}
    form = PatternsForm({name: request.GET.get(name, value) for name, value in usual.items()})
    now = timezone.now()
    facts: dict[str, Any] = {"form": form, "days": KEPT.days}
    if form.is_valid():
        names = organisations.organisation_names()
        since = window(now)
        limits = form.cleaned_data
        facts["hours"] = [
            (one, names.get(one.organisation_id, ""))
            for one in patterns.in_an_hour(since, more_than=limits["hour"])
        ]  # fmt: skip
        facts["nights"] = [
            (one, names.get(one.organisation_id, ""))
            for one in patterns.at_night(since, more_than=limits["night"])
        ]  # fmt: skip
        facts["things"] = patterns.by_many(since, more_than=limits["people"])
        facts["since"] = since
    acts = [code for code, _ in ACTS if code]
    months = patterns.by_month(timezone.localdate(now) - timedelta(days=_MONTHS_DAYS))
    facts["acts"] = acts
    facts["months"] = [(month, [counts.get(act, 0) for act in acts], sum(counts.values())) for month, counts in months]
    return render(request, "oversight/report.html", facts, status=422 if form.errors else 200)
