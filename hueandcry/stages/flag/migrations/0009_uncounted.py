"""Which records no figure counts: a later stage says; until it does, none."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("flag", "0008_people_on_further_answers")]

    operations = [
        migrations.RunSQL(
            "CREATE FUNCTION hue_uncounted() RETURNS SETOF bigint LANGUAGE sql STABLE AS $$ SELECT NULL::bigint"
            " WHERE false $$;",
            "DROP FUNCTION hue_uncounted();",
        ),
    ]
