"""Restricted records are hidden by the function that hides what is in a compartment: one list, planned once a session."""

from importlib import import_module

from django.db import migrations

from hueandcry.access.rowsecurity import ORGANISATION
from hueandcry.stages.share.compartments_sql import WITHHELD, function

law_2 = import_module("hueandcry.stages.law.migrations.0002_rowsecurity")

OF_OTHERS = f"SELECT a.report_id FROM law_setapart a WHERE a.owner_id <> {ORGANISATION}"
DROPPED = "".join(f"DROP POLICY not_restricted ON {table};" for table, _ in law_2.APART)


class Migration(migrations.Migration):
    dependencies = [
        ("law", "0005_corrections_seen"), ("law", "0003_restricted_people"), ("share", "0005_withheld_by_function"),
    ]  # fmt: skip

    operations = [
        migrations.RunSQL(
            function("hue_hidden", WITHHELD, OF_OTHERS)
            + function("hue_set_apart", OF_OTHERS)
            + DROPPED
            + "ALTER POLICY not_restricted ON people_mention USING (id / 1024 NOT IN (SELECT hue_set_apart()));",
        ),
    ]
