"""Each record has its clock from the moment it is stored, and the database reckons as the core does."""

from __future__ import annotations

import json
import random
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, given, settings

from hueandcry.access.viewer import viewing
from hueandcry.core.flagging.offences import SUGGESTS
from hueandcry.core.linkage.harm_table import WEIGHTS
from hueandcry.core.retention.clocks import Facts, clock_of
from hueandcry.core.retention.rules_table import COMPANIES
from hueandcry.core.retention.schedule import SHIPPED, Schedule, figures_of
from hueandcry.stages.flag.data import FAMILIES
from hueandcry.stages.law import queries
from hueandcry.stages.law.actions import clocks
from hueandcry.stages.law.models import Periods, PeriodsDecision
from tests.core.retention.schedules import schedules
from tests.factories import ENGINE_VIEWER, NOW, bring_in, report_id, source, viewer
from tests.stages.law.held import NEW, OLD, SHARED, Held, ask

pytestmark = pytest.mark.django_db


@pytest.fixture
def held() -> Held:
    return Held()


def review_on(reference: str) -> date:
    return ask("SELECT review_on FROM law_clock WHERE report_id = %s", report_id(reference))[0][0]  # type: ignore[return-value]


def test_every_stored_record_has_a_clock_by_its_own_report_date(held: Held) -> None:
    assert ask("SELECT count(*) FROM law_clock") == ask("SELECT count(*) FROM record_report") == [(6,)]
    assert (review_on("K1"), review_on("K5")) == (date(2021, 2, 1), date(2032, 10, 1))
    with viewing(held.manager):
        clock = queries.clock_of(report_id("K1"))
    assert (clock.group, clock.rule, clock.is_longer_for_its_series) == ("4", "undetected", False)


def test_a_later_version_starts_the_clock_again(held: Held) -> None:
    bring_in(held.source, [{"ref": "K1", "text": "Broken window, and somebody was seen", "when": OLD}])

    assert review_on("K1") == date(2032, 11, 22)


def test_what_is_linked_is_kept_as_long_as_the_last_of_it(held: Held) -> None:
    assert review_on("K4") == review_on("E1") == date(2021, 2, 1)

    bring_in(source(held.essex), [{"ref": "E2", "text": SHARED, "when": NEW}])

    assert review_on("K4") == review_on("E1") == review_on("E2") == date(2032, 10, 1)
    with viewing(held.manager):
        assert queries.clock_of(report_id("K4")).is_longer_for_its_series


def test_a_decision_to_keep_starts_it_again_and_holds_through_a_reckoning(held: Held) -> None:
    from hueandcry.stages.law.actions import reviewing

    with viewing(held.manager):
        kept = reviewing.keep(report_ids=[report_id("K1")], reason="Still under appeal", by=held.manager, at=NOW)
    with viewing(ENGINE_VIEWER):
        assert clocks.reckon() == (0, 0)

    assert kept == 1
    assert review_on("K1") == date(2032, 11, 22)


def test_nobody_sees_the_clocks_of_others(held: Held) -> None:
    essex = viewer(held.essex, "records_manager")
    with viewing(essex), pytest.raises(queries.NoClock):
        queries.clock_of(report_id("K1"))
    with viewing(viewer(held.kent, "auditor")):
        assert queries.due(owner_id=held.kent.pk, until=date(2030, 1, 1)) == []


def _any(dice: random.Random) -> Facts:
    def day() -> date:
        return date(1990, 1, 1) + timedelta(dice.randrange(14_000))

    stored, is_suspect = day(), dice.random() < 0.5
    return Facts(
        harm=dice.choice(sorted(WEIGHTS)),
        home_office_class=dice.choice(["", *(code for scheme, code in SUGGESTS if scheme == "HO")]),
        family=dice.choice(sorted(FAMILIES)), source_kind=dice.choice(["force", "report_centre", *sorted(COMPANIES)]),
        is_online=dice.random() < 0.5, has_suspect=is_suspect, stored_on=stored,
        seen_on=dice.choice([None, day()]), changed_on=stored if dice.random() < 0.3 else None,
        kept_on=dice.choice([None, day()]), born=dice.choice([None, day()]) if is_suspect else None,
    )  # fmt: skip


def _write(number: int, facts: Facts, sources: dict[str, int]) -> None:
    people = [{"role": "victim", "born": "2001-01-01"}]
    if facts.has_suspect:
        people.append({"role": "suspect"} | ({"born": facts.born.isoformat()} if facts.born else {}))
    stored = datetime(facts.stored_on.year, facts.stored_on.month, facts.stored_on.day, 12, tzinfo=UTC)
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE record_report SET source_id = %s, class_scheme = 'HO', class_code = %s, details = %s,
               stored_at = %s, version = %s WHERE id = %s""",
            [sources[facts.source_kind], facts.home_office_class.lower(), json.dumps({"people": people}), stored,
             2 if facts.changed_on else 1, number],
        )  # fmt: skip
        cursor.execute(
            "UPDATE flag_flag SET hub_family = %s, hub_decision = %s, force_flag = NULL WHERE report_id = %s",
            [facts.family, "yes" if facts.is_online else "no", number],
        )
        cursor.execute(
            "UPDATE link_reportfact SET harm = %s, seen_on = %s WHERE report_id = %s",
            [facts.harm, facts.seen_on, number],
        )
        cursor.execute("UPDATE law_clock SET restarted_on = %s WHERE report_id = %s", [facts.kept_on, number])


def test_the_database_reckons_as_the_core_does(held: Held) -> None:
    _check_equal(held, SHIPPED)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(schedules, schedules)
def test_the_database_reckons_as_the_core_does_by_any_periods(ours: Schedule, others: Schedule) -> None:
    with transaction.atomic():
        held = Held()
        for owner, schedule in ((held.kent, ours), (held.essex, others)):
            _put_in_force(owner.pk, schedule)
        _check_equal(held, ours, others)
        transaction.set_rollback(True)


def _put_in_force(owner_id: int, schedule: Schedule) -> None:
    with viewing(ENGINE_VIEWER):
        made = Periods.objects.create(
            owner_id=owner_id, figures=figures_of(schedule), reason="", proposed_by="a", proposed_at=NOW
        )
        PeriodsDecision.objects.create(
            periods=made, owner_id=owner_id, outcome="confirmed", reason="", decided_by="b", decided_at=NOW, foreseen={}
        )


def _check_equal(held: Held, ours: Schedule, others: Schedule = SHIPPED) -> None:
    dice = random.Random(20261122)
    for where, letter in ((held.source, "X"), (source(held.essex), "Y")):
        bring_in(where, [{"ref": f"{letter}{n}", "text": "Nothing"} for n in range(200)])
    with viewing(ENGINE_VIEWER):
        sources = {kind: source(held.kent, f"of-{kind}").id for kind in ("force", "report_centre", *COMPANIES)}
        with connection.cursor() as cursor:
            for kind, number in sources.items():
                cursor.execute("UPDATE record_source SET kind = %s WHERE id = %s", [kind, number])
        numbers = [number for (number,) in ask("SELECT id FROM record_report WHERE reference ~ '^[XY]'")]
        made = {int(str(number)): _any(dice) for number in numbers}
        for number, facts in made.items():
            _write(number, facts, sources)
        changed, _ = clocks.reckon()
        found = ask(
            """SELECT report_id, owner_id, "group", rule, started_on, own_review_on, own_keep_until FROM law_clock
               WHERE report_id = ANY(%s)""",
            numbers,
        )

    assert changed > 300
    assert len(found) == 400
    for number, owner, *clock in found:
        facts = made[int(str(number))]
        wanted = clock_of(facts, ours if owner == held.kent.pk else others)
        assert clock == [wanted.group, wanted.rule, wanted.started_on, wanted.review_on, wanted.keep_until], facts
