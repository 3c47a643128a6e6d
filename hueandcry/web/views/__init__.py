"""The pages' views. Each asks one query or calls one action, and shows what came back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, QueryDict

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer

View = Callable[..., HttpResponse]


class ViewerRequest(HttpRequest):
    """A request of somebody who is signed in."""

    viewer: Viewer
    htmx: Any


def signed_in(*permissions: Permission) -> Callable[[View], View]:
    """Let in only people who are signed in and whose roles allow all of these.

    Others are sent to sign in, or get NotAllowed (403). A house test looks for the mark this leaves.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            viewer: Viewer | None = getattr(request, "viewer", None)
            if viewer is None:
                return _sent_to_sign_in(request)
            for permission in permissions:
                viewer.check_may(permission)
            return view(request, *args, **kwargs)

        checked.needs = permissions  # type: ignore[attr-defined]
        return checked

    return decorate


def public(view: View) -> View:
    """Mark a page that anybody may read, signed in or not."""
    view.needs = None  # type: ignore[attr-defined]
    return view


def _sent_to_sign_in(request: HttpRequest) -> HttpResponse:
    response = redirect_to_login(request.get_full_path())
    if getattr(request, "htmx", False):
        # A part of a page cannot hold the sign-in form: the whole page goes there.
        here = redirect_to_login(request.headers.get("HX-Current-URL", "/"))
        response = HttpResponse(status=204, headers={"HX-Redirect": here["Location"]})
    return response


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, or None where the page was only asked for: a form sent with nothing ticked is sent."""
    return request.POST if request.method == "POST" else None
