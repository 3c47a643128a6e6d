"""A named person says of two mentions that they are one or not; that outranks the machine from then on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any, Final

import numpy as np
from django.db import connection, transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotFound, NotPossible
from hueandcry.core.linkage.judged import Judged
from hueandcry.core.linkage.people.carrying import carried
from hueandcry.core.linkage.people.judged import group_judged, settled
from hueandcry.core.linkage.people.scale import weigh_few
from hueandcry.core.linkage.people.weighing import Pairs
from hueandcry.stages.people import judgements, mentions, rules
from hueandcry.stages.people.actions.placing import LOCK, place
from hueandcry.stages.people.actions.shape import new_numbers, summarise
from hueandcry.stages.people.data import MentionData
from hueandcry.stages.people.learnt import common_among, model_of
from hueandcry.stages.people.models import Judgement, PersonChange
from hueandcry.stages.people.rows import report_of

SAYS: Final = ("same", "different", "unsure")
LONGEST_REASON: Final = 2000
# Persons of more mentions than these are not taken apart by one word: only who was judged moves.
_MOST: Final = 300
_MOVE: Final = """
    UPDATE people_mention m SET person_id = f.person_id
    FROM unnest(%s::bigint[], %s::bigint[]) AS f(id, person_id) WHERE m.id = f.id
    """

Moves = dict[int, tuple[int, int]]


class NoSuchMentions(NotFound):
    """There are no two such people in records."""


class NotSaid(Malformed):
    """Choose same, different or unsure, and give a reason."""


class NothingToTakeBack(NotPossible):
    """The last judgement of these two is not yours, so you cannot take it back; judge them again instead."""


def judge(*, pair: tuple[int, int], says: str, reason: str, by: Viewer, at: datetime) -> None:
    """Record what a person says of two mentions, and bring the persons around them up to date.

    The last judgement of a pair counts, through imports and rebuilds. Raises NotAllowed without the permissions,
    NoSuchMentions for two that the viewer may not see both or of two roles, NotSaid without a reason.
    """
    if says not in SAYS or not reason.strip() or len(reason) > LONGEST_REASON:
        raise NotSaid()
    with transaction.atomic():
        left, right = _two(pair, by)
        with viewing(as_engine(by)), connection.cursor() as cursor:
            _ready(cursor, (left.id, right.id), at)
            said = Judgement(
                left_id=left.id, right_id=right.id, left_owner=left.owner_id, right_owner=right.owner_id,
                owner_id=by.organisation_id, says=says, reason=reason.strip(), judged_by=by.name, judged_at=at,
            )  # fmt: skip
            said.save(force_insert=True)
            moves = _settle(cursor, (left.id, right.id), at)
            said.moved = [[mention, *persons] for mention, persons in moves.items()]
            said.save(update_fields=["moved"])
        _note("people judged", (left, right), by, at, says)


def take_back(*, pair: tuple[int, int], by: Viewer, at: datetime) -> None:
    """Take one's own last judgement of two mentions back: whom it moved is where they were, if nothing has since moved.

    Raises NotAllowed, NoSuchMentions, or NothingToTakeBack where the last judgement is somebody else's.
    """
    with transaction.atomic():
        left, right = _two(pair, by)
        with viewing(as_engine(by)), connection.cursor() as cursor:
            _ready(cursor, (left.id, right.id), at)
            last = Judgement.objects.filter(left_id=left.id, right_id=right.id, undone_at=None).order_by("-id").first()
            if last is None or last.judged_by != by.name:
                raise NothingToTakeBack()
            Judgement.objects.filter(pk=last.pk).update(undone_at=at)
            if not _restore(cursor, last.moved, (left.id, right.id), at):
                _settle(cursor, (left.id, right.id), at)
        _note("judgement of people taken back", (left, right), by, at, last.says)


def _two(pair: tuple[int, int], by: Viewer) -> tuple[MentionData, MentionData]:
    by.check_may(Permission.JUDGE_LINKS)
    # Read as the person: what they may not see they may not judge.
    with viewing(by):
        found = mentions.by_id(set(pair))
    if len(found) != 2 or found[0].role != found[1].role:
        raise NoSuchMentions()
    rules.check_may_find(found[0].role, by)
    return found[0], found[1]


def _ready(cursor: Any, pair: Collection[int], at: datetime) -> None:
    cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    cursor.execute("SELECT id FROM people_mention WHERE id = ANY(%s) AND NOT is_placed", [list(pair)])
    place([mention for (mention,) in cursor.fetchall()], at=at)


def _settle(cursor: Any, pair: Collection[int], at: datetime) -> Moves:
    """Work the persons around two mentions out anew; return mention → (person before, person after) of who moved."""
    said, region = _region(cursor, pair)
    before = {mention.id: mention.person_id or 0 for mention in region}
    after = _grouped(region, said) if len(region) <= _MOST else _parted(before, said, pair)
    number_of = carried(before, after)
    fresh = [person for person in dict.fromkeys(after.values()) if person not in number_of]
    number_of |= dict(zip(fresh, new_numbers(cursor, len(fresh)), strict=True))
    moves = {
        mention: (before[mention], number_of[person])
        for mention, person in after.items()
        if before[mention] != number_of[person]
    }
    _move(cursor, moves, at)
    return moves


def _region(cursor: Any, pair: Collection[int]) -> tuple[list[Judged], list[MentionData]]:
    """Return all mentions of the persons of these two and of whoever was judged with them, and what was said."""
    held = {mention.id: mention for mention in mentions.by_id(pair)}
    said: dict[int, Judged] = {}
    fresh = set(held)
    while fresh:
        persons = {held[mention].person_id for mention in fresh if mention in held}
        held |= {one.id: one for one in mentions.of_persons([person for person in persons if person], 10_000)}
        said |= {one.number: one for one in judgements.around(cursor, list(held))}
        fresh = {end for one in said.values() for end in (one.left, one.right)} - held.keys()
        held |= {one.id: one for one in mentions.by_id(fresh)}
    return [one for one in said.values() if {one.left, one.right} <= held.keys()], [held[id_] for id_ in sorted(held)]


def _grouped(region: Sequence[MentionData], said: Sequence[Judged]) -> dict[int, int]:
    columns, role = mentions.comparables(region), region[0].role
    ids = [mention.id for mention in region]
    at = {mention: place for place, mention in enumerate(ids)}
    found = weigh_few(model_of(role), columns, list(combinations(ids, 2)), common_among(role, columns.values()))
    pairs = Pairs(
        np.array([at[left] for left, _ in found], np.int64),
        np.array([at[right] for _, right in found], np.int64),
        np.array([one.bits for one in found.values()], np.float64),
    )
    placed = [Judged(one.number, at[one.left], at[one.right], one.is_same) for one in said]
    return dict(zip(ids, group_judged(pairs, len(ids), placed).tolist(), strict=True))


def _parted(before: Mapping[int, int], said: Sequence[Judged], pair: Collection[int]) -> dict[int, int]:
    """Return mention → person where a large person must not be taken apart: the later of the two goes where it must."""
    roots, foes = settled(said)
    first, second = sorted(pair)
    after = dict(before)
    going = [mention for mention in before if roots.get(mention) == roots.get(second)] or [second]
    if roots.get(first) is not None and roots.get(first) == roots.get(second):
        after |= dict.fromkeys(going, before[first])
    elif roots.get(second) in foes.get(roots.get(first, -1), set()) and before[first] == before[second]:
        after |= dict.fromkeys(going, -second)
    return after


def _restore(cursor: Any, moved: Sequence[Sequence[int]], pair: Collection[int], at: datetime) -> bool:
    """Put whom a judgement moved back to where they were, unless any has moved since or a later word forbids it."""
    back = {mention: (after, before) for mention, before, after in moved}
    now = {mention.id: mention.person_id for mention in mentions.by_id(back)}
    if any(now.get(mention) != here for mention, (here, _) in back.items()):
        return False
    said, region = _region(cursor, pair)
    would = {mention.id: back[mention.id][1] if mention.id in back else mention.person_id for mention in region}
    roots, foes = settled(said)
    for one in roots:
        if any(would.get(one) == would.get(other) for other in roots if roots[other] in foes.get(roots[one], set())):
            return False
        if would.get(one) != would.get(roots[one]):
            return False
    _move(cursor, back, at)
    return True


def _move(cursor: Any, moves: Moves, at: datetime) -> None:
    if not moves:
        return
    cursor.execute(_MOVE, [list(moves), [after for _, after in moves.values()]])
    ended = summarise(cursor, {person for pair in moves.values() for person in pair if person})
    PersonChange.objects.bulk_create(
        PersonChange(person_id=before, became_id=after, at=at)
        for before, after in dict(moves.values()).items()
        if before in ended
    )


def _note(what: str, pair: tuple[MentionData, MentionData], by: Viewer, at: datetime, says: str) -> None:
    # Each record's own trail tells of it.
    for one, other in (pair, pair[::-1]):
        detail: dict[str, object] = {"with": report_of(other.id), "says": says}
        audit.note(
            act=audit.COMBINATION, what=what, by=by, at=at, subject=f"report:{one.report_id}", detail=detail,
            owner_id=one.owner_id,
        )  # fmt: skip
