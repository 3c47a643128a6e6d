"""Django's entry for the audit trail."""

from __future__ import annotations

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "hueandcry.audit"
    label = "audit"
