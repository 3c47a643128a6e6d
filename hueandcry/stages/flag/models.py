"""The flag of each report, the reviews behind it, and the running tally that figures are read from."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce


class Flag(models.Model):
    """Four answers kept apart. hub_decision is yes, no or review; effective is derived, never set.

    month, force_id and class_code repeat the report's, so that the tally needs no other table.
    """

    report_id = models.BigIntegerField(primary_key=True)
    owner_id = models.IntegerField()
    force_id = models.IntegerField()
    month = models.DateField(null=True)
    class_code = models.TextField()
    force_flag = models.BooleanField(null=True)
    hub_decision = models.TextField()
    hub_probability = models.FloatField()
    hub_kind = models.TextField()
    hub_family = models.TextField()
    reasons = models.JSONField()
    policy_version = models.TextField()
    model_version = models.TextField()
    # The further answers, with [about, says, start, end] of each reason; empty where no closer look was taken.
    hate_strands = ArrayField(models.TextField(), default=list, db_default=[])
    domestic = models.TextField(default="", db_default="")
    suggested_class = models.TextField(default="", db_default="")
    further_reasons = models.JSONField(default=list, db_default=[])
    # What the force's own record says of the same, kept apart.
    force_strands = ArrayField(models.TextField(), default=list, db_default=[])
    force_domestic = models.BooleanField(null=True)
    reviewed_flag = models.BooleanField(null=True)
    reviewed_kind = models.TextField(null=True)
    reviewed_family = models.TextField(null=True)
    # A person's further answers outrank the hub's; null where no person judged. See judging for the class.
    reviewed_strands = ArrayField(models.TextField(), null=True)
    reviewed_domestic = models.BooleanField(null=True)
    reviewed_class = models.TextField(null=True)
    # Who must still read it: see states.Reading. Empty until a person has answered.
    reading = models.TextField(default="", db_default="")
    effective = models.GeneratedField(
        expression=Coalesce(
            "reviewed_flag",
            models.Case(
                models.When(hub_decision="yes", then=True),
                models.When(hub_decision="no", then=False),
                default=models.F("force_flag"),
            ),
        ),
        output_field=models.BooleanField(null=True),
        db_persist=True,
    )

    class Meta:
        indexes = (
            # What waits for a person, the most doubtful first.
            models.Index(
                "owner_id",
                "hub_probability",
                name="flag_waiting",
                condition=Q(hub_decision="review", reviewed_flag__isnull=True),
            ),
            models.Index("owner_id", "reading", name="flag_reading", condition=Q(reading__in=("second", "third"))),
        )


class Review(models.Model):
    """One decision by one named person about one report's flag."""

    id = models.BigAutoField(primary_key=True)
    report_id = models.BigIntegerField(db_index=True)
    owner_id = models.IntegerField()
    flag = models.BooleanField()
    kind = models.TextField()
    family = models.TextField()
    # Null is "not judged".
    strands = ArrayField(models.TextField(), null=True)
    domestic = models.BooleanField(null=True)
    class_said = models.TextField(null=True)
    reason = models.TextField()
    reviewer = models.TextField()
    reviewed_at = models.DateTimeField()
    hub_decision = models.TextField()
    policy_version = models.TextField()
    model_version = models.TextField()


class Sample(models.Model):
    """A record drawn at random to be read by a person, whatever the engine said: figures' accuracy rests on these.

    decision is the engine's at the time it was drawn; answer is the reader's, who is not told it.
    """

    id = models.BigAutoField(primary_key=True)
    report_id = models.BigIntegerField(unique=True)
    owner_id = models.IntegerField()
    force_id = models.IntegerField()
    month = models.DateField(null=True)
    class_code = models.TextField()
    decision = models.TextField()
    answer = models.BooleanField(null=True)
    reader = models.TextField(default="", db_default="")
    drawn_by = models.TextField()
    drawn_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index("owner_id", "id", name="sample_open", condition=Q(answer__isnull=True)),)


class Draw(models.Model):
    """One drawing of records at random, with what is needed to do it again: the layers, and the seed."""

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField()
    # Of the months from since to until, both included; all records where they are null.
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    size = models.IntegerField()
    seed = models.BigIntegerField()
    # [decision, classes, population, how many were drawn] of each layer.
    layers = models.JSONField()
    drawn_by = models.TextField()
    drawn_at = models.DateTimeField()


class Drawn(models.Model):
    """That a record came up in a drawing, and in which of its layers. Its answer stands in Sample, read once."""

    id = models.BigAutoField(primary_key=True)
    draw = models.ForeignKey(Draw, on_delete=models.CASCADE)
    report_id = models.BigIntegerField()
    owner_id = models.IntegerField(db_index=True)
    layer = models.SmallIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint("draw", "report_id", name="drawn_once_a_draw"),)


class Measured(models.Model):
    """What readers of an owner's samples found, as sums over records that every figure's accuracy is made of.

    decision and force_said are the engine's and the force's at the time of counting. covers_from and covers_to: the
    months that were drawn from, the same in all rows of an owner.
    """

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField(db_index=True)
    force_id = models.IntegerField()
    month = models.DateField(null=True)
    class_code = models.TextField()
    decision = models.TextField()
    force_said = models.TextField()
    read = models.IntegerField()
    weight = models.FloatField()
    squared = models.FloatField()
    online = models.FloatField()
    covers_from = models.DateField(null=True)
    covers_to = models.DateField(null=True)


class Exported(models.Model):
    """The answer about a report that its owner was last given, so that the next file holds only what changed."""

    report_id = models.BigIntegerField(primary_key=True)
    owner_id = models.IntegerField()
    digest = models.TextField()


class Tally(models.Model):
    """How many flags there are of each sort, kept by a trigger on Flag so that it is never behind."""

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField()
    force_id = models.IntegerField()
    month = models.DateField(null=True)
    effective = models.TextField()
    decision = models.TextField()
    kind = models.TextField()
    family = models.TextField()
    force_said = models.TextField()
    count = models.BigIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                "owner_id",
                "force_id",
                "month",
                "effective",
                "decision",
                "kind",
                "family",
                "force_said",
                name="one_tally_a_cell",
                nulls_distinct=False,
            ),
        )


class StrandTally(models.Model):
    """How many records each strand of hate and domestic abuse have, kept by a trigger on Flag.

    said_by: "person", or where no person judged "hub", "force" or "both"; effective: the online answer, so that online
    hate is counted too.
    """

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField()
    force_id = models.IntegerField()
    month = models.DateField(null=True)
    strand = models.TextField()
    said_by = models.TextField()
    effective = models.TextField()
    count = models.BigIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                "owner_id", "force_id", "month", "strand", "said_by", "effective",
                name="one_strand_tally_a_cell", nulls_distinct=False,
            ),
        )  # fmt: skip


class PolicyTally(models.Model):
    """How many of an owner's records were decided under each policy, kept by the same trigger."""

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField()
    policy_version = models.TextField()
    count = models.BigIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint("owner_id", "policy_version", name="one_policy_tally_a_cell"),)


class Arrived(models.Model):
    """What a source sent of a month, as the engine answered it on arrival. words: of a part of the records only."""

    id = models.BigAutoField(primary_key=True)
    source = models.ForeignKey("record.Source", on_delete=models.CASCADE)
    owner_id = models.IntegerField()
    month = models.DateField()
    records = models.IntegerField()
    flagged = models.IntegerField()
    review = models.IntegerField()
    words = models.BigIntegerField()
    unseen = models.BigIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint("source", "month", name="one_count_a_source_and_month"),)


class Notice(models.Model):
    """A share of a source's month that is not as in the months before; before and now are shares, 0 to 1."""

    id = models.BigAutoField(primary_key=True)
    source = models.ForeignKey("record.Source", on_delete=models.CASCADE)
    owner_id = models.IntegerField()
    month = models.DateField()
    measure = models.TextField()
    before = models.FloatField()
    now = models.FloatField()
    records = models.IntegerField()
    raised_at = models.DateTimeField()
    closed_by = models.TextField(default="", db_default="")
    closed_at = models.DateTimeField(null=True)
    reason = models.TextField(default="", db_default="")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("source", "month", "measure"), name="one_notice_a_measure"),)
        indexes = (models.Index("owner_id", name="notice_open", condition=Q(closed_at__isnull=True)),)


class Candidate(models.Model):
    """A model file that was compared with the one in force; the file itself lies in the data folder by its digest."""

    id = models.AutoField(primary_key=True)
    digest = models.TextField(unique=True)
    name = models.TextField()
    numbers = models.JSONField()
    comparisons = models.JSONField()
    card = models.TextField()
    made_by = models.TextField()
    made_at = models.DateTimeField()


class Adoption(models.Model):
    """Who adopted or refused a model, or put one back, and why. The last adopted or put back is in force."""

    id = models.AutoField(primary_key=True)
    # Null is the model that ships with the program.
    candidate = models.ForeignKey(Candidate, null=True, on_delete=models.PROTECT)
    what = models.TextField()
    reason = models.TextField()
    by = models.TextField()
    at = models.DateTimeField()
    # Both models' figures as they stood when it was decided.
    figures = models.JSONField()


class PolicyVersion(models.Model):
    """A named, dated policy: which lines it settles otherwise than the one that ships. Never changed once made."""

    id = models.AutoField(primary_key=True)
    name = models.TextField(unique=True)
    version = models.TextField()
    settings = models.JSONField()
    reason = models.TextField()
    made_by = models.TextField()
    made_at = models.DateTimeField()


class PolicyAdoption(models.Model):
    """Who put which policy in force, and why. The last is in force; a null policy is the one that ships."""

    id = models.AutoField(primary_key=True)
    policy = models.ForeignKey(PolicyVersion, null=True, on_delete=models.PROTECT)
    reason = models.TextField()
    by = models.TextField()
    at = models.DateTimeField()


class ForceSetting(models.Model):
    """An organisation's own answer to one line of the policy. The last of a line holds; an empty answer undoes it."""

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField()
    line = models.TextField()
    answer = models.TextField()
    reason = models.TextField()
    set_by = models.TextField()
    set_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index("owner_id", "line", "id", name="setting_of_line"),)


class Recompute(models.Model):
    """History decided anew under one policy, and how far it has come; an unfinished one is gone on with."""

    id = models.AutoField(primary_key=True)
    # Empty is the policy in force, with each organisation's own lines.
    policy_name = models.TextField()
    source_id = models.IntegerField(null=True)
    model = models.TextField()
    last_report_id = models.BigIntegerField()
    decided = models.BigIntegerField()
    changed = models.BigIntegerField()
    begun_by = models.TextField()
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)


class Footer(models.Model):
    """A sentence that a source writes under its records alike: no evidence. Learned again after each import."""

    id = models.BigAutoField(primary_key=True)
    source = models.ForeignKey("record.Source", on_delete=models.CASCADE)
    owner_id = models.IntegerField()
    sentence = models.TextField()
    records = models.IntegerField()
    of_records = models.IntegerField()
    learned_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("source", "sentence", name="one_footer_a_sentence"),)


class TrainingPermit(models.Model):
    """Whether an organisation's corrected texts may train models of this installation; no row means no."""

    owner_id = models.IntegerField(primary_key=True)
    is_allowed = models.BooleanField()
    set_by = models.TextField()
    set_at = models.DateTimeField()
