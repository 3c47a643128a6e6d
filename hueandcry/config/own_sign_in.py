"""Organisations that bring their own sign-in (OpenID Connect), from a file that only the operator can write."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

_NEEDED = {"id", "name", "server_url", "client_id", "secret", "organisation", "domains"}


def providers() -> dict[str, Any]:
    """Return allauth's SOCIALACCOUNT_PROVIDERS from the JSON file that HUE_OIDC names, or none."""
    named = os.environ.get("HUE_OIDC")
    if not named:
        return {}
    apps = []
    for one in json.loads(Path(named).read_text(encoding="utf-8")):
        if set(one) != _NEEDED or not one["domains"] or not str(one["server_url"]).startswith("https://"):
            raise ImproperlyConfigured(f"Each entry of {named} needs exactly {', '.join(sorted(_NEEDED))}, by https.")
        apps.append(
            {
                "provider_id": one["id"],
                "name": one["name"],
                "client_id": one["client_id"],
                "secret": one["secret"],
                "settings": {
                    "server_url": one["server_url"],
                    "organisation": one["organisation"],
                    "domains": [domain.lower() for domain in one["domains"]],
                },
            }
        )
    return {"openid_connect": {"APPS": apps, "OAUTH_PKCE_ENABLED": True}}
