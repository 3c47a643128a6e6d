"""Django's entry for the flag stage."""

from __future__ import annotations

from django.apps import AppConfig


class FlagConfig(AppConfig):
    name = "hueandcry.stages.flag"
    label = "flag"
