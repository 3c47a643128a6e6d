"""Which of the records that have just come in name a watched person: placed at once, in their own transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import connection

from hueandcry.core.linkage.people.keys import keys
from hueandcry.stages.people import mentions
from hueandcry.stages.people.actions.placing import place
from hueandcry.stages.people.data import SUSPECT, MentionData
from hueandcry.stages.people.models import Person, PersonChange
from hueandcry.stages.people.rows import PLACES

_MOST_MENTIONS = 50


def persons_in(report_ids: Sequence[int], person_ids: Sequence[int], *, at: datetime) -> list[tuple[int, int]]:
    """Return (person, report) of these reports that name one of these suspects.

    Only mentions that share a key with a watched person are placed here; all others wait for the workers.
    """
    now = {_became(person): person for person in person_ids}
    wanted = {
        key
        for mention in mentions.of_persons(list(now), _MOST_MENTIONS)
        for key in keys(mentions.comparables([mention])[mention.id], mention.role)
    }
    near = [mention for mention in _suspects_in(report_ids) if wanted & _keys_of(mention)]
    placed = place([mention.id for mention in near], at=at) if near else {}
    return [(now[person], mention // PLACES) for mention, person in placed.items() if person in now]


def owners_of(person_ids: Sequence[int]) -> dict[int, set[int]]:
    """Return person → the organisations that name them, for the engine."""
    now = {_became(person): person for person in person_ids}
    found = Person.objects.filter(pk__in=list(now)).values_list("pk", "owners")
    return {now[person]: set(owners) for person, owners in found}


def _suspects_in(report_ids: Sequence[int]) -> list[MentionData]:
    # One statement for a whole chunk: a range of mentions for each report.
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT m.id FROM unnest(%s::bigint[]) AS r(id), LATERAL (
                SELECT p.id, p.role, p.is_placed FROM people_mention p
                WHERE p.id BETWEEN r.id * {PLACES} AND r.id * {PLACES} + {PLACES - 1} OFFSET 0) AS m
            WHERE m.role = %s AND NOT m.is_placed
            """,
            [list(report_ids), SUSPECT],
        )
        return mentions.by_id([mention for (mention,) in cursor.fetchall()])


def _keys_of(mention: MentionData) -> set[int]:
    return set(keys(mentions.comparables([mention])[mention.id], mention.role))


def _became(person: int) -> int:
    seen: set[int] = set()
    while person not in seen and not Person.objects.filter(pk=person).exists():
        seen.add(person)
        heirs = PersonChange.objects.filter(person_id=person, became_id__isnull=False).order_by("-id")
        person = heirs.values_list("became_id", flat=True).first() or person
    return person
