"""Watches, what they caught, and challenges to a ranking."""

from __future__ import annotations

from django.db import models


class Watch(models.Model):
    """What one person watches, why and until when. target_id: the number of an identifier, a series or a person.

    reach is how far the owner sees: a watch never tells more than its owner could look up.
    """

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField()
    member = models.TextField()
    reach = models.TextField()
    kind = models.TextField()
    target_id = models.BigIntegerField()
    title = models.TextField()
    purpose = models.TextField()
    gateway = models.TextField()
    reason = models.TextField()
    set_at = models.DateTimeField()
    review_on = models.DateField()
    expires_on = models.DateField()
    reviewed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index("kind", "target_id", name="watch_live", condition=models.Q(ended_at=None)),
            models.Index("owner_id", "member", name="watch_by_member"),
        )


class Hit(models.Model):
    """A record that named what somebody watches, whether or not they may see the record itself."""

    id = models.BigAutoField(primary_key=True)
    watch_id = models.BigIntegerField()
    owner_id = models.IntegerField()
    report_id = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("watch_id", "report_id", name="one_hit_a_record"),)
        indexes = (models.Index("report_id", name="hit_by_report"),)


class Challenge(models.Model):
    """Somebody disputes that a series or a person is theirs, or is prolific or persistent; and what was decided."""

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField()
    kind = models.TextField()
    target_id = models.BigIntegerField()
    reference = models.TextField()
    received_on = models.DateField()
    grounds = models.TextField()
    recorded_by = models.TextField()
    recorded_at = models.DateTimeField()
    outcome = models.TextField(default="")
    outcome_reason = models.TextField(default="")
    decided_by = models.TextField(default="")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index("kind", "target_id", name="challenge_by_target"),)
