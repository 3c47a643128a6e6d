"""The first page: the national picture, one force's picture, or a welcome to those who see no figures."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.stages.flag import further_figures
from hueandcry.stages.flag.accuracy.data import Accuracy
from hueandcry.stages.flag.accuracy.queries import accuracy
from hueandcry.stages.flag.drift.queries import open_count
from hueandcry.stages.measure import queries as measure
from hueandcry.stages.measure.data import Picture
from hueandcry.web import further
from hueandcry.web.drawing.bars import bars, trend
from hueandcry.web.drawing.force_map import force_map
from hueandcry.web.months import months_offered, read_month
from hueandcry.web.views import ViewerRequest, signed_in


@signed_in()
def home(request: ViewerRequest) -> HttpResponse:
    """Show the national picture, or to a role that sees no figures what it can do here."""
    if not request.viewer.may(Permission.SEE_FIGURES):
        return render(request, "home/welcome.html")
    if request.GET.get("force"):
        return _sent_to_force(request)
    since = read_month(request.GET.get("since", ""))
    picture = measure.picture(since=since)
    codes = access.force_codes()
    facts = _facts(picture, since) | {
        **_measured(picture, accuracy(since=since)),
        "map": force_map(picture.forces, {number: code for number, (code, _) in codes.items()}),
        "rows": [(force, codes[force.force_id][0]) for force in picture.forces],
        "force_choices": codes.values(),
    }
    return render(request, "home/national.html", facts)


@signed_in(Permission.SEE_FIGURES)
def force(request: ViewerRequest, code: str) -> HttpResponse:
    """Show the same picture of one force."""
    found = access.get_force(code)
    since = read_month(request.GET.get("since", ""))
    picture = measure.picture(force_id=found.pk, since=since)
    facts = _facts(picture, since, found.pk) | {
        **_measured(picture, accuracy(force_id=found.pk, since=since)),
        "force": found,
        "force_choices": access.force_codes().values(),
    }
    return render(request, "home/force.html", facts)


def _sent_to_force(request: HttpRequest) -> HttpResponse:
    since = request.GET.get("since", "")
    found = access.get_force(request.GET["force"])
    address = redirect("force", found.code)
    if read_month(since):
        address["Location"] += f"?since={since}"
    return address


def _measured(picture: Picture, found: Accuracy) -> dict[str, Any]:
    return {
        "accuracy": found,
        "unmeasured_count": max(0, picture.record_count - found.population),
        "notice_count": open_count(),
    }


def _facts(picture: Picture, since: date | None, force_id: int | None = None) -> dict[str, Any]:
    return {
        "picture": picture,
        "since": since,
        "months_offered": months_offered(timezone.localdate(), since),
        "kinds": bars(picture.kinds),
        "families": bars(picture.families),
        "trend": trend(picture.months),
        "strands": further.rows(further_figures.strand_counts(force_id=force_id, since=since)),
        "policies": further_figures.policy_counts() if force_id is None else {},
    }
