"""Gateway and withheld on every event; seals, which the engine may add and nobody may change."""

from django.db import migrations, models
from django.db.models import Q

REACH = "(SELECT coalesce(current_setting('hue.reach', true), ''))"
ORGANISATION = "(SELECT nullif(current_setting('hue.organisation', true), '')::int)"


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial"), ("access", "0002_audit_rowsecurity")]

    operations = [
        migrations.AddField("event", "gateway", models.TextField(db_default="", default="")),
        migrations.AddField("event", "withheld", models.IntegerField(db_default=0, default=0)),
        migrations.AddIndex("event", models.Index(fields=["member", "id"], name="audit_by_member")),
        migrations.AddIndex("event", models.Index(fields=["at"], name="audit_by_time")),
        migrations.AddIndex(
            "event", models.Index(fields=["id"], name="audit_verified", condition=Q(what="trail verified"))
        ),
        migrations.CreateModel(
            name="Seal",
            fields=[
                ("number", models.IntegerField(primary_key=True, serialize=False)),
                ("form", models.IntegerField()),
                ("first", models.BigIntegerField()),
                ("last", models.BigIntegerField()),
                ("count", models.IntegerField()),
                ("root", models.BinaryField()),
                ("before", models.BinaryField()),
                ("sealed_at", models.DateTimeField()),
                ("key", models.BinaryField()),
                ("signature", models.BinaryField()),
                ("leaves", models.BinaryField()),
            ],
        ),
        migrations.RunSQL(
            f"""
            -- Digests do not compress: trying costs a third of the sealing.
            ALTER TABLE audit_seal ALTER COLUMN leaves SET STORAGE EXTERNAL;
            ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
            ALTER TABLE audit_seal FORCE ROW LEVEL SECURITY;
            CREATE POLICY seen ON audit_seal FOR SELECT USING ({REACH} IN ('audit', 'engine'));
            CREATE POLICY added ON audit_seal FOR INSERT WITH CHECK ({REACH} = 'engine');
            CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
                FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
            DROP POLICY seen ON audit_event;
            CREATE POLICY seen ON audit_event FOR SELECT USING (
                {REACH} IN ('audit', 'engine') OR organisation_id = {ORGANISATION} OR owner_id = {ORGANISATION});
            """,
            f"""
            DROP POLICY seen ON audit_event;
            CREATE POLICY seen ON audit_event FOR SELECT USING (
                {REACH} = 'audit' OR organisation_id = {ORGANISATION} OR owner_id = {ORGANISATION});
            DROP TRIGGER audit_only_grows ON audit_seal;
            DROP POLICY seen ON audit_seal; DROP POLICY added ON audit_seal;
            """,
        ),
    ]
