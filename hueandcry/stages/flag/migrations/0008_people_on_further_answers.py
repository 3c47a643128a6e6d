"""People's answers on hate strands, domestic abuse and class; where a person judged, only they are counted."""

from importlib import import_module
from typing import Any

import django.contrib.postgres.fields
from django.db import migrations, models

before = import_module("hueandcry.stages.flag.migrations.0006_further_answers")


def strands(table: str, sign: int) -> str:
    return f"""
        SELECT f.owner_id, f.force_id, f.month, s.strand, s.said_by,
               coalesce(f.effective::text, 'unknown') AS effective, {sign} AS n
        FROM {table} f CROSS JOIN LATERAL (
            SELECT strand, CASE WHEN bool_or(who = 'person') THEN 'person' WHEN bool_and(who = 'hub') THEN 'hub'
                WHEN bool_or(who = 'hub') THEN 'both' ELSE 'force' END AS said_by
            FROM (SELECT unnest(f.reviewed_strands) AS strand, 'person' AS who
                  UNION ALL SELECT unnest(f.hate_strands), 'hub' WHERE f.reviewed_strands IS NULL
                  UNION ALL SELECT unnest(f.force_strands), 'force' WHERE f.reviewed_strands IS NULL
                  UNION ALL SELECT 'domestic', 'person' WHERE f.reviewed_domestic
                  UNION ALL SELECT 'domestic', 'hub' WHERE f.reviewed_domestic IS NULL AND f.domestic = 'yes'
                  UNION ALL SELECT 'domestic', 'force' WHERE f.reviewed_domestic IS NULL AND f.force_domestic) AS said
            GROUP BY strand) AS s
        WHERE f.hate_strands <> '{{}}' OR f.force_strands <> '{{}}' OR f.domestic = 'yes' OR f.force_domestic
           OR f.reviewed_strands <> '{{}}' OR f.reviewed_domestic"""


def function(event: str, signs: dict[str, int], counted: object) -> str:
    rows = [counted(table, sign) for table, sign in signs.items()]  # type: ignore[operator]
    policies = [before.policies(table, sign) for table, sign in signs.items()]
    return f"""
        CREATE OR REPLACE FUNCTION flag_further_after_{event}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            {before.added_to("flag_strandtally", before.STRAND, rows)}
            {before.added_to("flag_policytally", before.POLICY, policies)}
            RETURN NULL; END $$;
        """


def functions(counted: object) -> str:
    signs = {"insert": {"added": 1}, "update": {"added": 1, "gone": -1}, "delete": {"gone": -1}}
    return "".join(function(event, of, counted) for event, of in signs.items())


def texts() -> Any:
    return django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), null=True, size=None)


class Migration(migrations.Migration):
    dependencies = [("flag", "0007_policies_and_footers")]

    operations = [
        migrations.AddField("flag", "reviewed_strands", texts()),
        migrations.AddField("flag", "reviewed_domestic", models.BooleanField(null=True)),
        migrations.AddField("flag", "reviewed_class", models.TextField(null=True)),
        migrations.AddField("review", "strands", texts()),
        migrations.AddField("review", "domestic", models.BooleanField(null=True)),
        migrations.AddField("review", "class_said", models.TextField(null=True)),
        migrations.RunSQL(functions(strands), functions(before.strands)),
    ]
