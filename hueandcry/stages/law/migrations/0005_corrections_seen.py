"""What is wrong in a record is read by whoever may read the record."""

from django.db import migrations

from hueandcry.access.rowsecurity import OWNED, REACH


class Migration(migrations.Migration):
    dependencies = [("law", "0004_package"), ("record", "0002_rowsecurity")]

    operations = [
        # The sub-select is itself held to the records that the viewer may see.
        migrations.RunSQL(
            "ALTER POLICY seen ON law_correction"
            " USING (EXISTS (SELECT FROM record_report r WHERE r.id = law_correction.report_id))",
            f"ALTER POLICY seen ON law_correction"
            f" USING (({OWNED} AND {REACH} IN ('own', 'national')) OR {REACH} = 'engine')",
        ),
    ]
