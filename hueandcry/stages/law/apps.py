"""Django's entry for the law stage."""

from __future__ import annotations

from django.apps import AppConfig


class LawConfig(AppConfig):
    name = "hueandcry.stages.law"
    label = "law"
