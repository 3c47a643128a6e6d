"""Placing mentions: each is weighed against those held that share a key with it, and joins the person it fits best.

A rebuild looks wider and puts right what depended on the order in which mentions came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.db import connection, transaction

from hueandcry.core.linkage.people.columns import Value
from hueandcry.core.linkage.people.grouping import MEAN, SUREST
from hueandcry.core.linkage.people.judged import settled
from hueandcry.core.linkage.people.keys import keys
from hueandcry.core.linkage.people.scale import Pair, Weighed, weigh_few
from hueandcry.stages.people import judgements, mentions
from hueandcry.stages.people.actions.shape import new_numbers, summarise
from hueandcry.stages.people.data import ROLES, MentionData
from hueandcry.stages.people.learnt import common_among, model_of
from hueandcry.stages.people.models import PersonChange

# Held to the end of the transaction: two who place people take turns.
LOCK: Final = 0x48554550454F50
CHUNK: Final = 400
# A key that more mentions share leads nowhere by itself.
_COMMONEST: Final = 60
_MOST_CANDIDATES: Final = 40
_MOST_MEMBERS: Final = 20
_KEY: Final = """
    INSERT INTO people_key (key, mention_id, owner_id)
    SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::int[]) ON CONFLICT DO NOTHING
    """
_SHARING: Final = f"""
    SELECT w.mention_id, o.found FROM unnest(%s::bigint[], %s::bigint[]) AS w(key, mention_id)
    CROSS JOIN LATERAL (
        SELECT array_agg(f.mention_id) AS found
        FROM (SELECT mention_id FROM people_key WHERE key = w.key LIMIT {_COMMONEST + 1}) AS f) AS o
    WHERE cardinality(o.found) BETWEEN 2 AND {_COMMONEST}
    """
_PLACE: Final = """
    UPDATE people_mention m SET person_id = f.person_id, is_placed = true
    FROM unnest(%s::bigint[], %s::bigint[]) AS f(id, person_id) WHERE m.id = f.id
    """
_WAITING: Final = "SELECT id FROM people_mention WHERE NOT is_placed ORDER BY id LIMIT %s"


def catch_up(*, at: datetime, limit: int = CHUNK) -> int:
    """Place the next mentions that wait, in a transaction of their own, as the engine; return how many."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(_WAITING, [limit])
            waiting = [mention for (mention,) in cursor.fetchall()]
        return len(place(waiting, at=at)) if waiting else 0


def place(ids: Collection[int], *, at: datetime) -> dict[int, int]:
    """Say whose these mentions are and return mention → person; in the caller's transaction, as the engine."""
    placed: dict[int, int] = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        fresh = mentions.by_id(ids)
        for role in ROLES:
            placed |= _place_role(cursor, role, [mention for mention in fresh if mention.role == role], at)
    return placed


def _place_role(cursor: Any, role: str, fresh: Sequence[MentionData], at: datetime) -> dict[int, int]:
    if not fresh:
        return {}
    columns = mentions.comparables(fresh)
    region = _Region(fresh, _found(cursor, fresh, columns, role))
    said = judgements.around(cursor, [mention.id for mention in fresh])
    if said:
        region.roots, region.foes = settled(said)
    columns |= mentions.comparables(mention for mention in region.held.values() if mention.id not in columns)
    pairs = region.pairs()
    found = weigh_few(model_of(role), columns, pairs, common_among(role, columns.values()) if pairs else {})
    placed = region.placed(found)
    numbers = iter(new_numbers(cursor, sum(person < 0 for person in set(placed.values()))))
    numbered = {person: next(numbers) for person in dict.fromkeys(placed.values()) if person < 0}
    placed = {mention: numbered.get(person, person) for mention, person in placed.items()}
    _write(cursor, fresh, placed, at)
    return placed


def _found(
    cursor: Any, fresh: Sequence[MentionData], columns: Mapping[int, Mapping[str, Value]], role: str
) -> dict[int, list[int]]:
    """Return mention → those held that share a key with it, most keys first; and keep the keys of the fresh ones."""
    cursor.execute(_SHARING, keep_keys(cursor, fresh, columns, role))
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    for mention, others in cursor.fetchall():
        shared[mention].update(other for other in others if other != mention)
    return {
        mention: sorted(counted, key=lambda other: (-counted[other], other))[:_MOST_CANDIDATES]
        for mention, counted in shared.items()
    }


def keep_keys(
    cursor: Any, fresh: Sequence[MentionData], columns: Mapping[int, Mapping[str, Value]], role: str
) -> list[list[int]]:
    """Write what these mentions of one role are found by, and return it as two columns: keys and mentions."""
    keyed = [(key, mention) for mention in fresh for key in keys(columns[mention.id], role)]
    found = [[key for key, _ in keyed], [mention.id for _, mention in keyed]]
    cursor.execute(_KEY, [*found, [mention.owner_id for _, mention in keyed]])
    return found


@dataclass(slots=True)
class _Region:
    """Fresh mentions, those they may belong with, and the persons of these. A person that is new has a number < 0."""

    fresh: Sequence[MentionData]
    candidates: Mapping[int, list[int]]
    roots: Mapping[int, int] = field(default_factory=dict)
    foes: Mapping[int, set[int]] = field(default_factory=dict)
    held: dict[int, MentionData] = field(init=False)
    members: dict[int, list[int]] = field(init=False)
    person_of: dict[int, int] = field(init=False)

    def __post_init__(self) -> None:
        waiting = {mention.id for mention in self.fresh}
        wanted = {other for others in self.candidates.values() for other in others}
        found = mentions.by_id(wanted | waiting)
        persons = {mention.person_id for mention in found if mention.person_id}
        found += mentions.of_persons(persons, _MOST_MEMBERS)
        self.held = {mention.id: mention for mention in found}
        self.person_of = {
            mention.id: mention.person_id for mention in found if mention.person_id and mention.id not in waiting
        }
        self.members = defaultdict(list)
        for mention, person in sorted(self.person_of.items()):
            self.members[person].append(mention)

    def pairs(self) -> list[Pair]:
        """Return the pairs to weigh: each fresh mention with its candidates and with the rest of their persons."""
        wanted: dict[Pair, None] = {}
        for mention in self.fresh:
            for other in self.candidates.get(mention.id, ()):
                for one in (other, *self.members.get(self.person_of.get(other, 0), ())):
                    if one != mention.id:
                        wanted[min(one, mention.id), max(one, mention.id)] = None
        return list(wanted)

    def placed(self, weighed: Mapping[Pair, Weighed]) -> dict[int, int]:
        """Return fresh mention → person, each in its turn."""
        return {mention.id: self._place(mention, weighed) for mention in self.fresh}

    def _place(self, mention: MentionData, weighed: Mapping[Pair, Weighed]) -> int:
        near = {self.person_of[other] for other in self.candidates.get(mention.id, ()) if other in self.person_of}
        fits = [(self._fit(mention.id, person, weighed), -person) for person in near if self._may(mention.id, person)]
        best = max((one for one in fits if one[0] is not None), default=None)
        person = -best[1] if best else self._own(mention)
        self.person_of[mention.id] = person
        self.members[person].append(mention.id)
        return person

    def _fit(self, mention: int, person: int, weighed: Mapping[Pair, Weighed]) -> float | None:
        """Return the mean weight with a person's mentions; None where it is no fit. As `grouping` decides."""
        found = [
            weighed[pair].bits
            for other in self.members[person]
            if (pair := (min(other, mention), max(other, mention))) in weighed
        ]
        if not found or max(found) < SUREST:
            return None
        mean = sum(found) / len(found)
        return mean if mean > MEAN else None

    def _may(self, mention: int, person: int) -> bool:
        against = self.foes.get(self.roots.get(mention, -1), set())
        return not any(self.roots.get(other) in against for other in self.members[person])

    def _own(self, mention: MentionData) -> int:
        # Who is alone keeps the number they had; a person whom others share stays with them.
        former = mention.person_id
        return former if former and not self.members[former] else -mention.id


def _write(cursor: Any, fresh: Iterable[MentionData], placed: Mapping[int, int], at: datetime) -> None:
    cursor.execute(_PLACE, [list(placed), list(placed.values())])
    former = {mention.person_id: placed[mention.id] for mention in fresh if mention.person_id}
    ended = summarise(cursor, {*placed.values(), *former})
    PersonChange.objects.bulk_create(
        PersonChange(person_id=person, became_id=became, at=at) for person, became in former.items() if person in ended
    )
