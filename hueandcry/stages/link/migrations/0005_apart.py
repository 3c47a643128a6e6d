"""Which records join nothing, whatever anybody says of them."""

from django.db import migrations, models

# As the engine: whoever migrates sees no row of their own.
FILL = """
    SELECT set_config('hue.reach', 'engine', true);
    UPDATE link_reportfact SET is_apart = true WHERE report_id IN (SELECT report_id FROM record_compartmented);
    SELECT set_config('hue.reach', '', true);
    """


class Migration(migrations.Migration):
    dependencies = [("link", "0004_set_aside"), ("record", "0003_handling")]

    operations = [
        migrations.AddField("reportfact", "is_apart", models.BooleanField(db_default=False, default=False)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
