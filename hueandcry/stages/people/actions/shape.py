"""The shape of a person, which everyone with a part in it may know: how many mentions, whose, when; never who."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

_SUMMARISE: Final = """
    INSERT INTO people_person (id, role, mention_count, owners, first_on, last_on)
    SELECT person_id, min(role), count(*), array_agg(DISTINCT owner_id), min(seen_on), max(seen_on)
    FROM people_mention WHERE person_id = ANY(%s) GROUP BY person_id
    ON CONFLICT (id) DO UPDATE SET mention_count = excluded.mention_count, owners = excluded.owners,
        first_on = excluded.first_on, last_on = excluded.last_on
    """
_END: Final = """
    DELETE FROM people_person p
    WHERE p.id = ANY(%s) AND NOT EXISTS (SELECT FROM people_mention m WHERE m.person_id = p.id)
    RETURNING p.id
    """
_NUMBERS: Final = "SELECT nextval('people_person_id_seq') FROM generate_series(1, %s)"


def summarise(cursor: Any, persons: Iterable[int]) -> set[int]:
    """Write the shape of these persons anew, as the engine; return those that have no mention left and are gone."""
    ids = sorted(set(persons))
    if not ids:
        return set()
    cursor.execute(_SUMMARISE, [ids])
    cursor.execute(_END, [ids])
    return {person for (person,) in cursor.fetchall()}


def new_numbers(cursor: Any, count: int) -> list[int]:
    """Return so many numbers for persons that were not there before."""
    cursor.execute(_NUMBERS, [count])
    return [number for (number,) in cursor.fetchall()]
