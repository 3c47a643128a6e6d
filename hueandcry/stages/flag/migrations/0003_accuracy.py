"""Drawings of samples, and what their readers found as sums that anybody signed in may read."""

import django.db.models.deletion
from django.db import migrations, models

from hueandcry.access.rowsecurity import REACH, WRITTEN_BY_OWNER_OR_ENGINE, protect


class Migration(migrations.Migration):

    dependencies = [
        ('flag', '0002_rowsecurity_and_tally'),
    ]

    operations = [
        migrations.CreateModel(
            name='Draw',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('owner_id', models.IntegerField()),
                ('since', models.DateField(null=True)),
                ('until', models.DateField(null=True)),
                ('size', models.IntegerField()),
                ('seed', models.BigIntegerField()),
                ('layers', models.JSONField()),
                ('drawn_by', models.TextField()),
                ('drawn_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Measured',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('owner_id', models.IntegerField(db_index=True)),
                ('force_id', models.IntegerField()),
                ('month', models.DateField(null=True)),
                ('class_code', models.TextField()),
                ('decision', models.TextField()),
                ('force_said', models.TextField()),
                ('read', models.IntegerField()),
                ('weight', models.FloatField()),
                ('squared', models.FloatField()),
                ('online', models.FloatField()),
                ('covers_from', models.DateField(null=True)),
                ('covers_to', models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Drawn',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('report_id', models.BigIntegerField()),
                ('owner_id', models.IntegerField(db_index=True)),
                ('layer', models.SmallIntegerField()),
                ('draw', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='flag.draw')),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('draw'), models.F('report_id'), name='drawn_once_a_draw')],
            },
        ),
        protect("flag_draw"),
        protect("flag_drawn"),
        protect("flag_measured", read=f"{REACH} <> ''", write=WRITTEN_BY_OWNER_OR_ENGINE),
    ]
