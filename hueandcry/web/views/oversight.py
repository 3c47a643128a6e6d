"""The auditor's page, and the keys of an organisation's machines."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hueandcry.access import actions as access
from hueandcry.access import queries as organisations
from hueandcry.access.roles import Permission
from hueandcry.audit import queries as audit
from hueandcry.web.forms import EventsForm, KeyForm
from hueandcry.web.views import ViewerRequest, posted, signed_in

PAGE = 50


@signed_in(Permission.READ_AUDIT)
def audit_page(request: ViewerRequest) -> HttpResponse:
    """Show who did what, newest first, narrowed by act, person or thing."""
    form = EventsForm(request.GET)
    wanted = {name: form.cleaned_data[name] for name in ("act", "member", "subject")} if form.is_valid() else {}
    before = request.GET.get("before", "")
    found = audit.events(**wanted, before=int(before) if before.isdecimal() and len(before) < 19 else None)
    names = organisations.organisation_names()
    rows = [(event, names.get(event.organisation_id, ""), names.get(event.owner_id, "")) for event in found]
    older = request.GET.copy()
    if len(rows) == PAGE:
        older["before"] = str(rows[-1][0].pk)
    facts = {"form": form, "rows": rows, "older": older.urlencode() if len(rows) == PAGE else "", "before": before}
    return render(request, "oversight/audit.html", facts)


@signed_in(Permission.MANAGE_KEYS)
def keys_page(request: ViewerRequest) -> HttpResponse:
    """Show the organisation's keys; make one, and show it this once."""
    form, made = KeyForm(posted(request)), ""
    if request.method == "POST" and form.is_valid():
        made = access.make_key(title=form.cleaned_data["title"], by=request.viewer, at=timezone.now())
        form = KeyForm()
    keys = organisations.keys_of(request.viewer.organisation_id)
    facts = {"form": form, "made": made, "keys": keys}
    return render(request, "oversight/keys.html", facts, status=422 if form.errors else 200)


@signed_in(Permission.MANAGE_KEYS)
def end_key(request: ViewerRequest, key_id: int) -> HttpResponse:
    """End a key, after asking."""
    key = organisations.get_key(key_id, request.viewer.organisation_id)
    if request.method == "POST":
        access.end_key(key_id=key_id, by=request.viewer, at=timezone.now())
        return redirect("keys")
    return render(request, "oversight/end_key.html", {"key": key})
