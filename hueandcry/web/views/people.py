"""Suspects and victims looked for by name, each for a purpose; one person, with why each mention is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.stages.people import judgements, queries, rules
from hueandcry.stages.people.actions import finding, judging
from hueandcry.stages.people.actions.finding import Hit, NobodyNamed, NoPurpose, Wanted
from hueandcry.stages.people.data import SUSPECT, VICTIM, Because, MentionData, PersonData
from hueandcry.stages.share import passing
from hueandcry.web.people_forms import PeopleForm
from hueandcry.web.views import ViewerRequest, posted, signed_in

# Of a judgement that could not be taken: which pair, and what was typed.
Wrong = tuple[str, str, str]

SAYS = (
    ("same", "The same person", "Join the two."),
    ("different", "Two people", "Keep the two apart, whatever they share."),
    ("unsure", "Not sure", "Leave it to the machine; what was said before has no effect any more."),
)


@signed_in(Permission.FIND_SUSPECTS)
def suspects_page(request: ViewerRequest) -> HttpResponse:
    """Find people named as suspects."""
    return _search(request, SUSPECT)


@signed_in(Permission.FIND_VICTIMS)
def victims_page(request: ViewerRequest) -> HttpResponse:
    """Find people named as victims."""
    return _search(request, VICTIM)


def _search(request: ViewerRequest, role: str) -> HttpResponse:
    # Sent and not asked for: a name in an address would stand in the browser's history and in logs.
    form = PeopleForm(rules.PURPOSES[role], posted(request))
    shown: dict[str, Any] = {
        "form": form, "role": role, "waiting_count": queries.waiting_count(), "most_waiting": queries.MOST_WAITING,
    }  # fmt: skip
    if form.is_bound and form.is_valid():
        wanted = Wanted(role, form.cleaned_data["name"], form.cleaned_data["born"], form.cleaned_data["postcode"],
                        form.cleaned_data["purpose"])  # fmt: skip
        try:
            hits = finding.find(wanted=wanted, by=request.viewer, at=timezone.now())
        except NobodyNamed as fault:
            form.add_error("name", fault.message)
        else:
            shown |= {"is_found": True, "hits": _hits(hits, request.viewer), "purpose": wanted.purpose}
    return render(request, "people/search.html", shown, status=422 if form.errors else 200)


def _hits(hits: Sequence[Hit], by: Viewer) -> list[dict[str, Any]]:
    briefs = passing.briefs([hit.mention.report_id for hit in hits], by=by)
    return [{"hit": hit, "brief": briefs.get(hit.mention.report_id)} for hit in hits]


@signed_in(Permission.FIND_SUSPECTS)
def suspect_page(request: ViewerRequest, reference: str) -> HttpResponse:
    """Show a suspect for a stated purpose: every mention the viewer may see, why it is theirs, what is withheld."""
    return _shown(request, SUSPECT, reference)


@signed_in(Permission.FIND_VICTIMS)
def victim_page(request: ViewerRequest, reference: str) -> HttpResponse:
    """Show a victim for a stated purpose, as a suspect is shown."""
    return _shown(request, VICTIM, reference)


def _of_role(reference: str, role: str) -> PersonData:
    person = queries.find_person(reference)
    if person.role != role:
        raise queries.NoSuchPerson()
    return person


def _shown(request: ViewerRequest, role: str, reference: str, wrong: Wrong | None = None) -> HttpResponse:
    viewer = request.viewer
    purpose = request.GET.get("for", "") or request.POST.get("for", "")
    person = _of_role(reference, role)
    try:
        person = finding.open_person(reference=reference, purpose=purpose, by=viewer, at=timezone.now())
    except NoPurpose:
        shown = {"person": person, "purposes": rules.PURPOSES[role]}
        return render(request, "people/purpose.html", shown)
    because = finding.because(person, by=viewer)
    near = finding.near(person, [one.mention for one in because], by=viewer)
    shown = {
        **_person(person, because, near, viewer),
        "asked": "" if person.reference == reference.upper() else reference.upper(),
        "purpose": purpose,
        "says_purpose": rules.PURPOSES[role][purpose],
        "can_judge": viewer.may(Permission.JUDGE_LINKS),
        "choices": SAYS,
        "wrong": wrong,
    }
    return render(request, "people/person.html", shown, status=422 if wrong else 200)


def _person(person: PersonData, because: Sequence[Because], near: Sequence[Hit], by: Viewer) -> dict[str, Any]:
    found = [one.mention for one in because]
    said = judgements.among([mention.id for mention in found])
    briefs = passing.briefs([mention.report_id for mention in [*found, *(hit.mention for hit in near)]], by=by)
    visible = queries.visible_count(person.id)
    return {
        "person": person,
        "judge_name": f"{person.role}_judge",
        "take_back_name": f"{person.role}_take_back",
        "name": _name(found),
        "rows": [{"one": one, "brief": briefs.get(one.mention.report_id)} for one in because],
        "near": [
            {"hit": hit, "brief": briefs.get(hit.mention.report_id), "with": found[0].id if found else 0}
            for hit in near
        ],
        "visible_count": visible,
        "more_count": visible - len(found),
        "withheld_count": person.mention_count - visible,
        "said": said,
    }


def _name(found: Sequence[MentionData]) -> str:
    names = [mention.called for mention in found]
    # As most records call them; of two as frequent the longer.
    return max(names, key=lambda name: (names.count(name), len(name)), default="Nobody you may see")


@require_POST
@signed_in(Permission.FIND_SUSPECTS, Permission.JUDGE_LINKS)
def judge_suspect(request: ViewerRequest, reference: str) -> HttpResponse:
    """Record what the viewer says of two mentions of suspects."""
    return _judge(request, SUSPECT, reference)


@require_POST
@signed_in(Permission.FIND_VICTIMS, Permission.JUDGE_LINKS)
def judge_victim(request: ViewerRequest, reference: str) -> HttpResponse:
    """Record what the viewer says of two mentions of victims."""
    return _judge(request, VICTIM, reference)


@require_POST
@signed_in(Permission.FIND_SUSPECTS, Permission.JUDGE_LINKS)
def take_back_suspect(request: ViewerRequest, reference: str) -> HttpResponse:
    """Take the viewer's own last judgement of two mentions of suspects back."""
    return _take_back(request, SUSPECT, reference)


@require_POST
@signed_in(Permission.FIND_VICTIMS, Permission.JUDGE_LINKS)
def take_back_victim(request: ViewerRequest, reference: str) -> HttpResponse:
    """Take the viewer's own last judgement of two mentions of victims back."""
    return _take_back(request, VICTIM, reference)


def _judge(request: ViewerRequest, role: str, reference: str) -> HttpResponse:
    _of_role(reference, role)
    pair = (_number(request, "left"), _number(request, "right"))
    says, reason = request.POST.get("says", ""), request.POST.get("reason", "")
    try:
        judging.judge(pair=pair, says=says, reason=reason, by=request.viewer, at=timezone.now())
    except judging.NotSaid:
        return _shown(request, role, reference, wrong=(f"{pair[0]}-{pair[1]}", reason, says))
    return _back(request, pair[0])


def _take_back(request: ViewerRequest, role: str, reference: str) -> HttpResponse:
    _of_role(reference, role)
    pair = (_number(request, "left"), _number(request, "right"))
    try:
        judging.take_back(pair=pair, by=request.viewer, at=timezone.now())
    except judging.NoSuchMentions as unseen:
        raise judging.NothingToTakeBack() from unseen
    return _back(request, pair[0])


def _back(request: ViewerRequest, mention: int) -> HttpResponse:
    """Return to the person whom the first of the two mentions is now."""
    person = queries.person_of(mention)
    purpose = request.POST.get("for", "")
    purpose = purpose if purpose in rules.PURPOSES[person.role] else ""
    return HttpResponseRedirect(f"{reverse(person.role, args=[person.reference])}?for={purpose}")


def _number(request: ViewerRequest, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
