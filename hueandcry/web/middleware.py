"""What every request gets: safe headers, and a viewer that row-level security knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from hueandcry.access.leaving import end_if_over
from hueandcry.access.viewer import viewer_of, viewing
from hueandcry.web.purpose import purpose_of

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"
)

Next = Callable[[HttpRequest], HttpResponse]


class HeadersMiddleware:
    """Adds the headers that keep a page from being framed, sniffed or scripted from elsewhere."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if not request.path.startswith("/static/"):
            # Records are personal data: no shared machine may keep a copy of a page.
            response.setdefault("Cache-Control", "no-store")
        return response


class ClientAddressMiddleware:
    """Finds whose address a request comes from behind proxies of ours, for the trail and for counting attempts.

    HUE_PROXIES says how many there are: each adds one address at the right, and what stands left of those is hearsay.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.PROXIES:
            told = request.headers.get("X-Forwarded-For", "").split(",")
            if len(told) >= settings.PROXIES and _is_address(told[-settings.PROXIES].strip()):
                request.META["REMOTE_ADDR"] = told[-settings.PROXIES].strip()
        return self.get_response(request)


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


class ViewerMiddleware:
    """Sets request.viewer from the signed-in member, and holds the database to it for this request."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member = request.user
        request.viewer = None
        if not member.is_authenticated:
            return self.get_response(request)
        if end_if_over(member, at=timezone.now(), today=timezone.localdate()):
            logout(request)
            return self.get_response(request)
        viewer = viewer_of(member, origin=request.META.get("REMOTE_ADDR", ""))
        request.viewer = replace(viewer, purpose=purpose_of(request.session, timezone.now()))
        with viewing(request.viewer):
            return self.get_response(request)
