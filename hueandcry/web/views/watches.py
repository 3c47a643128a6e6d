"""My watches: what I watch, what it caught, and setting, reviewing and ending one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hueandcry.access.roles import Permission
from hueandcry.core.importing.dates import Problem, day
from hueandcry.stages.record import queries as record
from hueandcry.stages.watch import queries, rules
from hueandcry.stages.watch.actions import setting
from hueandcry.stages.watch.data import Wish
from hueandcry.web.people_forms import CALENDAR
from hueandcry.web.views import ViewerRequest, signed_in

KINDS = (
    (rules.IDENTIFIER, "An identifier", "A telephone number, account, address …, in any written form"),
    (rules.SERIES, "A series", "By its reference, such as S-00A7-K"),
    (rules.PERSON, "A suspect", "By their reference, such as P-00A7-K"),
)


@signed_in(Permission.WATCH)
def watches_page(request: ViewerRequest) -> HttpResponse:
    """Show one's own watches and what they caught."""
    today = timezone.localdate()
    watches = [
        {"watch": one, "is_live": queries.is_live(one, today), "is_due": one.review_on <= today}
        for one in queries.watches_of(request.viewer)
    ]
    return render(request, "watches/list.html", {"watches": watches, "purposes": rules.PURPOSES, **_hits(request)})


@signed_in(Permission.WATCH)
def hits_part(request: ViewerRequest) -> HttpResponse:
    """Show what one's watches caught, alone: the page asks for it each second. Anybody else is shown the page."""
    if not getattr(request, "htmx", False):
        return watches_page(request)
    return render(request, "watches/hits.html", _hits(request))


def _hits(request: ViewerRequest) -> dict[str, Any]:
    hits = queries.hits_of(request.viewer)
    briefs = record.briefs([hit.report_id for hit in hits])
    return {"hits": [{"hit": hit, "brief": briefs.get(hit.report_id)} for hit in hits]}


@signed_in(Permission.WATCH)
def new(request: ViewerRequest) -> HttpResponse:
    """Set a watch; what is missing is asked for again."""
    today = timezone.localdate()
    asked = request.POST if request.method == "POST" else request.GET
    wrong = ""
    if request.method == "POST":
        wish = Wish(
            asked.get("kind", ""), asked.get("target", "")[:500], asked.get("purpose", ""), asked.get("gateway", ""),
            asked.get("reason", ""), _day(asked.get("expires", "")) or today,
        )  # fmt: skip
        try:
            setting.set_watch(wish=wish, by=request.viewer, today=today, at=timezone.now())
        except (rules.NotSaid, rules.TooLong, setting.NothingToWatch) as fault:
            wrong = fault.message
        else:
            return HttpResponseRedirect(reverse("watches"))
    shown = {
        "wrong": wrong, "kinds": KINDS, "purposes": rules.PURPOSES, "gateways": rules.GATEWAYS,
        "kind": asked.get("kind", rules.IDENTIFIER), "target": asked.get("target", "")[:500],
        "purpose": asked.get("purpose", ""), "gateway": asked.get("gateway", ""), "reason": asked.get("reason", ""),
        "expires": asked.get("expires", "") or _written(today + timedelta(days=rules.REVIEW_DAYS)),
    }  # fmt: skip
    return render(request, "watches/new.html", shown, status=422 if wrong else 200)


@require_POST
@signed_in(Permission.WATCH)
def end(request: ViewerRequest, watch_id: int) -> HttpResponse:
    """End one of one's own watches."""
    setting.end(watch_id=watch_id, by=request.viewer, at=timezone.now())
    return HttpResponseRedirect(reverse("watches"))


@require_POST
@signed_in(Permission.WATCH)
def review(request: ViewerRequest, watch_id: int) -> HttpResponse:
    """Keep one of one's own watches, with the reason why it is still needed."""
    reason, today = request.POST.get("reason", ""), timezone.localdate()
    setting.review(watch_id=watch_id, reason=reason, by=request.viewer, today=today, at=timezone.now())
    return HttpResponseRedirect(reverse("watches"))


def _day(text: str) -> date | None:
    found = day(text.strip()[:40], CALENDAR) if text.strip() else None
    return None if found is None or isinstance(found, Problem) else found


def _written(one: date) -> str:
    return f"{one.day}/{one.month}/{one.year}"
