"""What an import is told by: the version with which a record went into a compartment, and who may read a batch."""

import django.contrib.postgres.fields
from django.db import migrations, models

# As the engine: whoever migrates sees no row of their own.
FILL = """
    SELECT set_config('hue.reach', 'engine', true);
    UPDATE record_compartmented c SET placed_version = r.version FROM record_report r WHERE r.id = c.report_id;
    UPDATE record_batch b SET compartments = s.compartments FROM record_source s
    WHERE s.id = b.source_id AND s.compartments <> '{}';
    SELECT set_config('hue.reach', '', true);
    """


class Migration(migrations.Migration):
    dependencies = [("record", "0004_compartmented_by_owner")]

    operations = [
        migrations.AddField(
            "batch", "compartments",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.TextField(), db_default=[], default=list, size=None
            ),
        ),
        migrations.AddField(
            "compartmented", "placed_version", models.SmallIntegerField(db_default=1, default=1)
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        # A key that was used with a source which one may not see is free to use with another.
        migrations.RemoveConstraint("batch", "one_batch_a_key"),
        migrations.AddConstraint(
            "batch",
            models.UniqueConstraint(models.F("source"), models.F("idempotency_key"), name="one_batch_a_key"),
        ),
    ]
