"""The answer to a request as it was released."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("law", "0003_restricted_people")]

    operations = [
        migrations.AddField(model_name="request", name="package", field=models.BinaryField(null=True)),
    ]
