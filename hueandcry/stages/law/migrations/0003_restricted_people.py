"""Who a restricted record names is not there for anyone else either."""

from django.db import migrations

from hueandcry.access.rowsecurity import ORGANISATION, REACH


class Migration(migrations.Migration):
    dependencies = [("law", "0002_rowsecurity"), ("people", "0002_rowsecurity")]

    operations = [
        migrations.RunSQL(
            f"""
            CREATE POLICY not_restricted ON people_mention AS RESTRICTIVE FOR SELECT USING (
                {REACH} = 'engine' OR owner_id = {ORGANISATION}
                OR id / 1024 <> ALL (ARRAY(SELECT report_id FROM law_setapart)))
            """,
            "DROP POLICY not_restricted ON people_mention",
        ),
    ]
