"""Organisations, the people who sign in, and the keys of their machines."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models

ORGANISATION_KINDS = (
    ("force", "Police force"),
    ("regional_unit", "Regional organised crime unit"),
    ("national_agency", "National agency"),
    ("national_unit", "National e-crime unit"),
    ("lead_force", "Lead force for fraud"),
    ("report_centre", "National report centre"),
    ("trading_standards", "Trading standards"),
    ("revenue", "Revenue and customs"),
    ("inspectorate", "Inspectorate"),
    ("commissioner", "Police and crime commissioner"),
    ("marketplace", "Online marketplace"),
    ("platform", "Other online platform"),
    ("bank", "Bank or payment firm"),
    ("response_team", "Incident response team"),
    ("security_firm", "Security firm"),
    ("victim_care", "Victim care charity"),
    ("consumer_body", "Consumer body"),
    ("council", "Council"),
    ("trade_body", "Trade body"),
    ("community_body", "Community body"),
    ("academic", "Academic body"),
    ("oversight", "Audit and oversight"),
)


class Organisation(models.Model):
    """A force, company or body that owns records or people here."""

    id = models.AutoField(primary_key=True)
    code = models.SlugField(unique=True)
    name = models.TextField()
    kind = models.TextField(choices=ORGANISATION_KINDS)
    ons_code = models.TextField(default="", db_default="")
    region = models.TextField(default="", db_default="")
    sms_counts = models.BooleanField(default=False, db_default=False)
    # Where its people have their e-mail; empty: not known.
    domains = ArrayField(models.TextField(), default=list, db_default=[])

    def __str__(self) -> str:
        return self.name


class Desk(models.Model):
    """A team inside an organisation."""

    id = models.AutoField(primary_key=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    name = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "name"), name="one_desk_a_name"),)

    def __str__(self) -> str:
        return self.name


class MemberManager(BaseUserManager["Member"]):
    """Finds members by e-mail, the name they sign in with."""

    def get_by_natural_key(self, username: str | None) -> Member:
        return self.get(email__iexact=username)


class Member(AbstractBaseUser):
    """A named person who signs in: one organisation, one or more roles, never a shared log-in."""

    id = models.AutoField(primary_key=True)
    email = models.EmailField(unique=True)
    name = models.TextField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="members")
    roles = ArrayField(models.TextField(), default=list)
    is_active = models.BooleanField(default=True)
    # A secondee works for `organisation`, comes from this one, and has an end.
    home_organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="lent")
    desk = models.ForeignKey(Desk, null=True, on_delete=models.SET_NULL)
    # The last day of work here.
    ends_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = MemberManager()

    def __str__(self) -> str:
        return self.name

    # Django's own permission tables are not used; these answer the parts of Django that ask.
    is_staff = False
    is_superuser = False

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        return False

    def has_module_perms(self, app_label: str) -> bool:
        return False


class ApiKey(models.Model):
    """A key for an organisation's machine. Only its digest is kept; the key is shown once."""

    id = models.AutoField(primary_key=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    title = models.TextField()
    prefix = models.TextField(unique=True)
    digest = models.BinaryField()
    made_by = models.TextField()
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)


class Invitation(models.Model):
    """A place offered to one person. Only a digest of its link is kept; the link is shown once and used once."""

    id = models.AutoField(primary_key=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    home_organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    email = models.TextField()
    name = models.TextField()
    roles = ArrayField(models.TextField(), default=list)
    ends_on = models.DateField(null=True)
    digest = models.BinaryField(unique=True)
    made_by = models.TextField()
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)


class RoleRequest(models.Model):
    """Sensitive roles that one administrator asks for a person, and another grants or refuses."""

    id = models.AutoField(primary_key=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    member = models.ForeignKey(Member, on_delete=models.CASCADE)
    roles = ArrayField(models.TextField(), default=list)
    asked_by = models.TextField()
    asked_at = models.DateTimeField()
    decided_by = models.TextField(default="", db_default="")
    decided_at = models.DateTimeField(null=True)
    is_granted = models.BooleanField(null=True)
