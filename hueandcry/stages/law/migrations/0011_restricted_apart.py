"""Restricted records join nothing, whatever anybody says of them."""

from django.db import migrations

# As the engine: whoever migrates sees no row of their own.
FILL = """
    SELECT set_config('hue.reach', 'engine', true);
    UPDATE link_reportfact SET is_apart = true WHERE report_id IN (SELECT report_id FROM law_setapart);
    SELECT set_config('hue.reach', '', true);
    """


class Migration(migrations.Migration):
    dependencies = [("law", "0010_restricted_aside"), ("link", "0005_apart")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
