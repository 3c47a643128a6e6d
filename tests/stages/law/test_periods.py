"""An organisation settles its own periods: one proposes, another confirms, clocks follow, and nothing goes by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from hypothesis import HealthCheck, Phase, assume, given, settings

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit import queries as audit
from hueandcry.core.errors import NotAllowed
from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.core.retention.schedule import SHIPPED, Period, Schedule
from hueandcry.core.sharing.handling import Handling
from hueandcry.stages.law.actions import clocks, disposing, holding
from hueandcry.stages.law.models import Periods, PeriodsDecision
from hueandcry.stages.law.periods import actions, queries, reckoning
from hueandcry.stages.law.rules import NoReason
from hueandcry.stages.law.states import ReckoningState
from hueandcry.stages.record.actions import handling
from tests.core.retention.schedules import schedules
from tests.factories import ENGINE_VIEWER, NOW, bring_in, report_id, source, viewer
from tests.stages.law.held import NEW, OLD, SHARED, Held, ask, rows_of

pytestmark = pytest.mark.django_db
WHY = "Our schedule of 2026, paragraph 4"


@pytest.fixture
def held() -> Held:
    return Held()


def with_periods(changed: Mapping[str, Period], schedule: Schedule = SHIPPED) -> Schedule:
    periods = tuple(changed.get(code, period) for code, period in zip(GROUPS, schedule.periods, strict=True))
    return replace(schedule, periods=periods)


LONGER = with_periods({code: Period(144, GROUPS[code].until_age, WHY) for code in ("1", "2", "3", "4")})
SHORTER = with_periods({"3": Period(12), "4": Period(12)})


def settle(held: Held, schedule: Schedule, *, is_run: bool = True) -> int:
    """Have one records manager of Kent propose periods and another confirm them."""
    with viewing(held.manager):
        number = actions.propose(schedule=schedule, reason=WHY, by=held.manager, at=NOW)
    second = viewer(held.kent, "data_protection_officer")
    with viewing(second):
        actions.confirm(periods_id=number, reason="Agreed", by=second, at=NOW)
    if is_run:
        assert reckoning.run(number, now=lambda: NOW, block=2)
    return number


def dates(reference: str) -> tuple[date, date]:
    number = report_id(reference)
    return ask("SELECT own_review_on, review_on FROM law_clock WHERE report_id = %s", number)[0]  # type: ignore[return-value]


def test_until_somebody_confirms_others_what_ships_is_in_force(held: Held) -> None:
    with viewing(held.manager):
        number = actions.propose(schedule=LONGER, reason=WHY, by=held.manager, at=NOW)

        assert queries.in_force(held.kent.pk) == SHIPPED
        assert queries.waiting(held.kent.pk).id == number  # type: ignore[union-attr]
        assert queries.open_reckonings() == []
    assert dates("K1") == (date(2021, 2, 1), date(2021, 2, 1))


def test_confirmed_periods_move_every_clock_of_their_owner_and_no_other_s_own(held: Held) -> None:
    number = settle(held, LONGER)

    assert dates("K1") == (date(2027, 2, 1), date(2027, 2, 1))
    assert dates("K5")[0] == date(2038, 10, 1)
    # Essex keeps its own date, and its record as long as Kent's that it belongs with.
    assert dates("E1") == (date(2021, 2, 1), date(2027, 2, 1))
    with viewing(held.manager):
        done = queries.reckoning(held.kent.pk)
        assert queries.in_force(held.kent.pk) == LONGER
        assert queries.in_force(held.essex.pk) == SHIPPED
    assert done is not None
    assert (done.periods_id, done.state, done.changed_count) == (number, ReckoningState.DONE, 5)
    with viewing(ENGINE_VIEWER):
        assert clocks.reckon() == (0, 0)


def test_a_record_that_comes_later_has_the_periods_of_its_owner(held: Held) -> None:
    settle(held, LONGER)
    bring_in(held.source, [{"ref": "K6", "text": "A theft", "when": NEW}])
    bring_in(source(held.essex), [{"ref": "E2", "text": "A theft", "when": NEW}])

    assert (dates("K6")[0], dates("E2")[0]) == (date(2038, 10, 1), date(2032, 10, 1))


def test_what_it_would_do_is_what_it_does(held: Held) -> None:
    bring_in(held.source, [{"ref": "K7", "text": "A window", "when": "01/02/2024"}])
    with viewing(held.manager):
        holding.place(
            new=holding.NewHold("record", "K7", "cpia", "A trial"), by=held.manager, at=NOW
        )  # fmt: skip
        foreseen = actions.foresee(SHORTER, by=held.manager, at=NOW)
    before = dict(ask("SELECT report_id, review_on FROM law_clock WHERE owner_id = %s", held.kent.pk))
    settle(held, SHORTER)
    after = dict(ask("SELECT report_id, review_on FROM law_clock WHERE owner_id = %s", held.kent.pk))

    # K4 stays where it is: Essex's record, which it is linked with, is kept as long as before.
    assert after[report_id("K4")] == before[report_id("K4")] == date(2021, 2, 1)
    assert foreseen.records == len(after) == 6
    assert foreseen.sooner == sum(after[number] < before[number] for number in after) == 5
    assert foreseen.later == 0
    assert (foreseen.due_before, foreseen.due_after) == (4, 5)
    assert (foreseen.may_go_before, foreseen.may_go_after, foreseen.held) == (4, 5, 1)
    assert [(one.group, one.records, one.due_more) for one in foreseen.groups] == [("4", 6, 1)]


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(schedules)
def test_what_any_periods_would_do_is_what_they_do(schedule: Schedule) -> None:
    assume(schedule != SHIPPED)
    with transaction.atomic():
        held = Held()
        bring_in(
            held.source,
            [{"ref": f"Y{year}", "text": "A window", "when": f"01/02/{year}"} for year in range(1990, 2026)],
        )
        bring_in(source(held.essex), [{"ref": "E2", "text": SHARED, "when": NEW}])
        with viewing(held.manager):
            foreseen = actions.foresee(schedule, by=held.manager, at=NOW)
        asked = "SELECT report_id, review_on, keep_until FROM law_clock WHERE owner_id = %s"
        before = {number: dates for number, *dates in ask(asked, held.kent.pk)}
        settle(held, schedule)
        after = {number: dates for number, *dates in ask(asked, held.kent.pk)}
        transaction.set_rollback(True)

    today = NOW.date()
    assert foreseen.numbers() == {
        "records": len(after), "sooner": sum(after[one][0] < before[one][0] for one in after),
        "later": sum(after[one][0] > before[one][0] for one in after),
        "due before": sum(one[0] <= today for one in before.values()),
        "due after": sum(one[0] <= today for one in after.values()),
        "may go before": sum(max(one) <= today for one in before.values()),
        "may go after": sum(max(one) <= today for one in after.values()), "held": 0,
    }  # fmt: skip


def test_what_is_in_a_compartment_is_in_none_of_the_figures(held: Held) -> None:
    def told() -> tuple[dict[str, int], list[int]]:
        with viewing(held.manager):
            foreseen = actions.foresee(SHORTER, by=held.manager, at=NOW)
        return foreseen.numbers(), [one.records for one in foreseen.groups]

    before = told()
    quiet = source(held.kent, "quiet")
    by = replace(ENGINE_VIEWER, organisation_id=held.kent.pk)
    with viewing(by):
        marked = Handling(compartments=frozenset({"COVERT"}))
        quiet = handling.set_source_handling(source_id=quiet.id, handling=marked, by=by, at=NOW)
    bring_in(quiet, [{"ref": "Q1", "text": "A window", "when": OLD}])

    assert told() == before
    number = settle(held, SHORTER)
    assert dates("Q1")[0] == date(2016, 2, 1)
    with viewing(held.manager):
        done = queries.reckoning(held.kent.pk)
        assert done is not None
        assert done.changed_count == len(held.rows)
        assert dict(queries.get(number, held.kent.pk).foreseen) == before[0]
    with viewing(Viewer("audit", 0, frozenset(), AUDIT)):
        events = {event.what: event.detail for event in audit.history(f"periods:{number}")}
    assert events["clocks set by retention periods"] == {"changed": len(held.rows)}


def test_shorter_periods_dispose_of_nothing_and_holds_stay(held: Held) -> None:
    bring_in(held.source, [{"ref": "K7", "text": "A window", "when": "01/02/2024"}])
    with viewing(held.manager):
        holding.place(new=holding.NewHold("record", "K7", "cpia", "A trial"), by=held.manager, at=NOW)
    settle(held, SHORTER)

    assert ask("SELECT count(*) FROM record_report") == [(7,)]
    assert ask("SELECT count(*) FROM law_disposal") == [(0,)]
    held.dispose()
    assert rows_of(report_id("K7"))


@pytest.mark.parametrize("kept", ["K1", "E1"])
def test_what_longer_periods_have_not_reached_yet_does_not_go(held: Held, kept: str) -> None:
    """Longer periods of the record's owner, or of one whose record it is linked with, count before its clock is set."""
    number = report_id(kept)
    by = held.manager if kept == "K1" else viewer(held.essex, "records_manager")
    with viewing(by):
        disposal = disposing.ask(reason="Not needed", by=by, at=NOW, report_ids=[number])
    settle(held, LONGER, is_run=False)
    disposing.run(disposal, now=lambda: NOW)

    assert rows_of(number)
    with viewing(by):
        outcome = ask("SELECT outcome FROM law_disposalitem WHERE disposal_id = %s", disposal)
    assert outcome == [(disposing.NOT_DUE,)]


def test_it_goes_on_from_where_it_stopped_and_newer_periods_replace_it(held: Held) -> None:
    number = settle(held, LONGER, is_run=False)
    assert not reckoning.run(number, now=lambda: NOW, block=1, most_blocks=2)
    with viewing(held.manager):
        assert queries.is_moving(held.kent.pk)
    assert (dates("K2")[0], dates("K3")[0]) == (date(2027, 2, 1), date(2021, 2, 1))

    newer = settle(held, SHORTER, is_run=False)
    assert reckoning.run(number, now=lambda: NOW)
    assert dates("K3")[0] == date(2021, 2, 1)
    assert reckoning.run(newer, now=lambda: NOW, block=4)
    assert {dates(f"K{n}")[0] for n in (1, 2, 3, 4)} == {date(2016, 2, 1)}
    with viewing(ENGINE_VIEWER):
        states = dict(ask("SELECT periods_id, state FROM law_reckoning"))
        assert states == {number: ReckoningState.REPLACED, newer: ReckoningState.DONE}
        assert queries.open_reckonings() == []
        assert not queries.is_moving(held.kent.pk)


def test_nobody_confirms_or_refuses_their_own_and_nothing_is_decided_twice(held: Held) -> None:
    with viewing(held.manager):
        number = actions.propose(schedule=LONGER, reason=WHY, by=held.manager, at=NOW)
        for decide in (actions.confirm, actions.refuse):
            with pytest.raises(actions.SamePerson):
                decide(periods_id=number, reason=WHY, by=held.manager, at=NOW)
        with pytest.raises(actions.OneWaits):
            actions.propose(schedule=SHORTER, reason=WHY, by=held.manager, at=NOW)
    other = viewer(held.kent, "records_manager")
    with viewing(other):
        with pytest.raises(actions.NotYours):
            actions.withdraw(periods_id=number, reason=WHY, by=other, at=NOW)
        with pytest.raises(NoReason):
            actions.confirm(periods_id=number, reason=" ", by=other, at=NOW)
        actions.refuse(periods_id=number, reason="Six years are enough", by=other, at=NOW)
        with pytest.raises(actions.DecidedAlready):
            actions.confirm(periods_id=number, reason=WHY, by=other, at=NOW)
        found = queries.get(number, held.kent.pk)
        assert (found.state, found.decided_by, found.decided_because) == (
            "refused",
            other.name,
            "Six years are enough",
        )
        assert queries.in_force(held.kent.pk) == SHIPPED
        actions.propose(schedule=LONGER, reason=WHY, by=other, at=NOW)
        waiting = queries.waiting(held.kent.pk)
        assert waiting is not None
        actions.withdraw(periods_id=waiting.id, reason="A slip", by=other, at=NOW)
        assert [one.state for one in queries.history(held.kent.pk)] == ["withdrawn", "refused"]
    with viewing(ENGINE_VIEWER):
        assert queries.own_schedules() == ()
        assert clocks.reckon() == (0, 0)


@pytest.mark.parametrize("role", ["force_analyst", "administrator", "auditor", "data_protection_officer"])
def test_only_a_records_manager_proposes(held: Held, role: str) -> None:
    by = viewer(held.kent, role)
    with viewing(by), pytest.raises(NotAllowed):
        actions.propose(schedule=LONGER, reason=WHY, by=by, at=NOW)


def test_what_cannot_be_or_is_already_is_refused(held: Held) -> None:
    with viewing(held.manager):
        with pytest.raises(actions.NothingChanged):
            actions.propose(schedule=SHIPPED, reason=WHY, by=held.manager, at=NOW)
        with pytest.raises(actions.BadPeriods, match="Group 3 is graver than group 4"):
            actions.propose(schedule=with_periods({"3": Period(12)}), reason=WHY, by=held.manager, at=NOW)
        with pytest.raises(NoReason):
            actions.propose(schedule=LONGER, reason="", by=held.manager, at=NOW)


def test_others_neither_see_nor_decide(held: Held) -> None:
    with viewing(held.manager):
        number = actions.propose(schedule=LONGER, reason=WHY, by=held.manager, at=NOW)
    essex = viewer(held.essex, "records_manager", "data_protection_officer")
    with viewing(essex):
        assert queries.waiting(held.kent.pk) is None
        with pytest.raises(queries.NoSuchPeriods):
            queries.get(number, held.kent.pk)
        for decide in (actions.confirm, actions.refuse, actions.withdraw):
            with pytest.raises(queries.NoSuchPeriods):
                decide(periods_id=number, reason=WHY, by=essex, at=NOW)


def test_the_database_keeps_what_was_said(held: Held) -> None:
    settle(held, LONGER)
    for who in (ENGINE_VIEWER, held.manager):
        with viewing(who):
            assert Periods.objects.update(reason="Nothing") == 0
            assert PeriodsDecision.objects.update(decided_by="nobody") == 0
            assert PeriodsDecision.objects.all()._raw_delete("default") == 0
    with viewing(held.manager), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO law_reckoning SELECT periods_id + 1, owner_id, state, 0, 0, now() FROM law_reckoning"
        )
    essex = viewer(held.essex, "records_manager")
    with viewing(essex), pytest.raises(DatabaseError), transaction.atomic():
        Periods.objects.create(
            owner_id=held.kent.pk, figures={}, reason="", proposed_by=essex.name, proposed_at=NOW
        )  # fmt: skip


@pytest.mark.parametrize(
    ("who", "outcome"),
    [
        ("proposer", "confirmed"),
        ("proposer", "refused"),
        ("second", "withdrawn"),
        ("stranger", "refused"),
    ],
)
def test_the_database_itself_wants_two_people_of_one_owner(held: Held, who: str, outcome: str) -> None:
    with viewing(held.manager):
        number = actions.propose(schedule=LONGER, reason=WHY, by=held.manager, at=NOW)
    by = {
        "proposer": held.manager, "second": viewer(held.kent, "records_manager"),
        "stranger": viewer(held.essex, "records_manager"),
    }[who]  # fmt: skip
    with viewing(by), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        PeriodsDecision.objects.create(
            periods_id=number, owner_id=by.organisation_id, outcome=outcome, reason="", decided_by=by.name,
            decided_at=NOW, foreseen={},
        )  # fmt: skip


def test_each_step_is_in_the_trail_with_figures_and_no_words(held: Held) -> None:
    number = settle(held, LONGER)
    with viewing(Viewer("audit", 0, frozenset(), AUDIT)):
        events = {event.what: event for event in audit.history(f"periods:{number}")}

    assert set(events) == {
        "retention periods proposed", "retention periods confirmed", "clocks set by retention periods",
    }  # fmt: skip
    assert events["retention periods proposed"].detail["to"]["4"] == "144"
    assert events["retention periods confirmed"].detail["later"] == 5
    assert not any(WHY in str(event.detail) for event in events.values())


def test_a_rule_may_lead_to_another_group(held: Held) -> None:
    groups = tuple("2" if rule == "4" else rule for rule in SHIPPED.groups)
    settle(held, replace(SHIPPED, groups=tuple("2" if group in ("3", "4") else group for group in groups)))

    assert ask('SELECT DISTINCT "group", rule FROM law_clock WHERE owner_id = %s', held.kent.pk) == [
        ("2", "undetected")
    ]
    assert dates("K1")[0] == date(2025, 2, 1)


def test_what_is_kept_on_review_starts_again_by_the_new_periods(held: Held) -> None:
    from hueandcry.stages.law.actions import reviewing

    settle(held, LONGER)
    with viewing(held.manager):
        reviewing.keep(report_ids=[report_id("K1")], reason="An appeal", by=held.manager, at=NOW)

    assert dates("K1")[0] == date(2038, 11, 22)
