"""How right the figures are: what samples say, how far readers agree, and what has changed."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import OWN, Viewer
from hueandcry.core.statistics.accuracy import LEAST_READ
from hueandcry.core.statistics.suppression import LEAST_SHOWN
from hueandcry.stages.flag import queries as flag
from hueandcry.stages.flag.accuracy import actions, queries
from hueandcry.stages.flag.accuracy.data import AIM, Accuracy, DrawData
from hueandcry.stages.flag.drift import actions as drift
from hueandcry.stages.flag.drift.data import NoticeData
from hueandcry.stages.flag.drift.queries import notices
from hueandcry.stages.flag.fairness import actions as fairness
from hueandcry.stages.record import queries as record
from hueandcry.web.flag_forms import DrawForm, NoticeForm
from hueandcry.web.months import months_offered
from hueandcry.web.templatetags.hue import month as month_words
from hueandcry.web.views import ViewerRequest, signed_in

_CLASSES_SHOWN = 40
_DRAWS_SHOWN, _DRAWS_READ = 20, 1000
# So small a share of later records moves no figure that anybody would read off.
_FEW_LATER = 0.05
_DIMENSIONS = {
    "source": "By source",
    "language": "By language of the text",
    "sex": "By sex of the victim, as recorded",
    "ethnicity": "By ethnicity of the victim, as recorded",
}


@require_GET
@signed_in(Permission.SEE_FIGURES)
def accuracy_page(request: ViewerRequest) -> HttpResponse:
    """Show how right the figures of the viewer's organisation are, and the nation's to those who may see all."""
    return _accuracy(request)


def _accuracy(request: ViewerRequest, wrong: DrawForm | NoticeForm | None = None, noticed: int = 0) -> HttpResponse:
    viewer = request.viewer
    is_national = _is_national(viewer)
    owner = None if is_national else viewer.organisation_id
    names = access.organisation_names()
    overall, drawn = queries.accuracy(owner_id=owner), queries.draws(owner, limit=_DRAWS_READ)
    shown = {
        "is_national": is_national,
        "unsampled": _unsampled(overall, drawn),
        "whose": "All forces and companies" if owner is None else names.get(owner, ""),
        "overall": overall,
        "tables": _tables(owner, is_national=is_national, names=names),
        "aim": AIM,
        "least_read": LEAST_READ,
        "draws": [(one, names.get(one.owner_id, "")) for one in drawn[:_DRAWS_SHOWN]],
        "agreements": [(one, names.get(one.owner_id, "")) for one in flag.agreements(owner)],
        "can_draw": viewer.may(Permission.REVIEW_FLAGS) and not is_national,
        "notices": [(*one, wrong if one[0].id == noticed else NoticeForm(one[0].id)) for one in _notices()],
        "draw": wrong if isinstance(wrong, DrawForm) else DrawForm(_months()),
        "form": wrong,
    }
    return render(request, "accuracy/accuracy.html", shown, status=422 if wrong else 200)


def _unsampled(overall: Accuracy, drawn: Sequence[DrawData]) -> int:
    """Return how many of the records that a figure is about came in after a sample of them was drawn.

    None of those could be drawn: the figure holds for them only if they are like the rest.
    """
    newest: dict[tuple[Any, ...], int] = {}
    for one in drawn:
        if one.read_count:
            newest.setdefault((one.owner_id, one.since, one.until), one.population)
    later = overall.population - sum(newest.values())
    return later if newest and later > _FEW_LATER * overall.population else 0


def _is_national(viewer: Viewer) -> bool:
    # Of an inspectorate nothing is measured: who answers for no records of their own sees the nation's figures.
    answers_for_own = viewer.may(Permission.READ_TEXT) or viewer.may(Permission.SET_LINES)
    return viewer.reach != OWN or not answers_for_own


def _months() -> list[date]:
    return months_offered(timezone.localdate())


@require_GET
@signed_in(Permission.SEE_FIGURES, Permission.READ_TEXT)
def groups_page(request: ViewerRequest) -> HttpResponse:
    """Show what is flagged, sent to a person and corrected, by source and group, and write that it was seen."""
    viewer = request.viewer
    owner = viewer.organisation_id if viewer.reach == OWN else None
    found = fairness.work_out(owner_id=owner, by=viewer, at=timezone.now())
    tables = [(title, found[dimension]) for dimension, title in _DIMENSIONS.items() if dimension in found]
    shown = {"tables": tables, "most": fairness.MOST_RECORDS, "least": LEAST_SHOWN}
    return render(request, "accuracy/groups.html", shown)


@require_POST
@signed_in(Permission.REVIEW_FLAGS)
def draw(request: ViewerRequest) -> HttpResponse:
    """Draw records of the viewer's organisation into its review queue."""
    form = DrawForm(_months(), request.POST)
    if not form.is_valid():
        return _accuracy(request, form)
    wanted = actions.Wanted(request.viewer.organisation_id, seed=secrets.randbelow(2**31), **form.cleaned_data)
    try:
        count = actions.draw(wanted=wanted, by=request.viewer, at=timezone.now())
    except actions.NothingToDraw as fault:
        form.add_error("since", fault.message)
        return _accuracy(request, form)
    messages.success(request, f"{count:,} records are drawn. They wait in the review queue.")
    return HttpResponseRedirect(reverse("accuracy"))


@require_POST
@signed_in(Permission.REVIEW_FLAGS)
def close_notice(request: ViewerRequest, notice_id: int) -> HttpResponse:
    """Close a notice with what the change came from."""
    form = NoticeForm(notice_id, request.POST)
    if not form.is_valid():
        if not any(one.id == notice_id and one.owner_id == request.viewer.organisation_id for one in notices()):
            raise drift.NoSuchNotice()
        return _accuracy(request, form, notice_id)
    reason = form.cleaned_data["reason"]
    drift.close(notice_id=notice_id, reason=reason, by=request.viewer, at=timezone.now())
    messages.success(request, "The notice is closed.")
    return HttpResponseRedirect(reverse("accuracy") + "#changes")


def _notices() -> list[tuple[NoticeData, str]]:
    titles = {source.id: source.title for source in record.sources()}
    return [(one, titles.get(one.source_id, "")) for one in notices()]


def _tables(owner: int | None, *, is_national: bool, names: dict[int, str]) -> list[dict[str, Any]]:
    """Return a table for each way of asking: by force, by class, by month; only rows with enough read."""
    force_names = {pk: name for pk, (_, name) in access.force_codes().items()}
    asked: list[tuple[str, str, Callable[[Any], str]]] = [
        ("class_code", "By class of offence", lambda code: code or "No class given"),
        ("month", "By month", lambda month: month_words(month) if isinstance(month, date) else "No date"),
    ]
    if is_national:
        asked.insert(0, ("force_id", "By force", lambda force: force_names.get(force, "No force known")))
    return [_table(column, title, words, owner) for column, title, words in asked]


def _table(column: str, title: str, words: Callable[[Any], str], owner: int | None) -> dict[str, Any]:
    found = queries.accuracies(column, owner_id=owner)
    enough = [one for one in found if one.precision or one.recall]
    enough.sort(key=lambda one: _place(column, one), reverse=column == "month")
    return {
        "title": title,
        "first": title.removeprefix("By ").capitalize(),
        "rows": [(words(one.of[column]), one) for one in enough[:_CLASSES_SHOWN]],
        "has_waiting": any(one.waiting_share is not None for one in enough),
        "too_few": len(found) - len(enough),
    }


def _place(column: str, one: Accuracy) -> Any:
    return one.of["month"] or date.min if column == "month" else -one.population
