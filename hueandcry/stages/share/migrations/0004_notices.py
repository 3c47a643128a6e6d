"""What the owner of a record has said of it since it was shared."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("share", "0003_quiet_figures")]

    operations = [
        migrations.AddField("disclosure", "notice", models.TextField(db_default="", default="")),
        migrations.AddField("disclosure", "noticed_at", models.DateTimeField(null=True)),
    ]
