"""Invitations, approvals, desks, ends of people and keys; attempts to sign in, counted for all processes together."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from hueandcry.access.rowsecurity import ORGANISATION, REACH, protect

OWN = f"organisation_id = {ORGANISATION} OR {REACH} = 'engine'"
TEXTS = django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)
TO_ORGANISATION = models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="access.organisation")
TO_MEMBER = models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="access.member")


class Migration(migrations.Migration):
    dependencies = [("access", "0002_audit_rowsecurity")]

    operations = [
        migrations.AddField(
            "organisation",
            "domains",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.TextField(), db_default=[], default=list, size=None
            ),
        ),
        migrations.AddField("apikey", "expires_at", models.DateTimeField(null=True)),
        migrations.CreateModel(
            name="Desk",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("name", models.TextField()),
                ("organisation", TO_ORGANISATION),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("organisation", "name"), name="one_desk_a_name")]
            },
        ),
        migrations.AddField(
            "member",
            "desk",
            models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to="access.desk"),
        ),
        migrations.AddField(
            "member",
            "home_organisation",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lent",
                to="access.organisation",
            ),
        ),
        migrations.AddField("member", "ended_at", models.DateTimeField(null=True)),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("email", models.TextField()),
                ("name", models.TextField()),
                ("roles", TEXTS),
                ("ends_on", models.DateField(null=True)),
                ("digest", models.BinaryField(unique=True)),
                ("made_by", models.TextField()),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                ("organisation", TO_ORGANISATION),
                (
                    "home_organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RoleRequest",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("roles", TEXTS),
                ("asked_by", models.TextField()),
                ("asked_at", models.DateTimeField()),
                ("decided_by", models.TextField(db_default="", default="")),
                ("decided_at", models.DateTimeField(null=True)),
                ("is_granted", models.BooleanField(null=True)),
                ("member", TO_MEMBER),
                ("organisation", TO_ORGANISATION),
            ],
        ),
        *(protect(f"access_{table}", read=OWN, write=OWN) for table in ("desk", "invitation", "rolerequest")),
        # Django's own table for its database cache: counts of attempts must hold for every process of every machine.
        migrations.RunSQL(
            """
            CREATE TABLE sign_in_attempts (
                cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL);
            CREATE INDEX sign_in_attempts_expires ON sign_in_attempts (expires);
            """,
            "DROP TABLE sign_in_attempts",
        ),
    ]
