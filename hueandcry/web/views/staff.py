"""The people of one's own organisation: who comes, who does what, who leaves."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from hueandcry.access import granting, joining, leaving
from hueandcry.access import queries as access
from hueandcry.access.actions import NoSuchRole
from hueandcry.access.models import Member
from hueandcry.access.roles import ROLES, Permission
from hueandcry.core.errors import Malformed
from hueandcry.web.staff_forms import DeskForm, DomainsForm, InviteForm, RolesForm
from hueandcry.web.views import ViewerRequest, posted, signed_in


@signed_in(Permission.MANAGE_PEOPLE)
def people_page(request: ViewerRequest) -> HttpResponse:
    """Show who belongs to the organisation, who was invited, and what waits for a second administrator."""
    return _people(request)


def _people(request: ViewerRequest, wrong: DomainsForm | DeskForm | None = None) -> HttpResponse:
    here = request.viewer.organisation_id
    today, domains = timezone.localdate(), ", ".join(request.user.organisation.domains)
    shown = {
        "people": [_row(member, leaving.has_ended(member, today)) for member in access.members_of(here)],
        "lent": access.lent_by(here),
        "invitations": [(one, one.expires_at <= timezone.now()) for one in access.open_invitations(here)],
        "waiting": [_waiting(request, one) for one in access.waiting_requests(here)],
        "desks": access.desks_of(here),
        "form": wrong,
        "desk_form": wrong if isinstance(wrong, DeskForm) else DeskForm(),
        "domains_form": wrong if isinstance(wrong, DomainsForm) else DomainsForm({"domains": domains}),
    }
    return render(request, "staff/people.html", shown, status=422 if wrong else 200)


def _row(member: Member, has_ended: bool) -> dict[str, Any]:
    return {"member": member, "roles": titles(member.roles), "has_ended": has_ended}


def _waiting(request: ViewerRequest, one: Any) -> dict[str, Any]:
    is_mine = one.asked_by == request.viewer.name or one.member_id == request.viewer.member_id
    return {"request": one, "roles": titles(one.roles), "is_mine": is_mine}


def titles(roles: list[str]) -> str:
    """Return the titles of roles as words."""
    return ", ".join(ROLES[code].title for code in roles if code in ROLES) or "None yet"


@signed_in(Permission.MANAGE_PEOPLE)
def invite_page(request: ViewerRequest) -> HttpResponse:
    """Ask whom to invite; show the link this once."""
    form, link = InviteForm(posted(request), homes=_homes(request)), ""
    if request.method == "POST" and form.is_valid():
        try:
            secret = joining.invite(offer=form.offer(), by=request.viewer, at=timezone.now())
        except Malformed as error:
            form.add_error(_AT.get(type(error), "email"), error.message)
        else:
            link = request.build_absolute_uri(reverse("join", args=[secret]))
    facts = {"form": form, "link": link, "hours": int(joining.VALID.total_seconds() // 3600)}
    return render(request, "staff/invite.html", facts, status=422 if form.errors else 200)


# Which field a fault of an offer stands at; of the address where nothing else is said.
_AT: dict[type[Malformed], str] = {joining.UnfitHome: "home", joining.UnfitDay: "ends_on", NoSuchRole: "roles"}


def _homes(request: ViewerRequest) -> list[tuple[str, str]]:
    return [(code, name) for code, name in access.organisation_codes() if code]


@signed_in(Permission.MANAGE_PEOPLE)
def person_page(request: ViewerRequest, member_id: int) -> HttpResponse:
    """Show one person and what may be changed; change it."""
    member = access.own_member(member_id, request.viewer)
    desks = access.desks_of(request.viewer.organisation_id)
    now = {"roles": member.roles, "desk": member.desk_id or ""}
    form = RolesForm(posted(request), initial=now, desks=desks)
    if request.method == "POST" and form.is_valid():
        return _changed(request, member, form)
    shown = {"member": member, "form": form, "roles": titles(member.roles), "is_self": member_id == _self(request)}
    return render(request, "staff/person.html", shown, status=422 if form.errors else 200)


def _self(request: ViewerRequest) -> int | None:
    return request.viewer.member_id


def _changed(request: ViewerRequest, member: Member, form: RolesForm) -> HttpResponse:
    viewer, at, roles = request.viewer, timezone.now(), form.cleaned_data["roles"]
    granting.seat(member_id=member.pk, desk_id=form.desk_id(), by=viewer, at=at)
    waiting: tuple[str, ...] = ()
    if set(roles) != set(member.roles):
        waiting = granting.change_roles(member_id=member.pk, roles=roles, by=viewer, at=at)
    says = f"{member.name} is changed."
    if waiting:
        says += f" {titles(list(waiting))} waits for a second administrator."
    messages.success(request, says)
    return HttpResponseRedirect(reverse("people"))


@signed_in(Permission.MANAGE_PEOPLE)
def end_page(request: ViewerRequest, member_id: int) -> HttpResponse:
    """End somebody's place, after asking."""
    member = access.leavable_member(member_id, request.viewer)
    if request.method == "POST":
        leaving.end(member_id=member_id, by=request.viewer, at=timezone.now())
        messages.success(request, f"The place of {member.name} is ended.")
        return HttpResponseRedirect(reverse("people"))
    return render(request, "staff/end.html", {"member": member})


@require_POST
@signed_in(Permission.MANAGE_PEOPLE)
def end_invitation(request: ViewerRequest, invitation_id: int) -> HttpResponse:
    """Take an invitation back."""
    joining.end_invitation(invitation_id=invitation_id, by=request.viewer, at=timezone.now())
    messages.success(request, "The invitation is taken back; its link opens nothing any more.")
    return HttpResponseRedirect(reverse("people"))


@require_POST
@signed_in(Permission.MANAGE_PEOPLE)
def decide(request: ViewerRequest, request_id: int) -> HttpResponse:
    """Grant or refuse roles that another administrator asked for."""
    grant = request.POST.get("answer") == "grant"
    granting.decide(request_id=request_id, grant=grant, by=request.viewer, at=timezone.now())
    messages.success(request, "The roles are granted." if grant else "The roles are refused.")
    return HttpResponseRedirect(reverse("people"))


@require_POST
@signed_in(Permission.MANAGE_PEOPLE)
def add_desk(request: ViewerRequest) -> HttpResponse:
    """Open a desk."""
    form = DeskForm(request.POST)
    if not form.is_valid():
        return _people(request, form)
    granting.add_desk(name=form.cleaned_data["name"], by=request.viewer, at=timezone.now())
    return HttpResponseRedirect(reverse("people"))


@require_POST
@signed_in(Permission.MANAGE_PEOPLE)
def set_domains(request: ViewerRequest) -> HttpResponse:
    """Set where the organisation's people have their e-mail."""
    form = DomainsForm(request.POST)
    if form.is_valid():
        try:
            granting.set_domains(written=form.cleaned_data["domains"], by=request.viewer, at=timezone.now())
        except Malformed as error:
            form.add_error("domains", error.message)
        else:
            messages.success(request, "The e-mail domains are set.")
            return HttpResponseRedirect(reverse("people"))
    return _people(request, form)
