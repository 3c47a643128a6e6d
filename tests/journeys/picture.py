"""What a database holds, as one line a table: two pictures are equal when all that matters of the rows is.

Numbers of reports leave gaps where a transaction was undone, so a report is named by its owner and reference.
"""

from __future__ import annotations

from tests.journeys.hub import Hub

_KEY = "(SELECT owner_id || ' ' || reference_key FROM record_report k WHERE k.id = {})"
# Table → what is left out of a row, and what stands for it.
TABLES = {
    "record_report": ("id,batch_id,stored_at", "''"),
    "record_reportversion": ("id,report_id,batch_id,replaced_at", _KEY.format("t.report_id")),
    "record_rejection": ("id,batch_id", "''"),
    "flag_flag": ("report_id", _KEY.format("t.report_id")),
    "link_identifier": ("", "''"),
    "link_sighting": ("report_id", _KEY.format("t.report_id")),
    "link_series": ("id", _KEY.format("t.id")),
    "link_seriesmember": ("report_id,series_id", f"{_KEY.format('t.report_id')} || {_KEY.format('t.series_id')}"),
}
Picture = dict[str, tuple[int, str]]


def picture(hub: Hub) -> Picture:
    """Return rows and a digest of each table of the stages."""
    return {table: hub.ask(_statement(table))[0] for table in TABLES}


def _statement(table: str) -> str:
    left_out, named = TABLES[table]
    line = f"{named} || (to_jsonb(t) - '{{{left_out}}}'::text[])::text"
    return f"""
        SELECT count(*), coalesce(md5(string_agg(line, chr(10) ORDER BY line COLLATE "C")), '')
        FROM (SELECT {line} AS line FROM {table} t) AS lines
        """


def sums(hub: Hub) -> tuple[int, ...]:
    """Return the sum of all imports: rows received, stored, held, changed, rejected."""
    (found,) = hub.ask(
        """
        SELECT sum(stored_count + held_count + changed_count + rejected_count)::bigint, sum(stored_count)::bigint,
               sum(held_count)::bigint, sum(changed_count)::bigint, sum(rejected_count)::bigint
        FROM record_batch
        """
    )
    return tuple(found)


def parts(hub: Hub) -> set[frozenset[str]]:
    """Return the series as sets of references, whatever they are called.

    By their owners' codes: two imports that begin a hub at once add the forces in turns, and their numbers have gaps.
    """
    found = hub.ask(
        """
        SELECT array_agg(o.code || ' ' || r.reference_key) FROM link_seriesmember m
        JOIN record_report r ON r.id = m.report_id JOIN access_organisation o ON o.id = r.owner_id
        GROUP BY m.series_id
        """
    )
    return {frozenset(members) for members in found}
