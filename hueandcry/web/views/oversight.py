"""The keys of an organisation's machines."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hueandcry.access import actions as access
from hueandcry.access import queries as organisations
from hueandcry.access.roles import Permission
from hueandcry.web.forms import KeyForm
from hueandcry.web.views import ViewerRequest, posted, signed_in


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
