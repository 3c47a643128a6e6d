"""Django's entry for the record stage."""

from __future__ import annotations

from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "hueandcry.stages.record"
    label = "record"
