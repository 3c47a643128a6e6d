"""The audit trail's one table."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    """One thing somebody did. Text ids, no foreign keys: a record may be disposed of, the fact of it stays.

    act is one of DPA 2018 section 62's (collection, alteration, consultation, disclosure, combination,
    erasure) or administration.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    act = models.TextField()
    what = models.TextField()
    member = models.TextField()
    organisation_id = models.IntegerField(null=True)
    owner_id = models.IntegerField(null=True)
    subject = models.TextField(default="", db_default="")
    purpose = models.TextField(default="", db_default="")
    origin = models.TextField(default="", db_default="")
    detail = models.JSONField(default=dict, db_default={})

    class Meta:
        indexes = (
            models.Index(fields=["organisation_id", "-id"], name="audit_by_organisation"),
            models.Index("subject", name="audit_by_subject"),
        )
