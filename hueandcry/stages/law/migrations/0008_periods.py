"""Retention periods: proposed, decided once, and carried to the clocks. Of what was said nothing is ever changed."""

import django.db.models.deletion
from django.db import migrations, models

from hueandcry.access.rowsecurity import OWNED, REACH, protect
from hueandcry.stages.law.states import ReckoningState

OWN_OR_ENGINE = f"({OWNED} AND {REACH} <> '') OR {REACH} = 'engine'"
OWN_ALONE = f"({OWNED} AND {REACH} IN ('own', 'national')) OR {REACH} = 'engine'"


def only_grows(table: str) -> migrations.RunSQL:
    # Not even the engine changes or removes a row.
    return migrations.RunSQL(
        f"DROP POLICY changed ON {table}; DROP POLICY removed ON {table};",
        f"""
        CREATE POLICY changed ON {table} FOR UPDATE USING ({OWN_ALONE}) WITH CHECK ({OWN_ALONE});
        CREATE POLICY removed ON {table} FOR DELETE USING ({OWN_ALONE});
        """,
    )


class Migration(migrations.Migration):
    dependencies = [("law", "0007_restricted_uncounted")]

    operations = [
        migrations.CreateModel(
            name="Periods",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("owner_id", models.IntegerField()),
                ("figures", models.JSONField()),
                ("reason", models.TextField()),
                ("proposed_by", models.TextField()),
                ("proposed_at", models.DateTimeField()),
            ],
            options={"indexes": [models.Index(models.F("owner_id"), models.F("id"), name="periods_of_owner")]},
        ),
        migrations.CreateModel(
            name="PeriodsDecision",
            fields=[
                (
                    "periods",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name="decision",
                        serialize=False, to="law.periods",
                    ),
                ),
                ("owner_id", models.IntegerField()),
                ("outcome", models.TextField()),
                ("reason", models.TextField()),
                ("decided_by", models.TextField()),
                ("decided_at", models.DateTimeField()),
                ("foreseen", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="Reckoning",
            fields=[
                (
                    "periods",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False,
                        to="law.periods",
                    ),
                ),
                ("owner_id", models.IntegerField()),
                ("state", models.TextField(default=ReckoningState["RUNNING"])),
                ("last_report_id", models.BigIntegerField(default=0)),
                ("changed_count", models.BigIntegerField(default=0)),
                ("begun_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("owner_id"), condition=models.Q(("state", "running")), name="one_reckoning_an_owner"
                    )
                ]
            },
        ),
        *(protect(f"law_{name}", read=OWN_OR_ENGINE, write=OWN_ALONE) for name in ("periods", "periodsdecision")),
        *(only_grows(f"law_{name}") for name in ("periods", "periodsdecision")),
        # A person's decision begins it; how far it is, the engine alone writes.
        protect("law_reckoning", read=OWN_OR_ENGINE, write=f"{REACH} = 'engine'"),
    ]  # fmt: skip
