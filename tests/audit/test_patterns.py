"""The report's counts are what plain Python counts of the same events, across the clocks' change and for any limits."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit import patterns, queries
from hueandcry.audit.actions import Done, note_many
from hueandcry.audit.data import Wanted
from tests.factories import ENGINE_VIEWER

pytestmark = pytest.mark.django_db
AUDITOR = Viewer("auditor", 0, frozenset(), AUDIT)
LONDON = ZoneInfo("Europe/London")
# The clocks go back on 25 October 2026.
SINCE = datetime(2026, 10, 20, tzinfo=UTC)


def arrange(seed: int, count: int = 600) -> list[Done]:
    dice = random.Random(seed)
    made = [
        Done(
            SINCE + timedelta(seconds=dice.randrange(-86_400, 9 * 86_400)),
            dice.choice(["consultation"] * 5 + ["erasure"]), "x", f"m{dice.randrange(4)}@x.example", 1, 1,
            dice.choice(["", "report:1", "report:2", *(f"report:{n}" for n in range(3, 30))]),
            dice.choice(["", "check", "link"]), gateway=dice.choice(["", "W07", "W08"]),
        )
        for _ in range(count)
    ]  # fmt: skip
    with viewing(ENGINE_VIEWER):
        note_many(made)
    return made


def looks(made: list[Done]) -> list[Done]:
    return [one for one in made if one.act == "consultation" and one.at >= SINCE]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("limit", [0, 1, 3])
def test_what_is_out_of_the_usual_is_what_plain_counting_finds(seed: int, limit: int) -> None:
    made = looks(arrange(seed))
    hours, people = defaultdict(set), defaultdict(set)
    for one in made:
        hours[one.member, one.at.replace(minute=0, second=0)].add(one.subject)
        people[one.subject].add(one.member)
    nights = Counter(one.member for one in made if not 6 <= one.at.astimezone(LONDON).hour <= 21)
    many = {subject: len(who) for subject, who in people.items() if subject and len(who) > limit}

    with viewing(AUDITOR):
        in_hours = patterns.in_an_hour(SINCE, more_than=limit)
        at_night = patterns.at_night(SINCE, more_than=limit)
        by_many = patterns.by_many(SINCE, more_than=limit)

    expected = sorted((len(what) for what in hours.values() if len(what) > limit), reverse=True)[:20]
    assert [one.count for one in in_hours] == expected
    assert all(len(hours[one.name, one.first_at]) == one.count for one in in_hours)
    assert {one.name: one.count for one in at_night} == {who: n for who, n in nights.items() if n > limit}
    assert all(many[one.name] == one.count for one in by_many)
    assert [one.count for one in by_many] == sorted(many.values(), reverse=True)[:20]
    assert all(one.others == sum(x.subject == one.name for x in made) for one in by_many)


def test_months_are_those_of_the_clock_on_the_wall() -> None:
    made = arrange(7)
    days = [(one.at.astimezone(LONDON).date(), one.act) for one in made]
    counted = Counter((day.replace(day=1), act) for day, act in days if day >= SINCE.date())

    with viewing(AUDITOR):
        found = patterns.by_month(SINCE.date())

    assert {(month, act): count for month, acts in found for act, count in acts.items()} == counted


@pytest.mark.parametrize("asked", [{"purpose": "IN"}, {"purpose": "check"}, {"gateway": "w0"}, {"gateway": "W08"}])
def test_events_are_found_by_a_part_of_their_purpose_or_gateway(asked: dict[str, str]) -> None:
    made = arrange(8, count=60)
    ((column, part),) = asked.items()
    wanted = [one for one in made if part.lower() in getattr(one, column).lower()]

    with viewing(AUDITOR):
        assert len(queries.events(Wanted(**asked))) == min(50, len(wanted))
        assert queries.events(Wanted(**{column: "nobody's"})) == []
