"""What answers an error that no view met: JSON for machines, a page for people."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from hueandcry.api import errors as api
from hueandcry.web import errors as web

_MACHINES = "/api/"


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be read."""
    return _answer(request, 400, lambda: web.bad_request(request, exception))


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request for what one may not do."""
    return _answer(request, 403, lambda: web.not_allowed(request, exception))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request for an address that is not there."""
    return _answer(request, 404, lambda: web.not_found(request, exception))


def broken(request: HttpRequest) -> HttpResponse:
    """Answer where the fault is ours; the log has it by the number that the answer gives."""
    page = web.broken(request)
    return _answer(request, 500, lambda: page)


def _answer(request: HttpRequest, status: int, page: Callable[[], HttpResponse]) -> HttpResponse:
    return api.plain(status) if request.path_info.startswith(_MACHINES) else page()
