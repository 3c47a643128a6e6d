"""The five families of errors to HTTP statuses, once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
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


# For requests that reach no operation.
_PLAIN = {
    400: "This request cannot be read.",
    403: "Your key does not allow this.",
    404: "There is nothing at this address.",
    500: "Something is wrong on our side. What was acknowledged before is kept; send this again later.",
}


def plain(status: int) -> HttpResponse:
    """Return the answer to a request that met no operation, in the same shape as every other error."""
    return JsonResponse({"detail": _PLAIN[status]}, status=status)
