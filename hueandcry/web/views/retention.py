"""What falls due, the year's plan, holds, and disposal after asking."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from hueandcry.access.roles import Permission
from hueandcry.core.errors import HueAndCryError
from hueandcry.core.retention.clocks import add_months
from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.stages.law import queries
from hueandcry.stages.law.actions import disposing, holding, reviewing
from hueandcry.stages.law.periods import queries as periods
from hueandcry.stages.law.rules import CAUSES, WHAT
from hueandcry.stages.share import passing
from hueandcry.web.law_forms import GroupForm, HoldForm, LetInForm, ReasonForm
from hueandcry.web.templatetags.hue import number
from hueandcry.web.views import ViewerRequest, posted, signed_in
from hueandcry.web.views.periods import shown_groups

GROUP_NAMES = [(group.code, f"{group.code}: {group.title}") for group in GROUPS.values()]
# Chunks that a page waits for; what is left a worker goes on with.
_AT_ONCE = 2


def _today() -> date:
    return timezone.localdate()


@signed_in(Permission.SEE_RETENTION)
def due_page(request: ViewerRequest) -> HttpResponse:
    """Show the organisation's records whose time to be looked at has come, the longest overdue first."""
    owner, today = request.viewer.organisation_id, _today()
    form = GroupForm(GROUP_NAMES, request.GET)
    group = form.cleaned_data["group"] if form.is_valid() else ""
    found = queries.due(owner_id=owner, until=today, group=group, after=_place(request.GET.get("after", "")))
    briefs = passing.briefs([one.clock.report_id for one in found], by=request.viewer)
    last = found[-1].clock if len(found) == queries.PAGE else None
    facts = {
        "form": form, "group": group, "rows": [(one, briefs.get(one.clock.report_id)) for one in found],
        "count": queries.due_count(owner, today), "can_dispose": request.viewer.may(Permission.DISPOSE),
        "can_review": request.viewer.may(Permission.REVIEW_RETENTION),
        "next": f"{last.review_on.isoformat()}_{last.report_id}" if last else "",
        "today": today, "is_moving": periods.is_moving(owner),
    }  # fmt: skip
    return render(request, "retention/due.html", facts)


def _place(written: str) -> tuple[date, int] | None:
    day, _, report = written.partition("_")
    try:
        return (date.fromisoformat(day), int(report)) if report.isdecimal() and len(report) < 19 else None
    except ValueError:
        return None


@require_POST
@signed_in(Permission.REVIEW_RETENTION)
def decide(request: ViewerRequest) -> HttpResponse:
    """Keep records or begin their disposal: first asked why, then done."""
    what = "dispose" if request.POST.get("what") == "dispose" else "keep"
    chosen = [int(one) for one in request.POST.getlist("report") if one.isdecimal() and len(one) < 19][:1000]
    is_all = what == "dispose" and "all" in request.POST
    group = request.POST.get("group", "") if request.POST.get("group", "") in GROUPS else ""
    if what == "dispose":
        request.viewer.check_may(Permission.DISPOSE)
    if not chosen and not is_all:
        messages.error(request, "Tick the records first.")
        return redirect("retention")
    form = ReasonForm(request.POST if "sure" in request.POST else None)
    if form.is_valid():
        return _done(request, what, None if is_all else chosen, group, form.cleaned_data["reason"])
    count = queries.due_count(request.viewer.organisation_id, _today()) if is_all else len(chosen)
    facts = {
        "form": form, "what": what, "chosen": chosen, "is_all": is_all, "count": count, "group": group,
        "group_title": GROUPS[group].title if group else "",
    }  # fmt: skip
    return render(request, "retention/decide.html", facts, status=422 if form.errors else 200)


def _done(request: ViewerRequest, what: str, chosen: Sequence[int] | None, group: str, reason: str) -> HttpResponse:
    by, at = request.viewer, timezone.now()
    if what == "keep":
        kept = reviewing.keep(report_ids=chosen or [], reason=reason, by=by, at=at)
        messages.success(request, f"{number(kept)} {'record is' if kept == 1 else 'records are'} kept.")
        return redirect("retention")
    made = disposing.ask(reason=reason, by=by, at=at, report_ids=chosen, group=group)
    disposing.run(made, now=timezone.now, most_chunks=_AT_ONCE)
    return redirect("disposal", disposal_id=made)


@signed_in(Permission.SEE_RETENTION)
def plan_page(request: ViewerRequest) -> HttpResponse:
    """Show what falls due in the next twelve months, by month and group."""
    first = _today().replace(day=1)
    owner = request.viewer.organisation_id
    cells = queries.plan(owner_id=owner, start=first)
    counts = {(cell.month, cell.group): cell.count for cell in cells}
    groups = [group for group in GROUPS.values() if any(cell.group == group.code for cell in cells)]
    months = [add_months(first, later) for later in range(12)]
    rows = [(month, [counts.get((month, group.code), 0) for group in groups]) for month in months]
    facts = {
        "groups": groups, "rows": [(month, row, sum(row)) for month, row in rows],
        "totals": [sum(column) for column in zip(*(row for _, row in rows), strict=True)],
        "total": sum(cell.count for cell in cells), "every_group": shown_groups(periods.in_force(owner)),
    }  # fmt: skip
    return render(request, "retention/plan.html", facts)


@signed_in(Permission.SEE_RETENTION)
def holds_page(request: ViewerRequest) -> HttpResponse:
    """Show the organisation's holds; place one."""
    can_place = request.viewer.may(Permission.REVIEW_RETENTION)
    form = HoldForm(posted(request))
    if request.method == "POST":
        request.viewer.check_may(Permission.REVIEW_RETENTION)
        if form.is_valid() and _added(form, "on", lambda: _place_hold(request, form.cleaned_data)):
            messages.success(request, "The hold is in force.")
            return redirect("holds")
    holds = [(one, WHAT[one.what], CAUSES[one.cause]) for one in queries.hold_list(request.viewer.organisation_id)]
    facts = {"form": form, "holds": holds, "can_place": can_place, "today": _today()}
    return render(request, "retention/holds.html", facts, status=422 if form.errors else 200)


def _place_hold(request: ViewerRequest, cleaned: dict[str, Any]) -> None:
    holding.place(new=holding.NewHold(**cleaned), by=request.viewer, at=timezone.now())


def _added(form: Any, names: str, act: Any) -> bool:
    """Do something that a form asks for; what the hub cannot do is said at the field that names the thing."""
    try:
        act()
    except HueAndCryError as error:
        form.add_error(names, error.message)
        return False
    return True


@signed_in(Permission.REVIEW_RETENTION)
def lift_hold(request: ViewerRequest, hold_id: int) -> HttpResponse:
    """Lift a hold, after asking why."""
    hold = queries.get_hold(hold_id, request.viewer.organisation_id)
    form = ReasonForm(posted(request))
    if request.method == "POST" and form.is_valid():
        holding.lift(hold_id=hold_id, reason=form.cleaned_data["reason"], by=request.viewer, at=timezone.now())
        messages.success(request, "The hold is lifted.")
        return redirect("holds")
    facts = {"hold": hold, "form": form, "what": WHAT[hold.what]}
    return render(request, "retention/lift.html", facts, status=422 if form.errors else 200)


@signed_in(Permission.SEE_RETENTION)
def disposals_page(request: ViewerRequest) -> HttpResponse:
    """Show the organisation's disposals; let a reference in again that was disposed of."""
    can_dispose = request.viewer.may(Permission.DISPOSE)
    form = LetInForm(posted(request))
    if request.method == "POST":
        request.viewer.check_may(Permission.DISPOSE)
        if form.is_valid() and _added(
            form, "reference", lambda: disposing.let_in_again(**form.cleaned_data, by=request.viewer, at=timezone.now())
        ):
            messages.success(request, "The next file may bring the record in again.")
            return redirect("disposals")
    found = queries.disposals(request.viewer.organisation_id)
    facts = {"disposals": found, "form": form, "can_dispose": can_dispose}
    return render(request, "retention/disposals.html", facts, status=422 if form.errors else 200)


@signed_in(Permission.SEE_RETENTION)
def disposal_page(request: ViewerRequest, disposal_id: int) -> HttpResponse:
    """Show one disposal: how far it is, and what was kept and why."""
    found = queries.get_disposal(disposal_id, request.viewer.organisation_id)
    outcomes = queries.outcomes(disposal_id)
    kept = [(says, outcomes[name]) for name, says in _KEPT.items() if outcomes.get(name)]
    return render(request, "retention/disposal.html", {"disposal": found, "kept": kept, "waiting": outcomes.get("", 0)})


_KEPT = {
    disposing.HELD: "A hold is on it",
    disposing.NOT_DUE: "It, or a record linked with it, must be kept longer",
    disposing.ASKED_FOR: "A person’s request about it is being answered",
}
