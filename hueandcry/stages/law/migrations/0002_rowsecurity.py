"""An organisation's retention and requests are its own; a restricted record is not there for anyone else."""

from django.db import migrations

from hueandcry.access.rowsecurity import ORGANISATION, OWNED, REACH, protect

# Not even the national unit: what a person asked of a force is that force's.
OWN_ALONE = f"({OWNED} AND {REACH} IN ('own', 'national')) OR {REACH} = 'engine'"
TABLES = (
    "clock", "review", "hold", "heldrecord", "disposal", "disposalitem", "gone", "restriction", "correction", "request",
    "requestitem",
)  # fmt: skip
# Table and the column with the record's number.
APART = (
    ("record_report", "id"),
    ("record_reportversion", "report_id"),
    ("flag_flag", "report_id"),
    ("flag_review", "report_id"),
    ("link_sighting", "report_id"),
    ("link_seriesmember", "report_id"),
    ("link_reportfact", "report_id"),
)


def apart(table: str, column: str) -> migrations.RunSQL:
    # Restrictive: whatever else lets a row be seen, this must let it as well.
    return migrations.RunSQL(
        f"""
        CREATE POLICY not_restricted ON {table} AS RESTRICTIVE FOR SELECT USING (
            {REACH} = 'engine' OR owner_id = {ORGANISATION}
            OR {column} <> ALL (ARRAY(SELECT report_id FROM law_setapart)))
        """,
        f"DROP POLICY not_restricted ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("law", "0001_initial"), ("access", "0001_initial"), ("record", "0002_rowsecurity"),
        ("flag", "0002_rowsecurity_and_tally"), ("link", "0003_judgements"),
    ]  # fmt: skip

    operations = [
        *(protect(f"law_{table}", read=OWN_ALONE, write=OWN_ALONE) for table in TABLES),
        # Numbers alone: who reads them learns nothing but which rows to leave out.
        protect("law_setapart", read=f"{REACH} <> ''", write=OWN_ALONE),
        *(apart(table, column) for table, column in APART),
    ]
