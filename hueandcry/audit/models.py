"""The audit trail: what was done, and the seals that prove it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from hueandcry.audit.actions import VERIFIED


class Event(models.Model):
    """One thing somebody did. Text ids, no foreign keys: a record may be disposed of, the fact of it stays.

    act is one of DPA 2018 section 62's (collection, alteration, consultation, disclosure, combination,
    erasure) or administration. A column added here is sealed only when core.sealing.content knows it.
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
    gateway = models.TextField(default="", db_default="")
    withheld = models.IntegerField(default=0, db_default=0)
    detail = models.JSONField(default=dict, db_default={})

    class Meta:
        indexes = (
            models.Index(fields=["organisation_id", "-id"], name="audit_by_organisation"),
            models.Index("subject", name="audit_by_subject"),
            models.Index(fields=["member", "id"], name="audit_by_member"),
            models.Index(fields=["at"], name="audit_by_time"),
            models.Index(fields=["purpose", "id"], name="audit_by_purpose", condition=Q(purpose__gt="")),
            models.Index(fields=["gateway", "id"], name="audit_by_gateway", condition=Q(gateway__gt="")),
            models.Index(fields=["id"], name="audit_verified", condition=Q(what=VERIFIED)),
        )


class Seal(models.Model):
    """A run of events under one signed Merkle root; each seal names the one before it by its digest.

    first and last bound the run without a gap to the next, so that a row put between two seals is found.
    leaves holds 40 bytes an event, in order: its number and the digest of its columns.
    """

    number = models.IntegerField(primary_key=True)
    form = models.IntegerField()
    first = models.BigIntegerField()
    last = models.BigIntegerField()
    count = models.IntegerField()
    root = models.BinaryField()
    before = models.BinaryField()
    sealed_at = models.DateTimeField()
    key = models.BinaryField()
    signature = models.BinaryField()
    leaves = models.BinaryField()
