"""Identifiers, where each was seen, and the series that follow from it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Identifier(models.Model):
    """A phone number, account, address … in its normal form. id is a hash of (kind, value): see core.linkage."""

    id = models.BigIntegerField(primary_key=True)
    kind = models.TextField()
    value = models.TextField()
    sighting_count = models.IntegerField()


class Sighting(models.Model):
    """One identifier in one report: whose it is, and where in the text (start -1: a column of its own)."""

    pk = models.CompositePrimaryKey("identifier_id", "report_id")
    identifier_id = models.BigIntegerField()
    report_id = models.BigIntegerField()
    owner_id = models.IntegerField()
    force_id = models.IntegerField()
    role = models.TextField()
    joins = models.BooleanField()
    start = models.IntegerField()
    end = models.IntegerField()
    seen_on = models.DateField(null=True)

    class Meta:
        indexes = (models.Index("report_id", name="sighting_by_report"),)


class Series(models.Model):
    """Records that share strong identifiers. id is its first record's, so it outlives growth and merging."""

    id = models.BigIntegerField(primary_key=True)
    record_count = models.IntegerField()
    owners = ArrayField(models.IntegerField())
    forces = ArrayField(models.IntegerField())
    identifier_count = models.IntegerField()
    kinds = ArrayField(models.TextField())
    first_on = models.DateField(null=True)
    last_on = models.DateField(null=True)
    policy_version = models.TextField()

    class Meta:
        indexes = (models.Index(fields=["-record_count", "id"], name="series_by_size"),)


class SeriesMember(models.Model):
    """A report's place in its series."""

    report_id = models.BigIntegerField(primary_key=True)
    series_id = models.BigIntegerField(db_index=True)
    owner_id = models.IntegerField()
    force_id = models.IntegerField()


class SeriesChange(models.Model):
    """A series that was merged into another or split off: what its reference leads to now."""

    id = models.BigAutoField(primary_key=True)
    series_id = models.BigIntegerField(db_index=True)
    became_id = models.BigIntegerField(null=True)
    what = models.TextField()
    at = models.DateTimeField()


class OwnValue(models.Model):
    """A number, address or site of an organisation's own: its help line names no offender, so it joins nothing.

    A domain covers every address and link under it. value is in normal form.
    """

    id = models.AutoField(primary_key=True)
    owner_id = models.IntegerField()
    kind = models.TextField()
    value = models.TextField()
    added_by = models.TextField()
    added_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("kind", "value", name="one_owner_a_value"),)
