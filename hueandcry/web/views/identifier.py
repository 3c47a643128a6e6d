"""One identifier: what it is, and everywhere it was seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions import looking
from hueandcry.stages.link.data import IdentifierData, SeenData, Spread
from hueandcry.stages.share import passing
from hueandcry.web import explaining
from hueandcry.web.views import ViewerRequest, signed_in

PAGE = 50


@signed_in(Permission.SEARCH)
def identifier_page(request: ViewerRequest, kind: str, value: str) -> HttpResponse:
    """Show an identifier and the records it was seen in, and write that it was looked up."""
    found = looking.open_identifier(kind=kind, value=value, by=request.viewer, at=timezone.now())
    spread = link.spreads([found.id])[found.id]
    before = number_in(request, "before")
    seen = link.seen_in(found.id, before=before, limit=PAGE + 1)
    rows = rows_of(seen[:PAGE], by=request.viewer)
    shown = {
        "identifier": found,
        "spread": spread,
        "withheld_count": found.sighting_count - spread.visible_count,
        "says": _says(found, spread),
        "rows": rows,
        "series": list(dict.fromkeys(row["series"][1] for row in rows if row["series"])),
        "next_before": seen[PAGE - 1].report_id if len(seen) > PAGE else None,
        "is_later_page": before is not None,
    }
    return render(request, "identifier/identifier.html", shown)


def number_in(request: ViewerRequest, name: str) -> int | None:
    """Return a record's number from the address, or None when it holds none."""
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None


def rows_of(seen: Sequence[SeenData], *, by: Viewer) -> list[dict[str, Any]]:
    """Return what a list shows of each report: its brief, flag, series, and whose the identifier was there."""
    numbers = [one.report_id for one in seen]
    briefs, answers, series = passing.briefs(numbers, by=by), flag.answers(numbers), link.series_of_reports(numbers)
    return [
        {
            "seen": one,
            "brief": briefs[one.report_id],
            "answer": answers.get(one.report_id),
            "series": series.get(one.report_id),
        }
        for one in seen
        if one.report_id in briefs
    ]


def _says(found: IdentifierData, spread: Spread) -> str:
    """Return whether it links records, and if not, why not."""
    never = explaining.never_links(found.kind, found.value, found.sighting_count)
    if never:
        return f"It links no records: {never}."
    if not spread.joining_count:
        return "It links none of these records: in none of them is it a suspect’s, or it is an organisation’s own."
    if found.sighting_count == 1:
        return "It is in one record only, so it links nothing yet."
    return "It links the records in which it is a suspect’s."
