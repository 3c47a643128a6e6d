"""What is counted from the sealed events, for the auditor's pages: each row is seen by those who see what it counts."""

from django.contrib.postgres.indexes import BrinIndex
from django.db import migrations, models
from django.db.models import F, Q


REACH = "(SELECT coalesce(current_setting('hue.reach', true), ''))"
# The same as audit.counted.SEEN_BY on the day of this migration.
SEEN_BY = (
    "(SELECT CASE WHEN coalesce(current_setting('hue.reach', true), '') IN ('audit', 'engine') THEN -1"
    " ELSE nullif(current_setting('hue.organisation', true), '')::int END)"
)
SEEN = {
    "audit_daycount": f"seen_by = {SEEN_BY}",
    "audit_named": f"seen_by = {SEEN_BY}",
    "audit_hourlooks": f"seen_by = {SEEN_BY}",
    "audit_thinglooks": f"seen_by = {SEEN_BY}",
    # How far was counted says nothing of anybody.
    "audit_counted": f"{SEEN_BY} IS NOT NULL",
}


def _protect(table: str, seen: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY seen ON {table} FOR SELECT USING ({seen} OR {REACH} = 'engine');
        CREATE POLICY added ON {table} FOR INSERT WITH CHECK ({REACH} = 'engine');
        CREATE POLICY changed ON {table} FOR UPDATE USING ({REACH} = 'engine') WITH CHECK ({REACH} = 'engine');
        CREATE POLICY removed ON {table} FOR DELETE USING ({REACH} = 'engine');
        """,
        f"""
        DROP POLICY seen ON {table}; DROP POLICY added ON {table};
        DROP POLICY changed ON {table}; DROP POLICY removed ON {table};
        """,
    )


class Migration(migrations.Migration):

    dependencies = [
        ('audit', '0003_found_by_purpose'),
    ]

    operations = [
        migrations.CreateModel(
            name='Counted',
            fields=[
                ('id', models.SmallIntegerField(primary_key=True, serialize=False)),
                ('upto', models.BigIntegerField()),
                ('since', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='DayCount',
            fields=[
                ('pk', models.CompositePrimaryKey('seen_by', 'day', 'act', blank=True, editable=False, primary_key=True, serialize=False)),
                ('seen_by', models.IntegerField()),
                ('day', models.DateField()),
                ('act', models.TextField()),
                ('count', models.BigIntegerField()),
                ('first', models.BigIntegerField()),
                ('last', models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Named',
            fields=[
                ('pk', models.CompositePrimaryKey('seen_by', 'column', 'name', blank=True, editable=False, primary_key=True, serialize=False)),
                ('seen_by', models.IntegerField()),
                ('column', models.TextField()),
                ('name', models.TextField()),
                ('first', models.BigIntegerField()),
                ('last', models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='HourLooks',
            fields=[
                ('pk', models.CompositePrimaryKey('hour', 'member', 'seen_by', blank=True, editable=False, primary_key=True, serialize=False)),
                ('hour', models.DateTimeField()),
                ('member', models.TextField()),
                ('seen_by', models.IntegerField()),
                ('looks', models.IntegerField()),
                ('things', models.IntegerField()),
                ('first_at', models.DateTimeField()),
                ('organisation_id', models.IntegerField(null=True)),
                ('is_night', models.BooleanField()),
            ],
            options={
                'indexes': [models.Index(fields=['seen_by', '-things', '-hour'], name='audit_busiest_hours'), models.Index(condition=models.Q(('is_night', True)), fields=['seen_by', 'hour'], name='audit_nights')],
            },
        ),
        migrations.CreateModel(
            name='ThingLooks',
            fields=[
                ('pk', models.CompositePrimaryKey('subject', 'seen_by', blank=True, editable=False, primary_key=True, serialize=False)),
                ('subject', models.TextField()),
                ('seen_by', models.IntegerField()),
                ('people', models.IntegerField()),
                ('looks', models.IntegerField()),
                ('first_at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(fields=['seen_by', '-people'], name='audit_most_seen'), models.Index(fields=['first_at'], name='audit_first_seen')],
            },
        ),
        migrations.RemoveIndex("event", "audit_by_time"),
        migrations.AddIndex(
            "event",
            models.Index(
                fields=["owner_id", "id"],
                name="audit_by_owner",
                condition=Q(owner_id__isnull=False) & ~Q(owner_id=F("organisation_id")),
            ),
        ),
        migrations.AddIndex(
            "event", models.Index(fields=["act", "id"], name="audit_by_act", condition=~Q(act="consultation"))
        ),
        migrations.AddIndex(
            "event", BrinIndex(fields=["at"], name="audit_by_hour", pages_per_range=32, autosummarize=True)
        ),
        *(_protect(table, seen) for table, seen in SEEN.items()),
    ]
