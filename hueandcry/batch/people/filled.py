"""A base of invented people put in as they were made, each placed already: a million in minutes, to measure on.

A rebuild of so many would take most of an hour and find the same. Weights are those that a rebuild of the first of them
learnt; how common a value is, is counted over all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

import msgspec
from django.db import connection, transaction

from hueandcry.batch.people.made import SEEN, mentions_of, people
from hueandcry.core.linkage.people.columns import Value, comparable
from hueandcry.core.linkage.people.keys import keys
from hueandcry.core.linkage.people.scale import counted_columns
from hueandcry.core.report import Person
from hueandcry.core.simulation.dice import Dice
from hueandcry.stages.people import learnt, rows
from hueandcry.stages.people.data import SUSPECT

_PORTION: Final = 20_000
_STAGING: Final = """
    CREATE TEMP TABLE made_mention ON COMMIT DROP AS SELECT {mentions} FROM people_mention LIMIT 0;
    CREATE TEMP TABLE made_key (key bigint, mention_id bigint) ON COMMIT DROP;
    CREATE TEMP TABLE made_common ("column" text, value text, people int) ON COMMIT DROP;
    SET LOCAL work_mem = '256MB'
    """
_COLUMNS: Final = f"{rows.COLUMNS}, person_id, is_placed"
# Straight into a table with row-level security nothing can be copied.
_MENTIONS: Final = f"INSERT INTO people_mention ({_COLUMNS}) SELECT {_COLUMNS} FROM made_mention"
# In the order of the index, so that it grows at its end only.
_KEYS: Final = """
    INSERT INTO people_key (key, mention_id, owner_id)
    SELECT key, mention_id, %s FROM made_key ORDER BY key, mention_id
    """
_PERSONS: Final = """
    INSERT INTO people_person (id, role, mention_count, owners, first_on, last_on)
    SELECT person_id, role, count(*), array_agg(DISTINCT owner_id), min(seen_on), max(seen_on)
    FROM people_mention WHERE role = %s AND person_id >= %s GROUP BY person_id, role
    """
_COMMON: Final = """
    DELETE FROM people_common WHERE role = %(role)s;
    INSERT INTO people_common (role, "column", value, people)
    SELECT %(role)s, "column", value, people FROM made_common
    """
_LEARNT: Final = "INSERT INTO people_learnt (role, model, person_count, at) VALUES (%s, %s, %s, now())"


def fill(count: int, skip: int, owner_id: int, *, first_report: int, seed: int = 1) -> int:
    """Put in the people after the first `skip` of so many, as the engine; return how many mentions.

    first_report: the number of their first record; each mention stands in a record of its own.
    """
    dice, report, held = Dice(seed + 2), first_report, _Held()
    for one in islice(people(skip, seed), skip):
        held.add([one])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_STAGING.format(mentions=_COLUMNS))
        cursor.execute("SELECT nextval('people_person_id_seq')")
        first = person = cursor.fetchone()[0] + 1
        waiting = islice(people(count, seed), skip, None)
        while portion := [mentions_of(one, dice) for one in islice(waiting, _PORTION)]:
            for columns in _write(cursor, portion, report, person, owner_id):
                held.add_columns(columns)
            report, person = report + sum(map(len, portion)), person + len(portion)
        # The application's role may draw numbers, not set the next one.
        cursor.execute("SELECT count(nextval('people_person_id_seq')) FROM generate_series(%s, %s)", [first, person])
        cursor.execute(_KEYS, [owner_id])
        cursor.execute(_PERSONS, [SUSPECT, first])
        _keep_common(cursor, held, count)
    with connection.cursor() as cursor:
        # What autovacuum does by itself within a minute of an import.
        cursor.execute("ANALYZE")
    return report - first_report


def said(one: Person) -> dict[str, str]:
    """Return what a mention of somebody says, as the people stage compares it."""
    return {
        "given": one.given, "surname": one.family, "full_name": "", "alias": "",
        "birth": one.born.isoformat() if one.born else "", "sex": one.sex, "address": one.address,
        "postcode": one.postcode,
    }  # fmt: skip


class _Held:
    """How many people hold each value of a column whose common values weigh less."""

    def __init__(self) -> None:
        self.columns: Final = [column for column, _ in counted_columns()]
        self.values: Counter[tuple[str, str]] = Counter()
        self.people: Counter[str] = Counter()

    def add(self, mentions: Sequence[Person]) -> None:
        self.add_columns([comparable(said(one)) for one in mentions])

    def add_columns(self, mentions: Sequence[dict[str, Value]]) -> None:
        found = {(name, value) for one in mentions for name in self.columns if isinstance(value := one[name], str)}
        self.values.update(found)
        self.people.update({name for name, _ in found})


def _write(
    cursor: Any, portion: Sequence[Sequence[Person]], report: int, person: int, owner_id: int
) -> Iterator[list[dict[str, Value]]]:
    """Write the mentions of these people and what they are found by; yield the comparable columns of each person."""
    lines, keyed, compared = [], [], []
    for number, mentions in enumerate(portion, person):
        columns = [comparable(said(one)) for one in mentions]
        compared.append(columns)
        for one, mine in zip(mentions, columns, strict=True):
            mention = report * rows.PLACES
            (line,) = rows.lines([one], owner_id=owner_id, seen_on=SEEN)
            lines.append(b"%d\t%b\t%d\tt\n" % (mention, line.partition(b"\t")[2].rstrip(b"\n"), number))
            keyed += [b"%d\t%d\n" % (key, mention) for key in keys(mine, SUSPECT)]
            report += 1
    for table, data in (("made_mention", lines), ("made_key", keyed)):
        with cursor.copy(f"COPY {table} FROM STDIN") as copy:
            copy.write(b"".join(data))
    cursor.execute(_MENTIONS)
    cursor.execute("DELETE FROM made_mention")
    yield from compared


def _keep_common(cursor: Any, held: _Held, count: int) -> None:
    with cursor.copy("COPY made_common FROM STDIN") as copy:
        for (column, value), people_count in held.values.items():
            if people_count >= learnt.LEAST_COMMON:
                copy.write_row((column, value, people_count))
    for statement in _COMMON.split(";"):
        cursor.execute(statement, {"role": SUSPECT})
    model = learnt.model_of(SUSPECT)._replace(person_counts=dict(held.people))
    cursor.execute(_LEARNT, [SUSPECT, msgspec.json.encode(learnt.as_json(model)).decode(), count])
