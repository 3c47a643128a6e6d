"""How long an organisation keeps its records: what is in force, what is proposed, and a second person's decision."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hueandcry.access.roles import Permission
from hueandcry.core.errors import HueAndCryError
from hueandcry.core.retention.groups_table import GROUPS, Group
from hueandcry.core.retention.rules_table import RULES
from hueandcry.core.retention.schedule import Schedule, says, where_from
from hueandcry.stages.law.periods import actions, queries, reckoning
from hueandcry.stages.law.periods.data import WAITING, PeriodsData
from hueandcry.web.law_forms import ReasonForm
from hueandcry.web.periods_forms import PeriodsForm
from hueandcry.web.views import ViewerRequest, posted, signed_in

# Blocks of records that a page waits for; a worker goes on with the rest.
_AT_ONCE = 2
_STATES = {
    WAITING: "Waits for a second person", "confirmed": "Confirmed", "refused": "Refused", "withdrawn": "Withdrawn",
}  # fmt: skip
_FORETOLD = {
    "records": "Records", "sooner": "Looked at sooner", "later": "Looked at later", "due before": "Due before",
    "due after": "Due after", "may go before": "Could be disposed of before", "may go after": "Could be after",
    "held": "Of these kept by a hold",
}  # fmt: skip


def shown_groups(schedule: Schedule) -> list[dict[str, Any]]:
    """Return each group of a schedule as pages show it."""
    return [_group(group, schedule) for group in GROUPS.values()]


def _group(group: Group, schedule: Schedule) -> dict[str, Any]:
    period = schedule.period(group.code)
    return {
        "code": group.code, "title": group.title, "says": says(group, period), "from": where_from(group, period),
        "is_shipped": schedule.is_shipped(group.code), "is_confirmed": bool(period.source),
    }  # fmt: skip


def _shown_rules(schedule: Schedule) -> list[dict[str, Any]]:
    return [
        {"says": rule.says, "group": group, "title": GROUPS[group].title, "is_shipped": group == rule.group}
        for rule, group in zip(RULES, schedule.groups, strict=True)
    ]


@signed_in(Permission.SEE_RETENTION)
def periods_page(request: ViewerRequest) -> HttpResponse:
    """Show the periods in force, which of them are still what ships, what waits, and the history."""
    owner = request.viewer.organisation_id
    schedule = queries.in_force(owner)
    facts = {
        "groups": shown_groups(schedule), "rules": _shown_rules(schedule), "confirmed": queries.last_confirmed(owner),
        "unconfirmed": sum(not period.source for period in schedule.periods), "waiting": queries.waiting(owner),
        "reckoning": queries.reckoning(owner), "can_propose": request.viewer.may(Permission.SET_PERIODS),
        "history": [(one, _STATES[one.state]) for one in queries.history(owner)],
    }  # fmt: skip
    return render(request, "retention/periods.html", facts)


@signed_in(Permission.SET_PERIODS)
def propose_page(request: ViewerRequest) -> HttpResponse:
    """Ask for other periods, show what they would do, and then propose them."""
    schedule = queries.in_force(request.viewer.organisation_id)
    form = PeriodsForm(posted(request), initial=PeriodsForm.filled(schedule))
    step = request.POST.get("step", "")
    if step in ("look", "propose") and form.is_valid():
        try:
            return _proposed(request, form) if step == "propose" else _looked(request, form, schedule)
        except HueAndCryError as error:
            form.add_error("reason", error.message)
    elif step == "edit":
        form = PeriodsForm(initial={name: request.POST.get(name, "") for name in form.fields})
    elif request.method == "POST" and not form.errors:
        form.add_error("reason", "Choose what to do: look first, then propose")
    facts = {"form": form, "waiting": queries.waiting(request.viewer.organisation_id)}
    return render(request, "retention/propose.html", facts, status=422 if form.errors else 200)


def _looked(request: ViewerRequest, form: PeriodsForm, before: Schedule) -> HttpResponse:
    after = form.schedule()
    if after == before:
        raise actions.NothingChanged()
    facts = {
        "form": form, "foreseen": actions.foresee(after, by=request.viewer, at=timezone.now()),
        "changes": _changes(before, after), "sent": [(name, request.POST.get(name, "")) for name in form.fields],
        "reason": form.cleaned_data["reason"],
    }  # fmt: skip
    return render(request, "retention/look.html", facts)


def _proposed(request: ViewerRequest, form: PeriodsForm) -> HttpResponse:
    made = actions.propose(
        schedule=form.schedule(), reason=form.cleaned_data["reason"], by=request.viewer, at=timezone.now()
    )
    messages.success(request, "The periods are proposed. Somebody else confirms or refuses them.")
    return redirect("periods_one", periods_id=made)


def _changes(before: Schedule, after: Schedule) -> list[dict[str, str]]:
    """Return what differs between two schedules, before and after, in words."""
    found = []
    for group in GROUPS.values():
        was, now = before.period(group.code), after.period(group.code)
        if was != now:
            what = f"Group {group.code}: {group.title}"
            found.append({
                "what": what, "was": says(group, was), "now": says(group, now),
                "was_from": where_from(group, was), "now_from": where_from(group, now),
            })  # fmt: skip
    for rule, was_in, now_in in zip(RULES, before.groups, after.groups, strict=True):
        if was_in != now_in:
            found.append({
                "what": rule.says, "was": f"Group {was_in}: {GROUPS[was_in].title}",
                "now": f"Group {now_in}: {GROUPS[now_in].title}", "was_from": "", "now_from": "",
            })  # fmt: skip
    return found


@signed_in(Permission.SEE_RETENTION)
def one_page(request: ViewerRequest, periods_id: int) -> HttpResponse:
    """Show periods that somebody proposed, with what they would do; confirm, refuse or withdraw them."""
    viewer = request.viewer
    found = queries.get(periods_id, viewer.organisation_id)
    form = ReasonForm(posted(request))
    if request.method == "POST":
        _check_may_decide(request)
        if form.is_valid() and (done := _decided(request, found, form)):
            return done
    is_own = found.proposed_by == viewer.name
    is_waiting = found.state == WAITING
    facts = {
        "periods": found, "form": form, "state": _STATES[found.state], "is_waiting": is_waiting,
        "changes": _changes(queries.before(found, viewer.organisation_id), found.schedule),
        "foreseen": actions.foresee(found.schedule, by=viewer, at=timezone.now()) if is_waiting else None,
        "foretold": [(_FORETOLD[name], count) for name, count in found.foreseen.items()],
        "can_confirm": is_waiting and not is_own and viewer.may(Permission.CONFIRM_PERIODS),
        "can_withdraw": is_waiting and is_own and viewer.may(Permission.SET_PERIODS),
    }  # fmt: skip
    return render(request, "retention/one_periods.html", facts, status=422 if form.errors else 200)


def _check_may_decide(request: ViewerRequest) -> None:
    needed = Permission.SET_PERIODS if request.POST.get("answer") == "withdraw" else Permission.CONFIRM_PERIODS
    request.viewer.check_may(needed)


def _decided(request: ViewerRequest, found: PeriodsData, form: ReasonForm) -> HttpResponse | None:
    answer = request.POST.get("answer", "")
    decide = {"confirm": actions.confirm, "refuse": actions.refuse, "withdraw": actions.withdraw}.get(answer)
    if decide is None:
        form.add_error("reason", "Choose what is to become of the periods")
        return None
    decide(periods_id=found.id, reason=form.cleaned_data["reason"], by=request.viewer, at=timezone.now())
    if answer == "confirm":
        reckoning.run(found.id, now=timezone.now, most_blocks=_AT_ONCE)
        messages.success(request, "The periods are in force. Nothing is disposed of by them.")
    else:
        messages.success(request, f"The periods are {'refused' if answer == 'refuse' else 'withdrawn'}.")
    return redirect("periods")
