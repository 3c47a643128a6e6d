"""Clocks, periods, reviews, holds, disposals, what people ask for. Numbers of records, no foreign keys: see ADR 6."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from hueandcry.stages.law.states import DisposalState, ReckoningState, RequestState


class Clock(models.Model):
    """A record's retention: own dates by core.retention, and the later of its own and its series' others.

    restarted_on: when a person last decided to keep it.
    """

    report_id = models.BigIntegerField(primary_key=True)
    owner_id = models.IntegerField()
    group = models.TextField()
    rule = models.TextField()
    started_on = models.DateField()
    own_review_on = models.DateField()
    own_keep_until = models.DateField()
    review_on = models.DateField()
    keep_until = models.DateField()
    restarted_on = models.DateField(null=True)

    class Meta:
        indexes = (models.Index("owner_id", "review_on", "report_id", name="clock_by_review"),)


class Periods(models.Model):
    """Retention periods that a person proposed for their organisation. Never changed; the database takes no change."""

    id = models.AutoField(primary_key=True)
    owner_id = models.IntegerField()
    figures = models.JSONField()
    reason = models.TextField()
    proposed_by = models.TextField()
    proposed_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index("owner_id", "id", name="periods_of_owner"),)


class PeriodsDecision(models.Model):
    """What came of periods that were proposed, once and for good. An owner's last confirmed ones are in force.

    foreseen: what they would do to how many records, as it was counted for whoever decided.
    """

    periods = models.OneToOneField(Periods, on_delete=models.PROTECT, primary_key=True, related_name="decision")
    owner_id = models.IntegerField()
    outcome = models.TextField()
    reason = models.TextField()
    decided_by = models.TextField()
    decided_at = models.DateTimeField()
    foreseen = models.JSONField()


class Reckoning(models.Model):
    """An organisation's clocks set by its new periods, and how far that is; an unfinished one is gone on with."""

    periods = models.OneToOneField(Periods, on_delete=models.PROTECT, primary_key=True)
    owner_id = models.IntegerField()
    state = models.TextField(default=ReckoningState.RUNNING)
    last_report_id = models.BigIntegerField(default=0)
    changed_count = models.BigIntegerField(default=0)
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("owner_id", condition=Q(state="running"), name="one_reckoning_an_owner"),
        )


class Review(models.Model):
    """That a named person looked at a record whose time had come, and decided to keep it."""

    id = models.BigAutoField(primary_key=True)
    report_id = models.BigIntegerField(db_index=True)
    owner_id = models.IntegerField()
    reason = models.TextField()
    reviewed_by = models.TextField()
    reviewed_at = models.DateTimeField()


class Hold(models.Model):
    """Nothing it covers is disposed of while it lasts. what: record, series or identifier; on: how it is written.

    It covers the owner's own records: the records it names, those in a series with one, those with the identifier.
    """

    id = models.AutoField(primary_key=True)
    owner_id = models.IntegerField()
    what = models.TextField()
    on = models.TextField()
    identifier_id = models.BigIntegerField(null=True)
    cause = models.TextField()
    reason = models.TextField()
    until = models.DateField(null=True)
    placed_by = models.TextField()
    placed_at = models.DateTimeField()
    lifted_by = models.TextField(default="", db_default="")
    lifted_at = models.DateTimeField(null=True)
    lift_reason = models.TextField(default="", db_default="")

    class Meta:
        indexes = (models.Index("owner_id", name="hold_open", condition=Q(lifted_at__isnull=True)),)


class HeldRecord(models.Model):
    """A record that a hold names, or that was in the series it names when it was placed."""

    id = models.BigAutoField(primary_key=True)
    hold = models.ForeignKey(Hold, on_delete=models.CASCADE, related_name="records")
    report_id = models.BigIntegerField(db_index=True)
    owner_id = models.IntegerField()

    class Meta:
        constraints = (models.UniqueConstraint("hold", "report_id", name="held_once_a_hold"),)


class Disposal(models.Model):
    """Records that a named person had taken out, and how far that is."""

    id = models.AutoField(primary_key=True)
    owner_id = models.IntegerField()
    state = models.TextField(default=DisposalState.RUNNING)
    reason = models.TextField()
    asked_by = models.TextField()
    asked_at = models.DateTimeField()
    wanted_count = models.IntegerField(default=0)
    gone_count = models.IntegerField(default=0)
    kept_count = models.IntegerField(default=0)
    file_count = models.IntegerField(default=0)
    source_ids = ArrayField(models.IntegerField(), default=list, db_default=[])
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index("state", name="disposal_open", condition=~Q(state="done")),)


class DisposalItem(models.Model):
    """One record of a disposal. outcome: "" while it waits, gone, or why it was kept."""

    id = models.BigAutoField(primary_key=True)
    disposal = models.ForeignKey(Disposal, on_delete=models.CASCADE)
    report_id = models.BigIntegerField()
    owner_id = models.IntegerField()
    outcome = models.TextField(default="", db_default="")

    class Meta:
        constraints = (models.UniqueConstraint("disposal", "report_id", name="once_a_disposal"),)


class Gone(models.Model):
    """That a reference was disposed of: a keyed digest of it, so that its next file does not bring it back."""

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField()
    digest = models.BinaryField()
    gone_on = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint("owner_id", "digest", name="gone_once"),)


class Restriction(models.Model):
    """A record that is only to be stored: others do not find it, and it counts for no series while this lasts.

    judged: the judgements that tied it to others, to be put back when it is lifted.
    """

    id = models.AutoField(primary_key=True)
    report_id = models.BigIntegerField()
    owner_id = models.IntegerField()
    reason = models.TextField()
    placed_by = models.TextField()
    placed_at = models.DateTimeField()
    judged = ArrayField(models.BigIntegerField(), default=list, db_default=[])
    lifted_by = models.TextField(default="", db_default="")
    lifted_at = models.DateTimeField(null=True)
    lift_reason = models.TextField(default="", db_default="")

    class Meta:
        constraints = (
            models.UniqueConstraint("report_id", condition=Q(lifted_at__isnull=True), name="one_restriction_a_record"),
        )


class SetApart(models.Model):
    """The number of a record that is restricted, for row-level security to read and for nothing else."""

    report_id = models.BigIntegerField(primary_key=True)
    owner_id = models.IntegerField()


class Correction(models.Model):
    """What a person says is wrong in a record, and what is right; shown on it until its source sends it corrected."""

    id = models.AutoField(primary_key=True)
    report_id = models.BigIntegerField(db_index=True)
    owner_id = models.IntegerField()
    version = models.SmallIntegerField()
    wrong = models.TextField()
    right = models.TextField()
    noted_by = models.TextField()
    noted_at = models.DateTimeField()


class Request(models.Model):
    """A person asks what is held about them. Who prepares the answer does not release it."""

    id = models.AutoField(primary_key=True)
    owner_id = models.IntegerField()
    state = models.TextField(default=RequestState.OPEN)
    name = models.TextField()
    born = models.DateField(null=True)
    identifiers = ArrayField(models.TextField(), default=list, db_default=[])
    proof = models.TextField()
    received_on = models.DateField()
    answer_by = models.DateField()
    longer_because = models.TextField(default="", db_default="")
    made_by = models.TextField()
    made_at = models.DateTimeField()
    sent_by = models.TextField(default="", db_default="")
    checked_by = models.TextField(default="", db_default="")
    ended_at = models.DateTimeField(null=True)
    note = models.TextField(default="", db_default="")
    # As it was released: what is fetched later is what was checked.
    package = models.BinaryField(null=True)
    package_sha256 = models.TextField(default="", db_default="")

    class Meta:
        indexes = (models.Index("owner_id", "answer_by", name="request_by_date"),)


class RequestItem(models.Model):
    """One record that may be about the person, and what is decided of it: "" , give, part or withhold."""

    id = models.BigAutoField(primary_key=True)
    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="items")
    report_id = models.BigIntegerField(db_index=True)
    owner_id = models.IntegerField()
    because = ArrayField(models.TextField())
    decision = models.TextField(default="", db_default="")
    exemption = models.TextField(default="", db_default="")
    reason = models.TextField(default="", db_default="")
    decided_by = models.TextField(default="", db_default="")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint("request", "report_id", name="once_a_request"),)
