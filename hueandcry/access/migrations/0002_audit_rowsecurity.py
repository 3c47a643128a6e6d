"""The audit trail: anyone may add, auditors and the owner's people may read, nobody may change."""

from django.db import migrations

from hueandcry.access.rowsecurity import ORGANISATION, REACH


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial"), ("audit", "0001_initial")]

    operations = [
        migrations.RunSQL(
            f"""
            ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
            ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
            CREATE POLICY seen ON audit_event FOR SELECT USING (
                {REACH} = 'audit' OR organisation_id = {ORGANISATION} OR owner_id = {ORGANISATION});
            CREATE POLICY added ON audit_event FOR INSERT WITH CHECK (true);
            CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'The audit trail may only be added to.'; END $$;
            CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
                FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
            """,
            """
            DROP TRIGGER audit_only_grows ON audit_event; DROP FUNCTION audit_refuse();
            DROP POLICY seen ON audit_event; DROP POLICY added ON audit_event;
            ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY;
            ALTER TABLE audit_event DISABLE ROW LEVEL SECURITY;
            """,
        )
    ]
