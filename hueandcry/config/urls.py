"""Every address: pages at the root, sign-in under /accounts/, machines under /api/v1/."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("", include("hueandcry.web.urls")),
]
