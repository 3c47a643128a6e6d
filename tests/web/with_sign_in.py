"""The addresses of the site, and some that fail in every way there is."""

from __future__ import annotations

from django.urls import include, path

from tests.web.test_errors import handler404, handler500
from tests.web.test_errors import urlpatterns as pages

urlpatterns = [path("accounts/", include("hueandcry.web.sign_in_urls")), *pages]
__all__ = ["handler404", "handler500", "urlpatterns"]
