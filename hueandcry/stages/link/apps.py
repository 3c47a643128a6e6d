"""Django's entry for the link stage."""

from __future__ import annotations

from django.apps import AppConfig


class LinkConfig(AppConfig):
    name = "hueandcry.stages.link"
    label = "link"
