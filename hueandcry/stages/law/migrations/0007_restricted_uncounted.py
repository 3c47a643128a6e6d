"""No figure counts a restricted record either, and each of the two reasons to leave one out takes it away once."""

from importlib import import_module

from django.db import migrations

quiet = import_module("hueandcry.stages.share.migrations.0003_quiet_figures")

LISTS = ("record_compartmented", "law_setapart")
UNCOUNTED = " UNION ALL ".join(f"SELECT report_id FROM {table}" for table in LISTS)


def _of(table: str) -> str:
    return f"SELECT * FROM {table} WHERE report_id IN (SELECT hue_uncounted())"


def _body(name: str, asks: str, sources: dict[str, int]) -> str:
    return f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF EXISTS ({asks}) THEN {quiet._taken_away(sources)} END IF;
            RETURN NULL; END $$;
        """


def _after_flags() -> str:
    return "".join(
        _body(
            f"share_quiet_after_{event}", " UNION ALL ".join(map(_of, signs)),
            {_of(table): sign for table, sign in signs.items()},
        )
        for event, _, signs in quiet.AFTER_FLAGS
    )  # fmt: skip


def _after_placing(name: str, other: str, sign: int) -> str:
    # What the other list leaves out is taken away already, and stays so.
    flags = f"""SELECT * FROM flag_flag WHERE report_id IN (SELECT report_id FROM placed)
        AND report_id NOT IN (SELECT report_id FROM {other})"""
    return _body(name, flags, {flags: sign})


def _all() -> str:
    statements = [
        f"""CREATE OR REPLACE FUNCTION hue_uncounted() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100
        SET search_path = pg_catalog, public, pg_temp AS $$ BEGIN RETURN QUERY {UNCOUNTED}; END $$;""",
        _after_flags(),
    ]
    for event, tables, sign in quiet.AFTER_PLACING:
        name = f"law_restricted_after_{event}"
        statements.append(_after_placing(f"share_placed_after_{event}", "law_setapart", sign))
        statements.append(_after_placing(name, "record_compartmented", sign))
        statements.append(
            f"CREATE TRIGGER {name} AFTER {event} ON law_setapart REFERENCING {tables}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {name}();"
        )
    return "".join(statements)


# As the engine: whoever migrates sees no row of their own. Those in a compartment were taken away before.
_HELD = """SELECT * FROM flag_flag WHERE report_id IN (SELECT report_id FROM law_setapart)
    AND report_id NOT IN (SELECT report_id FROM record_compartmented)"""
HELD = f"SELECT set_config('hue.reach', 'engine', true); {quiet._taken_away({_HELD: -1})} " + (
    "SELECT set_config('hue.reach', '', true);"
)


class Migration(migrations.Migration):
    dependencies = [
        ("law", "0006_restricted_by_function"), ("share", "0005_withheld_by_function"), ("flag", "0009_uncounted"),
    ]  # fmt: skip

    operations = [migrations.RunSQL(HELD), migrations.RunSQL(_all())]
