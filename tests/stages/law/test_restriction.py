"""A restricted record is not there for others, counts for no series, and comes back whole when it is lifted."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client

from hueandcry.access.viewer import viewing
from hueandcry.core.errors import NotAllowed
from hueandcry.core.sharing.vocabulary import Data, Outcome, Purpose, Subject
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.flag.accuracy.actions import Wanted, draw
from hueandcry.stages.flag.accuracy.queries import accuracy
from hueandcry.stages.flag.fairness import actions as fairness
from hueandcry.stages.flag.models import Flag
from hueandcry.stages.flag.queries import agreement
from hueandcry.stages.law import queries
from hueandcry.stages.law.actions import restricting
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions import judging
from hueandcry.stages.link.actions.rebuild import rebuild
from hueandcry.stages.measure.queries import picture
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import handling
from hueandcry.stages.share import queries as share
from hueandcry.stages.share.actions import disclosing
from hueandcry.stages.share.data import Wish
from tests.factories import ENGINE_VIEWER, NOW, bring_in, member, organisation, report_id, source, viewer
from tests.stages.law.held import OLD, SHARED, Held, ask, rows_of
from tests.stages.share.arranging import cleared

pytestmark = pytest.mark.django_db
TABLES = ("link_sighting", "link_seriesmember", "link_reportfact", "flag_flag", "record_reportversion")


@pytest.fixture
def held() -> Held:
    found = Held()
    bring_in(source(found.essex), [{"ref": "E2", "text": SHARED, "when": OLD}])
    return found


def restrict(held: Held, reference: str = "K4") -> int:
    number = report_id(reference)
    with viewing(held.manager):
        restricting.place(report_id=number, reason="He says it is not him", by=held.manager, at=NOW)
    return number


def lift(held: Held, number: int) -> None:
    with viewing(held.manager):
        restricting.lift(report_id=number, reason="It is him", by=held.manager, at=NOW)


def series_of(reference: str) -> int:
    return int(str(ask("SELECT record_count FROM link_series s JOIN link_seriesmember m ON m.series_id = s.id"
                       " WHERE m.report_id = %s", report_id(reference))[0][0]))  # fmt: skip


def test_nobody_else_finds_it_and_its_owner_does(held: Held) -> None:
    national = viewer(organisation("Unit", "national_unit"), "national_analyst")
    number = restrict(held)

    with viewing(national):
        assert record.find_by_reference("K4") == []
        assert all(number not in found.report_ids for found in link.search("villain.one@mail.test"))
        with pytest.raises(record.NoSuchReport):
            record.get_report(number)
        with connection.cursor() as cursor:
            for table in TABLES:
                cursor.execute(f"SELECT count(*) FROM {table} WHERE report_id = %s", [number])
                assert cursor.fetchone() == (0,), table
    with viewing(held.manager):
        assert record.find_by_reference("K4") == [number]
        restriction = queries.find_restriction(number)
        assert restriction is not None
        assert restriction.reason == "He says it is not him"


def test_it_counts_for_no_series_and_a_rebuild_agrees(held: Held) -> None:
    assert series_of("E1") == 3
    number = restrict(held)

    assert series_of("E1") == 2
    with viewing(ENGINE_VIEWER):
        assert link.series_of_report(number) is None
        assert rebuild(at=NOW).corrected_count == 0

    lift(held, number)
    assert series_of("E1") == series_of("K4") == 3
    with viewing(ENGINE_VIEWER):
        assert rebuild(at=NOW).corrected_count == 0


def test_it_is_shared_for_others_rights_alone_and_never_by_one_person(held: Held) -> None:
    analyst, supervisor = viewer(held.kent, "force_analyst"), viewer(held.kent, "intelligence_supervisor")
    crime = Wish(held.essex.pk, Purpose.CRIME, frozenset({Data.CRIME}), reason="One offender.")
    legal = replace(crime, purpose=Purpose.LEGAL, reason="A claim in court.")
    number = restrict(held)

    with viewing(analyst):
        refused, none = disclosing.propose(report_id=number, wish=crime, by=analyst, at=NOW)
        waits, disclosure = disclosing.propose(report_id=number, wish=legal, by=analyst, at=NOW)
    assert (refused.line.code, none) == ("H10", None)
    assert waits.outcome == Outcome.SECOND_PERSON
    assert disclosure is not None
    with viewing(supervisor):
        disclosing.authorise(disclosure_id=disclosure, by=supervisor, at=NOW)

    lift(held, number)
    with viewing(analyst):
        assert disclosing.weigh(report_id=number, wish=crime, by=analyst, at=NOW).outcome == Outcome.ALLOWED


def test_what_waits_for_a_second_person_is_asked_again_once_it_is_restricted(held: Held) -> None:
    analyst, supervisor = viewer(held.kent, "force_analyst"), viewer(held.kent, "intelligence_supervisor")
    wish = Wish(
        held.essex.pk, Purpose.CRIME, frozenset({Data.CRIME}), frozenset(), frozenset({Subject.CHILD}), "One offender."
    )
    with viewing(analyst):
        _, disclosure = disclosing.propose(report_id=report_id("K4"), wish=wish, by=analyst, at=NOW)
    assert disclosure is not None
    restrict(held)

    with viewing(supervisor), pytest.raises(disclosing.GatewayRefuses, match="restricted"):
        disclosing.authorise(disclosure_id=disclosure, by=supervisor, at=NOW)


def test_judgements_rest_while_it_lasts_and_hold_again_after(held: Held) -> None:
    analyst = viewer(held.kent, "force_analyst")
    pair = (report_id("K4"), report_id("K1"))
    with viewing(analyst):
        judging.judge(pair=pair, says="same", reason="The same van", by=analyst, at=NOW)
    assert series_of("K1") == 4

    number = restrict(held)
    assert ask("SELECT count(*) FROM link_seriesmember WHERE report_id = %s", report_id("K1")) == [(0,)]

    lift(held, number)
    assert series_of("K1") == 4


def test_a_later_version_does_not_undo_it(held: Held) -> None:
    number = restrict(held)
    bring_in(held.source, [{"ref": "K4", "text": SHARED + ". He rang again from 07700 900777", "when": OLD}])
    bring_in(source(held.essex), [{"ref": "E3", "text": "Rang from 07700 900777 and threatened her", "when": OLD}])

    assert series_of("E1") == 2
    assert ask("SELECT count(*) FROM link_seriesmember WHERE report_id IN (%s, %s)", number, report_id("E3")) == [(0,)]
    lift(held, number)
    assert series_of("E3") == 4


def test_only_its_owner_restricts_and_only_who_may(held: Held) -> None:
    number = report_id("K4")
    essex = viewer(held.essex, "records_manager")
    with viewing(essex), pytest.raises(record.NoSuchReport):
        restricting.place(report_id=number, reason="x", by=essex, at=NOW)
    with viewing(essex), pytest.raises(restricting.NotRestricted):
        restricting.lift(report_id=restrict(held), reason="x", by=essex, at=NOW)
    analyst = viewer(held.kent, "force_analyst")
    with viewing(analyst), pytest.raises(NotAllowed):
        restricting.place(report_id=number, reason="x", by=analyst, at=NOW)
    with viewing(held.manager), pytest.raises(restricting.AlreadyRestricted):
        restricting.place(report_id=number, reason="x", by=held.manager, at=NOW)


def test_a_correction_stands_until_the_source_sends_another_version(held: Held) -> None:
    number = report_id("K1")
    with viewing(held.manager):
        restricting.correct(report_id=number, wrong="The date", right="5 May", by=held.manager, at=NOW)
        (before,) = queries.corrections(number, version=1)
        (after,) = queries.corrections(number, version=2)

    assert (before.right, before.is_settled, after.is_settled) == ("5 May", False, True)


def shared(held: Held, reference: str) -> int:
    """Return a disclosure of a record of Kent's to Essex."""
    analyst = viewer(held.kent, "force_analyst")
    wish = Wish(held.essex.pk, Purpose.CRIME, frozenset({Data.CRIME}), reason="One offender.")
    with viewing(analyst):
        _, number = disclosing.propose(report_id=report_id(reference), wish=wish, by=analyst, at=NOW)
    assert number
    return number


def told(held: Held, number: int) -> tuple[str, bool]:
    with viewing(viewer(held.essex, "force_analyst")):
        found = share.get_disclosure(number)
    return found.notice, found.noticed_at is not None


def test_whoever_was_given_something_of_it_is_told(held: Held) -> None:
    number, other = shared(held, "K4"), shared(held, "K1")
    assert told(held, number) == ("", False)

    restrict(held)
    assert told(held, number) == ("restricted", True)
    lift(held, report_id("K4"))
    assert told(held, number) == ("", True)
    assert told(held, other) == ("", False)


def test_whoever_was_given_something_wrong_is_told_until_they_are_given_it_anew(held: Held) -> None:
    number = shared(held, "K1")
    with viewing(held.manager):
        restricting.correct(report_id=report_id("K1"), wrong="The date", right="5 May", by=held.manager, at=NOW)
    assert told(held, number) == ("corrected", True)
    assert ask("SELECT act FROM audit_event WHERE what = 'recipient told: corrected'") == [("disclosure",)]

    analyst = viewer(held.kent, "force_analyst")
    with viewing(analyst):
        disclosing.correct(disclosure_id=number, by=analyst, at=NOW)
    assert told(held, number)[0] == ""


def figures() -> list[tuple[object, ...]]:
    """Return what each tally counts in all, and whether no cell is below nought."""
    tallies = ("flag_tally", "flag_policytally", "flag_strandtally")
    return [ask(f"SELECT coalesce(sum(count), 0)::int, bool_and(count >= 0) FROM {tally}")[0] for tally in tallies]


def test_no_figure_counts_it_until_it_is_lifted(held: Held) -> None:
    hate = "Called her a dirty paki on Facebook and said go back to your country"
    bring_in(held.source, [{"ref": "K4", "text": hate, "when": OLD}])
    before = figures()
    assert before[0] == before[1] == (7, True)
    assert int(str(before[2][0])) > 0

    number = restrict(held)
    assert figures() == [(6, True), (6, True), (0, True)]
    # Neither a later version nor somebody's answer brings it in.
    bring_in(held.source, [{"ref": "K4", "text": hate + " again", "when": OLD}])
    recorder = viewer(held.kent, "force_recorder")
    with viewing(recorder):
        flag.review(report_id=number, answer=flag.Answer(False, "none", "violence"), by=recorder, at=NOW)
    assert figures() == [(6, True), (6, True), (0, True)]

    lift(held, number)
    assert figures()[:2] == before[:2]


def test_what_is_in_a_compartment_and_restricted_is_left_out_once(held: Held) -> None:
    number = restrict(held)
    held.manager = cleared(held.kent, "CHILD", role="records_manager")
    with viewing(ENGINE_VIEWER):
        handling.place(report_ids=[number], compartments=frozenset({"CHILD"}), reason="", by=ENGINE_VIEWER, at=NOW)
    assert figures()[0] == (6, True)
    lift(held, number)
    assert figures()[0] == (6, True)
    restrict(held)
    with viewing(ENGINE_VIEWER):
        handling.release(report_ids=[number])
    assert figures()[0] == (6, True)

    lift(held, number)
    assert figures()[0] == (7, True)


def test_a_restricted_record_that_is_disposed_of_leaves_the_figures_right(held: Held) -> None:
    number = restrict(held)

    held.dispose([number])

    assert rows_of(number) == {}
    assert figures()[:2] == [(6, True), (6, True)]


def test_the_national_picture_and_an_owner_s_own_leave_it_out(held: Held, client: Client) -> None:
    national = viewer(organisation("Unit", "national_unit"), "national_analyst")
    with viewing(national):
        before = picture()
    restrict(held)

    with viewing(national):
        after = picture()
    with viewing(held.manager):
        own = picture(force_id=held.kent.pk)
    assert (before.record_count, after.record_count, own.record_count) == (7, 6, 4)
    assert sum(month.record_count for month in after.months) == 6


def test_neither_what_readers_found_nor_how_they_agree_counts_it(held: Held) -> None:
    recorders = [viewer(held.kent, "force_recorder") for _ in range(2)]
    with viewing(recorders[0]):
        draw(wanted=Wanted(held.kent.pk, 5, seed=1), by=recorders[0], at=NOW)
    for reader in recorders:
        with viewing(reader):
            for n in range(1, 6):
                flag.review(report_id=report_id(f"K{n}"), answer=flag.Answer(False, "none", "other"), by=reader, at=NOW)

    def counted() -> tuple[int, int, int]:
        with viewing(recorders[0]):
            fairness.work_out(owner_id=held.kent.pk, by=recorders[0], at=NOW)
            read, read_twice = accuracy(owner_id=held.kent.pk).read, agreement(held.kent.pk)[0]
        event = "SELECT detail FROM audit_event WHERE what = 'figures by group worked out' ORDER BY id DESC LIMIT 1"
        return read, read_twice, json.loads(str(ask(event)[0][0]))["records"]

    assert counted() == (5, 5, 5)
    number = restrict(held)
    assert counted() == (4, 4, 4)
    lift(held, number)
    assert counted() == (5, 5, 5)


def test_nobody_is_asked_to_decide_about_it(held: Held, client: Client) -> None:
    bring_in(held.source, [{"ref": "D1", "text": "She got a message from him."}])
    with viewing(ENGINE_VIEWER):
        Flag.objects.filter(pk=report_id("D1")).update(hub_decision="review", hub_probability=0.5)
    client.force_login(member(held.kent, "force_recorder"))
    before = client.get("/review/").context
    assert before["report"].reference == "D1"

    with viewing(held.manager):
        restricting.place(report_id=report_id("D1"), reason="Disputed", by=held.manager, at=NOW)

    after = client.get("/review/").context
    assert "report" not in after
    assert after["waiting_count"] == before["waiting_count"] - 1 == 0
