"""People's requests: what may be about them, what is given, and a second person's check before it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from hueandcry.access.roles import Permission
from hueandcry.core.errors import HueAndCryError, NotAllowed, NotFound
from hueandcry.stages.law import queries, request_queries
from hueandcry.stages.law.actions import requests, restricting
from hueandcry.stages.law.exemptions_table import DECISIONS, EXEMPTIONS
from hueandcry.stages.record import queries as record
from hueandcry.stages.share import passing
from hueandcry.web.law_forms import CorrectionForm, ReasonForm, RequestForm
from hueandcry.web.views import ViewerRequest, posted, signed_in

# What was sent and who does it when → what is said of it.
Step = Callable[[Any, dict[str, Any]], str]


def _check_may_see(request: ViewerRequest) -> None:
    viewer = request.viewer
    if not (viewer.may(Permission.ANSWER_REQUESTS) or viewer.may(Permission.CHECK_REQUESTS)):
        raise NotAllowed()


@signed_in(Permission.SEE_RETENTION)
def requests_page(request: ViewerRequest) -> HttpResponse:
    """Show the organisation's requests, the most urgent first; note a new one."""
    _check_may_see(request)
    form = RequestForm(posted(request))
    if request.method == "POST":
        request.viewer.check_may(Permission.ANSWER_REQUESTS)
        if form.is_valid():
            try:
                number = requests.begin(new=form.wanted(), by=request.viewer, at=timezone.now())
            except requests.NotAPerson as error:
                form.add_error("received_on", error.message)
            else:
                return redirect("request", request_id=number)
    facts = {
        "form": form, "requests": request_queries.requests(request.viewer.organisation_id),
        "can_answer": request.viewer.may(Permission.ANSWER_REQUESTS), "today": timezone.localdate(),
    }  # fmt: skip
    return render(request, "requests/list.html", facts, status=422 if form.errors else 200)


@signed_in(Permission.SEE_RETENTION)
def request_page(request: ViewerRequest, request_id: int) -> HttpResponse:
    """Show one request with its records and what is decided of each."""
    _check_may_see(request)
    return _request(request, request_id)


def _request(request: ViewerRequest, request_id: int, wrong: dict[str, Any] | None = None) -> HttpResponse:
    found = request_queries.get_request(request_id, request.viewer.organisation_id)
    items = request_queries.items(request_id)
    briefs = passing.briefs([item.report_id for item in items], by=request.viewer)
    viewer = request.viewer
    facts = {
        "asked": found, "rows": [(item, briefs.get(item.report_id)) for item in items],
        "decisions": DECISIONS, "exemptions": EXEMPTIONS, "today": timezone.localdate(),
        "can_answer": viewer.may(Permission.ANSWER_REQUESTS), "can_check": viewer.may(Permission.CHECK_REQUESTS),
        "withheld": {item.report_id: EXEMPTIONS.get(item.exemption, "") for item in items},
    }  # fmt: skip
    return render(request, "requests/one.html", facts | {"wrong": wrong}, status=422 if wrong else 200)


@require_POST
@signed_in(Permission.ANSWER_REQUESTS)
def act(request: ViewerRequest, request_id: int) -> HttpResponse:
    """Do one step of preparing an answer: decide, gather again, take longer, send, close."""
    return _done(request, request_id, _STEPS)


@require_POST
@signed_in(Permission.CHECK_REQUESTS)
def check(request: ViewerRequest, request_id: int) -> HttpResponse:
    """Release an answer, or send it back."""
    return _done(request, request_id, _CHECKS)


def _done(request: ViewerRequest, request_id: int, steps: Mapping[str, Step]) -> HttpResponse:
    request_queries.get_request(request_id, request.viewer.organisation_id)
    step = steps.get(request.POST.get("step", ""))
    if step is None:
        raise NotFound()
    common = {"request_id": request_id, "by": request.viewer, "at": timezone.now()}
    try:
        messages.success(request, step(request.POST, common))
    except NotFound:
        raise
    except HueAndCryError as error:
        return _request(request, request_id, _wrong(request.POST, error.message))
    return redirect("request", request_id=request_id)


def _wrong(sent: Any, says: str) -> dict[str, Any]:
    """Return what is wrong with a step, what leads to it on the page, and what was typed."""
    step, report = sent.get("step", ""), sent.get("report", "")
    lead = f"decision-{report}" if step == "decide" else {"longer": "why", "close": "why", "back": "why-back"}.get(step)
    return {"says": says, "step": step, "report": report, "lead": lead, "sent": sent}


def _decide(sent: Any, common: dict[str, Any]) -> str:
    report = sent.get("report", "")
    says = requests.ItemDecision(sent.get("decision", ""), sent.get("exemption", ""), sent.get("reason", ""))
    if not report.isdecimal() or len(report) > 18:
        raise requests.NoSuchRequest()
    requests.decide(report_id=int(report), says=says, **common)
    return "Decided."


def _gather(sent: Any, common: dict[str, Any]) -> str:
    count = requests.gather_again(**common)
    return f"{count} more found." if count else "Nothing new was found."


def _longer(sent: Any, common: dict[str, Any]) -> str:
    requests.take_longer(because=sent.get("reason", ""), **common)
    return "There are two months more. Tell the person why."


def _send(sent: Any, common: dict[str, Any]) -> str:
    requests.send_to_check(**common)
    return "A second person checks it now."


def _back(sent: Any, common: dict[str, Any]) -> str:
    requests.send_back(reason=sent.get("reason", ""), **common)
    return "It is with whoever prepared it."


def _release(sent: Any, common: dict[str, Any]) -> str:
    requests.release(**common)
    return "Released. The package can be fetched."


def _close(sent: Any, common: dict[str, Any]) -> str:
    requests.close(reason=sent.get("reason", ""), **common)
    return "The request is closed."


_STEPS: dict[str, Step] = {
    "decide": _decide, "gather": _gather, "longer": _longer, "send": _send, "close": _close,
}  # fmt: skip
_CHECKS: dict[str, Step] = {"release": _release, "back": _back}


@signed_in(Permission.SEE_RETENTION)
def package(request: ViewerRequest, request_id: int) -> HttpResponse:
    """Send the package of a released answer, and write that it was fetched."""
    _check_may_see(request)
    content = requests.hand_over(request_id=request_id, by=request.viewer, at=timezone.now())
    answer = HttpResponse(content, content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="request-{request_id}.zip"'
    return answer


@signed_in(Permission.ANSWER_REQUESTS, Permission.READ_TEXT)
def rights_page(request: ViewerRequest, report_id: int) -> HttpResponse:
    """Restrict a record or lift that; note what is wrong in it."""
    if not record.of_owner([report_id], request.viewer.organisation_id):
        raise record.NoSuchReport()
    restriction = queries.find_restriction(report_id)
    is_correction = request.POST.get("what") == "correct"
    correction = CorrectionForm(posted(request) if is_correction else None)
    reason = ReasonForm(None if is_correction else posted(request))
    common = {"report_id": report_id, "by": request.viewer, "at": timezone.now()}
    if is_correction and correction.is_valid():
        restricting.correct(**correction.cleaned_data, **common)
        messages.success(request, "Noted. Whoever opens the record reads it.")
        return redirect("record", report_id=report_id)
    if request.method == "POST" and not is_correction and reason.is_valid():
        (restricting.lift if restriction else restricting.place)(reason=reason.cleaned_data["reason"], **common)
        messages.success(request, "The restriction is lifted." if restriction else "The record is restricted.")
        return redirect("record", report_id=report_id)
    is_wrong = bool(correction.errors or reason.errors)
    facts = {
        "report_id": report_id, "restriction": restriction,
        "brief": passing.briefs([report_id], by=request.viewer)[report_id],
        "form": correction if is_correction else reason, "correction": correction, "reason": reason,
    }  # fmt: skip
    return render(request, "requests/rights.html", facts, status=422 if is_wrong else 200)
