"""Sightings of records that are set apart are kept aside: what counts and joins has none of them."""

from django.db import migrations, models

from hueandcry.access.rowsecurity import OWNED, REACH, protect

ENGINE = f"{REACH} = 'engine'"
OWN_ALONE = f"({OWNED} AND {REACH} IN ('own', 'national')) OR {ENGINE}"


class Migration(migrations.Migration):
    dependencies = [("link", "0003_judgements")]

    operations = [
        migrations.CreateModel(
            name="SetAside",
            fields=[
                ("pk", models.CompositePrimaryKey("report_id", "identifier_id", blank=True, editable=False, primary_key=True, serialize=False)),
                ("report_id", models.BigIntegerField()),
                ("identifier_id", models.BigIntegerField()),
                ("kind", models.TextField()),
                ("value", models.TextField()),
                ("owner_id", models.IntegerField()),
                ("force_id", models.IntegerField()),
                ("role", models.TextField()),
                ("joins", models.BooleanField()),
                ("start", models.IntegerField()),
                ("end", models.IntegerField()),
                ("seen_on", models.DateField(null=True)),
            ],
        ),
        protect("link_setaside", read=OWN_ALONE, write=ENGINE),
    ]
