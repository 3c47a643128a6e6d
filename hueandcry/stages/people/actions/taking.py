"""Taking mentions in with their records, and letting them go with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db import connection

from hueandcry.core.linkage.people.keys import keys
from hueandcry.stages.people.actions.shape import summarise
from hueandcry.stages.people.data import MentionData, MentionsIn
from hueandcry.stages.people.mentions import FIELDS_OF_M, comparables
from hueandcry.stages.people.models import Judgement, SetAside
from hueandcry.stages.people.rows import COLUMNS, PLACES, report_of

_STAGING: Final = """
    CREATE TEMP TABLE IF NOT EXISTS incoming_mention (
        id bigint, owner_id int, role text, name text, given text, family text, aliases text[], born date, sex text,
        address text, postcode text, seen_on date) ON COMMIT DELETE ROWS
    """
_INSERT: Final = f"INSERT INTO people_mention ({COLUMNS}) SELECT {COLUMNS} FROM incoming_mention"
# A mention that its record's new version has in the same words stays as it is, and whose it is. The fence keeps the
# few mentions of each record on the index: read from end to end, the table made each change dearer than the last.
_GO: Final = f"""
    DELETE FROM people_mention m
    WHERE m.id IN (
        SELECT near.id FROM unnest(%s::bigint[]) AS r(id), LATERAL (
            SELECT p.id FROM people_mention p
            WHERE p.id BETWEEN r.id * {PLACES} AND r.id * {PLACES} + {PLACES - 1} OFFSET 0) AS near)
      AND NOT EXISTS (
        SELECT FROM incoming_mention i WHERE i.id = m.id
          AND (i.role, i.name, i.given, i.family, i.aliases, i.sex, i.address, i.postcode)
            = (m.role, m.name, m.given, m.family, m.aliases, m.sex, m.address, m.postcode)
          AND i.born IS NOT DISTINCT FROM m.born AND i.seen_on IS NOT DISTINCT FROM m.seen_on)
    RETURNING {FIELDS_OF_M}
    """
_WHOSE: Final = """
    UPDATE people_mention m SET person_id = f.person_id
    FROM unnest(%s::bigint[], %s::bigint[]) AS f(id, person_id) WHERE m.id = f.id
    """
_UNKEY: Final = """
    DELETE FROM people_key k USING unnest(%s::bigint[], %s::bigint[]) AS g(key, mention_id)
    WHERE k.key = g.key AND k.mention_id = g.mention_id
    """


def take(reports: Sequence[MentionsIn]) -> None:
    """Write the mentions of these reports, to be placed later, in the caller's transaction, as the engine."""
    changed = [report.report_id for report in reports if report.was_there]
    lines = list(_lines(report for report in reports if not report.is_apart))
    if not lines and not changed:
        return
    with connection.cursor() as cursor:
        if aside := [report for report in reports if report.is_apart]:
            _set_aside(cursor, aside)
        stage(cursor, lines)
        if changed:
            gone = let_go(cursor, changed)
            cursor.execute(f"{_INSERT} ON CONFLICT (id) DO NOTHING")
            former = {mention.id: mention.person_id for mention in gone if mention.person_id}
            cursor.execute(_WHOSE, [list(former), list(former.values())])
            summarise(cursor, former.values())
        else:
            cursor.execute(_INSERT)
        cursor.execute("DELETE FROM incoming_mention")


def stage(cursor: Any, lines: Sequence[bytes] = ()) -> None:
    """Put lines beside the table, in place of whatever was there."""
    cursor.execute(_STAGING)
    cursor.execute("DELETE FROM incoming_mention")
    with cursor.copy(f"COPY incoming_mention ({COLUMNS}) FROM STDIN") as copy:
        copy.write(b"".join(lines))


def _set_aside(cursor: Any, reports: Sequence[MentionsIn]) -> None:
    """Keep the mentions of reports that are set apart in place of those of their last version."""
    SetAside.objects.filter(report_id__in=[report.report_id for report in reports]).delete()
    stage(cursor, list(_lines(reports)))
    cursor.execute(
        f"INSERT INTO people_setaside (report_id, {COLUMNS}) SELECT id / {PLACES}, {COLUMNS} FROM incoming_mention"
    )
    cursor.execute("DELETE FROM incoming_mention")


def dispose(report_ids: Sequence[int]) -> int:
    """Remove the mentions of these reports, whatever was said of them and what they were found by; return how many.

    In the caller's transaction, as the engine. A person with no mention left is gone.
    """
    with connection.cursor() as cursor:
        stage(cursor)
        gone = let_go(cursor, report_ids)
        aside = SetAside.objects.filter(report_id__in=list(report_ids))
        ids = [*(mention.id for mention in gone), *aside.values_list("pk", flat=True)]
        aside.delete()
        Judgement.objects.filter(left_id__in=ids).delete()
        Judgement.objects.filter(right_id__in=ids).delete()
        summarise(cursor, {mention.person_id for mention in gone if mention.person_id})
    return len(gone)


def let_go(cursor: Any, report_ids: Sequence[int]) -> list[MentionData]:
    """Remove and return the mentions of these reports but those that are staged in the same words, with their keys."""
    cursor.execute(_GO, [list(report_ids)])
    gone = [MentionData(row[0], report_of(row[0]), *row[1:]) for row in cursor.fetchall()]
    pairs = [
        (key, mention.id)
        for mention, columns in zip(gone, comparables(gone).values(), strict=True)
        for key in keys(columns, mention.role)
    ]
    cursor.execute(_UNKEY, [[key for key, _ in pairs], [mention for _, mention in pairs]])
    return gone


def _lines(reports: Iterable[MentionsIn]) -> Iterable[bytes]:
    for report in reports:
        for line in report.lines:
            place, _, rest = line.partition(b"\t")
            yield b"%d\t%b" % (report.report_id * PLACES + int(place), rest)
