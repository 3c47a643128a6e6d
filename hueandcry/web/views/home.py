"""The first page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from hueandcry.web.views import ViewerRequest, signed_in


@signed_in()
def home(request: ViewerRequest) -> HttpResponse:
    """Show what this person can do here."""
    return render(request, "home/welcome.html")
