"""Django's entry for the measure stage."""

from __future__ import annotations

from django.apps import AppConfig


class MeasureConfig(AppConfig):
    name = "hueandcry.stages.measure"
    label = "measure"
