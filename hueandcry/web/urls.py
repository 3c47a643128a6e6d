"""The addresses of the pages, one line each."""

from __future__ import annotations

from django.urls import path

from hueandcry.web.views import about, home

urlpatterns = [
    path("", home.home, name="home"),
    path("account/", about.account, name="account"),
    path("about/", about.about, name="about"),
    path("accessibility/", about.accessibility, name="accessibility"),
    path("privacy/", about.privacy, name="privacy"),
    path("cookies/", about.cookies, name="cookies"),
]
