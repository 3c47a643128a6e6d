"""Whom records that are set apart name is kept aside: no person is made of them, and no count has them."""

import django.contrib.postgres.fields
from django.db import migrations, models

from hueandcry.access.rowsecurity import OWNED, REACH, protect

ENGINE = f"{REACH} = 'engine'"
OWN_ALONE = f"({OWNED} AND {REACH} IN ('own', 'national')) OR {ENGINE}"


class Migration(migrations.Migration):
    dependencies = [("people", "0002_rowsecurity")]

    operations = [
        migrations.CreateModel(
            name="SetAside",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("report_id", models.BigIntegerField(db_index=True)),
                ("owner_id", models.IntegerField()),
                ("role", models.TextField()),
                ("name", models.TextField()),
                ("given", models.TextField()),
                ("family", models.TextField()),
                ("aliases", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ("born", models.DateField(null=True)),
                ("sex", models.TextField()),
                ("address", models.TextField()),
                ("postcode", models.TextField()),
                ("seen_on", models.DateField(null=True)),
                ("person_id", models.BigIntegerField(null=True)),
            ],
        ),
        protect("people_setaside", read=OWN_ALONE, write=ENGINE),
    ]
