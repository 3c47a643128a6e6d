"""Grading and compartments, carried by every source and report from the moment it arrives."""

import django.contrib.postgres.fields
from django.db import migrations, models

from hueandcry.access.rowsecurity import protect


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0002_rowsecurity'),
    ]

    operations = [
        migrations.CreateModel(
            name='Compartmented',
            fields=[
                ('report_id', models.BigIntegerField(primary_key=True, serialize=False)),
                ('owner_id', models.IntegerField()),
                ('compartments', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
                ('placed_by', models.TextField()),
                ('placed_at', models.DateTimeField()),
                ('reason', models.TextField(db_default='', default='')),
            ],
        ),
        migrations.AddField(
            model_name='report',
            name='grading',
            field=models.TextField(db_default='2DP', default='2DP'),
        ),
        migrations.AddField(
            model_name='source',
            name='compartments',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), db_default=[], default=list, size=None),
        ),
        migrations.AddField(
            model_name='source',
            name='grading',
            field=models.TextField(db_default='2DP', default='2DP'),
        ),
        protect("record_compartmented"),
    ]
