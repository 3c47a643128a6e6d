"""How long one new mention takes among all that are held, and whether it finds whom it should."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import islice
from time import perf_counter
from typing import NamedTuple

import numpy as np
from django.db import transaction

from hueandcry.batch.people.made import people, slipped
from hueandcry.core.report import Person
from hueandcry.core.simulation.dice import Dice
from hueandcry.stages.people import queries, rows
from hueandcry.stages.people.actions import take
from hueandcry.stages.people.actions.placing import place
from hueandcry.stages.people.data import MentionsIn

_TRIES = 200
_FIRST_REPORT = 10**9


class Times(NamedTuple):
    """Of so many new mentions, each in a transaction of its own: milliseconds, and how many went right.

    found_count: of people held, placed with that very person; strangers_joined: of people nobody named, placed with
    somebody.
    """

    median_ms: float
    p95_ms: float
    slowest_ms: float
    known_count: int
    found_count: int
    stranger_count: int
    strangers_joined: int


def people_times(count: int, owner_id: int, seed: int = 1, tries: int = _TRIES) -> Times:
    """Place so many new mentions of people who are held, with slips, and as many of strangers; as the engine."""
    dice = Dice(99)
    step = max(1, count // tries)
    known = [slipped(one, dice) for one in islice(people(count, seed), 0, None, step)][:tries]
    strangers = list(people(tries, seed + 7_000))
    took, found, joined = [], 0, 0
    for number, said in enumerate([*known, *strangers]):
        began = perf_counter()
        person = _placed(_FIRST_REPORT + number, said, owner_id)
        took.append((perf_counter() - began) * 1000)
        others = queries.mention_count(person) - 1
        if number < len(known):
            found += others > 0
        else:
            joined += others > 0
    return Times(
        float(np.median(took)), float(np.quantile(took, 0.95)), max(took), len(known), found, len(strangers), joined
    )


def _placed(report: int, said: Person, owner_id: int) -> int:
    with transaction.atomic():
        take([MentionsIn(report, rows.lines([said], owner_id=owner_id, seen_on=None))])
        placed = place([report * rows.PLACES], at=datetime.now(UTC))

    return placed[report * rows.PLACES]
