"""The audit trail: what was done, and the seals that prove it."""

from __future__ import annotations

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import F, Q

from hueandcry.audit.actions import CONSULTATION, VERIFIED

# An event on what another organisation owns, or nobody's own.
OTHERS_LOOKED = Q(owner_id__isnull=False) & ~Q(owner_id=F("organisation_id"))


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
            # Whose it was where somebody else looked, and the acts that are rare: what most events are takes no room.
            models.Index(fields=["owner_id", "id"], name="audit_by_owner", condition=OTHERS_LOOKED),
            models.Index(fields=["act", "id"], name="audit_by_act", condition=~Q(act=CONSULTATION)),
            # Events come in the order of time, so that which pages an hour is in is all there is to keep.
            BrinIndex(fields=["at"], name="audit_by_hour", pages_per_range=32, autosummarize=True),
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


# The rest is counted from the sealed events by audit.counting, and can be counted again at any time. seen_by: the
# organisation whose auditor sees the events that are counted, since it acted or owns what was acted on; -1 where they
# are seen by whoever sees the whole trail.


class Counted(models.Model):
    """How far was counted: the number of the last event, and from when on looks are kept. One row."""

    id = models.SmallIntegerField(primary_key=True)
    upto = models.BigIntegerField()
    since = models.DateTimeField()


class DayCount(models.Model):
    """How many events of one act there were on a day in London, and between which two numbers they lie."""

    pk = models.CompositePrimaryKey("seen_by", "day", "act")
    seen_by = models.IntegerField()
    day = models.DateField()
    act = models.TextField()
    count = models.BigIntegerField()
    first = models.BigIntegerField()
    last = models.BigIntegerField()


class Named(models.Model):
    """Somebody or something that events name in one of their columns, and between which two numbers those lie."""

    pk = models.CompositePrimaryKey("seen_by", "column", "name")
    seen_by = models.IntegerField()
    column = models.TextField()
    name = models.TextField()
    first = models.BigIntegerField()
    last = models.BigIntegerField()


class HourLooks(models.Model):
    """How often one person looked within an hour of the clock, and at how many different things."""

    pk = models.CompositePrimaryKey("hour", "member", "seen_by")
    hour = models.DateTimeField()
    member = models.TextField()
    seen_by = models.IntegerField()
    looks = models.IntegerField()
    things = models.IntegerField()
    first_at = models.DateTimeField()
    organisation_id = models.IntegerField(null=True)
    is_night = models.BooleanField()

    class Meta:
        indexes = (
            models.Index(fields=["seen_by", "-things", "-hour"], name="audit_busiest_hours"),
            models.Index(fields=["seen_by", "hour"], name="audit_nights", condition=Q(is_night=True)),
        )


class ThingLooks(models.Model):
    """How many different people looked at one thing, and how often, since looks are kept."""

    pk = models.CompositePrimaryKey("subject", "seen_by")
    subject = models.TextField()
    seen_by = models.IntegerField()
    people = models.IntegerField()
    looks = models.IntegerField()
    first_at = models.DateTimeField()

    class Meta:
        indexes = (
            models.Index(fields=["seen_by", "-people"], name="audit_most_seen"),
            models.Index(fields=["first_at"], name="audit_first_seen"),
        )
