"""Every person of one role from nothing but the mentions: weights learnt anew, then only what differs is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection, transaction

from hueandcry.core.linkage.judged import Judged
from hueandcry.core.linkage.people.carrying import carried
from hueandcry.core.linkage.people.keys import keys
from hueandcry.core.linkage.people.linking import People
from hueandcry.stages.people import judgements, mentions
from hueandcry.stages.people.actions.placing import LOCK
from hueandcry.stages.people.actions.shape import new_numbers
from hueandcry.stages.people.data import ROLES
from hueandcry.stages.people.learnt import LEAST_COMMON, as_json
from hueandcry.stages.people.models import Learnt, PersonChange

Say = Callable[[str], None]
_STAGING: Final = """
    CREATE TEMP TABLE IF NOT EXISTS placed_mention (id bigint, person_id bigint) ON COMMIT DELETE ROWS;
    CREATE TEMP TABLE IF NOT EXISTS common_value ("column" text, value text, people int) ON COMMIT DELETE ROWS;
    CREATE TEMP TABLE IF NOT EXISTS mention_key (key bigint, mention_id bigint, owner_id int) ON COMMIT DELETE ROWS
    """
_PLACE: Final = """
    UPDATE people_mention m SET person_id = p.person_id, is_placed = true FROM placed_mention p
    WHERE m.id = p.id AND (NOT m.is_placed OR m.person_id IS DISTINCT FROM p.person_id)
    """
_SHAPE: Final = """
    INSERT INTO people_person (id, role, mention_count, owners, first_on, last_on)
    SELECT person_id, min(role), count(*), array_agg(DISTINCT owner_id), min(seen_on), max(seen_on)
    FROM people_mention WHERE role = %s AND person_id IS NOT NULL GROUP BY person_id
    ON CONFLICT (id) DO UPDATE SET mention_count = excluded.mention_count, owners = excluded.owners,
        first_on = excluded.first_on, last_on = excluded.last_on
    WHERE (people_person.mention_count, people_person.owners) <> (excluded.mention_count, excluded.owners)
       OR (people_person.first_on, people_person.last_on) IS DISTINCT FROM (excluded.first_on, excluded.last_on)
    """
_END: Final = """
    DELETE FROM people_person p WHERE p.role = %s
      AND NOT EXISTS (SELECT FROM people_mention m WHERE m.person_id = p.id)
    """
_KEYS: Final = """
    INSERT INTO people_key (key, mention_id, owner_id)
    SELECT key, mention_id, owner_id FROM mention_key ORDER BY key, mention_id ON CONFLICT DO NOTHING
    """
_COMMON: Final = """
    INSERT INTO people_common (role, "column", value, people) SELECT %s, "column", value, people FROM common_value
    """


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild of one role found; moved_count: mentions that were held to be somebody else's."""

    role: str
    mention_count: int
    person_count: int
    moved_count: int


def rebuild(*, at: datetime, memory: str = "3GB", say: Say = lambda line: None) -> list[Rebuilt]:
    """Work out anew who is who, suspects and victims apart, each in one transaction, as the engine.

    Judgements hold, and a person keeps the number under which most of the mentions were. Raises TooMany where
    memory does not suffice; nothing is changed then.
    """
    return [_rebuild(role, at, memory, say) for role in ROLES]


@dataclass(slots=True)
class _Read:
    """The mentions of a role as they are read, and what is needed of them afterwards."""

    ids: list[int]
    persons: list[int | None]

    def said(self, role: str) -> Iterator[dict[str, str]]:
        """Yield what each mention says."""
        for mention in mentions.every(role):
            self.ids.append(mention.id)
            self.persons.append(mention.person_id)
            yield mentions.as_said(mention)


def _rebuild(role: str, at: datetime, memory: str, say: Say) -> Rebuilt:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(_STAGING)
        say(f"finding what each {role} is looked up by")
        _keep_keys(cursor, role)
        say(f"reading every {role}")
        read = _Read([], [])
        said = _by_place(judgements.every(cursor), _places(cursor, role))
        with People(read.said(role), memory=memory, said=said) as people:
            links = people.link(say)
            _keep_model(cursor, role, people, at)
        say("writing what differs")
        after = dict(zip(read.ids, links.person.tolist(), strict=True))
        before = {id_: person for id_, person in zip(read.ids, read.persons, strict=True) if person}
        placed = _numbered(cursor, before, after)
        moved = sum(placed[mention] != person for mention, person in before.items())
        _write(cursor, role, placed)
        _note_changes(before, placed, at)
        return Rebuilt(role, len(placed), len(set(placed.values())), moved)


def _places(cursor: Any, role: str) -> dict[int, int]:
    """Return mention → place of the mentions that somebody has judged."""
    cursor.execute(
        """
        SELECT id, place FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM people_mention
                               WHERE role = %s) AS m
        WHERE id IN (SELECT left_id FROM people_judgement UNION SELECT right_id FROM people_judgement)
        """,
        [role],
    )
    return dict(cursor.fetchall())


def _by_place(said: Sequence[Judged], places: Mapping[int, int]) -> list[Judged]:
    return [
        Judged(one.number, places[one.left], places[one.right], one.is_same)
        for one in said
        if one.left in places and one.right in places
    ]


def _keep_keys(cursor: Any, role: str) -> None:
    """Write the keys of the mentions that wait; the others have theirs."""
    cursor.execute("SELECT count(*) FROM people_mention WHERE role = %s AND NOT is_placed", [role])
    if not cursor.fetchone()[0]:
        return
    for some in mentions.waiting(role):
        columns = mentions.comparables(some)
        # The rows are read to the end of a portion first: one connection cannot send a COPY and fetch at once.
        with cursor.copy("COPY mention_key (key, mention_id, owner_id) FROM STDIN") as copy:
            for mention in some:
                for key in keys(columns[mention.id], role):
                    copy.write_row((key, mention.id, mention.owner_id))
    cursor.execute(_KEYS)
    cursor.execute("DELETE FROM mention_key")


def _keep_model(cursor: Any, role: str, people: People, at: datetime) -> None:
    model = people.model()
    if model is None:
        return
    counts = max(model.person_counts.values(), default=0)
    Learnt.objects.create(role=role, model=as_json(model), person_count=counts, at=at)
    cursor.execute("DELETE FROM people_common WHERE role = %s", [role])
    with cursor.copy('COPY common_value ("column", value, people) FROM STDIN') as copy:
        for row in people.common(LEAST_COMMON):
            copy.write_row(row)
    cursor.execute(_COMMON, [role])
    cursor.execute("DELETE FROM common_value")


def _numbered(cursor: Any, before: Mapping[int, int], after: Mapping[int, int]) -> dict[int, int]:
    number_of = carried(before, after)
    fresh = [person for person in dict.fromkeys(after.values()) if person not in number_of]
    number_of |= dict(zip(fresh, new_numbers(cursor, len(fresh)), strict=True))
    return {mention: number_of[person] for mention, person in after.items()}


def _write(cursor: Any, role: str, placed: Mapping[int, int]) -> None:
    with cursor.copy("COPY placed_mention (id, person_id) FROM STDIN") as copy:
        for pair in placed.items():
            copy.write_row(pair)
    cursor.execute(_PLACE)
    cursor.execute("DELETE FROM placed_mention")
    cursor.execute(_SHAPE, [role])
    cursor.execute(_END, [role])


def _note_changes(before: Mapping[int, int], placed: Mapping[int, int], at: datetime) -> None:
    """Keep where the number of each person that is no more leads to now."""
    living = set(placed.values())
    heirs = {person: placed[mention] for mention, person in before.items() if person not in living}
    PersonChange.objects.bulk_create(
        (PersonChange(person_id=person, became_id=heir, at=at) for person, heir in heirs.items()), batch_size=5_000
    )
