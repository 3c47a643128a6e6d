"""Two records side by side: what agrees, what does not, and what people say of them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.stages.link import judgements, pairs
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions import judging
from hueandcry.stages.record.data import ReportData
from hueandcry.stages.share import passing
from hueandcry.web import facts
from hueandcry.web.views import ViewerRequest, signed_in


@signed_in(Permission.READ_TEXT, Permission.SEE_SERIES)
def compare_page(request: ViewerRequest, left: int, right: int) -> HttpResponse:
    """Show two records beside each other, and write that both were read."""
    return _shown(request, left, right)


@require_POST
@signed_in(Permission.READ_TEXT, Permission.JUDGE_LINKS)
def judge(request: ViewerRequest, left: int, right: int) -> HttpResponse:
    """Record what the viewer says of two records; without an answer or a reason the page asks again."""
    says, reason = request.POST.get("says", ""), request.POST.get("reason", "")
    try:
        judging.judge(pair=(left, right), says=says, reason=reason, by=request.viewer, at=timezone.now())
    except judging.NotSaid:
        return _shown(request, left, right, wrong=True)
    held = link.series_of_reports([left]) if request.POST.get("from") == "series" else {}
    # Whoever judged on a series' page goes on there, with the record it was compared with.
    back = reverse("series", args=[held[left][1]]) if held else reverse("compare", args=[left, right])
    return HttpResponseRedirect(back)


@require_POST
@signed_in(Permission.READ_TEXT, Permission.JUDGE_LINKS)
def take_back(request: ViewerRequest, left: int, right: int) -> HttpResponse:
    """Take the viewer's own last judgement of two records back."""
    judging.take_back(pair=(left, right), by=request.viewer, at=timezone.now())
    return HttpResponseRedirect(reverse("compare", args=[left, right]))


def _shown(request: ViewerRequest, left: int, right: int, *, wrong: bool = False) -> HttpResponse:
    viewer = request.viewer
    records = [passing.open_record(report_id=one, by=viewer, at=timezone.now()) for one in (left, right)]
    evidence = pairs.evidence(left, right, {one.id: one.text for one in records})
    said = judgements.of_pair(left, right)
    series = link.series_of_reports([left, right])
    shown = {
        "records": records,
        "sides": [(one, series.get(one.id, (0, ""))[1]) for one in records],
        "is_together": left in series and series.get(left) == series.get(right),
        "evidence": evidence,
        "offender_bits": sum(one.offender for one in evidence),
        "twice_bits": sum(one.twice for one in evidence),
        "is_twice": (left, right) in pairs.recorded_twice([left]) if left != right else False,
        "rows": _rows(*records),
        "said": said,
        "organisations": access.organisation_names(),
        "can_judge": viewer.may(Permission.JUDGE_LINKS) and left != right,
        "can_take_back": any(one.is_latest and one.judged_by == viewer.name for one in said),
        "wrong": wrong,
        "says": request.POST.get("says", ""),
        "reason": request.POST.get("reason", ""),
        "came_from": "series" if request.POST.get("from") == "series" else "",
        "choices": (
            ("same", "Same offender", "Put the two into one series."),
            ("different", "Different offenders", "Keep the two out of one series, whatever they share."),
            ("unsure", "Not sure", "Leave it to the machine; what was said before has no effect any more."),
        ),
    }
    return render(request, "compare/compare.html", shown, status=422 if wrong else 200)


def _rows(left: ReportData, right: ReportData) -> list[dict[str, Any]]:
    """Return each fact that either record states, as both have it, and whether they agree."""
    sides = [
        {(group.title, fact.label): list(fact.lines) for group in facts.groups(one) for fact in group.facts}
        for one in (left, right)
    ]
    labels = list(dict.fromkeys([*sides[0], *sides[1]]))
    return [
        {
            "label": label[1],
            "values": [(side.get(label, []), record) for side, record in zip(sides, (left, right), strict=True)],
            "both": all(side.get(label) for side in sides),
            "agrees": label in sides[0] and sides[0].get(label) == sides[1].get(label),
            "agrees_in_part": bool(set(sides[0].get(label, ())) & set(sides[1].get(label, ()))),
        }
        for label in labels
    ]
