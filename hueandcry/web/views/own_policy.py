"""One organisation's own part in the flag: its lines of the policy, and whether its texts may train models."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.core.flagging.policy_table import LINES
from hueandcry.stages.flag.adoption import actions as adoption
from hueandcry.stages.flag.adoption import queries as permits
from hueandcry.stages.flag.policies import actions, queries
from hueandcry.web.views import ViewerRequest, signed_in

ANSWERS = {"yes": "Online", "no": "Not online", "review": "A person decides", "": "As the policy says"}
# What the form proposes before anybody has typed.
_USUAL = {"line": "sms_counts", "answer": "yes", "reason": ""}


@require_GET
@signed_in()
def own_policy(request: ViewerRequest) -> HttpResponse:
    """Show an organisation its own lines with their history, and its permit; let those who may change them."""
    return _own(request)


def _own(request: ViewerRequest, wrong: str = "") -> HttpResponse:
    viewer = request.viewer
    owner = access.organisation(viewer.organisation_id)
    held = queries.settings_of(owner.pk)
    cases = {line.name: line.case for line in LINES}
    shown: dict[str, Any] = {
        "owner": owner,
        "policy": queries.in_force(),
        "held": [(cases[line], line, ANSWERS[answer]) for line, answer in sorted(held.items())],
        "counts_sms": owner.sms_counts and "sms_counts" not in held,
        "history": [(one, cases[one.line], ANSWERS[one.answer]) for one in queries.setting_history(owner.pk)],
        "lines": LINES,
        "answers": ANSWERS.items(),
        "can_set": viewer.may(Permission.SET_LINES),
        "permit": permits.permit_of(owner.pk),
        "can_permit": viewer.may(Permission.MANAGE_PEOPLE),
        "wrong": wrong,
        "sent": {name: request.POST.get(name, usual) for name, usual in _USUAL.items()},
    }
    return render(request, "model/own.html", shown, status=422 if wrong else 200)


@require_POST
@signed_in(Permission.SET_LINES)
def set_line(request: ViewerRequest) -> HttpResponse:
    """Settle a line for the viewer's organisation, with the reason."""
    posted = request.POST
    try:
        actions.set_line(
            line=posted.get("line", ""), answer=posted.get("answer", "-"), reason=posted.get("reason", ""),
            by=request.viewer, at=timezone.now(),
        )  # fmt: skip
    except (actions.ReasonWanted, actions.SetAlready) as fault:
        return _own(request, fault.message)
    messages.success(request, "The line is set: imports follow it from their next batch on, history with a recompute.")
    return HttpResponseRedirect(reverse("own_policy"))


@require_POST
@signed_in(Permission.MANAGE_PEOPLE)
def permit(request: ViewerRequest) -> HttpResponse:
    """Give or withdraw the permit to train models on the organisation's corrected texts."""
    answer = request.POST.get("answer")
    if answer not in ("give", "withdraw"):
        raise actions.ReasonWanted("Choose Give or Withdraw.")
    adoption.allow_training(
        owner_id=request.viewer.organisation_id, allowed=answer == "give", by=request.viewer, at=timezone.now()
    )
    messages.success(request, "The permit is given." if answer == "give" else "The permit is withdrawn.")
    return HttpResponseRedirect(reverse("own_policy") + "#permit")
