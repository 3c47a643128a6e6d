"""Looking for somebody by name, and opening a person: never without a purpose, and always in the trail.

What was typed is personal data, so the trail holds a keyed digest of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import combinations
from typing import Final

from django.db import connection, transaction
from django.utils.crypto import salted_hmac

from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed
from hueandcry.core.linkage.people.columns import Value, comparable
from hueandcry.core.linkage.people.explain import explanation
from hueandcry.core.linkage.people.keys import keys
from hueandcry.core.linkage.people.scale import Weighed, weigh_few
from hueandcry.stages.people import mentions, queries, rules
from hueandcry.stages.people.data import Because, MentionData, PersonData
from hueandcry.stages.people.learnt import common_among, model_of

LONGEST_NAME: Final = 200
MOST_FOUND: Final = 20
# A name that half the country bears is weighed for so many of those who bear it, the newest first.
_MOST_WEIGHED: Final = 300
# Below these odds against, somebody is not shown: sixteen to one.
_LEAST_BITS: Final = -4.0
_SHARING: Final = """
    SELECT f.mention_id FROM unnest(%s::bigint[]) AS w(key)
    CROSS JOIN LATERAL (SELECT mention_id FROM people_key WHERE key = w.key ORDER BY mention_id DESC LIMIT %s) AS f
    """


class NoPurpose(Malformed):
    """Choose what you are looking for them for."""


class NobodyNamed(Malformed):
    """Type a given name and a surname, in letters, at most 200 in all; one of them alone finds nobody."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who is looked for: a role, a name, a date of birth and a postcode as far as they are known, and what for."""

    role: str
    name: str
    born: date | None = None
    postcode: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody found: the mention that agrees best, how likely it is they, why, and the person it is taken for."""

    mention: MentionData
    probability: float
    reasons: Sequence[str]
    person: PersonData | None


def find(*, wanted: Wanted, by: Viewer, at: datetime) -> list[Hit]:
    """Return whom the viewer may see that this may be, the likeliest first, and write that they were looked for.

    Raises NotAllowed without the permission for this role, NoPurpose, or NobodyNamed.
    """
    purpose = _purpose(wanted.role, wanted.purpose, by)
    said = {
        "full_name": wanted.name, "birth": wanted.born.isoformat() if wanted.born else "", "postcode": wanted.postcode,
    }  # fmt: skip
    columns = comparable(said)
    if len(wanted.name) > LONGEST_NAME or not columns["surname"]:
        raise NobodyNamed()
    with transaction.atomic():
        found = _near(columns, wanted.role)
        hits = _hits(columns, found, wanted.role, by)
        digest = salted_hmac("hueandcry.people.finding", "\x1f".join(said.values()), algorithm="sha256").hexdigest()
        audit.note(
            act=audit.CONSULTATION, what=f"{wanted.role} looked for", by=replace(by, purpose=purpose), at=at,
            subject=f"name:{digest[:32]}", detail={"found": len(hits)},
        )  # fmt: skip
    return hits


def open_person(*, reference: str, purpose: str, by: Viewer, at: datetime) -> PersonData:
    """Return a person and write that they were read, and why.

    Raises NoSuchPerson for one the viewer has no part in, and for one of a role that they may not find.
    """
    found = queries.find_person(reference)
    if found.role not in rules.roles_for(by):
        raise queries.NoSuchPerson()
    with transaction.atomic():
        audit.note(
            act=audit.CONSULTATION, what="person read", by=replace(by, purpose=_purpose(found.role, purpose, by)),
            at=at, subject=f"person:{found.reference}",
        )  # fmt: skip
    return found


def because(person: PersonData, *, by: Viewer) -> list[Because]:
    """Return the mentions of a person that the viewer may see, each with the other of those it agrees with best."""
    found = queries.mentions_of(person.id)
    with viewing(as_engine(by)):
        columns = mentions.comparables(found)
        pairs = list(combinations(columns, 2))
        weighed = weigh_few(model_of(person.role), columns, pairs, common_among(person.role, columns.values()))
    best: dict[int, tuple[float, int, Weighed]] = {}
    for (left, right), one in weighed.items():
        for mine, other in ((left, right), (right, left)):
            if mine not in best or one.bits > best[mine][0]:
                best[mine] = (one.bits, other, one)
    held = {mention.id: mention for mention in found}
    return [_because(mention, best.get(mention.id), held) for mention in found]


def near(person: PersonData, found: Sequence[MentionData], *, by: Viewer) -> list[Hit]:
    """Return who else of those the viewer may see may be this person too, by one of the mentions that say most."""
    if not found:
        return []
    said = max(found, key=lambda mention: (mention.born is not None, bool(mention.postcode), len(mention.called)))
    columns = comparable(mentions.as_said(said))
    others = [mention for mention in _near(columns, person.role) if mention.person_id != person.id]
    return _hits(columns, others, person.role, by)[:5]


def _because(mention: MentionData, best: tuple[float, int, Weighed] | None, held: Mapping[int, MentionData]) -> Because:
    if best is None:
        return Because(mention, None, 1.0, ())
    bits, other, one = best
    return Because(mention, held[other], _probability(bits), explanation(one.parts))


def _purpose(role: str, purpose: str, by: Viewer) -> str:
    rules.check_may_find(role, by)
    if purpose not in rules.PURPOSES[role]:
        raise NoPurpose()
    return purpose


def _near(columns: Mapping[str, Value], role: str) -> list[MentionData]:
    """Return the mentions that the viewer may see and that share a key, those that share most first."""
    with connection.cursor() as cursor:
        cursor.execute(_SHARING, [keys(columns, role), _MOST_WEIGHED])
        shared = Counter(mention for (mention,) in cursor.fetchall())
    return mentions.by_id([mention for mention, _ in shared.most_common(_MOST_WEIGHED)])


def _hits(columns: Mapping[str, Value], found: Sequence[MentionData], role: str, by: Viewer) -> list[Hit]:
    known = mentions.comparables(found) | {0: columns}
    with viewing(as_engine(by)):
        pairs = [(0, mention.id) for mention in found]
        weighed = weigh_few(model_of(role), known, pairs, common_among(role, known.values()))
    best: dict[int, list[tuple[float, int]]] = defaultdict(list)
    held = {mention.id: mention for mention in found}
    for (_, mention), one in weighed.items():
        if one.bits >= _LEAST_BITS:
            best[held[mention].person_id or -mention].append((one.bits, mention))
    order = sorted((max(some) for some in best.values()), key=lambda one: (-one[0], one[1]))[:MOST_FOUND]
    persons = queries.persons([person for _, mention in order if (person := held[mention].person_id)])
    return [
        Hit(
            held[mention], _probability(bits), explanation(weighed[0, mention].parts),
            persons.get(held[mention].person_id or 0),
        )
        for bits, mention in order
    ]  # fmt: skip


def _probability(bits: float) -> float:
    return float(1 / (1 + 2.0 ** -max(-60.0, min(60.0, bits))))
