"""Django's entry for the pages."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "hueandcry.web"
    label = "web"
