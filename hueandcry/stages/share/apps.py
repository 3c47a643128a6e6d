"""Django's entry for the share stage."""

from __future__ import annotations

from django.apps import AppConfig


class ShareConfig(AppConfig):
    name = "hueandcry.stages.share"
    label = "share"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from hueandcry.stages.share.compartments_sql import keep

        # Django's own hook after migrating: a new table about reports keeps to the compartments without being told.
        post_migrate.connect(keep, sender=self, dispatch_uid="hueandcry.stages.share.compartments")
