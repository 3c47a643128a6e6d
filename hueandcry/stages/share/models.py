"""The tables of the share stage."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from hueandcry.stages.share.states import DisclosureState


class Clearance(models.Model):
    """One person's way into one compartment: given by one person, confirmed by another, ended at once."""

    id = models.BigAutoField(primary_key=True)
    owner_id = models.IntegerField()
    member_id = models.IntegerField(db_index=True)
    compartment = models.TextField()
    reason = models.TextField()
    given_by = models.TextField()
    given_at = models.DateTimeField()
    confirmed_by = models.TextField(default="", db_default="")
    confirmed_at = models.DateTimeField(null=True)
    ended_by = models.TextField(default="", db_default="")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                "member_id", "compartment", name="one_clearance_a_compartment", condition=models.Q(ended_at=None)
            ),
            models.CheckConstraint(
                condition=~models.Q(confirmed_by=models.F("given_by")), name="confirmed_by_a_second_person"
            ),
        )


class Agreement(models.Model):
    """What organisations have agreed to share: in force when every party has signed, from `starts` to `ends`."""

    id = models.BigAutoField(primary_key=True)
    code = models.TextField(unique=True)
    title = models.TextField()
    party_ids = ArrayField(models.IntegerField())
    purposes = ArrayField(models.TextField())
    data_kinds = ArrayField(models.TextField())
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    review_on = models.DateTimeField()
    owner_id = models.IntegerField()
    proposed_by = models.TextField()
    proposed_at = models.DateTimeField()
    ended_by = models.TextField(default="", db_default="")
    ended_at = models.DateTimeField(null=True)
    end_reason = models.TextField(default="", db_default="")


class Signature(models.Model):
    """One party's yes."""

    id = models.BigAutoField(primary_key=True)
    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE)
    owner_id = models.IntegerField()
    signed_by = models.TextField()
    signed_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("agreement", "owner_id", name="one_signature_a_party"),)


class Disclosure(models.Model):
    """What of one record went to whom, for what, under which gateway, by whom; kept when the contents are recalled."""

    id = models.BigAutoField(primary_key=True)
    report_id = models.BigIntegerField(db_index=True)
    reference = models.TextField()
    owner_id = models.IntegerField()
    recipient_id = models.IntegerField()
    state = models.TextField(default=DisclosureState.PROPOSED)
    purpose = models.TextField()
    data_kinds = ArrayField(models.TextField())
    subjects = ArrayField(models.TextField())
    established = ArrayField(models.TextField())
    reason = models.TextField()
    gateway = models.TextField()
    laws = ArrayField(models.TextField())
    duties = ArrayField(models.TextField())
    because = ArrayField(models.TextField())
    agreement_code = models.TextField(default="", db_default="")
    handling = models.TextField()
    withheld = ArrayField(models.TextField(), default=list, db_default=[])
    proposed_by = models.TextField()
    proposed_at = models.DateTimeField()
    decided_by = models.TextField(default="", db_default="")
    decided_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(null=True)
    corrected_at = models.DateTimeField(null=True)
    # What its owner has said of the record since: "corrected", "restricted" or nothing.
    notice = models.TextField(default="", db_default="")
    noticed_at = models.DateTimeField(null=True)
    # The record's version that was let out, and when its source first sent another after it.
    shared_version = models.SmallIntegerField(null=True)
    changed_at = models.DateTimeField(null=True)
    recalled_by = models.TextField(default="", db_default="")
    recalled_at = models.DateTimeField(null=True)
    end_reason = models.TextField(default="", db_default="")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(decided_by=models.F("proposed_by")), name="decided_by_a_second_person"
            ),
        )
        indexes = (models.Index(fields=["recipient_id", "-id"], name="disclosure_by_recipient"),)


class Content(models.Model):
    """Exactly what a disclosure lets its recipient read. Recalled, it is gone."""

    disclosure_id = models.BigIntegerField(primary_key=True)
    report_id = models.BigIntegerField()
    owner_id = models.IntegerField()
    recipient_id = models.IntegerField()
    details = models.JSONField()


class Receipt(models.Model):
    """That the recipient has opened what was disclosed: who first did, and when."""

    disclosure_id = models.BigIntegerField(primary_key=True)
    owner_id = models.IntegerField()
    recipient_id = models.IntegerField()
    received_by = models.TextField()
    received_at = models.DateTimeField()


class Ask(models.Model):
    """One organisation asks another, which has records in the same series, to share them."""

    id = models.BigAutoField(primary_key=True)
    series_reference = models.TextField()
    owner_id = models.IntegerField()
    asked_id = models.IntegerField()
    purpose = models.TextField()
    reason = models.TextField()
    asked_by = models.TextField()
    asked_at = models.DateTimeField()
    answer = models.TextField(default="", db_default="")
    answered_by = models.TextField(default="", db_default="")
    answered_at = models.DateTimeField(null=True)
