"""Named policies, organisations' own lines, history decided anew, and footers learned per source."""

import django.db.models.deletion
from django.db import migrations, models

from hueandcry.access.rowsecurity import REACH, WRITTEN_BY_OWNER_OR_ENGINE, protect

ANYBODY, ENGINE = f"{REACH} <> ''", f"{REACH} = 'engine'"


class Migration(migrations.Migration):
    dependencies = [("flag", "0006_further_answers"), ("record", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="PolicyVersion",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("name", models.TextField(unique=True)),
                ("version", models.TextField()),
                ("settings", models.JSONField()),
                ("reason", models.TextField()),
                ("made_by", models.TextField()),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="PolicyAdoption",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("reason", models.TextField()),
                ("by", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "policy",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, to="flag.policyversion"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ForceSetting",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("owner_id", models.IntegerField()),
                ("line", models.TextField()),
                ("answer", models.TextField()),
                ("reason", models.TextField()),
                ("set_by", models.TextField()),
                ("set_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(models.F("owner_id"), models.F("line"), models.F("id"), name="setting_of_line")
                ]
            },
        ),
        migrations.CreateModel(
            name="Recompute",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("policy_name", models.TextField()),
                ("source_id", models.IntegerField(null=True)),
                ("model", models.TextField()),
                ("last_report_id", models.BigIntegerField()),
                ("decided", models.BigIntegerField()),
                ("changed", models.BigIntegerField()),
                ("begun_by", models.TextField()),
                ("begun_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Footer",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("owner_id", models.IntegerField()),
                ("sentence", models.TextField()),
                ("records", models.IntegerField()),
                ("of_records", models.IntegerField()),
                ("learned_at", models.DateTimeField()),
                (
                    "source",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="record.source"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("source"), models.F("sentence"), name="one_footer_a_sentence")
                ]
            },
        ),
        protect("flag_policyversion", read=ANYBODY, write=ENGINE),
        protect("flag_policyadoption", read=ANYBODY, write=ENGINE),
        # Whoever reads figures may know by which lines they were made.
        protect("flag_forcesetting", read=ANYBODY, write=WRITTEN_BY_OWNER_OR_ENGINE),
        protect("flag_recompute", read=ANYBODY, write=ENGINE),
        protect("flag_footer"),
    ]
