"""Reading mentions for the engine, and making them comparable."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from django.db import connection

from hueandcry.core.linkage.people.columns import Value, comparable
from hueandcry.stages.people.data import MentionData
from hueandcry.stages.people.rows import report_of

FIELDS: Final = "id, owner_id, role, name, given, family, aliases, born, sex, address, postcode, seen_on, person_id"
FIELDS_OF_M: Final = ", ".join(f"m.{field.strip()}" for field in FIELDS.split(","))
_BY_ID: Final = f"SELECT {FIELDS} FROM people_mention WHERE id = ANY(%s) ORDER BY id"
# One more than is asked for of each person would be read to no end.
_OF_PERSONS: Final = f"""
    SELECT {FIELDS_OF_M}
    FROM unnest(%s::bigint[]) AS p(id)
    CROSS JOIN LATERAL (SELECT * FROM people_mention WHERE person_id = p.id ORDER BY person_id, id LIMIT %s) AS m
    ORDER BY m.id
    """
_ALL: Final = f"SELECT {FIELDS} FROM people_mention WHERE role = %s ORDER BY id"


def by_id(ids: Collection[int]) -> list[MentionData]:
    """Return these mentions so far as the viewer may see them, in number order."""
    return _read(_BY_ID, [list(ids)]) if ids else []


def of_persons(persons: Collection[int], limit: int) -> list[MentionData]:
    """Return so many mentions of each person as the viewer may see, in number order."""
    return _read(_OF_PERSONS, [list(persons), limit]) if persons else []


def every(role: str) -> Iterator[MentionData]:
    """Yield every mention of one role in number order, in bounded memory; in a transaction."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(_ALL, [role])
        while rows := cursor.fetchmany(5_000):
            yield from map(_data, rows)


def waiting(role: str) -> Iterator[list[MentionData]]:
    """Yield the mentions of one role that are not placed yet, some thousand at a time; in a transaction."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(f"SELECT {FIELDS} FROM people_mention WHERE role = %s AND NOT is_placed", [role])
        while rows := cursor.fetchmany(5_000):
            yield list(map(_data, rows))


def as_said(mention: MentionData) -> dict[str, str]:
    """Return what a mention says, under the names that `core.linkage.people` compares by."""
    # A given and a family name are surer than a name that was put together of them.
    is_parted = bool(mention.given or mention.family)
    return {
        "given": mention.given,
        "surname": mention.family,
        "full_name": "" if is_parted else mention.name,
        "alias": "|".join(mention.aliases),
        "birth": mention.born.isoformat() if mention.born else "",
        "sex": mention.sex,
        "address": mention.address,
        "postcode": mention.postcode,
    }


def comparables(mentions: Iterable[MentionData]) -> dict[int, Mapping[str, Value]]:
    """Return number → comparable columns."""
    return {mention.id: comparable(as_said(mention)) for mention in mentions}


def _read(statement: str, values: Sequence[Any]) -> list[MentionData]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [_data(row) for row in cursor.fetchall()]


def _data(row: Sequence[Any]) -> MentionData:
    return MentionData(row[0], report_of(row[0]), *row[1:])
