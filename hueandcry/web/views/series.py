"""Series: the national list, and one series with why it is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.core.identifiers import JOINING, KINDS
from hueandcry.core.linkage.reference import number_of
from hueandcry.core.linkage.weights import why
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.link import holding
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions import looking
from hueandcry.stages.link.data import Edge, MonthCount, SeriesData, Shared
from hueandcry.stages.share import passing
from hueandcry.web import explaining, pairing
from hueandcry.web.drawing import graph, timeline
from hueandcry.web.templatetags.reading import identifier_address
from hueandcry.web.views import ViewerRequest, signed_in
from hueandcry.web.views.identifier import number_in

LIST_PAGE = 50
LEAST_OWNERS = (1, 2, 3, 5, 10)
# So many identifiers are named because most records hang on them.
BRIDGES = 5


ORDERS = {
    "records": "Records",
    "victims": "Victims",
    "organisations": "Organisations",
    "months": "Months active",
    "harm": "Harm",
    "recent": "Last seen",
}
ONLY = {"prolific": "Prolific ones", "persistent": "Persistent ones"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list is narrowed to and ordered by, as the address says it."""

    least: int
    kind: str
    order: str
    only: str

    def address(self, **more: str) -> str:
        """Return the address of this list."""
        asked = {
            "organisations": str(self.least) if self.least > 1 else "", "kind": self.kind, "only": self.only,
            "order": self.order if self.order != "records" else "", **more,
        }  # fmt: skip
        kept = {name: value for name, value in asked.items() if value}
        return reverse("series_list") + (f"?{urlencode(kept)}" if kept else "")


@signed_in(Permission.SEE_SERIES)
def series_list(request: ViewerRequest) -> HttpResponse:
    """Show the series that the viewer may see, in the order asked for; order and filters stand in the address."""
    asked = _asked(request)
    after = _cursor(request.GET.get("after", ""))
    found = link.series_list(
        least_owners=asked.least, kind=asked.kind, order=asked.order, only=asked.only, after=after, limit=LIST_PAGE + 1
    )
    kinds_of = access.organisation_kinds()
    shown = {
        "rows": [_row(series, kinds_of) for series in found[:LIST_PAGE]],
        "counts": link.counts(),
        "asked": asked,
        "choices": LEAST_OWNERS,
        "kinds": [(code, each.label) for code, each in KINDS.items() if each.joins],
        "orders": ORDERS,
        "onlys": ONLY,
        "is_later_page": after is not None,
        "next_address": _next_address(found, asked),
        "first_address": asked.address(),
    }
    return render(request, "series/list.html", shown)


def _asked(request: ViewerRequest) -> Asked:
    def one_of(name: str, known: Container[str], otherwise: str) -> str:
        given = request.GET.get(name, "")
        return given if given in known else otherwise

    return Asked(
        least=number_in(request, "organisations") or 1,
        kind=one_of("kind", JOINING, ""),
        order=one_of("order", ORDERS, "records"),
        only=one_of("only", ONLY, ""),
    )


def _row(series: SeriesData, kinds_of: Mapping[int, str]) -> dict[str, Any]:
    forces = sum(kinds_of.get(owner) == "force" for owner in series.owner_ids)
    return {
        "series": series,
        "force_count": forces,
        "other_count": len(series.owner_ids) - forces,
        "kinds": explaining.listed(explaining.in_sentence(kind) for kind in series.kinds),
        "marks": pairing.standing_of(series)["marks"],
    }


def _cursor(text: str) -> tuple[int, int] | None:
    count, _, number = text.partition("-")
    plain = all(part.isascii() and part.isdecimal() and len(part) < 19 for part in (count, number))
    return (int(count), int(number)) if plain else None


def _next_address(found: Sequence[SeriesData], asked: Asked) -> str:
    if len(found) <= LIST_PAGE:
        return ""
    value, number = link.place_of(found[LIST_PAGE - 1], asked.order)
    return asked.address(after=f"{value}-{number}")


@signed_in(Permission.SEE_SERIES)
def series_page(request: ViewerRequest, reference: str) -> HttpResponse:
    """Show one series: why it is one, its members so far as the viewer may see them, and write that it was read."""
    series = looking.open_series(reference=reference, by=request.viewer, at=timezone.now())
    owner_counts = link.owner_counts(series.id)
    visible = sum(owner_counts.values())
    found = link.members(series.id, limit=link.PAGE + 1, after=number_in(request, "after") or 0)
    members = found[: link.PAGE]
    edges = link.edges(members)
    names, kinds_of = access.organisation_names(), access.organisation_kinds()
    shared = link.shared_by(series.id)
    briefs, answers = passing.briefs(members, by=request.viewer), flag.answers(members)
    withheld = series.record_count - visible
    identifier_count = _joined_by(series, shared, withheld)
    drawing = graph.draw(_ties(edges, briefs, shared if withheld else ()))
    months = link.months(series.id)
    said = pairing.shown_of(members, by=request.viewer)
    shown = {
        "series": series,
        "asked": "" if number_of(reference) == series.id else reference.upper(),
        "summary": explaining.series_summary(series, kinds_of, identifier_count),
        "identifier_count": identifier_count,
        "visible_count": visible,
        "withheld_count": withheld,
        "rows": _members(members, briefs, answers, edges),
        "owners": [
            (names.get(owner, "Not known"), owner_counts.get(owner)) for owner in _ordered(series, owner_counts)
        ],
        "shared": _reasons(series, shared),
        "drawing": drawing,
        "timeline": _timeline(series, months, names),
        "months": [(names.get(one.owner_id, ""), one.month, one.count) for one in months],
        "history": link.history(series.id),
        **said,
        "can_judge": request.viewer.may(Permission.READ_TEXT) and request.viewer.may(Permission.JUDGE_LINKS),
        **pairing.standing_of(series),
        "next_after": members[-1] if len(found) > link.PAGE else None,
        "is_later_page": number_in(request, "after") is not None,
    }
    return render(request, "series/series.html", shown)


def _joined_by(series: SeriesData, shared: Sequence[Shared], withheld: int) -> int:
    # Who sees every record sees every identifier, and knows which of them are a suspect's more than once.
    return len(shared) if not withheld and len(shared) < link.SHARED else series.identifier_count


def _reasons(series: SeriesData, shared: Sequence[Shared]) -> list[tuple[Shared, dict[str, Any]]]:
    """Return each identifier that joins a series with how strong it is, why, and how many records hang on it.

    Those on which most hang stand first where they are not among the widest: a chain hangs on what few records share.
    """
    leaves = holding.leaves(series)
    widest = {one.identifier_id for one in shared}
    narrow = [one for one in sorted(leaves, key=lambda one: (-leaves[one], one)) if leaves[one] > 1]
    first = [one for one in narrow[:BRIDGES] if one not in widest]
    if first:
        shared = [*link.shared_by(series.id, only=first), *shared]
    return [
        (
            one,
            {
                "strength": explaining.strength(one.kind, one.visible_count + one.withheld_count),
                "why": why(one.kind),
                "leaves": leaves.get(one.identifier_id),
            },
        )
        for one in shared
    ]


def _ordered(series: SeriesData, counts: Mapping[int, int]) -> list[int]:
    return sorted(series.owner_ids, key=lambda owner: (-counts.get(owner, 0), owner))


def _members(
    members: Sequence[int], briefs: Mapping[int, Any], answers: Mapping[int, Any], edges: Sequence[Edge]
) -> list[dict[str, Any]]:
    hangs: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        hangs[edge.report_id].append(edge)
    return [
        {
            "id": report,
            "brief": briefs[report],
            "answer": answers.get(report),
            "edges": hangs[report],
            "on": next((edge.seen_on for edge in hangs[report] if edge.seen_on), None),
        }
        for report in members
        if report in briefs
    ]


def _ties(edges: Sequence[Edge], briefs: Mapping[int, Any], shared: Sequence[Shared]) -> graph.Ties:
    ties: dict[int, list[int]] = defaultdict(list)
    identifiers: dict[int, graph.Node] = {}
    for edge in edges:
        if edge.report_id in briefs:
            ties[edge.report_id].append(edge.identifier_id)
            identifiers[edge.identifier_id] = graph.Node(
                edge.value, explaining.kind_label(edge.kind), identifier_address(edge.kind, edge.value)
            )
    records = {
        report: graph.Node(briefs[report]["reference"], briefs[report]["owner_name"], reverse("record", args=[report]))
        for report in ties
    }
    withheld = {
        one.identifier_id: one.withheld_count
        for one in shared
        if one.withheld_count and one.identifier_id in identifiers
    }
    return graph.Ties(records, identifiers, ties, withheld)


def _timeline(series: SeriesData, months: Sequence[MonthCount], names: Mapping[int, str]) -> Any:
    if series.first_on is None or series.last_on is None:
        return None
    counts: dict[int, dict[date, int]] = defaultdict(dict)
    for one in months:
        counts[one.owner_id][one.month] = one.count
    order = sorted(counts, key=lambda owner: (-sum(counts[owner].values()), owner))
    lanes = [timeline.Lane(names.get(owner, "Not known"), counts[owner]) for owner in order]
    return timeline.draw(lanes, series.first_on, series.last_on)
