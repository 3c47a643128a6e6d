"""Errors as pages. The families of core.errors become HTTP here and nowhere else among the pages."""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hueandcry.access.purposes import PurposeWanted
from hueandcry.core.errors import HueAndCryError, Malformed, NotAllowed, NotFound, NotPossible, Unavailable
from hueandcry.web import purpose
from hueandcry.web.logs import route_of

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Words:
    """What an error page says: its heading, what happened, and what to do."""

    status: int
    title: str
    says: str
    remedy: str = ""


WORDS: dict[type[HueAndCryError], Words] = {
    NotFound: Words(
        404,
        "Page not found",
        "There is nothing at this address, or it is not yours to see.",
        "Check the address or the reference. If you followed a link, tell the person who gave it to you.",
    ),
    NotAllowed: Words(
        403,
        "You cannot open this page",
        "Your role does not allow this.",
        "If you need it for your work, ask the administrator of your organisation.",
    ),
    NotPossible: Words(
        409,
        "This cannot be done now",
        "Somebody or something changed it first.",
        "Go back, look at it as it is now, and try again.",
    ),
    Malformed: Words(
        422,
        "We could not understand this",
        "Something in what you sent is not as it should be.",
        "Go back, correct it and send it again.",
    ),
    Unavailable: Words(
        503,
        "This part does not answer",
        "A part that this page needs did not answer.",
        "Wait a minute and try again. Nothing you sent before is lost.",
    ),
}
BROKEN = Words(
    500,
    "Sorry, something is wrong on our side",
    "The page could not be shown. What you saved before is kept.",
    "Try again. If it happens again, give the number below to the people who run this service.",
)
BAD = Words(
    400, "We could not read this request", "Your browser sent something we cannot read.", "Go back and try again."
)
EXPIRED = Words(
    403,
    "This form is too old",
    "You may have signed in or out since it was opened. Nothing was sent.",
    "Go back, load the page again and send the form once more.",
)


def _holds_nul(request: HttpRequest) -> bool:
    sent = (value for of in (request.GET, request.POST) for values in of.lists() for value in (values[0], *values[1]))
    return "\0" in request.path or any("\0" in value for value in sent)


def words_for(error: HueAndCryError) -> Words:
    """Return the words and the status for an error, by the family it belongs to."""
    return next((words for family, words in WORDS.items() if isinstance(error, family)), BROKEN)


def page(request: HttpRequest, words: Words, *, says: str = "", number: str = "") -> HttpResponse:
    """Return an error page."""
    facts: dict[str, object] = {"words": words, "says": says or words.says, "number": number, "task": ""}
    if words is BROKEN:
        # The database may be what is broken: this page must not ask it who is signed in.
        facts |= {"user": None, "menu": [], "sections": [], "here": None, "messages": []}
    return render(request, "errors/error.html", facts, status=words.status)


class ErrorPagesMiddleware:
    """Turns the errors that Hue & Cry raises on purpose into pages."""

    def __init__(self, get_response: object) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)  # type: ignore[operator,no-any-return]

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """Refuse what holds a NUL: no keyboard types one, and no text in the database can hold it."""
        return page(request, BAD) if _holds_nul(request) else None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, HueAndCryError):
            return None
        if isinstance(error, PurposeWanted):
            return purpose.ask(request)
        words = words_for(error)
        # The message of a refusal to see would say what there is.
        says = "" if isinstance(error, NotFound) else error.message
        return page(request, words, says=says)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Show the page for an address that is not there."""
    return page(request, WORDS[NotFound])


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Show the page for what one may not do."""
    return page(request, WORDS[NotAllowed])


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Show the page for a request that cannot be read."""
    return page(request, BAD)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Show the page for a form whose token does not fit."""
    return page(request, EXPIRED)


def broken(request: HttpRequest) -> HttpResponse:
    """Show the page for a fault of ours, with a number that finds it in the log."""
    number = secrets.token_hex(4).upper()
    _LOG.error("error %s at %s %s", number, request.method, route_of(request))
    return page(request, BROKEN, number=number)
