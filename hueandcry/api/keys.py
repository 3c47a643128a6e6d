"""Who calls: an organisation's key in the Authorization header."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from hueandcry.access.actions import NotAKey, viewer_of_key
from hueandcry.access.purposes import PURPOSES, PurposeWanted
from hueandcry.access.viewer import Viewer


class KeyAuth(HttpBearer):
    """Accepts `Authorization: Bearer hue_…`."""

    def authenticate(self, request: HttpRequest, token: str) -> Viewer | None:
        try:
            viewer = viewer_of_key(token, origin=request.META.get("REMOTE_ADDR", ""), at=timezone.now())
        except NotAKey:
            return None
        purpose = request.headers.get("Hue-Purpose", "")
        # Kept with every event, so only what is in the list: anything else could be anything.
        if purpose and purpose not in PURPOSES:
            raise PurposeWanted()
        return replace(viewer, purpose=purpose)
