"""My watches: what I watch, what it caught, and setting, reviewing and ending one."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hueandcry.access.roles import Permission
from hueandcry.stages.share import passing
from hueandcry.stages.watch import queries
from hueandcry.stages.watch.actions import setting
from hueandcry.web.views import ViewerRequest, posted, signed_in
from hueandcry.web.watch_forms import KeepForm, WatchForm


@signed_in(Permission.WATCH)
def watches_page(request: ViewerRequest) -> HttpResponse:
    """Show one's own watches and what they caught."""
    return _watches(request)


def _watches(request: ViewerRequest, asked: int = 0, form: KeepForm | None = None) -> HttpResponse:
    today = timezone.localdate()
    held = queries.watches_of(request.viewer)
    if asked and not any(one.id == asked and not one.ended_at for one in held):
        raise setting.NoSuchWatch()
    watches = [
        {
            "watch": one,
            "is_live": queries.is_live(one, today),
            "is_due": one.review_on <= today,
            "form": form if form and one.id == asked else KeepForm(auto_id=f"id_{one.id}_%s"),
        }
        for one in held
    ]
    shown = {"watches": watches, "form": form, **_hits(request)}
    return render(request, "watches/list.html", shown, status=422 if form else 200)


@signed_in(Permission.WATCH)
def hits_part(request: ViewerRequest) -> HttpResponse:
    """Show what one's watches caught, alone: the page asks for it each second. Anybody else is shown the page."""
    if not getattr(request, "htmx", False):
        return watches_page(request)
    shown = _hits(request)
    if request.GET.get("seen") == shown["seen"]:
        # Nothing new: what is on the page stays, and no screen reader says it once more each second.
        return HttpResponse(status=204)
    return render(request, "watches/hits.html", shown)


def _hits(request: ViewerRequest) -> dict[str, Any]:
    hits = queries.hits_of(request.viewer)
    briefs = passing.briefs([hit.report_id for hit in hits], by=request.viewer)
    rows = [{"hit": hit, "brief": briefs.get(hit.report_id)} for hit in hits]
    caught = render_to_string("watches/caught.html", {"hits": rows})
    return {"caught": caught, "seen": sha256(caught.encode()).hexdigest()[:16]}


@signed_in(Permission.WATCH)
def new(request: ViewerRequest) -> HttpResponse:
    """Set a watch; what is missing is asked for again."""
    today = timezone.localdate()
    form = WatchForm(posted(request), today=today, asked=request.GET)
    if request.method == "POST" and form.is_valid():
        try:
            setting.set_watch(wish=form.wish(), by=request.viewer, today=today, at=timezone.now())
        except setting.NothingToWatch as fault:
            form.add_error("target", fault.message)
        else:
            messages.success(request, "The watch is set.")
            return HttpResponseRedirect(reverse("watches"))
    return render(request, "watches/new.html", {"form": form}, status=422 if form.errors else 200)


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
    form = KeepForm(request.POST, auto_id=f"id_{watch_id}_%s")
    if not form.is_valid():
        return _watches(request, watch_id, form)
    reason, today = form.cleaned_data["reason"], timezone.localdate()
    setting.review(watch_id=watch_id, reason=reason, by=request.viewer, today=today, at=timezone.now())
    messages.success(request, "The watch is kept.")
    return HttpResponseRedirect(reverse("watches"))
