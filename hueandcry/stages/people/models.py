"""Mentions of people in records, the persons they are taken for, and by what."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Mention(models.Model):
    """One person as one record names them, as the source wrote it. id: see rows.py; role is suspect or victim.

    Mentions of different roles are never one person here. Until it is placed, person_id is whose it was before its
    record changed, if it was anybody's.
    """

    id = models.BigIntegerField(primary_key=True)
    owner_id = models.IntegerField()
    role = models.TextField()
    name = models.TextField()
    given = models.TextField()
    family = models.TextField()
    aliases = ArrayField(models.TextField())
    born = models.DateField(null=True)
    sex = models.TextField()
    address = models.TextField()
    postcode = models.TextField()
    seen_on = models.DateField(null=True)
    person_id = models.BigIntegerField(null=True)
    is_placed = models.BooleanField(default=False, db_default=False)

    class Meta:
        indexes = (
            models.Index("person_id", name="mention_by_person", condition=models.Q(person_id__isnull=False)),
            models.Index("id", name="mention_waiting", condition=models.Q(is_placed=False)),
        )


class SetAside(models.Model):
    """A mention in a record that is set apart: no person is made of it. person_id: whose it was before."""

    id = models.BigIntegerField(primary_key=True)
    report_id = models.BigIntegerField(db_index=True)
    owner_id = models.IntegerField()
    role = models.TextField()
    name = models.TextField()
    given = models.TextField()
    family = models.TextField()
    aliases = ArrayField(models.TextField())
    born = models.DateField(null=True)
    sex = models.TextField()
    address = models.TextField()
    postcode = models.TextField()
    seen_on = models.DateField(null=True)
    person_id = models.BigIntegerField(null=True)


class Key(models.Model):
    """What a mention is found by: a hash of the role and of parts of name, date and address."""

    pk = models.CompositePrimaryKey("key", "mention_id")
    key = models.BigIntegerField()
    mention_id = models.BigIntegerField()
    owner_id = models.IntegerField()


class Person(models.Model):
    """Mentions taken for one person: how many and whose, which everyone with a part in it may know; never who."""

    id = models.BigAutoField(primary_key=True)
    role = models.TextField()
    mention_count = models.IntegerField()
    owners = ArrayField(models.IntegerField())
    first_on = models.DateField(null=True)
    last_on = models.DateField(null=True)


class PersonChange(models.Model):
    """A person that was found to be another's, or was parted: what a printed reference leads to now."""

    id = models.BigAutoField(primary_key=True)
    person_id = models.BigIntegerField(db_index=True)
    became_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()


class Judgement(models.Model):
    """What a named person said of two mentions: same, different or unsure. The last one not taken back is in force.

    left_id is the lower number; moved: [mention, person before, person after] of each that it moved, so that taking it
    back restores exactly what was.
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
    moved = models.JSONField(default=list)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(left_id__lt=models.F("right_id")), name="two_mentions"),
        )
        indexes = (
            models.Index("left_id", name="person_judgement_by_left", condition=models.Q(undone_at=None)),
            models.Index("right_id", name="person_judgement_by_right", condition=models.Q(undone_at=None)),
        )


class Learnt(models.Model):
    """The weights that a rebuild learnt from one role's mentions; the newest of a role is in force."""

    id = models.BigAutoField(primary_key=True)
    role = models.TextField()
    model = models.JSONField()
    person_count = models.IntegerField()
    at = models.DateTimeField()


class Common(models.Model):
    """How many people hold a value that more than a few hold, so that it weighs less; counted by a rebuild."""

    pk = models.CompositePrimaryKey("role", "column", "value")
    role = models.TextField()
    column = models.TextField()
    value = models.TextField()
    people = models.IntegerField()
