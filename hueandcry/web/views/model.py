"""What decides the flag: the policy, line by line, and the model in force."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hueandcry.access import queries as access
from hueandcry.core.flagging.policy import DEFAULT
from hueandcry.core.flagging.policy_table import LINES
from hueandcry.web.views import ViewerRequest, signed_in

_GROUPS = (("yes", "Counts as online"), ("no", "Does not count as online"), ("review", "A person decides"))


@require_GET
@signed_in()
def policy_page(request: ViewerRequest) -> HttpResponse:
    """Show each edge case that the policy settles, and how."""
    shown = {
        "policy": DEFAULT,
        "groups": [(title, [line for line in LINES if DEFAULT.answer(line.name) == code]) for code, title in _GROUPS],
        "sms_counted": access.organisations_counting_sms(),
    }
    return render(request, "model/policy.html", shown)


@require_GET
@signed_in()
def model_page(request: ViewerRequest) -> HttpResponse:
    """Show the card of the model in force."""
    return render(request, "model/model.html", {})
