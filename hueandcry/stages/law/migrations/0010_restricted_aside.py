"""What ties a restricted record to others is kept aside, so that no count has it; whoever watched it no longer reads so."""

from typing import Any

from django.db import migrations

from hueandcry.stages.share import compartments_sql

_OF_PERSON = "min(role), count(*), array_agg(DISTINCT owner_id), min(seen_on), max(seen_on)"
_MENTION = "id, owner_id, role, name, given, family, aliases, born, sex, address, postcode, seen_on, person_id"
# As the engine: whoever migrates sees no row of their own.
MOVE = f"""
    SELECT set_config('hue.reach', 'engine', true);
    INSERT INTO link_setaside
        (report_id, identifier_id, kind, value, owner_id, force_id, role, joins, start, "end", seen_on)
    SELECT s.report_id, s.identifier_id, i.kind, i.value, s.owner_id, s.force_id, s.role,
           s.identifier_id = ANY(r.joined), s.start, s."end", s.seen_on
    FROM law_restriction r JOIN link_sighting s ON s.report_id = r.report_id
    JOIN link_identifier i ON i.id = s.identifier_id WHERE r.lifted_at IS NULL;
    DELETE FROM link_sighting WHERE report_id IN (SELECT report_id FROM link_setaside);
    UPDATE link_identifier i SET sighting_count = i.sighting_count - c.n
    FROM (SELECT identifier_id, count(*) AS n FROM link_setaside GROUP BY 1) c WHERE c.identifier_id = i.id;
    DELETE FROM link_identifier WHERE sighting_count = 0 AND id IN (SELECT identifier_id FROM link_setaside);
    INSERT INTO people_setaside (report_id, {_MENTION})
    SELECT m.id / 1024, {", ".join(f"m.{one.strip()}" for one in _MENTION.split(","))}
    FROM law_restriction r JOIN people_mention m ON m.id BETWEEN r.report_id * 1024 AND r.report_id * 1024 + 1023
    WHERE r.lifted_at IS NULL;
    DELETE FROM people_key WHERE mention_id IN (SELECT id FROM people_setaside);
    DELETE FROM people_mention WHERE id IN (SELECT id FROM people_setaside);
    DELETE FROM people_person p WHERE p.id IN (SELECT person_id FROM people_setaside)
        AND NOT EXISTS (SELECT FROM people_mention m WHERE m.person_id = p.id);
    UPDATE people_person p SET (role, mention_count, owners, first_on, last_on) =
        (SELECT {_OF_PERSON} FROM people_mention m WHERE m.person_id = p.id)
    WHERE p.id IN (SELECT person_id FROM people_setaside);
    SELECT set_config('hue.reach', '', true);
    """


def _renew(apps: Any, editor: Any) -> None:
    compartments_sql.renew(editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [
        ("law", "0009_two_people"), ("link", "0004_set_aside"), ("people", "0003_set_aside"),
        ("watch", "0002_rowsecurity"), ("share", "0006_changed_since"),
    ]  # fmt: skip

    operations = [
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RunPython(_renew, migrations.RunPython.noop),
        migrations.RemoveField("restriction", "joined"),
    ]
