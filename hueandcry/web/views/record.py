"""One record: its words, the four answers, what links it, and what was done with it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.audit import queries as audit
from hueandcry.stages.flag import blinding
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.flag.data import FlagData
from hueandcry.stages.law import queries as law
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.data import SeriesData, SightingData
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.data import ReportData
from hueandcry.stages.share import passing
from hueandcry.stages.share.deciding import handling_of
from hueandcry.web import explaining, facts, further, pairing
from hueandcry.web.drawing.marks import Span, cut
from hueandcry.web.showing_handling import for_people_of
from hueandcry.web.templatetags.reading import identifier_address
from hueandcry.web.views import ViewerRequest, signed_in

GATEWAYS = {
    "LG01": "Police law enforcement processing (Data Protection Act 2018, Part 3)",
    "LG05": "Given by a company of its own will for a crime (Data Protection Act 2018, Schedule 2, paragraph 2)",
}


@signed_in(Permission.READ_TEXT)
def record_page(request: ViewerRequest, report_id: int) -> HttpResponse:
    """Show a record whole, and write that it was read."""
    viewer = request.viewer
    report = passing.open_record(report_id=report_id, by=viewer, at=timezone.now())
    answers = flag.get_flag(report_id)
    hidden = blinding.hidden_from(answers, by=viewer)
    answers = blinding.told(answers, hidden)
    sightings = link.sightings_of(report_id)
    kept = _kept(report, viewer)
    identifiers = _identifiers(sightings, is_restricted=kept["restriction"] is not None)
    series = link.series_of_report(report_id) if viewer.may(Permission.SEE_SERIES) else None
    shown = {
        **words_of(report, answers, sightings),
        "report": report,
        "flag": answers,
        "basis": explaining.basis(answers),
        "hidden": hidden,
        "hides_hub": hidden.hub,
        "further": further.shown(answers, report.text),
        "identifiers": identifiers,
        "series": series,
        "series_because": _because(series, identifiers) if series else "",
        "groups": facts.groups(report),
        **(pairing.shown_of([report_id], by=viewer) if viewer.may(Permission.SEE_SERIES) else {}),
        "gateway": GATEWAYS.get(report.gateway, report.gateway),
        "handling": for_people_of(request.user.organisation, handling_of(report)),
        "row": sorted(_row_cells(report.row)),
        "versions": record.versions(report_id) if report.version > 1 else [],
        "reviews": [] if hidden.people else flag.reviews(report_id),
        **kept,
        "events": audit.history(f"report:{report_id}") if viewer.may(Permission.READ_AUDIT) else None,
        "can_review": viewer.may(Permission.REVIEW_FLAGS) and report.owner_id == viewer.organisation_id,
    }
    return render(request, "record/record.html", shown)


def _kept(report: ReportData, viewer: Viewer) -> dict[str, Any]:
    """Return how long a record is kept and what rests on it, so far as the viewer may know."""
    return {
        "clock": law.find_clock(report.id),
        "holds": law.holds_on(report.id, today=timezone.localdate()) if viewer.may(Permission.SEE_RETENTION) else [],
        "restriction": law.find_restriction(report.id),
        "corrections": law.corrections(report.id, report.version),
        "can_answer": viewer.may(Permission.ANSWER_REQUESTS) and report.owner_id == viewer.organisation_id,
    }


def words_of(report: ReportData, answers: FlagData, sightings: Sequence[SightingData]) -> dict[str, Any]:
    """Return what the words of a record are shown with: pieces to mark, numbered reasons, and whether there are marks.

    Also for the review page, which shows the same words.
    """
    reasons = [
        Span(reason["start"], reason["end"], reason["says"], number)
        for number, reason in enumerate(answers.reasons, start=1)
    ]
    found = [
        Span(one.start, one.end, _found_label(one), address=identifier_address(one.kind, one.value))
        for one in sightings
        if one.sighting_count  # of what is set aside no page tells more
    ]
    pieces = cut(report.text, [*reasons, *found])
    return {
        "pieces": pieces,
        "reasons": [(span, report.text[span.start : span.end] if span.start >= 0 else "") for span in reasons],
        "has_reasons": any(piece.reasons for piece in pieces),
        "has_identifiers": any(piece.identifier for piece in pieces),
    }


def _found_label(sighting: SightingData) -> str:
    return (
        f"{explaining.in_sentence(sighting.kind)}, {sighting.role}"
        if sighting.role != "unknown"
        else (explaining.in_sentence(sighting.kind))
    )


def _identifiers(sightings: Sequence[SightingData], *, is_restricted: bool) -> list[dict[str, Any]]:
    if is_restricted:
        says = "Links nothing: this record is only stored."
        return [{"sighting": one, "says": says, "is_link": False, "is_stated": one.start < 0} for one in sightings]
    spreads = link.spreads([sighting.identifier_id for sighting in sightings])
    return [
        {
            "sighting": sighting,
            "says": explaining.linking(sighting, spreads[sighting.identifier_id]),
            "is_link": explaining.is_link(sighting, spreads[sighting.identifier_id]),
            "is_stated": sighting.start < 0,
        }
        for sighting in sightings
    ]


def _because(series: SeriesData, identifiers: Sequence[dict[str, Any]]) -> str:
    links = [one["sighting"] for one in identifiers if one["is_link"]]
    if not links:
        return "A person said that it belongs to it."
    links.sort(key=lambda sighting: -sighting.sighting_count)
    named = explaining.listed(f"{explaining.in_sentence(one.kind)} {one.value}" for one in links[:3])
    more = f" and {len(links) - 3} more" if len(links) > 3 else ""
    return f"It shares {named}{more} with others of this series."


def _row_cells(row: Any) -> list[tuple[str, str]]:
    # A source that writes a row a person sends several rows a record: they are kept as a list.
    rows = row if isinstance(row, list) else [row]
    named = (
        (f"{at}. {key}" if len(rows) > 1 else key, value)
        for at, one in enumerate(rows, 1)
        for key, value in one.items()
    )
    return [(key, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)) for key, value in named]
