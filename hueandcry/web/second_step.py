"""The second step of signing in: no page with anybody's data opens on a password alone."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from hueandcry.access.second_factor import STEPS, has_set_up, is_required
from hueandcry.web.middleware import Next

# One's own account, and the page that says what to do, lead to the second step and show nobody else's data.
_BEFORE = {"account", "second_step"}


def has_taken(request: HttpRequest) -> bool:
    """Say whether this session was opened with an app, a passkey or a recovery code."""
    return any(record.get("method") == "mfa" for record in get_authentication_records(request, request.user))


def remember_new(sender: Any, request: HttpRequest, user: Any, authenticator: Authenticator, **_: Any) -> None:
    """Take the code or touch that a new app or passkey was set up with as this session's second step."""
    if authenticator.type in STEPS:
        record_authentication(request, user, method="mfa", type=authenticator.type)


class SecondStepMiddleware:
    """Leads whoever needs a second step and has not taken it to where they can."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        viewer = getattr(request, "viewer", None)
        if viewer is None or _is_open(request, view):
            return None
        if not is_required(viewer, demo=settings.SECOND_FACTOR == "off") or has_taken(request):
            return None
        address = _address_of_step(request)
        if getattr(request, "htmx", False):
            return HttpResponse(status=204, headers={"HX-Redirect": address})
        return HttpResponseRedirect(address)


def _is_open(request: HttpRequest, view: Any) -> bool:
    match = request.resolver_match
    if match is None:
        return False
    # The API knows no sessions: it asks for a key.
    is_elsewhere = match.app_name == "ninja" or view.__module__.startswith("allauth.")
    return is_elsewhere or match.url_name in _BEFORE or getattr(view, "needs", ()) is None


def _address_of_step(request: HttpRequest) -> str:
    if not has_set_up(request.user.pk):
        return reverse("second_step")
    back = request.get_full_path() if request.method == "GET" else reverse("home")
    return f"{reverse('mfa_reauthenticate')}?{urlencode({'next': back})}"
