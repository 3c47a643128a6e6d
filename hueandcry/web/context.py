"""What every template knows: who is looking and which doors they have."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the viewer and the names of what they may do."""
    viewer = getattr(request, "viewer", None)
    allowed = {permission.name.lower() for permission in viewer.permissions} if viewer else set()
    return {"viewer": viewer, "may": allowed}
