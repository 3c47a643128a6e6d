"""Search: an identifier in any written form, a record's reference or a series' reference."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from hueandcry.access.roles import Permission
from hueandcry.core.identifiers import benign_reason
from hueandcry.core.importing.references import reference_key
from hueandcry.core.linkage.reference import number_of
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions import looking
from hueandcry.stages.link.data import IdentifierData, SeriesData
from hueandcry.stages.record import queries as record
from hueandcry.stages.share import passing
from hueandcry.web import explaining
from hueandcry.web.views import ViewerRequest, signed_in

# So many records stand under each identifier; its own page has them all.
_UNDER_EACH = 5
_MOST_HITS = 20
_LONGEST = 2000
TIPS = (
    ("07700 900123", "a telephone number, with or without spaces or +44"),
    ("someone at example dot com", "an e-mail address, as people write it down"),
    ("12-34-56 12345678", "a bank account: sort code, then account number"),
    ("hxxps://shop[.]example/pay", "a web address or domain, defanged or not"),
    ("@name or instagram:name", "an account name, with its platform when you know it"),
    ("42/0012345/26", "a record’s reference, however it is punctuated"),
    ("S-00A7-K", "a series’ reference"),
)


@signed_in(Permission.SEARCH)
def search_page(request: ViewerRequest) -> HttpResponse:
    """Show what a typed string is and where it was seen, and write that it was looked for."""
    typed = request.GET.get("q", "").strip()[:_LONGEST]
    shown: dict[str, Any] = {"typed": typed, "tips": TIPS}
    if typed:
        shown |= _found(request, typed)
    return render(request, "search/search.html", shown)


def _found(request: ViewerRequest, typed: str) -> dict[str, Any]:
    looked = looking.look_up(written=typed, by=request.viewer, at=timezone.now())
    key = reference_key(typed)
    by_reference = record.find_by_reference(key)[:_MOST_HITS] if key else []
    hits = list(looked.found)[:_MOST_HITS]
    listed = [report for hit in hits for report in hit.report_ids[:_UNDER_EACH]]
    wanted = list(dict.fromkeys([*by_reference, *listed]))
    briefs = passing.briefs(wanted, by=request.viewer)
    answers, series = flag.answers(wanted), link.series_of_reports(wanted)
    rows = {
        report: {"id": report, "brief": briefs[report], "answer": answers.get(report), "series": series.get(report)}
        for report in wanted
        if report in briefs
    }
    return {
        "readings": _readings(looked.readings),
        "hits": [_hit(hit, rows) for hit in hits],
        "records": [rows[report] for report in by_reference if report in rows],
        "series": _series(request, typed),
    }


def _readings(readings: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return (kind in words, value) of the readings; an account name is shown once, not for every platform."""
    named = [(kind, value) for kind, value in readings if not _is_spread(kind, value, readings)]
    return [(explaining.in_sentence(kind), value.removeprefix("unknown:")) for kind, value in named]


def _is_spread(kind: str, value: str, readings: Sequence[tuple[str, str]]) -> bool:
    platform, _, name = value.partition(":")
    return kind in ("handle", "listing") and platform != "unknown" and (kind, f"unknown:{name}") in readings


def _hit(hit: IdentifierData, rows: dict[int, dict[str, Any]]) -> dict[str, Any]:
    listed = [rows[report] | {"role": hit.roles[report]} for report in hit.report_ids[:_UNDER_EACH] if report in rows]
    visible = hit.sighting_count - hit.withheld_count
    return {
        "identifier": hit,
        "rows": listed,
        "visible_count": visible,
        "more_count": visible - len(listed),
        "reason": benign_reason(hit.kind, hit.value),
    }


def _series(request: ViewerRequest, typed: str) -> SeriesData | None:
    if number_of(typed) is None or not request.viewer.may(Permission.SEE_SERIES):
        return None
    try:
        return link.find_series(typed)
    except link.NoSuchSeries:
        return None
