"""Django's entry for the people stage."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "hueandcry.stages.people"
    label = "people"
