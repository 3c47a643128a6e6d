"""The five families of errors to HTTP statuses, once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from hueandcry.core.errors import HueAndCryError, Malformed, NotAllowed, NotFound, NotPossible, Unavailable

STATUSES: dict[type[HueAndCryError], int] = {
    Malformed: 422,
    NotFound: 404,
    NotAllowed: 403,
    NotPossible: 409,
    Unavailable: 503,
}


def status_of(error: HueAndCryError) -> int:
    """Return the HTTP status of an error's family."""
    return next((status for family, status in STATUSES.items() if isinstance(error, family)), 500)


def register(api: NinjaAPI) -> None:
    """Make the API answer our errors as JSON with their message."""

    def answer(request: HttpRequest, error: HueAndCryError) -> HttpResponse:
        return api.create_response(request, {"detail": error.message}, status=status_of(error))

    api.add_exception_handler(HueAndCryError, answer)
