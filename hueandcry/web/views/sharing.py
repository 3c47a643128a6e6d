"""Sharing: what others shared with us, what we shared, what waits for a second person, and one disclosure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils import timezone

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.core.errors import Malformed, NotAllowed
from hueandcry.core.sharing.gateway import Decision
from hueandcry.core.sharing.vocabulary import Outcome, Purpose
from hueandcry.stages.link import queries as link
from hueandcry.stages.share import passing, queries
from hueandcry.stages.share.actions import asking, disclosing, receiving
from hueandcry.stages.share.deciding import handling_of
from hueandcry.stages.share.rules import NoReason
from hueandcry.web.sharing_forms import AnswerForm, AskForm, ShareForm, WhyForm
from hueandcry.web.showing_handling import for_people_of
from hueandcry.web.views import ViewerRequest, posted, signed_in


class NoSuchDeed(Malformed):
    """Choose one of the buttons of the page."""


def _others(own: int) -> list[tuple[int, str]]:
    return sorted(((pk, name) for pk, name in access.organisation_names().items() if pk != own), key=lambda one: one[1])


@signed_in(Permission.READ_TEXT)
def sharing_page(request: ViewerRequest) -> HttpResponse:
    """Show what others shared with us, what we asked and were asked, and what waits for a second person."""
    viewer = request.viewer
    can_authorise = viewer.may(Permission.AUTHORISE_SHARING)
    shown = {
        "shared": queries.shared_with_us(viewer.organisation_id),
        "waiting": queries.waiting(viewer.organisation_id) if can_authorise else [],
        "asks": queries.asks() if viewer.may(Permission.SHARE) else [],
        "names": access.organisation_names(),
        "can_authorise": can_authorise,
    }
    return render(request, "sharing/sharing.html", shown)


@signed_in()
def disclosures_page(request: ViewerRequest) -> HttpResponse:
    """Show who received what: our own disclosures, or to an auditor everybody's. Never any contents."""
    viewer = request.viewer
    if not (viewer.may(Permission.SHARE) or viewer.may(Permission.READ_AUDIT)):
        raise NotAllowed()
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isdecimal() and len(asked) < 19 else None
    if viewer.may(Permission.READ_AUDIT):
        found = queries.every_disclosure(before=before)
    else:
        found = queries.made_by_us(viewer.organisation_id, before=before)
    older = found[-1].id if len(found) == queries.PAGE else None
    shown = {"found": found, "names": access.organisation_names(), "older": older, "is_own": viewer.reach != "audit"}
    return render(request, "sharing/disclosures.html", shown)


@signed_in(Permission.READ_TEXT)
def disclosure_page(request: ViewerRequest, disclosure_id: int) -> HttpResponse:
    """Show a disclosure: to its recipient exactly what was let out, to its owner what became of it."""
    viewer, now = request.viewer, timezone.now()
    found = queries.get_disclosure(disclosure_id)
    if found.recipient_id == viewer.organisation_id:
        shared = receiving.open_shared(disclosure_id=disclosure_id, by=viewer, at=now)
        shown = {"names": access.organisation_names(), "shared": shared, "one": shared.disclosure}
        return render(request, "sharing/received.html", shown)
    return _own_disclosure(request, disclosure_id, WhyForm())


def _own_disclosure(request: ViewerRequest, disclosure_id: int, form: WhyForm) -> HttpResponse:
    viewer, found = request.viewer, queries.get_disclosure(disclosure_id)
    shown = {
        "one": found, "form": form, "names": access.organisation_names(), "can_share": viewer.may(Permission.SHARE),
        "can_decide": viewer.may(Permission.AUTHORISE_SHARING) and found.proposed_by != viewer.name,
    }  # fmt: skip
    return render(request, "sharing/disclosure.html", shown, status=422 if form.errors else 200)


@signed_in(Permission.SHARE)
def disclosure_decide(request: ViewerRequest, disclosure_id: int) -> HttpResponse:
    """Authorise, decline, recall or correct."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    deed = _DEEDS.get(request.POST.get("deed", ""))
    if deed is None:
        queries.get_disclosure(disclosure_id)
        raise NoSuchDeed()
    act, wants_reason, says = deed
    told: dict[str, Any] = {"disclosure_id": disclosure_id, "by": request.viewer, "at": timezone.now()}
    form = WhyForm(request.POST)
    if wants_reason:
        told["reason"] = form.cleaned_data["reason"] if form.is_valid() else ""
    try:
        act(**told)
    except NoReason:
        # Only whoever may do it is told what is missing: the deed looks at that first.
        return _own_disclosure(request, disclosure_id, form)
    messages.success(request, says)
    return redirect("disclosure", disclosure_id)


# What is done, whether a reason belongs to it, and what is said of it.
_DEEDS: dict[str, tuple[Callable[..., object], bool, str]] = {
    "authorise": (disclosing.authorise, False, "Authorised: they may read it now."),
    "decline": (disclosing.decline, True, "Declined: nothing has left."),
    "recall": (disclosing.recall, True, "Recalled: they can read it no more."),
    "correct": (disclosing.correct, False, "They have the record as it is now."),
}


@signed_in(Permission.SHARE)
def share_page(request: ViewerRequest, report_id: int) -> HttpResponse:
    """Ask what the law says of sharing a record, and then share it."""
    viewer, now = request.viewer, timezone.now()
    report = passing.open_record(report_id=report_id, by=viewer, at=now)
    form = ShareForm(_others(report.owner_id), posted(request))
    decision: Decision | None = None
    if request.method == "POST" and form.is_valid():
        if request.POST.get("deed") == "share":
            decision, number = disclosing.propose(report_id=report_id, wish=form.wish(), by=viewer, at=now)
            if number is not None:
                is_made = decision.outcome == Outcome.ALLOWED
                messages.success(request, "They may read it now." if is_made else "It waits for a second person.")
                return redirect("disclosure", number)
        else:
            decision = disclosing.weigh(report_id=report_id, wish=form.wish(), by=viewer, at=now)
    shown = {
        "report": report, "form": form, "decision": decision, "is_own": report.owner_id == viewer.organisation_id,
        "refused": decision is not None and decision.outcome == Outcome.REFUSED,
        "needs_second": decision is not None and decision.outcome == Outcome.SECOND_PERSON,
        "handling": for_people_of(request.user.organisation, handling_of(report)),
        "disclosed": queries.of_report(report_id), "names": access.organisation_names(),
    }  # fmt: skip
    return render(request, "sharing/share.html", shown, status=422 if form.errors else 200)


@signed_in(Permission.SHARE)
def ask_page(request: ViewerRequest, reference: str) -> HttpResponse:
    """Ask an organisation that is in the same series to share what it has."""
    viewer = request.viewer
    series = link.find_series(reference)
    names = access.organisation_names()
    others = [(pk, names[pk]) for pk in series.owner_ids if pk != viewer.organisation_id]
    form = AskForm(others, posted(request))
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        asking.ask(
            series_reference=series.reference, asked_id=int(found["organisation"]), purpose=Purpose[found["purpose"]],
            reason=found["reason"], by=viewer, at=timezone.now(),
        )  # fmt: skip
        messages.success(request, "They are asked.")
        return redirect("sharing")
    shown = {"series": series, "form": form, "others": others}
    return render(request, "sharing/ask.html", shown, status=422 if form.errors else 200)


@signed_in(Permission.SHARE)
def answer_page(request: ViewerRequest, ask_id: int) -> HttpResponse:
    """Show a question, and answer it where it was put to us."""
    viewer = request.viewer
    found, form = queries.get_ask(ask_id), AnswerForm(posted(request))
    if request.method == "POST" and form.is_valid():
        asking.answer(ask_id=ask_id, says=form.cleaned_data["reason"], by=viewer, at=timezone.now())
        messages.success(request, "Your answer is given.")
        return redirect("ask", ask_id)
    is_ours = found.asked_id == viewer.organisation_id and found.answered_at is None
    shown = {"one": found, "form": form, "can_answer": is_ours, "names": access.organisation_names()}
    return render(request, "sharing/answer.html", shown, status=422 if form.errors else 200)
