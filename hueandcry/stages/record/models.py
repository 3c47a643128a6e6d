"""The tables of the record stage. Rows of reports are written by COPY (actions), read by queries."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from hueandcry.stages.record.states import BatchState


class Source(models.Model):
    """A system that sends records: one force's record system, one company's feed."""

    id = models.AutoField(primary_key=True)
    code = models.SlugField(unique=True, max_length=80)
    title = models.TextField()
    kind = models.TextField()
    owner = models.ForeignKey("access.Organisation", on_delete=models.PROTECT)
    profile_name = models.TextField(default="", db_default="")
    # Every record carries its source's handling from the moment it arrives.
    marking = models.TextField(default="OFFICIAL", db_default="OFFICIAL")
    tlp = models.TextField(default="AMBER", db_default="AMBER")
    grading = models.TextField(default="2DP", db_default="2DP")
    compartments = ArrayField(models.TextField(), default=list, db_default=[])
    gateway = models.TextField(default="", db_default="")
    retention_group = models.SmallIntegerField(default=3, db_default=3)


class SavedProfile(models.Model):
    """An import profile that somebody corrected and kept for their organisation."""

    id = models.AutoField(primary_key=True)
    owner = models.ForeignKey("access.Organisation", on_delete=models.PROTECT)
    name = models.SlugField(max_length=80)
    body = models.TextField()
    made_by = models.TextField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("owner", "name", name="one_profile_a_name"),)


class Batch(models.Model):
    """One file or bulk body on its way in, and the sum that must come out: received = the other four."""

    id = models.BigAutoField(primary_key=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT)
    owner = models.ForeignKey("access.Organisation", on_delete=models.PROTECT)
    state = models.TextField(default=BatchState.WAITING)
    file_name = models.TextField()
    file_path = models.TextField()
    file_sha256 = models.TextField()
    file_bytes = models.BigIntegerField()
    # Whoever reads of it is cleared for these: its source's, when it was taken in.
    compartments = ArrayField(models.TextField(), default=list, db_default=[])
    profile = models.TextField()
    idempotency_key = models.TextField(null=True)
    made_by = models.TextField()
    made_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    rows_done = models.BigIntegerField(default=0)
    rows_total = models.BigIntegerField(null=True)
    stored_count = models.BigIntegerField(default=0)
    held_count = models.BigIntegerField(default=0)
    changed_count = models.BigIntegerField(default=0)
    rejected_count = models.BigIntegerField(default=0)
    notes = models.JSONField(default=dict)
    error = models.TextField(default="")

    class Meta:
        constraints = (models.UniqueConstraint("source", "idempotency_key", name="one_batch_a_key"),)
        indexes = (
            models.Index(fields=["owner", "-id"], name="batch_by_owner"),
            models.Index("state", name="batch_open", condition=models.Q(state__in=("waiting", "running"))),
        )

    @property
    def received_count(self) -> int:
        return self.stored_count + self.held_count + self.changed_count + self.rejected_count


class Rejection(models.Model):
    """A row that could not be stored, as it came, with the reason and where it stood."""

    id = models.BigAutoField(primary_key=True)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE)
    owner_id = models.IntegerField()
    row_number = models.BigIntegerField()
    column = models.TextField()
    code = models.TextField()
    message = models.TextField()
    row = models.JSONField()


class Report(models.Model):
    """One record of one source in its present version; key is (owner, normalised reference).

    No foreign keys: at five thousand rows a second their checks are the dearest part of a write, and the
    pipeline writes report, flag and sightings in one transaction. A test looks for orphans.
    """

    id = models.BigIntegerField(primary_key=True)
    owner_id = models.IntegerField()
    source_id = models.IntegerField()
    batch_id = models.BigIntegerField()
    row_number = models.BigIntegerField()
    version = models.SmallIntegerField(default=1)
    reference = models.TextField()
    reference_key = models.TextField()
    digest = models.BinaryField()
    class_scheme = models.TextField()
    class_code = models.TextField()
    class_text = models.TextField()
    force_flag = models.BooleanField(null=True)
    domestic = models.BooleanField(null=True)
    hate_strands = ArrayField(models.TextField())
    reported_at = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField(null=True)
    committed_from = models.DateTimeField(null=True)
    committed_to = models.DateTimeField(null=True)
    postcode = models.TextField()
    authority = models.TextField()
    recording_force = models.IntegerField(null=True)
    victim_force = models.IntegerField(null=True)
    suspect_force = models.IntegerField(null=True)
    lead_force = models.IntegerField(null=True)
    text = models.TextField()
    details = models.JSONField()
    row = models.JSONField()
    marking = models.TextField()
    tlp = models.TextField()
    grading = models.TextField(default="2DP", db_default="2DP")
    gateway = models.TextField()
    retention_group = models.SmallIntegerField()
    review_date = models.DateField(null=True)
    stored_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("owner_id", "reference_key", name="one_report_a_reference"),)


class Compartmented(models.Model):
    """A report that only people cleared for all of its compartments may know of. Most reports have no such row."""

    report_id = models.BigIntegerField(primary_key=True)
    owner_id = models.IntegerField()
    compartments = ArrayField(models.TextField())
    placed_version = models.SmallIntegerField(default=1, db_default=1)
    placed_by = models.TextField()
    placed_at = models.DateTimeField()
    reason = models.TextField(default="", db_default="")

    class Meta:
        # Read once by nearly every query of an organisation's people.
        indexes = (models.Index("owner_id", name="compartmented_by_owner"),)


class ReportVersion(models.Model):
    """A version that a later one replaced, whole."""

    id = models.BigAutoField(primary_key=True)
    report_id = models.BigIntegerField(db_index=True)
    owner_id = models.IntegerField()
    version = models.SmallIntegerField()
    batch_id = models.BigIntegerField()
    digest = models.BinaryField()
    row = models.JSONField()
    text = models.TextField()
    details = models.JSONField()
    replaced_at = models.DateTimeField()
