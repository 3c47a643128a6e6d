"""Django's entry for the watch stage."""

from __future__ import annotations

from django.apps import AppConfig


class WatchConfig(AppConfig):
    name = "hueandcry.stages.watch"
    label = "watch"
