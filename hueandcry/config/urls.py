"""Every address: pages at the root, sign-in under /accounts/, machines under /api/v1/."""

from __future__ import annotations

from django.urls import include, path

from hueandcry.api.v1 import api

urlpatterns = [
    path("accounts/", include("hueandcry.web.sign_in_urls")),
    path("api/v1/", api.urls),
    path("", include("hueandcry.web.urls")),
]

handler400 = "hueandcry.config.errors.bad_request"
handler403 = "hueandcry.config.errors.not_allowed"
handler404 = "hueandcry.config.errors.not_found"
handler500 = "hueandcry.config.errors.broken"
