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


class SetAside(models.Model):
    """A sighting of a record that is set apart: its owner still reads it, and it joins and counts for nothing."""

    pk = models.CompositePrimaryKey("report_id", "identifier_id")
    report_id = models.BigIntegerField()
    identifier_id = models.BigIntegerField()
    kind = models.TextField()
    value = models.TextField()
    owner_id = models.IntegerField()
    force_id = models.IntegerField()
    role = models.TextField()
    joins = models.BooleanField()
    start = models.IntegerField()
    end = models.IntegerField()
    seen_on = models.DateField(null=True)


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
    # Pairs of its records that people have joined.
    judged_count = models.IntegerField(default=0, db_default=0)
    # What follows is of the twelve months to its last record, so that it is the same whenever it is worked out.
    # Victims by name and date of birth, and records that name none.
    victim_count = models.IntegerField(default=0, db_default=0)
    unnamed_count = models.IntegerField(default=0, db_default=0)
    year_owners = ArrayField(models.IntegerField(), default=list, db_default=[])
    month_count = models.IntegerField(default=0, db_default=0)
    harm_days = models.FloatField(default=0, db_default=0)

    class Meta:
        indexes = (models.Index(fields=["-record_count", "id"], name="series_by_size"),)


class SeriesMember(models.Model):
    """A report's place in its series."""

    report_id = models.BigIntegerField(primary_key=True)
    series_id = models.BigIntegerField(db_index=True)
    owner_id = models.IntegerField()
    force_id = models.IntegerField()


class ReportFact(models.Model):
    """What a series is counted by: whose a report is, when it was, who suffered and how gravely.

    victims: numbers made of name and date of birth, by which nobody is found. harm: a name of core.linkage.harm_table.
    """

    report_id = models.BigIntegerField(primary_key=True)
    owner_id = models.IntegerField()
    force_id = models.IntegerField()
    seen_on = models.DateField(null=True)
    victims = ArrayField(models.BigIntegerField())
    harm = models.TextField()
    loss_pence = models.BigIntegerField(null=True)
    # It joins nothing, whatever anybody says of it: it is in a compartment or restricted.
    is_apart = models.BooleanField(default=False, db_default=False)


class Judgement(models.Model):
    """What a named person said of two records: same, different or unsure. The last one not taken back is in force.

    left_id is the lower number. owner_id is the judge's organisation.
    """

    id = models.BigAutoField(primary_key=True)
    left_id = models.BigIntegerField()
    right_id = models.BigIntegerField()
    left_owner = models.IntegerField()
    right_owner = models.IntegerField()
    owner_id = models.IntegerField()
    says = models.TextField()
    reason = models.TextField()
    judged_by = models.TextField()
    judged_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(left_id__lt=models.F("right_id")), name="two_records"),
        )
        indexes = (
            models.Index("left_id", name="judgement_by_left", condition=models.Q(undone_at=None)),
            models.Index("right_id", name="judgement_by_right", condition=models.Q(undone_at=None)),
        )


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
