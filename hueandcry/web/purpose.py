"""The purpose of the task in hand, kept in the session for as long as a task lasts."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from hueandcry.access.purposes import LASTS, PURPOSES

_KEY = "purpose"


def purpose_of(session: Any, now: datetime) -> str:
    """Return the purpose of the task in hand, or "" when none was said, or long ago."""
    code, at = session.get(_KEY) or ("", 0)
    # A clock that was set back must not stretch a task: what lies in the future counts for nothing.
    is_fresh = 0 <= now.timestamp() - at < LASTS.total_seconds()
    return code if code in PURPOSES and is_fresh else ""


def keep(session: Any, code: str, now: datetime) -> None:
    """Keep what somebody said that they look for."""
    session[_KEY] = [code, now.timestamp()]


def ask(request: HttpRequest) -> HttpResponse:
    """Lead to the page that asks for the purpose, and back from it to what was asked for."""
    back = request.get_full_path() if request.method == "GET" else request.path
    return HttpResponseRedirect(f"{reverse('purpose')}?{urlencode({'next': back})}")
