"""What is withheld is asked of a function: the same rows, planned once a session and not once a statement."""

from typing import Any

from django.db import migrations

from hueandcry.stages.share import compartments_sql


def _renew(apps: Any, editor: Any) -> None:
    compartments_sql.renew(editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("share", "0004_notices")]

    operations = [
        migrations.RunSQL(compartments_sql.FUNCTIONS, "DROP FUNCTION hue_withheld(), hue_hidden() CASCADE"),
        migrations.RunPython(_renew, migrations.RunPython.noop),
    ]
