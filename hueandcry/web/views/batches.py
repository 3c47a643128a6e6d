"""Imports that were started: the list, one's progress and sum, and its rejected rows as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import viewing
from hueandcry.core.importing.references import safe_cell
from hueandcry.stages.record import queries
from hueandcry.stages.record.data import BatchData
from hueandcry.stages.share import passing
from hueandcry.web.views import ViewerRequest, signed_in

REJECTED_SHOWN = 20
NOTES = (
    ("unmapped", "Columns kept unread", "They are stored with each record as they came."),
    ("unknown", "Values that are in no list", "They are kept as they came. A list may need a new entry."),
    ("faults", "Cells kept as they came", "They could not be turned into a date, a number or an answer."),
)


@signed_in(Permission.IMPORT_FILES)
def listing(request: ViewerRequest) -> HttpResponse:
    """Show the newest imports."""
    return render(request, "imports/list.html", {"batches": queries.batches()})


@signed_in(Permission.IMPORT_FILES)
def one(request: ViewerRequest, batch_id: int) -> HttpResponse:
    """Show how far an import is, or what came of it."""
    batch = queries.get_batch(batch_id)
    template = "imports/progress.html" if request.htmx else "imports/one.html"
    return render(request, template, {"batch": batch, **_outcome(request, batch)})


def _outcome(request: ViewerRequest, batch: BatchData) -> dict[str, Any]:
    if batch.is_open:
        total = max(batch.rows_total or 0, batch.rows_done)
        return {"percent": min(99, 100 * batch.rows_done // total) if batch.rows_total else None}
    first = batch.notes.get("first_rows", {})
    notes = [
        (title, says, [(name, count, first.get(what, {}).get(name)) for name, count in batch.notes[what].items()])
        for what, title, says in NOTES
        if batch.notes.get(what)
    ]
    return {
        "notes": notes,
        "remarks": batch.notes.get("remarks", []),
        "rejections": passing.first_rejected(batch, REJECTED_SHOWN, by=request.viewer),
    }


@signed_in(Permission.IMPORT_FILES)
def rejected(request: ViewerRequest, batch_id: int) -> HttpResponseBase:
    """Give the rejected rows as a CSV file that no spreadsheet runs."""
    batch = queries.get_batch(batch_id)
    answer = StreamingHttpResponse(_lines(request, batch), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="import-{batch.id}-rejected.csv"'
    return answer


def _lines(request: ViewerRequest, batch: BatchData) -> Iterator[str]:
    # The answer is sent after the request has left the middleware, so the viewer is set here again.
    with viewing(request.viewer):
        headers = list(batch.notes.get("headers", [])) or _headers(request, batch)
        writer = csv.writer(_Line())
        # The byte order mark makes spreadsheets read UTF-8.
        yield "\ufeff" + writer.writerow(["Row", "Column", "Reason", *map(safe_cell, headers)])
        for one in passing.rejected(batch, by=request.viewer):
            cells = [safe_cell(str(one.row.get(header, ""))) for header in headers]
            yield writer.writerow([one.row_number, safe_cell(one.column), safe_cell(one.message), *cells])


def _headers(request: ViewerRequest, batch: BatchData) -> list[str]:
    names: dict[str, None] = {}
    for one in passing.first_rejected(batch, by=request.viewer):
        names.update(dict.fromkeys(one.row))
    return list(names)


class _Line:
    """A file for the CSV writer that gives each line back."""

    def write(self, line: str) -> str:
        return line
