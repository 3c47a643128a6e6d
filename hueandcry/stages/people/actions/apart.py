"""Setting a record apart: whom it names is kept aside, and nobody is made of them until it is put back."""

from __future__ import annotations

from typing import Final

from django.db import connection

from hueandcry.stages.people import mentions
from hueandcry.stages.people.actions.placing import keep_keys
from hueandcry.stages.people.actions.shape import summarise
from hueandcry.stages.people.actions.taking import let_go, stage
from hueandcry.stages.people.data import ROLES
from hueandcry.stages.people.mentions import FIELDS, FIELDS_OF_M
from hueandcry.stages.people.rows import PLACES

_SET_ASIDE: Final = f"""
    INSERT INTO people_setaside (report_id, {FIELDS})
    SELECT r.id, {FIELDS_OF_M} FROM (SELECT %s::bigint AS id) AS r
    JOIN people_mention m ON m.id BETWEEN r.id * {PLACES} AND r.id * {PLACES} + {PLACES - 1}
    """
# Whoever is still there takes their own back; of others the workers say anew whose they are.
_BRING_BACK: Final = f"""
    WITH back AS (DELETE FROM people_setaside WHERE report_id = %s RETURNING *)
    INSERT INTO people_mention ({FIELDS}, is_placed)
    SELECT {FIELDS}, EXISTS (SELECT FROM people_person p WHERE p.id = person_id) FROM back
    RETURNING id, person_id, is_placed
    """


def part(report_id: int) -> None:
    """Keep aside whom a report names; in the caller's transaction, as the engine."""
    with connection.cursor() as cursor:
        cursor.execute(_SET_ASIDE, [report_id])
        stage(cursor)
        gone = let_go(cursor, [report_id])
        summarise(cursor, {mention.person_id for mention in gone if mention.person_id})


def rejoin(report_id: int) -> None:
    """Put back whom a report names; in the caller's transaction, as the engine."""
    with connection.cursor() as cursor:
        cursor.execute(_BRING_BACK, [report_id])
        back = cursor.fetchall()
        placed = mentions.by_id([number for number, _, is_placed in back if is_placed])
        for role in ROLES:
            among = [mention for mention in placed if mention.role == role]
            keep_keys(cursor, among, mentions.comparables(among), role)
        summarise(cursor, {person for _, person, _ in back if person})
