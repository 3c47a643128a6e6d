"""Invented suspects by the hundred thousand, with slips as people make them, to measure who is who on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import connection, transaction

from hueandcry.core.report import Person
from hueandcry.core.simulation import people as simulated
from hueandcry.core.simulation.dice import Dice
from hueandcry.core.simulation.organisations import FORCE_SOURCES
from hueandcry.stages.people import rows
from hueandcry.stages.people.actions import take
from hueandcry.stages.people.data import MentionsIn

_PORTION = 5_000
# One mention of most people, two of a third, as in most real files.
_SECOND = 0.33
SEEN = date(2026, 6, 1)
_STREETS = [f"{name} {kind}" for name in ("Mill", "Church", "Station", "Park", "Hill") for kind in ("Road", "Lane")]


def people(count: int, seed: int) -> Iterator[Person]:
    """Yield so many invented suspects; the same seed gives the same ones."""
    dice = Dice(seed)
    for _ in range(count):
        one = simulated.person(dice.pick(FORCE_SOURCES), dice)
        yield Person(
            "suspect", f"{one.given} {one.family}", one.given, one.family, born=date(*one.born), sex=one.sex,
            postcode=one.postcode, address=f"{dice.between(1, 300)} {dice.pick(_STREETS)}",
        )  # fmt: skip


def slipped(one: Person, dice: Dice) -> Person:
    """Return the same person as another officer writes them: a slip in a name or the date, or a move."""
    kind = dice.between(0, 4)
    assert one.born is not None
    if kind == 0 and len(one.family) > 3:
        return _like(one, family=one.family[:-1])
    if kind == 1:
        day, month = one.born.day, one.born.month
        return _like(one, born=date(one.born.year, day, month) if day <= 12 else one.born)
    if kind == 2:
        return _like(one, postcode="", address="")
    if kind == 3:
        return _like(one, born=date(one.born.year, one.born.month, 1 + one.born.day % 28))
    return one


def _like(one: Person, **other: object) -> Person:
    fields = {name: getattr(one, name) for name in one.__slots__} | other
    return Person(**fields | {"name": f"{fields['given']} {fields['family']}"})


def mentions_of(one: Person, dice: Dice) -> tuple[Person, ...]:
    """Return how the records name somebody: once, or twice with a slip."""
    return (one, slipped(one, dice)) if dice.chance(_SECOND) else (one,)


def make(count: int, owner_id: int, seed: int = 1) -> int:
    """Write the mentions of so many people, each in a record of its own; return how many mentions. As the engine."""
    dice, report, waiting = Dice(seed + 1), 0, []
    for one in people(count, seed):
        for said in mentions_of(one, dice):
            report += 1
            waiting.append(MentionsIn(report, rows.lines([said], owner_id=owner_id, seen_on=SEEN)))
        if len(waiting) >= _PORTION:
            _write(waiting)
            waiting = []
    _write(waiting)
    with connection.cursor() as cursor:
        # What autovacuum does by itself within a minute of an import.
        cursor.execute("ANALYZE")
    return report


def _write(waiting: list[MentionsIn]) -> None:
    with transaction.atomic():
        take(waiting)
