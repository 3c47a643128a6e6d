"""Row-level security for flags, and the trigger that keeps the tally exact whatever changes a flag."""

from django.db import migrations

from hueandcry.access.rowsecurity import REACH, WRITTEN_BY_OWNER_OR_ENGINE, protect

CELL = "owner_id, force_id, month, effective, decision, kind, family, force_said"


def cells(table: str, sign: int) -> str:
    return f"""
        SELECT owner_id, force_id, month,
               coalesce(effective::text, 'unknown') AS effective,
               CASE WHEN reviewed_flag IS NULL THEN hub_decision ELSE 'reviewed' END AS decision,
               coalesce(reviewed_kind, hub_kind) AS kind, coalesce(reviewed_family, hub_family) AS family,
               coalesce(force_flag::text, 'unknown') AS force_said, {sign} AS n
        FROM {table}"""


def trigger(event: str, tables: str, *parts: str) -> str:
    name = f"flag_tally_after_{event.lower()}"
    # Sorted, so that two imports that touch the same cells lock them in the same order.
    return f"""
        CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            INSERT INTO flag_tally ({CELL}, count)
            SELECT {CELL}, sum(n) FROM ({" UNION ALL ".join(parts)}) AS cell
            GROUP BY {CELL} HAVING sum(n) <> 0 ORDER BY {CELL}
            ON CONFLICT ({CELL}) DO UPDATE SET count = flag_tally.count + excluded.count;
            RETURN NULL; END $$;
        CREATE TRIGGER {name} AFTER {event} ON flag_flag REFERENCING {tables}
            FOR EACH STATEMENT EXECUTE FUNCTION {name}();
        """


class Migration(migrations.Migration):
    dependencies = [("flag", "0001_initial"), ("access", "0001_initial")]

    operations = [
        protect("flag_flag"),
        protect("flag_review"),
        protect("flag_sample"),
        protect("flag_exported"),
        protect("flag_tally", read=f"{REACH} <> ''", write=WRITTEN_BY_OWNER_OR_ENGINE),
        migrations.RunSQL(
            # Room on each page for counts to be changed in place.
            "ALTER TABLE flag_tally SET (fillfactor = 60); "
            + trigger("INSERT", "NEW TABLE AS added", cells("added", 1))
            + trigger("UPDATE", "OLD TABLE AS gone NEW TABLE AS added", cells("added", 1), cells("gone", -1))
            + trigger("DELETE", "OLD TABLE AS gone", cells("gone", -1)),
            """
            DROP FUNCTION flag_tally_after_insert() CASCADE;
            DROP FUNCTION flag_tally_after_update() CASCADE;
            DROP FUNCTION flag_tally_after_delete() CASCADE;
            """,
        ),
    ]
