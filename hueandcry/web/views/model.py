"""What decides the flag: the policy, line by line, and the model in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.core.flagging import model as models
from hueandcry.core.flagging.further import class_measured
from hueandcry.core.flagging.model_card import ROWS, packaged_numbers
from hueandcry.core.flagging.policy_table import LINES
from hueandcry.core.statistics.accuracy import Estimate
from hueandcry.stages.flag.adoption import actions, queries
from hueandcry.stages.flag.adoption.data import CandidateData
from hueandcry.stages.flag.policies import queries as policies
from hueandcry.web.flag_forms import BackForm, DecisionForm
from hueandcry.web.views import ViewerRequest, signed_in

_GROUPS = (("yes", "Counts as online"), ("no", "Does not count as online"), ("review", "A person decides"))


@require_GET
@signed_in()
def policy_page(request: ViewerRequest) -> HttpResponse:
    """Show each edge case that the policy settles, and how."""
    policy, names = policies.in_force(), access.organisation_names()
    own = policies.settings()
    shown = {
        "policy": policy,
        "groups": [(title, [line for line in LINES if policy.answer(line.name) == code]) for code, title in _GROUPS],
        "own_lines": [
            (names.get(owner, ""), ", ".join(f"{line}: {answer}" for line, answer in sorted(lines.items())))
            for owner, lines in sorted(own.items())
        ],
        "sms_counted": access.organisations_counting_sms(),
        "policies": policies.policies(),
        "adoptions": policies.adoptions(),
    }
    return render(request, "model/policy.html", shown)


@require_GET
@signed_in()
def model_page(request: ViewerRequest) -> HttpResponse:
    """Show the card of the model in force, the candidates that wait, and who decided what."""
    return _model(request)


def _model(request: ViewerRequest, form: BackForm | None = None) -> HttpResponse:
    now = queries.in_force()
    form = form or BackForm(_earlier())
    shown = {
        "name": now.name if now else _packaged_name(),
        "in_force": now,
        "numbers": _numbers(now.numbers if now else packaged_numbers()),
        "suggested": class_measured.shown(),
        "least_right": class_measured.LEAST_RIGHT,
        "comparisons": _comparisons(now.comparisons) if now else [],
        "waiting": [one for one in queries.candidates() if not one.fate],
        "adoptions": queries.adoptions(),
        "can_decide": request.viewer.may(Permission.ADOPT_MODELS),
        "form": form,
        "can_go_back": bool(form.fields["model"].choices),  # type: ignore[attr-defined]
    }
    return render(request, "model/model.html", shown, status=422 if form.errors else 200)


def _earlier() -> list[tuple[str, str]]:
    """Return the models that were in force and are not now, as choices: the one that ships with the program first."""
    now = queries.in_force()
    were = {one.candidate.id for one in queries.adoptions(1000) if one.candidate and one.what != "refused"}
    shipped = [("packaged", "The one that ships")] if now else []
    known = [one for one in queries.candidates() if one.id in were and (now is None or one.id != now.id)]
    return shipped + [(str(one.id), one.name) for one in known]


@require_GET
@signed_in()
def candidate_page(request: ViewerRequest, candidate_id: int) -> HttpResponse:
    """Show one candidate beside the model that was in force when they were compared."""
    return _candidate(request, candidate_id, DecisionForm())


def _candidate(request: ViewerRequest, candidate_id: int, form: DecisionForm) -> HttpResponse:
    found = next((one for one in queries.candidates() if one.id == candidate_id), None)
    if found is None:
        raise actions.NoSuchCandidate()
    shown = {
        "candidate": found,
        "numbers": _numbers(found.numbers),
        "comparisons": _comparisons(found.comparisons),
        "can_decide": request.viewer.may(Permission.ADOPT_MODELS) and not _is_in_force(found),
        "form": form,
    }
    return render(request, "model/candidate.html", shown, status=422 if form.errors else 200)


@require_POST
@signed_in(Permission.ADOPT_MODELS)
def decide(request: ViewerRequest, candidate_id: int) -> HttpResponse:
    """Adopt or refuse a candidate, with the reason; without one the page asks again."""
    answer, form = request.POST.get("answer"), DecisionForm(request.POST)
    if not form.is_valid():
        return _candidate(request, candidate_id, form)
    if answer not in ("adopt", "refuse"):
        raise actions.ReasonWanted("Choose Adopt or Refuse.")
    reason, at = form.cleaned_data["reason"], timezone.now()
    actions.decide(candidate_id=candidate_id, adopt=answer == "adopt", reason=reason, by=request.viewer, at=at)
    words = "adopted: workers use it from their next batch on" if answer == "adopt" else "refused"
    messages.success(request, f"The model is {words}.")
    return HttpResponseRedirect(reverse("model"))


@require_POST
@signed_in(Permission.ADOPT_MODELS)
def put_back(request: ViewerRequest) -> HttpResponse:
    """Put an earlier model back in force, with the reason; without one the page asks again."""
    earlier = _earlier()
    if request.POST.get("model", "") not in dict(earlier):
        raise actions.NoSuchCandidate()
    form = BackForm(earlier, request.POST)
    if not form.is_valid():
        return _model(request, form)
    written, reason = form.cleaned_data["model"], form.cleaned_data["reason"]
    number = None if written == "packaged" else int(written)
    actions.put_back(candidate_id=number, reason=reason, by=request.viewer, at=timezone.now())
    messages.success(request, "The model is back in force. Workers use it from their next batch on.")
    return HttpResponseRedirect(reverse("model"))


def _is_in_force(candidate: CandidateData) -> bool:
    now = queries.in_force()
    return now is not None and now.id == candidate.id


def _packaged_name() -> str:
    try:
        return models.packaged().name
    except (models.ModelMissing, models.ModelUnreadable):
        return "none: the rules alone answer"


def _numbers(numbers: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return what training printed, in words."""
    return [(name.replace("_", " ").capitalize(), value) for name, value in numbers.items() if name != "name"]


def _comparisons(kept: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "title": one["set_name"],
            "verdict": one["verdict"],
            "seen": one.get("seen", ""),
            "count": one["candidate"]["rows"],
            "won": one["won"],
            "lost": one["lost"],
            "rows": [(words, _share(one["candidate"][field]), _share(one["in_force"][field])) for field, words in ROWS],
            "errors": (one["candidate"]["calibration_error"], one["in_force"]["calibration_error"]),
        }
        for one in kept
    ]


def _share(kept: Mapping[str, Any]) -> Estimate | None:
    return Estimate(kept["value"], kept["low"], kept["high"], kept["of"]) if kept["of"] else None
