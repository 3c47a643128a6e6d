"""What each source sends a month, and notices of what has changed."""

import django.db.models.deletion
from django.db import migrations, models

from hueandcry.access.rowsecurity import protect


class Migration(migrations.Migration):

    dependencies = [
        ('flag', '0003_accuracy'),
        ('record', '0002_rowsecurity'),
    ]

    operations = [
        migrations.CreateModel(
            name='Arrived',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('owner_id', models.IntegerField()),
                ('month', models.DateField()),
                ('records', models.IntegerField()),
                ('flagged', models.IntegerField()),
                ('review', models.IntegerField()),
                ('words', models.BigIntegerField()),
                ('unseen', models.BigIntegerField()),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='record.source')),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('source'), models.F('month'), name='one_count_a_source_and_month')],
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('owner_id', models.IntegerField()),
                ('month', models.DateField()),
                ('measure', models.TextField()),
                ('before', models.FloatField()),
                ('now', models.FloatField()),
                ('records', models.IntegerField()),
                ('raised_at', models.DateTimeField()),
                ('closed_by', models.TextField(db_default='', default='')),
                ('closed_at', models.DateTimeField(null=True)),
                ('reason', models.TextField(db_default='', default='')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='record.source')),
            ],
            options={
                'indexes': [models.Index(models.F('owner_id'), condition=models.Q(('closed_at__isnull', True)), name='notice_open')],
                'constraints': [models.UniqueConstraint(fields=('source', 'month', 'measure'), name='one_notice_a_measure')],
            },
        ),
        protect("flag_arrived"),
        protect("flag_notice"),
    ]
