"""The review queue: one record waits, a person answers, the next one waits."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from hueandcry.access.roles import Permission
from hueandcry.stages.flag import actions, blinding, queries
from hueandcry.stages.flag.data import FAMILIES, KINDS, FlagData
from hueandcry.stages.law import queries as law
from hueandcry.stages.link import queries as link
from hueandcry.stages.share import passing
from hueandcry.web import further
from hueandcry.web.views import ViewerRequest, signed_in
from hueandcry.web.views.record import words_of

# So many records may be put off, and so many answers taken back, in one session.
_REMEMBERED = 100
_ONLINE_KINDS = {code: words for code, words in KINDS.items() if code != "none"}
_LONGEST_REASON = 1000


@require_GET
@signed_in(Permission.REVIEW_FLAGS, Permission.READ_TEXT)
def queue(request: ViewerRequest) -> HttpResponse:
    """Show the record whose answer is worth most, or say that none waits."""
    owner = request.viewer.organisation_id
    skipped = request.session.get("review_skipped", [])
    # What a person had restricted is only stored: nobody is asked to decide about it.
    apart = law.restricted(owner)
    waiting = queries.next_to_review(owner, skip=[*skipped, *apart], reader=request.viewer.name)
    facts = {"waiting_count": queries.waiting_count(owner), "skipped_count": len(skipped), "in_queue": True}
    return _shown(request, waiting[0] if waiting else None, facts)


@require_GET
@signed_in(Permission.REVIEW_FLAGS, Permission.READ_TEXT)
def one(request: ViewerRequest, report_id: int) -> HttpResponse:
    """Show one record to be answered, whether it waits or not."""
    return _shown(request, report_id, {"in_queue": False})


@require_POST
@signed_in(Permission.REVIEW_FLAGS)
def answer(request: ViewerRequest, report_id: int) -> HttpResponse:
    """Store a person's answer and show the next record, or the same one again when it did not come from the queue."""
    # Before anything that was sent is judged: a record of another's must answer as one that never was.
    queries.get_flag(report_id)
    given = _answer(request)
    try:
        actions.review(report_id=report_id, answer=given, by=request.viewer, at=timezone.now(), after=_seen(request))
    except actions.AnsweredAlready:
        # Pressed twice, one's own first answer is the one that stands.
        was_mine = queries.reviews(report_id)[0].reviewer == request.viewer.name
        _say(request, "twice" if was_mine else "crossed", report_id)
    else:
        _remember(request, "review_done", report_id)
        _say(request, "yes" if given.flag else "no", report_id)
    if request.POST.get("then") == "record":
        return HttpResponseRedirect(reverse("record", args=[report_id]))
    return HttpResponseRedirect(reverse("review"))


@require_POST
@signed_in(Permission.REVIEW_FLAGS)
def skip(request: ViewerRequest, report_id: int) -> HttpResponse:
    """Put a record off for the rest of this session."""
    queries.get_flag(report_id)
    _remember(request, "review_skipped", report_id)
    return HttpResponseRedirect(reverse("review"))


@require_POST
@signed_in(Permission.REVIEW_FLAGS)
def bring_back(request: ViewerRequest) -> HttpResponse:
    """Put the skipped records back into the queue."""
    request.session["review_skipped"] = []
    return HttpResponseRedirect(reverse("review"))


@require_POST
@signed_in(Permission.REVIEW_FLAGS)
def undo(request: ViewerRequest) -> HttpResponse:
    """Take the viewer's last answer of this session back and show its record again."""
    done = list(request.session.get("review_done", []))
    if not done:
        _say(request, "nothing", 0)
        return HttpResponseRedirect(reverse("review"))
    report_id = done.pop()
    request.session["review_done"] = done
    try:
        actions.take_back(report_id=report_id, by=request.viewer, at=timezone.now())
    except actions.NothingToTakeBack:
        _say(request, "crossed", report_id)
        return HttpResponseRedirect(reverse("review"))
    _say(request, "undone", report_id)
    return HttpResponseRedirect(reverse("review_one", args=[report_id]) + "?queue=1")


def _answer(request: ViewerRequest) -> actions.Answer:
    is_online = request.POST.get("answer") == "yes"
    if request.POST.get("answer") not in ("yes", "no"):
        raise actions.NoSuchAnswer("Choose Online or Not online.")
    return actions.Answer(
        flag=is_online,
        kind=request.POST.get("kind", "") if is_online else "none",
        family=request.POST.get("family", ""),
        reason=request.POST.get("reason", "").strip()[:_LONGEST_REASON],
        judged=further.judged(
            request.POST.getlist("strands"), request.POST.get("domestic", ""), request.POST.get("class", "")
        ),
    )


def _seen(request: ViewerRequest) -> int | None:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < 6 else None


def _remember(request: ViewerRequest, name: str, report_id: int) -> None:
    kept = [one for one in request.session.get(name, []) if one != report_id]
    request.session[name] = [*kept, report_id][-_REMEMBERED:]


def _say(request: ViewerRequest, what: str, report_id: int) -> None:
    request.session["review_said"] = [what, report_id]


def _shown(request: ViewerRequest, report_id: int | None, facts: dict[str, Any]) -> HttpResponse:
    said, about = request.session.pop("review_said", ["", 0])
    shown = {
        **facts,
        "said": said,
        "said_about": about,
        "can_undo": bool(request.session.get("review_done")),
        "keeps_queue": facts["in_queue"] or request.GET.get("queue") == "1",
    }
    if report_id is not None:
        shown |= _record(request, report_id)
    return render(request, "review/review.html", shown)


def _record(request: ViewerRequest, report_id: int) -> dict[str, Any]:
    report = passing.open_record(report_id=report_id, by=request.viewer, at=timezone.now())
    flag = queries.get_flag(report_id)
    if flag.owner_id != request.viewer.organisation_id:
        raise actions.NoSuchFlag()
    answers = queries.reviews(report_id)
    hidden = blinding.hidden_from(flag, by=request.viewer)
    hides_hub = hidden.hub
    return {
        **words_of(report, blinding.told(flag, hidden), link.sightings_of(report_id)),
        "hidden": hidden,
        "hides_hub": hides_hub,
        "hides_people": hidden.people,
        "report": report,
        "flag": flag,
        "reviews": answers,
        "suggests_online": not hides_hub and _suggestion(flag),
        "suggests_other": not hides_hub and not _suggestion(flag),
        **_prefilled(flag, hides_hub=hides_hub),
        "online_kinds": _ONLINE_KINDS,
        "families": FAMILIES,
        "choices": further.choices(flag, hides_hub=hides_hub, hides_people=hidden.people),
    }


def _prefilled(flag: FlagData, *, hides_hub: bool) -> dict[str, str]:
    """Return the kind and family that stand chosen: the last answer's or the hub's, so far as the reader may know."""
    if hides_hub:
        return {"chosen_kind": "", "chosen_family": ""}
    return {"chosen_kind": flag.kind if flag.kind in _ONLINE_KINDS else "enabled", "chosen_family": flag.family}


def _suggestion(flag: FlagData) -> bool:
    return flag.hub_decision == "yes" or (flag.hub_decision == "review" and flag.hub_probability >= 0.5)
