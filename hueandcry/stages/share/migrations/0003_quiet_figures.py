"""No figure counts what is in a compartment: what the flag's tallies added for it is taken away again at once."""

from importlib import import_module

from django.db import migrations

flag_2 = import_module("hueandcry.stages.flag.migrations.0002_rowsecurity_and_tally")
flag_6 = import_module("hueandcry.stages.flag.migrations.0006_further_answers")
flag_8 = import_module("hueandcry.stages.flag.migrations.0008_people_on_further_answers")

# Names sort after the flag's own triggers, so that a count is there before it is taken away.
AFTER_FLAGS = (
    ("insert", "NEW TABLE AS added", {"added": -1}),
    ("update", "OLD TABLE AS gone NEW TABLE AS added", {"added": -1, "gone": 1}),
    ("delete", "OLD TABLE AS gone", {"gone": 1}),
)
# What was flagged before it was put in a compartment, or stays when it leaves one.
AFTER_PLACING = (("insert", "NEW TABLE AS placed", -1), ("delete", "OLD TABLE AS placed", 1))


def _taken_away(sources: dict[str, int]) -> str:
    """Return the statements that add to each tally what these flags count there, by the sign of each source."""
    tallies = (
        ("flag_tally", flag_2.CELL, flag_2.cells, " AS quiet"),
        ("flag_strandtally", flag_6.STRAND, flag_8.strands, ""),
        ("flag_policytally", flag_6.POLICY, flag_6.policies, " AS quiet"),
    )
    return "".join(
        flag_6.added_to(tally, cell, [counted(f"({flags}){named}", sign) for flags, sign in sources.items()])
        for tally, cell, counted, named in tallies
    )


def _of(table: str) -> str:
    return f"SELECT * FROM {table} WHERE report_id IN (SELECT report_id FROM record_compartmented)"


def _trigger(name: str, event: str, on: str, tables: str, asks: str, sources: dict[str, int]) -> str:
    return f"""
        CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF EXISTS ({asks}) THEN {_taken_away(sources)} END IF;
            RETURN NULL; END $$;
        CREATE TRIGGER {name} AFTER {event} ON {on} REFERENCING {tables}
            FOR EACH STATEMENT EXECUTE FUNCTION {name}();
        """


def _all() -> tuple[str, str]:
    names, statements = [], []
    for event, tables, signs in AFTER_FLAGS:
        names.append(f"share_quiet_after_{event}")
        asks = " UNION ALL ".join(_of(table) for table in signs)
        sources = {_of(table): sign for table, sign in signs.items()}
        statements.append(_trigger(names[-1], event, "flag_flag", tables, asks, sources))
    for event, tables, sign in AFTER_PLACING:
        names.append(f"share_placed_after_{event}")
        flags = "SELECT * FROM flag_flag WHERE report_id IN (SELECT report_id FROM placed)"
        statements.append(_trigger(names[-1], event, "record_compartmented", tables, flags, {flags: sign}))
    return "".join(statements), "".join(f"DROP FUNCTION {name}() CASCADE;" for name in names)


# As the engine: whoever migrates sees no row of their own.
HELD = f"SELECT set_config('hue.reach', 'engine', true); {_taken_away({_of('flag_flag'): -1})} " + (
    "SELECT set_config('hue.reach', '', true);"
)


class Migration(migrations.Migration):
    dependencies = [
        ("share", "0002_rowsecurity"), ("flag", "0008_people_on_further_answers"), ("record", "0003_handling"),
    ]  # fmt: skip

    operations = [
        migrations.RunSQL(HELD, migrations.RunSQL.noop),
        migrations.RunSQL(*_all()),
    ]
