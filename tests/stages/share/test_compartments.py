"""A record in a compartment is known to people cleared for it and to nobody else, by any way there is."""

from __future__ import annotations

import pytest
from django.db import connection

from hueandcry.access.viewer import viewing
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.link import queries as link
from hueandcry.stages.link.actions import judging
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import handling
from hueandcry.stages.share.actions import clearing
from hueandcry.stages.share.passing import open_record
from hueandcry.stages.share.rules import SamePerson
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer
from tests.stages.share.arranging import cleared, quiet_source, supervisors

pytestmark = pytest.mark.django_db

SHARED = "Told to pay villain.one@mail.test on WhatsApp"


@pytest.fixture
def kent():
    kent = organisation("Kent")
    bring_in(source(kent), [{"ref": "K1", "text": SHARED}, {"ref": "K2", "text": SHARED}])
    bring_in(quiet_source(kent, "COVERT"), [{"ref": "Q1", "text": SHARED}, {"ref": "", "text": "no reference"}])
    return kent


def seen_by(who):
    """Return the reports of everything that is kept about reports, by table."""
    found = {}
    with viewing(who), connection.cursor() as cursor:
        cursor.execute(
            """SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
               WHERE c.relrowsecurity AND a.attname = 'report_id' AND c.relname <> 'record_compartmented'"""
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT DISTINCT report_id FROM {table}")
            found[table] = {number for (number,) in cursor.fetchall()}
        cursor.execute("SELECT id FROM record_report")
        found["record_report"] = {number for (number,) in cursor.fetchall()}
    return found


@pytest.mark.parametrize("role", ["force_analyst", "force_recorder", "intelligence_supervisor", "national_analyst"])
def test_who_is_not_cleared_finds_it_nowhere(kent, role):
    number = report_id("Q1")
    who = viewer(kent, role)

    assert {table for table, found in seen_by(who).items() if number in found} == set()
    with viewing(who):
        with pytest.raises(record.NoSuchReport):
            open_record(report_id=number, by=who, at=NOW)
        assert record.find_by_reference("Q1") == []
        assert record.compartmented([number]) == {}
        assert [one.code for one in record.sources()] == ["src-kent"]
        assert [one.source.code for one in record.batches()] == ["src-kent"]


def test_it_changes_no_count_and_no_series_of_others(kent):
    with viewing(viewer(kent, "force_analyst")):
        (found,) = link.search("villain.one@mail.test")
        series = link.series_of_report(report_id("K1"))

    assert (found.sighting_count, found.withheld_count) == (2, 0)
    assert series.record_count == 2


def test_one_who_is_cleared_reads_it(kent):
    who = cleared(kent, "COVERT")

    with viewing(who):
        report = open_record(report_id=report_id("Q1"), by=who, at=NOW)
        assert report.compartments == {"COVERT"}
        assert record.find_by_reference("Q1") == [report.id]


def test_every_compartment_must_be_cleared(kent):
    bring_in(quiet_source(kent, "COVERT", "CHILD", code="both"), [{"ref": "B1", "text": "x"}])

    with viewing(cleared(kent, "COVERT")):
        assert record.find_by_reference("B1") == []
    with viewing(cleared(kent, "COVERT", "CHILD")):
        assert record.find_by_reference("B1") == [report_id("B1")]


def test_another_organisation_s_clearance_opens_nothing(kent):
    with viewing(cleared(organisation("Essex"), "COVERT")):
        assert record.find_by_reference("Q1") == []


def test_the_national_unit_needs_its_own_clearance(kent):
    unit = organisation("Unit", "national_unit")

    with viewing(viewer(unit, "national_analyst")):
        assert record.find_by_reference("Q1") == []
    with viewing(cleared(unit, "COVERT", role="national_analyst")):
        assert record.find_by_reference("Q1") == [report_id("Q1")]


def test_a_clearance_needs_two_others_and_ends_at_once(kent):
    analyst = viewer(kent, "force_analyst")
    first, second = supervisors(kent)
    with viewing(first):
        number = clearing.give(member_id=analyst.member_id, compartment="COVERT", reason="x", by=first, at=NOW)
        with pytest.raises(SamePerson):
            clearing.confirm(clearance_id=number, by=first, at=NOW)
        own = clearing.give(member_id=second.member_id, compartment="COVERT", reason="x", by=first, at=NOW)
    with viewing(analyst):
        assert record.find_by_reference("Q1") == []
    with viewing(second):
        with pytest.raises(SamePerson):
            clearing.confirm(clearance_id=own, by=second, at=NOW)
        clearing.confirm(clearance_id=number, by=second, at=NOW)
    with viewing(analyst):
        assert record.find_by_reference("Q1") == [report_id("Q1")]
        with viewing(second):
            clearing.end(clearance_id=number, by=second, at=NOW)
        # In the same session.
        assert record.find_by_reference("Q1") == []


def test_a_later_version_stays_where_it_is(kent):
    where = quiet_source(kent, "COVERT")
    bring_in(where, [{"ref": "Q1", "text": SHARED + " again"}])

    who = viewer(kent, "force_analyst")
    assert {table for table, found in seen_by(who).items() if report_id("Q1") in found} == set()
    with viewing(who):
        assert link.search("villain.one@mail.test")[0].sighting_count == 2


def test_every_table_about_reports_keeps_to_it():
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
               WHERE c.relrowsecurity AND c.relkind = 'r' AND NOT a.attisdropped
                 AND a.attname IN ('report_id', 'left_id') AND c.relname NOT LIKE 'people%'
                 AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'cleared')"""
        )

        assert cursor.fetchall() == [("record_compartmented",)]


def test_whoever_is_cleared_ties_it_to_nothing(kent):
    who = cleared(kent, "COVERT")
    pair = (report_id("K1"), report_id("Q1"))
    with viewing(who), pytest.raises(judging.IsApart):
        judging.judge(pair=pair, says="same", reason="The same van", by=who, at=NOW)

    with viewing(viewer(kent, "force_analyst")):
        assert link.series_of_report(report_id("K1")).record_count == 2


def figures():
    """Return what each tally counts in all."""
    with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
        found = []
        for tally in ("flag_tally", "flag_policytally", "flag_strandtally"):
            cursor.execute(f"SELECT coalesce(sum(count), 0), bool_and(count >= 0) FROM {tally}")
            found.append(cursor.fetchone())
    assert all(is_sound in (True, None) for _, is_sound in found)
    return [int(total) for total, _ in found]


def test_no_figure_counts_it(kent):
    assert figures()[:2] == [2, 2]

    # Neither a later version nor an answer of somebody cleared brings it in.
    bring_in(quiet_source(kent, "COVERT"), [{"ref": "Q1", "text": SHARED + " again"}])
    recorder = cleared(kent, "COVERT", role="force_recorder")
    with viewing(recorder):
        answer = flag.Answer(False, "none", "violence")
        flag.review(report_id=report_id("Q1"), answer=answer, by=recorder, at=NOW)

    assert figures()[:2] == [2, 2]


def test_figures_follow_what_is_put_in_a_compartment_and_comes_out(kent):
    hate = "Called her a dirty paki on Facebook and said go back to your country"
    bring_in(source(kent), [{"ref": "K3", "text": hate}, {"ref": "K1", "text": SHARED}, {"ref": "K2", "text": SHARED}])
    before = figures()
    assert before[2] > 0
    with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
        handling.place(
            report_ids=[report_id("K3")], compartments=frozenset({"CHILD"}), reason="", by=ENGINE_VIEWER, at=NOW
        )
        assert figures() == [before[0] - 1, before[1] - 1, 0]
        handling.place(
            report_ids=[report_id("K3")], compartments=frozenset({"COVERT"}), reason="", by=ENGINE_VIEWER, at=NOW
        )
        assert figures() == [before[0] - 1, before[1] - 1, 0]
        cursor.execute("DELETE FROM record_compartmented WHERE report_id = %s", [report_id("K3")])

    assert figures() == before


def test_every_tally_of_flags_is_kept_clear_of_it():
    with connection.cursor() as cursor:
        cursor.execute(
            r"""SELECT p.proname, t.tally[1] FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
               CROSS JOIN LATERAL regexp_matches(p.prosrc, 'INSERT INTO (\w+)', 'g') AS t(tally)
               WHERE g.tgrelid = 'flag_flag'::regclass"""
        )
        found = cursor.fetchall()

    for event in ("insert", "update", "delete"):
        added = {tally for name, tally in found if name.startswith("flag_") and name.endswith(event)}
        taken = {tally for name, tally in found if name == f"share_quiet_after_{event}"}
        assert added == taken, event
        assert len(taken) >= 3
