"""What is counted beforehand is what the events say: at any moment, for each viewer, in any pieces."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import ProgrammingError, connection, transaction

from hueandcry.access.viewer import AUDIT, OWN, Viewer, viewing
from hueandcry.audit import counted, counting, patterns, queries, sealing, settling
from hueandcry.audit.actions import Done, note_many
from hueandcry.audit.data import OutOfPattern, Wanted
from hueandcry.audit.models import Counted, DayCount, HourLooks, Named, ThingLooks
from tests.factories import ENGINE_VIEWER

pytestmark = pytest.mark.django_db

# The clocks went back on 25 October 2026.
NOW = datetime(2026, 11, 20, 12, 20, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
AUDITOR = Viewer("auditor", 0, frozenset(), AUDIT)
VIEWERS = [AUDITOR, *(Viewer(f"auditor of {n}", n, frozenset(), OWN) for n in (1, 2, 3))]
TABLES = (DayCount, Named, HourLooks, ThingLooks)


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> None:
    settings.AUDIT_KEYS = tmp_path / "audit"


def happen(dice: random.Random, count: int, *, until: datetime = NOW, days: float = 40) -> list[Done]:
    """Let people do things in a few busy hours, so that some are out of the usual."""
    hours = [until - timedelta(hours=dice.randrange(int(days * 24)) + 1) for _ in range(12)]
    made = [
        Done(
            dice.choice(hours) + timedelta(seconds=dice.randrange(3600)),
            dice.choice(["consultation"] * 8 + ["erasure", "disclosure"]), "x", f"m{dice.randrange(4)}@x.example",
            dice.choice([1, 1, 2, None]), dice.choice([1, 2, None]), f"report:{dice.randrange(25) or ''}",
            dice.choice(["", "check"]), f"192.0.2.{dice.randrange(4)}", dice.choice(["", "W07"]),
        )
        for _ in range(count)
    ]  # fmt: skip
    made = [one._replace(subject="") if one.subject == "report:" else one for one in made]
    with viewing(ENGINE_VIEWER):
        note_many(made)
    return made


def count(at: datetime = NOW, *, most: int = counting.PIECE, pieces: int = 1000) -> None:
    with viewing(ENGINE_VIEWER):
        marked = settling.mark()
        assert marked
        sealing.seal(marked, at=at)
        while pieces and counting.count(at=at, most=most):
            pieces -= 1


def seen_by(viewer: Viewer, made: Sequence[Done]) -> list[Done]:
    own = viewer.organisation_id
    return [one for one in made if viewer.reach == AUDIT or own in (one.organisation_id, one.owner_id)]


def day_of(one: Done) -> date:
    return one.at.astimezone(LONDON).date()


def expected(made: Sequence[Done], since: datetime, more: int) -> list[list[tuple[Any, ...]]]:
    """Return the three lists of what is out of the usual, counted in the plainest way."""
    looks = [one for one in made if one.act == "consultation" and one.at >= since]
    hours, things = defaultdict(list), defaultdict(list)
    for one in looks:
        hours[one.member, one.at.replace(minute=0, second=0, microsecond=0)].append(one)
        if one.subject:
            things[one.subject].append(one)
    busy = [(who, len({one.subject for one in of}), hour) for (who, hour), of in hours.items()]
    nights = defaultdict(list)
    for one in looks:
        if not 6 <= one.at.astimezone(LONDON).hour <= 21:
            nights[one.member].append(one)
    owls = [(who, len(of), min(one.at for one in of)) for who, of in nights.items()]
    many = [
        (what, len({one.member for one in of}), min(one.at for one in of), len(of)) for what, of in things.items()
    ]  # fmt: skip
    return [sorted(one for one in found if one[1] > more) for found in (busy, owls, many)]


def answered(since: datetime, more: int) -> list[list[tuple[Any, ...]]]:
    def plain(found: Sequence[OutOfPattern], *, others: bool = False) -> list[tuple[Any, ...]]:
        return sorted((one.name, one.count, one.first_at, *((one.others,) if others else ())) for one in found)

    return [
        plain(patterns.in_an_hour(since, more_than=more)),
        plain(patterns.at_night(since, more_than=more)),
        plain(patterns.by_many(since, more_than=more), others=True),
    ]


def check(made: Sequence[Done], at: datetime) -> None:
    since = counted.window(at)
    day = since.astimezone(LONDON).date()
    for viewer in VIEWERS:
        seen = seen_by(viewer, made)
        with viewing(viewer):
            for more, part in ((10, 0), (14, 0), (3, 1), (15, 1), (3, 2), (2, 2)):
                whole = expected(seen, since, more)[part]
                shown = answered(since, more)[part]
                # A list is cut after twenty; which of those that are alike are left out, nobody says.
                assert shown == whole if len(whole) <= 20 else len(shown) == 20 and set(shown) <= set(whole)
            months = Counter(
                (day_of(one).replace(day=1), one.act)
                for one in seen if day_of(one) >= day
            )  # fmt: skip
            found = patterns.by_month(day)
            assert {(month, act): n for month, acts in found for act, n in acts.items()} == months


@pytest.mark.parametrize("seed", range(4))
def test_the_report_says_the_same_counted_half_counted_or_not_at_all(seed: int) -> None:
    dice = random.Random(seed)
    made = happen(dice, 1200)
    check(made, NOW)
    count(most=dice.randrange(100, 400), pieces=2)
    check(made, NOW)
    made += happen(dice, 300)
    check(made, NOW)
    count(most=dice.randrange(40, 200))
    check(made, NOW)

    with viewing(ENGINE_VIEWER):
        assert Counted.objects.get().upto > 0
        counting.forget()
    check(made, NOW)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_a_month_ago_falls_out_hour_by_hour(seed: int) -> None:
    dice = random.Random(seed)
    made = happen(dice, 500, days=33)
    count()
    # The pages' clock goes on before the next count, then with it.
    for hours in (1, 30, 24 * 9, 24 * 40):
        later = NOW + timedelta(hours=hours)
        check(made, later)
        made += happen(dice, 40, until=later, days=2)
        check(made, later)
        count(later)
        check(made, later)
        with viewing(ENGINE_VIEWER):
            assert not HourLooks.objects.filter(hour__lt=counted.window(later)).exists()
            assert not ThingLooks.objects.filter(first_at__lt=counted.window(later)).exists()


def test_a_clock_that_was_far_ahead_and_is_set_right_loses_nothing() -> None:
    made = happen(random.Random(5), 400)
    count(NOW + timedelta(days=4000))
    check(made, NOW)
    count(NOW)
    with viewing(ENGINE_VIEWER):
        assert Counted.objects.get().since == counted.window(NOW)
        assert ThingLooks.objects.exists()
    check(made, NOW)
    # One that is an hour behind is another machine's, and undoes nothing.
    count(NOW - timedelta(hours=1))
    with viewing(ENGINE_VIEWER):
        assert Counted.objects.get().since == counted.window(NOW)
    check(made, NOW)


@pytest.mark.parametrize("counted_first", [False, True])
def test_a_search_finds_what_reading_every_event_finds(counted_first: bool) -> None:
    dice = random.Random(6)
    made = happen(dice, 150, days=8)
    if counted_first:
        count(most=70)
        made += happen(dice, 20, days=8)
    day = (NOW - timedelta(days=4)).date()
    asked: list[tuple[Wanted, Any]] = [
        (Wanted(member="M1@"), lambda one: "m1@" in one.member),
        (Wanted(act="erasure"), lambda one: one.act == "erasure"),
        (Wanted(act="combination"), lambda one: False),
        (Wanted(origin="192.0.2.3"), lambda one: one.origin == "192.0.2.3"),
        (Wanted(origin="92.0.2.3"), lambda one: False),
        (Wanted(gateway="w0", member="m2"), lambda one: one.gateway == "W07" and "m2" in one.member),
        (Wanted(purpose="HECK", act="disclosure"), lambda one: one.purpose == "check" and one.act == "disclosure"),
        (Wanted(since=day, until=day), lambda one: day_of(one) == day),
        (Wanted(until=day, act="erasure"), lambda one: day_of(one) <= day and one.act == "erasure"),
        (Wanted(organisation_id=2, since=day), lambda one: one.organisation_id == 2 and day_of(one) >= day),
    ]  # fmt: skip
    for viewer in VIEWERS:
        with viewing(viewer):
            for wanted, matches in asked:
                whole = [one.at for one in seen_by(viewer, made) if matches(one)][::-1]
                assert [one.at for one in queries.all_events(wanted, most=1000)] == whole, wanted
                assert [one.at for one in queries.events(wanted)] == whole[:50]


def test_nobody_is_shown_a_count_of_what_they_may_not_see() -> None:
    happen(random.Random(7), 400)
    count()
    for viewer in VIEWERS:
        with viewing(viewer):
            whose = {table: set(table.objects.values_list("seen_by", flat=True)) for table in TABLES}
        assert all(
            found <= {counted.WHOLE if viewer is AUDITOR else viewer.organisation_id} for found in whose.values()
        )
    with viewing(AUDITOR):
        assert all(table.objects.exists() for table in TABLES)
    with viewing(Viewer("nobody", 9, frozenset(), OWN)):
        assert not any(table.objects.exists() for table in TABLES)
    with viewing(None):
        assert not any(table.objects.exists() for table in (*TABLES, Counted))


def test_nobody_but_the_engine_writes_counts() -> None:
    count_of = "INSERT INTO audit_daycount VALUES (-1, '2026-11-01', 'erasure', 1, 1, 1)"
    refused = pytest.raises(ProgrammingError, match="row-level security")
    with viewing(AUDITOR), connection.cursor() as cursor, refused, transaction.atomic():
        cursor.execute(count_of)
    with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
        cursor.execute(count_of)
    with viewing(AUDITOR):
        assert DayCount.objects.update(count=2) == 0
        assert DayCount.objects.all().delete()[0] == 0
        assert DayCount.objects.get().count == 1
