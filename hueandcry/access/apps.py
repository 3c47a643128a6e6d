"""Django's entry for organisations and people."""

from __future__ import annotations

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "hueandcry.access"
    label = "access"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from hueandcry.access.grants import grant

        # Django's own hook after migrating: new tables become usable by the application's role.
        post_migrate.connect(grant, dispatch_uid="hueandcry.access.grants")
