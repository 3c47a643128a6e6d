"""Checking the trail against its seals: what was changed, removed, put in, moved or sealed anew, event by event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Min
from django.db.models.functions import Length

from hueandcry.audit import chain, runs
from hueandcry.audit.keys import Remembered
from hueandcry.audit.models import Event, Seal
from hueandcry.core.sealing import leaves, tree
from hueandcry.core.sealing.content import FORMS
from hueandcry.core.sealing.export import Signed
from hueandcry.core.sealing.seal import breaks

# Rows are asked for in stretches of about this many events, however short the seals are.
_STRETCH = 65_536
_MOST_SEALS = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it was sealed. event: its number, or None where the seal itself is at fault."""

    what: str
    seal: int
    event: int | None
    says: str


@dataclass(slots=True)
class Verified:
    """What a check found. unsealed: events since the last seal, which nothing proves yet."""

    seals: int = 0
    events: int = 0
    sealed_to: int = 0
    sealed_at: str = ""
    unsealed: int = 0
    unsealed_since: datetime | None = None
    faults: list[Fault] = field(default_factory=list)

    def add(self, what: str, seal: int, says: str, event: int | None = None) -> None:
        """Keep one fault."""
        self.faults.append(Fault(what, seal, event, says))


class _Odd(NamedTuple):
    """A seal whose events are not as they were: its run as it was sealed, and as it is now."""

    seal: int
    last: int
    sealed: bytes
    now: bytes


def verify(
    *, known: Collection[bytes], remembered: Remembered | None = None, against: Iterable[Signed] = ()
) -> Verified:
    """Check every seal and every sealed event, and return what was found. The viewer must see the whole trail.

    known: public keys whose signatures are believed. remembered: how far the chain went. against: seals that somebody
    else has kept since; a chain written anew differs from them even when it is signed with the right key.
    """
    found = Verified()
    _check_chain(found, known, remembered, list(against))
    odd: list[_Odd] = []
    for stretch in _stretches():
        _check_stretch(found, odd, stretch)
    _name(found, odd)
    for number in Event.objects.filter(pk__lt=1).values_list("pk", flat=True)[:1000]:
        found.add("inserted", 0, "was put in before the first event", number)
    tail = Event.objects.filter(pk__gt=found.sealed_to).aggregate(count=Count("pk"), since=Min("at"))
    found.unsealed, found.unsealed_since = tail["count"], tail["since"]
    return found


def _check_chain(
    found: Verified, known: Collection[bytes], remembered: Remembered | None, against: Sequence[Signed]
) -> None:
    believed = {*known, *(one.key for one in against)}
    kept = {one.statement.number: one.statement.digest() for one in against}
    if remembered:
        kept.setdefault(remembered.number, remembered.digest)
    statements = []
    for one in chain.seals():
        statement = one.statement
        statements.append(statement)
        if not one.is_true():
            found.add("forged", statement.number, "its signature does not fit what it says")
        elif one.key not in believed:
            found.add("forged", statement.number, "it is signed with a key that is not known here")
        if kept.pop(statement.number, statement.digest()) != statement.digest():
            found.add("rewritten", statement.number, "it is not the seal that was kept outside the database")
        found.sealed_to, found.sealed_at = statement.last, statement.sealed_at
    for number, says in breaks(statements).items():
        found.add("broken", number, says)
    for number in kept:
        found.add("missing", number, "it was kept outside the database and is gone")
    found.seals = len(statements)


def _stretches() -> Iterator[list[Seal]]:
    """Yield runs of seals, with their leaves, that together hold about so many events."""
    lengths = Seal.objects.annotate(held=Length("leaves")).order_by("number").values_list("number", "held")
    numbers: list[int] = []
    held = 0
    for number, length in lengths.iterator(chunk_size=2000):
        if numbers and (held + length > _STRETCH * leaves.WIDTH or len(numbers) == _MOST_SEALS):
            yield _with_leaves(numbers)
            numbers, held = [], 0
        numbers.append(number)
        held += length
    if numbers:
        yield _with_leaves(numbers)


def _with_leaves(numbers: Sequence[int]) -> list[Seal]:
    return list(Seal.objects.filter(number__range=(numbers[0], numbers[-1])).order_by("number"))


def _check_stretch(found: Verified, odd: list[_Odd], stretch: Sequence[Seal]) -> None:
    for seal in stretch:
        if seal.form not in FORMS:
            found.add("forged", seal.number, f"it is of form {seal.form}, which is not known here")
    seals = [seal for seal in stretch if seal.form in FORMS]
    if not seals:
        return
    forms = {seal.form for seal in seals}
    together = runs.run(seals[0].first, seals[-1].last, seals[0].form) if len(forms) == 1 else None
    is_whole = together == b"".join(bytes(seal.leaves) for seal in seals)
    for seal in seals:
        held = bytes(seal.leaves)
        found.events += leaves.count(held)
        if leaves.count(held) != seal.count or tree.root(leaves.hashes(held)) != bytes(seal.root):
            found.add("forged", seal.number, "its list of events is not the one under its root")
        if not is_whole and (now := runs.run(seal.first, seal.last, seal.form)) != held:
            odd.append(_Odd(seal.number, seal.last, held, now))


def _name(found: Verified, odd: Sequence[_Odd]) -> None:
    # All together, so that an event that was moved from one seal's numbers to another's is named as moved.
    differs = leaves.difference(b"".join(one.sealed for one in odd), b"".join(one.now for one in odd))
    named = [
        *((number, "changed", "was changed after it was sealed") for number in differs.changed),
        *((number, "removed", "was removed after it was sealed") for number in differs.removed),
        *((number, "inserted", "was put in after its place was sealed") for number in differs.inserted),
        *((number, "moved", f"was sealed as event {was:,}") for number, was in differs.moved.items()),
    ]
    for number, what, says in sorted(named):
        place = bisect_left(odd, number, key=lambda one: one.last)
        found.add(what, odd[min(place, len(odd) - 1)].seal, says, number)
