"""The database itself keeps each viewer to their own rows, whatever the code forgets."""

from __future__ import annotations

import pytest
from django.db import ProgrammingError, connection, transaction

from hueandcry.access.roles import ROLES
from hueandcry.access.viewer import AUDIT, OWN, Viewer, viewing
from hueandcry.stages.link import queries as link
from hueandcry.stages.record import queries as record
from hueandcry.stages.share.passing import open_record
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

# Tables with reports, sightings or text. A test below fails when one of ours is missing here or unprotected.
OWNED = [
    "record_batch", "record_rejection", "record_report", "record_reportversion", "record_savedprofile", "record_source",
    "record_compartmented", "share_clearance",
    "flag_arrived", "flag_draw", "flag_drawn", "flag_exported", "flag_flag", "flag_footer", "flag_notice",
    "flag_review", "flag_sample",
    "flag_trainingpermit", "link_sighting", "link_setaside", "link_seriesmember",
    "link_reportfact",
    "people_mention", "people_setaside", "people_key",
    "watch_watch", "watch_hit", "watch_challenge",
    "law_clock", "law_review", "law_hold", "law_heldrecord", "law_disposal", "law_disposalitem", "law_gone",
    "law_restriction", "law_correction", "law_request", "law_requestitem", "law_periods", "law_periodsdecision",
    "law_reckoning",
]  # fmt: skip
OTHERS = [
    # Those of a sharing are held to both sides: tests/stages/share.
    "share_agreement",
    "share_signature",
    "share_disclosure",
    "share_content",
    "share_receipt",
    "share_ask",
    "law_setapart",
    "link_judgement",
    "people_person",
    "people_personchange",
    "people_judgement",
    "people_learnt",
    "people_common",
    "flag_adoption",
    "flag_forcesetting",
    "flag_policyadoption",
    "flag_policytally",
    "flag_policyversion",
    "flag_recompute",
    "flag_strandtally",
    "flag_candidate",
    "flag_measured",
    "flag_tally",
    "link_identifier",
    "link_series",
    "link_serieschange",
    "link_ownvalue",
    # Each is held to those who see what it counts: tests/audit/test_counting.
    "audit_counted",
    "audit_daycount",
    "audit_hourlooks",
    "audit_named",
    "audit_thinglooks",
    "audit_event",
    "access_desk",
    "access_invitation",
    "access_rolerequest",
    "audit_seal",
]
# Who exists and how they sign in; reached before there is a viewer.
OPEN = ["access_organisation", "access_member", "access_apikey"]

SHARED = "Told to pay villain.one@mail.test on WhatsApp"


@pytest.fixture
def two_forces():
    kent, essex = organisation("Kent"), organisation("Essex")
    bring_in(source(kent), [{"ref": "K1", "text": SHARED}, {"ref": "", "text": "x"}])
    bring_in(source(kent), [{"ref": "K1", "text": SHARED + " again"}])
    bring_in(source(essex), [{"ref": "E1", "text": SHARED}, {"ref": "E2", "text": "own.villain@mail.test sent abuse"}])
    return kent, essex


def count(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


def test_every_table_of_ours_is_protected_or_known_to_be_open():
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT relname, relrowsecurity AND relforcerowsecurity FROM pg_class c
               JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE nspname = 'public' AND relkind IN ('r', 'p')
                 AND relname ~ '^(audit|access|record|flag|link|people|watch|law|share|measure)_'"""
        )
        found = dict(cursor.fetchall())

    assert {table for table, is_protected in found.items() if is_protected} == set(OWNED + OTHERS)
    assert set(found) == set(OWNED + OTHERS + OPEN)


def test_our_role_cannot_step_round_it():
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")

        assert cursor.fetchone() == (False, False)


def test_with_no_viewer_every_table_is_empty(two_forces):
    with viewing(None):
        assert {table: count(table) for table in OWNED + OTHERS} == dict.fromkeys(OWNED + OTHERS, 0)


@pytest.mark.parametrize("table", OWNED)
def test_a_force_sees_its_own_rows_and_no_others(two_forces, table):
    kent, _ = two_forces
    with viewing(viewer(kent, "force_recorder")), connection.cursor() as cursor:
        owner = "owner_id"
        cursor.execute(f"SELECT DISTINCT {owner} FROM {table}")

        assert {row[0] for row in cursor.fetchall()} <= {kent.pk}


def test_a_stranger_s_record_does_not_exist(two_forces):
    kent, _ = two_forces
    recorder = viewer(kent, "force_recorder")
    with viewing(recorder):
        with pytest.raises(record.NoSuchReport):
            open_record(report_id=report_id("E1"), by=recorder, at=NOW)
        assert record.find_by_reference("E1") == []
        assert link.search("own.villain@mail.test") == []


def test_a_cross_force_series_shows_its_shape_and_withholds_the_rest(two_forces):
    kent, essex = two_forces
    with viewing(viewer(kent, "force_analyst")):
        series = link.series_of_report(report_id("K1"))
        assert series.record_count == 2
        assert set(series.owner_ids) == {kent.pk, essex.pk}
        assert link.members(series.id) == [report_id("K1")]
        (found,) = link.search("villain.one [at] mail.test")
        assert (found.sighting_count, found.withheld_count, len(found.report_ids)) == (2, 1, 1)


def test_a_force_with_no_part_in_a_series_never_hears_of_it(two_forces):
    kent, _ = two_forces
    with viewing(viewer(kent, "force_analyst")):
        number = link.series_of_report(report_id("K1")).id
    with viewing(viewer(organisation("Surrey"), "force_analyst")):
        assert link.series_list() == []
        with pytest.raises(link.NoSuchSeries):
            link.get_series(number)


def test_the_national_analyst_sees_all_and_writes_nothing(two_forces):
    national = viewer(organisation("Unit", "national_unit"), "national_analyst")
    with viewing(national):
        assert count("record_report") == 3
        with connection.cursor() as cursor:
            cursor.execute("UPDATE record_report SET text = 'x'")
            assert cursor.rowcount == 0
            cursor.execute("DELETE FROM link_sighting")
            assert cursor.rowcount == 0


def test_nobody_writes_a_row_for_another_owner(two_forces):
    kent, essex = two_forces
    with (
        viewing(viewer(kent, "force_recorder")),
        connection.cursor() as cursor,
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        cursor.execute("UPDATE record_report SET owner_id = %s", [essex.pk])


def test_an_auditor_sees_events_and_no_contents(two_forces):
    auditor = viewer(organisation("Audit", "oversight"), "auditor")
    with viewing(auditor):
        assert count("audit_event") > 0
        assert count("record_report") == count("link_sighting") == count("link_identifier") == 0


def test_the_audit_trail_only_grows(two_forces):
    with viewing(Viewer("x", 0, frozenset(), AUDIT)), connection.cursor() as cursor:
        for statement in (
            "UPDATE audit_event SET member = 'x'", "DELETE FROM audit_event", "TRUNCATE audit_event",
            "UPDATE audit_seal SET count = 0", "DELETE FROM audit_seal", "TRUNCATE audit_seal",
        ):  # fmt: skip
            with pytest.raises(Exception, match=r"only be added to|permission denied"), transaction.atomic():
                cursor.execute(statement)


def test_reading_a_record_leaves_an_audit_row(two_forces):
    kent, _ = two_forces
    recorder = viewer(kent, "force_recorder")
    number = report_id("K1")
    with viewing(recorder):
        open_record(report_id=number, by=recorder, at=NOW)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT act, member, origin FROM audit_event WHERE subject = %s AND what = 'record read'",
                [f"report:{number}"],
            )
            assert cursor.fetchall() == [("consultation", recorder.name, "192.0.2.7")]


def test_viewing_puts_back_who_was_there_before_even_after_a_failure(two_forces):
    def reach():
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('hue.reach', true)")
            return cursor.fetchone()[0]

    with viewing(ENGINE_VIEWER):
        with pytest.raises(ProgrammingError), transaction.atomic(), viewing(Viewer("x", 1, frozenset(), OWN)):
            count("no_such_table")
        assert reach() == "engine"
    assert reach() in ("", None)


def test_each_role_is_described_and_an_unknown_one_allows_nothing():
    from hueandcry.access.roles import permissions_of

    assert all(role.description.endswith(".") and role.permissions for role in ROLES.values())
    assert permissions_of(["sorcerer"]) == frozenset()
