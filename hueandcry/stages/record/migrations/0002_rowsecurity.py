"""Only the owner, the national unit and the engine see a record; only the owner or engine writes one."""

from django.db import migrations

from hueandcry.access.rowsecurity import protect

TABLES = ("source", "savedprofile", "batch", "rejection", "report", "reportversion")


class Migration(migrations.Migration):
    dependencies = [("record", "0001_initial"), ("access", "0001_initial")]

    operations = [
        *(protect(f"record_{table}") for table in TABLES),
        migrations.RunSQL(
            "CREATE SEQUENCE record_report_id_seq AS bigint CACHE 1; "
            # Every row's words are read back whole; lz4 unpacks several times faster than pglz.
            "ALTER TABLE record_report ALTER COLUMN row SET COMPRESSION lz4, ALTER COLUMN text SET COMPRESSION lz4;",
            "DROP SEQUENCE record_report_id_seq;",
        ),
    ]
