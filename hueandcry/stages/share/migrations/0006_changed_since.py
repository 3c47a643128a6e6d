"""Which version of a record its recipient was given, and since when its source has sent another."""

from django.db import migrations, models

# As the engine: whoever migrates sees no row of their own.
FILL = """
    SELECT set_config('hue.reach', 'engine', true);
    UPDATE share_disclosure d SET
        shared_version = r.version - (r.stored_at > coalesce(d.corrected_at, d.made_at))::int,
        changed_at = CASE WHEN r.stored_at > coalesce(d.corrected_at, d.made_at) THEN r.stored_at END
    FROM record_report r WHERE r.id = d.report_id AND d.state = 'made';
    SELECT set_config('hue.reach', '', true);
    """


class Migration(migrations.Migration):
    dependencies = [("share", "0005_withheld_by_function"), ("record", "0002_rowsecurity")]

    operations = [
        migrations.AddField("disclosure", "shared_version", models.SmallIntegerField(null=True)),
        migrations.AddField("disclosure", "changed_at", models.DateTimeField(null=True)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
