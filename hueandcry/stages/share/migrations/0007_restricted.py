"""Whether a record's use is restricted, for the gateway to ask: nothing is until a later stage says what is."""

from django.db import migrations


def function(said: str) -> str:
    """Return the statement that makes the function of what says so of a record, as SQL over $1."""
    return f"""
        CREATE OR REPLACE FUNCTION hue_restricted(bigint) RETURNS boolean LANGUAGE sql STABLE
        SET search_path = pg_catalog, public, pg_temp AS $$ SELECT {said} $$;
        """


class Migration(migrations.Migration):
    dependencies = [("share", "0006_changed_since")]

    operations = [migrations.RunSQL(function("false"), "DROP FUNCTION hue_restricted(bigint);")]
