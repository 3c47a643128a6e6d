"""Models that were compared, who adopted which and why, and who lends texts for training."""

import django.db.models.deletion
from django.db import migrations, models

from hueandcry.access.rowsecurity import REACH, protect


class Migration(migrations.Migration):

    dependencies = [
        ('flag', '0004_drift'),
    ]

    operations = [
        migrations.CreateModel(
            name='Candidate',
            fields=[
                ('id', models.AutoField(primary_key=True, serialize=False)),
                ('digest', models.TextField(unique=True)),
                ('name', models.TextField()),
                ('numbers', models.JSONField()),
                ('comparisons', models.JSONField()),
                ('card', models.TextField()),
                ('made_by', models.TextField()),
                ('made_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='TrainingPermit',
            fields=[
                ('owner_id', models.IntegerField(primary_key=True, serialize=False)),
                ('is_allowed', models.BooleanField()),
                ('set_by', models.TextField()),
                ('set_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Adoption',
            fields=[
                ('id', models.AutoField(primary_key=True, serialize=False)),
                ('what', models.TextField()),
                ('reason', models.TextField()),
                ('by', models.TextField()),
                ('at', models.DateTimeField()),
                ('figures', models.JSONField()),
                ('candidate', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='flag.candidate')),
            ],
        ),
        # The whole hub's, changed by a named person through the engine alone.
        protect("flag_candidate", read=f"{REACH} <> ''", write=f"{REACH} = 'engine'"),
        protect("flag_adoption", read=f"{REACH} <> ''", write=f"{REACH} = 'engine'"),
        protect("flag_trainingpermit"),
    ]
