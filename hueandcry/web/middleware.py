"""What every request gets: safe headers, and a viewer that row-level security knows."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from hueandcry.access.viewer import viewer_of, viewing

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


class ViewerMiddleware:
    """Sets request.viewer from the signed-in member, and holds the database to it for this request."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member = request.user
        request.viewer = None
        if not member.is_authenticated or not member.is_active:
            return self.get_response(request)
        request.viewer = viewer_of(member, origin=request.META.get("REMOTE_ADDR", ""))
        with viewing(request.viewer):
            return self.get_response(request)
