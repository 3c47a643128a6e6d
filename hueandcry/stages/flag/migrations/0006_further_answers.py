"""Hate strands, domestic abuse and the suggested class of each record, and the trigger that counts them."""

from typing import Any

import django.contrib.postgres.fields
from django.db import migrations, models

from hueandcry.access.rowsecurity import REACH, WRITTEN_BY_OWNER_OR_ENGINE, protect

STRAND = "owner_id, force_id, month, strand, said_by, effective"
POLICY = "owner_id, policy_version"


def strands(table: str, sign: int) -> str:
    return f"""
        SELECT f.owner_id, f.force_id, f.month, s.strand, s.said_by,
               coalesce(f.effective::text, 'unknown') AS effective, {sign} AS n
        FROM {table} f CROSS JOIN LATERAL (
            SELECT strand, CASE WHEN bool_and(is_hub) THEN 'hub' WHEN bool_or(is_hub) THEN 'both' ELSE 'force' END
                AS said_by
            FROM (SELECT unnest(f.hate_strands) AS strand, true AS is_hub
                  UNION ALL SELECT unnest(f.force_strands), false
                  UNION ALL SELECT 'domestic', true WHERE f.domestic = 'yes'
                  UNION ALL SELECT 'domestic', false WHERE f.force_domestic) AS said
            GROUP BY strand) AS s
        WHERE f.hate_strands <> '{{}}' OR f.force_strands <> '{{}}' OR f.domestic = 'yes' OR f.force_domestic"""


def policies(table: str, sign: int) -> str:
    return f"SELECT owner_id, policy_version, {sign} AS n FROM {table}"


def added_to(tally: str, cell: str, parts: list[str]) -> str:
    # Sorted, so that two writers that touch the same cells lock them in the same order.
    return f"""
        INSERT INTO {tally} ({cell}, count)
        SELECT {cell}, sum(n) FROM ({" UNION ALL ".join(parts)}) AS cell
        GROUP BY {cell} HAVING sum(n) <> 0 ORDER BY {cell}
        ON CONFLICT ({cell}) DO UPDATE SET count = {tally}.count + excluded.count;"""


def trigger(event: str, tables: str, signs: dict[str, int]) -> str:
    name = f"flag_further_after_{event.lower()}"
    return f"""
        CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            {added_to("flag_strandtally", STRAND, [strands(t, s) for t, s in signs.items()])}
            {added_to("flag_policytally", POLICY, [policies(t, s) for t, s in signs.items()])}
            RETURN NULL; END $$;
        CREATE TRIGGER {name} AFTER {event} ON flag_flag REFERENCING {tables}
            FOR EACH STATEMENT EXECUTE FUNCTION {name}();
        """


def texts() -> Any:
    return django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), db_default=[], default=list, size=None)


class Migration(migrations.Migration):
    dependencies = [("flag", "0005_adoption")]

    operations = [
        migrations.AddField("flag", "hate_strands", texts()),
        migrations.AddField("flag", "domestic", models.TextField(db_default="", default="")),
        migrations.AddField("flag", "suggested_class", models.TextField(db_default="", default="")),
        migrations.AddField("flag", "further_reasons", models.JSONField(db_default=[], default=list)),
        migrations.AddField("flag", "force_strands", texts()),
        migrations.AddField("flag", "force_domestic", models.BooleanField(null=True)),
        migrations.CreateModel(
            name="StrandTally",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("owner_id", models.IntegerField()),
                ("force_id", models.IntegerField()),
                ("month", models.DateField(null=True)),
                ("strand", models.TextField()),
                ("said_by", models.TextField()),
                ("effective", models.TextField()),
                ("count", models.BigIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("owner_id"), models.F("force_id"), models.F("month"), models.F("strand"),
                        models.F("said_by"), models.F("effective"),
                        name="one_strand_tally_a_cell", nulls_distinct=False,
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="PolicyTally",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("owner_id", models.IntegerField()),
                ("policy_version", models.TextField()),
                ("count", models.BigIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("owner_id"), models.F("policy_version"), name="one_policy_tally_a_cell"
                    )
                ]
            },
        ),
        protect("flag_strandtally", read=f"{REACH} <> ''", write=WRITTEN_BY_OWNER_OR_ENGINE),
        protect("flag_policytally", read=f"{REACH} <> ''", write=WRITTEN_BY_OWNER_OR_ENGINE),
        migrations.RunSQL(
            "ALTER TABLE flag_strandtally SET (fillfactor = 60); ALTER TABLE flag_policytally SET (fillfactor = 60); "
            + trigger("INSERT", "NEW TABLE AS added", {"added": 1})
            + trigger("UPDATE", "OLD TABLE AS gone NEW TABLE AS added", {"added": 1, "gone": -1})
            + trigger("DELETE", "OLD TABLE AS gone", {"gone": -1}),
            """
            DROP FUNCTION flag_further_after_insert() CASCADE;
            DROP FUNCTION flag_further_after_update() CASCADE;
            DROP FUNCTION flag_further_after_delete() CASCADE;
            """,
        ),
    ]
