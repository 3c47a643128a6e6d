"""Prolific and persistent: series ranked by parts that anybody can check, and what is disputed of them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.core.linkage import standing
from hueandcry.stages.link import queries as link
from hueandcry.stages.link import ranking
from hueandcry.stages.watch import queries, rules
from hueandcry.stages.watch.actions import challenging
from hueandcry.web import pairing
from hueandcry.web.views import ViewerRequest, signed_in
from hueandcry.web.views.identifier import number_in
from hueandcry.web.watch_forms import ChallengeForm, OutcomeForm

PAGE = 50
ONLY = {"": "Prolific or persistent", "prolific": "Prolific", "persistent": "Persistent", "both": "Both"}
ORDERS = {
    "harm": "Harm, then recency, then spread", "victims": "Victims", "spread": "Organisations reached",
    "recency": "Last seen", "persistence": "Months active",
}  # fmt: skip


@signed_in(Permission.SEE_SERIES)
def standing_page(request: ViewerRequest) -> HttpResponse:
    """Show the series that are prolific or persistent, ranked; what is asked for stands in the address."""
    only, order = request.GET.get("only", ""), request.GET.get("order", "harm")
    only, order = only if only in ONLY else "", order if order in ORDERS else "harm"
    start = max(1, number_in(request, "from") or 1)
    found = ranking.ranked(only=only, order=order, start=start, limit=PAGE + 1)
    kinds_of = access.organisation_kinds()
    disputed = queries.challenged([one.series.id for one in found])
    shown = {
        "rows": [_row(one, kinds_of, order, disputed.get(one.series.id)) for one in found[:PAGE]],
        "only": only, "order": order, "onlys": ONLY, "orders": ORDERS, "start": start, "thin": standing.THIN,
        "lines": {"victims": standing.PROLIFIC_VICTIMS, "owners": standing.PROLIFIC_OWNERS,
                  "months": standing.PERSISTENT_MONTHS},
        "next_address": _address(only, order, start + PAGE) if len(found) > PAGE else "",
        "first_address": _address(only, order, 1),
    }  # fmt: skip
    return render(request, "standing/list.html", shown)


def _row(one: ranking.Ranked, kinds_of: Any, order: str, disputed: Any) -> dict[str, Any]:
    series = one.series
    forces = sum(kinds_of.get(owner) == "force" for owner in series.year_owner_ids)
    return {
        "series": series,
        "rank": one.places[order],
        "places": one.places,
        "marks": [] if disputed and disputed.outcome == "upheld" else pairing.standing_of(series)["marks"],
        "force_count": forces,
        "other_count": len(series.year_owner_ids) - forces,
        "victims": standing.victims_between(series.victim_count, series.unnamed_count),
        "harm_between": standing.harm_between(series.harm_days, series.record_count),
        "disputed": disputed,
    }


def _address(only: str, order: str, start: int) -> str:
    asked = {"only": only, "order": order if order != "harm" else "", "from": str(start) if start > 1 else ""}
    kept = {name: value for name, value in asked.items() if value}
    return reverse("standing") + (f"?{urlencode(kept)}" if kept else "")


@signed_in(Permission.SEE_RETENTION)
def challenges_page(request: ViewerRequest) -> HttpResponse:
    """Show what people dispute, and ask for what is still to be said or decided."""
    return _challenges(request, ChallengeForm())


@require_POST
@signed_in(Permission.ANSWER_REQUESTS)
def record_challenge(request: ViewerRequest) -> HttpResponse:
    """Record that somebody disputes a ranking."""
    form = ChallengeForm(request.POST)
    if not form.is_valid():
        return _challenges(request, form)
    sent = form.cleaned_data
    try:
        challenging.record(
            reference=sent["reference"], received_on=sent["received"], grounds=sent["grounds"], by=request.viewer,
            at=timezone.now(),
        )  # fmt: skip
    except link.NoSuchSeries as fault:
        form.add_error("reference", fault.message)
    except rules.NotDecided as fault:
        form.add_error("received", fault.message)
    else:
        messages.success(request, "The challenge is recorded. Somebody else decides it.")
        return HttpResponseRedirect(reverse("challenges"))
    return _challenges(request, form)


@require_POST
@signed_in(Permission.CHECK_REQUESTS)
def decide_challenge(request: ViewerRequest, challenge_id: int) -> HttpResponse:
    """Record what came of a challenge."""
    form = OutcomeForm(request.POST, auto_id=f"id_{challenge_id}_%s")
    if not form.is_valid():
        return _challenges(request, form, challenge_id)
    challenging.decide(challenge_id=challenge_id, **form.cleaned_data, by=request.viewer, at=timezone.now())
    messages.success(request, "The challenge is decided.")
    return HttpResponseRedirect(reverse("challenges"))


def _challenges(request: ViewerRequest, form: ChallengeForm | OutcomeForm, decided: int = 0) -> HttpResponse:
    held = queries.challenges()
    if decided and not any(one.id == decided for one in held):
        raise challenging.NoSuchChallenge()
    forms = {one.id: OutcomeForm(auto_id=f"id_{one.id}_%s") for one in held}
    shown = {
        "challenges": [(one, form if one.id == decided else forms[one.id]) for one in held],
        "outcomes": rules.OUTCOMES,
        "can_record": request.viewer.may(Permission.ANSWER_REQUESTS),
        "can_decide": request.viewer.may(Permission.CHECK_REQUESTS),
        "form": form,
        "new": ChallengeForm() if decided else form,
    }
    return render(request, "standing/challenges.html", shown, status=422 if form.errors else 200)
