"""Django's entry for the pages."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "hueandcry.web"
    label = "web"

    def ready(self) -> None:
        from allauth.mfa.signals import authenticator_added

        from hueandcry.web.second_step import remember_new

        authenticator_added.connect(remember_new, dispatch_uid="hueandcry.web.second_step")
