"""Whoever proposed periods decides nothing of them but that they are withdrawn, and of one's own periods alone."""

from django.db import migrations

from hueandcry.access.rowsecurity import OWNED, REACH

OWN_ALONE = f"({OWNED} AND {REACH} IN ('own', 'national')) OR {REACH} = 'engine'"
# The sub-select is itself held to the periods that the viewer may see.
BY_ANOTHER = """
    EXISTS (SELECT FROM law_periods p WHERE p.id = periods_id AND p.owner_id = law_periodsdecision.owner_id
            AND (p.proposed_by = decided_by) = (outcome = 'withdrawn'))
    """


class Migration(migrations.Migration):
    dependencies = [("law", "0008_periods")]

    operations = [
        migrations.RunSQL(
            f"ALTER POLICY added ON law_periodsdecision WITH CHECK (({OWN_ALONE}) AND {BY_ANOTHER})",
            f"ALTER POLICY added ON law_periodsdecision WITH CHECK ({OWN_ALONE})",
        ),
    ]
