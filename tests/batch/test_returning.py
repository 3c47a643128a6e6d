"""A record that leaves its compartments is among the others as if it had never been in one; two people decide it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.db import connection

from hueandcry.access.models import Member
from hueandcry.access.viewer import viewing
from hueandcry.batch import returning
from hueandcry.batch.commands.law import command
from hueandcry.core.errors import NotAllowed
from hueandcry.core.importing.profile_toml import to_toml
from hueandcry.stages.law.models import Clock
from hueandcry.stages.link import queries as link
from hueandcry.stages.people.models import Mention
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.models import Batch
from hueandcry.stages.share.actions import compartments
from hueandcry.stages.share.rules import SamePerson
from tests.factories import ENGINE_VIEWER, NOW, PROFILE, bring_in, organisation, report_id, source, viewer
from tests.stages.share.arranging import cleared, quiet_source

pytestmark = pytest.mark.django_db
TEXT = "Told to pay villain.one@mail.test on WhatsApp"
ROWS = [{"ref": f"K{n}", "text": TEXT, "victim": f"Ann Ash {n}"} for n in (1, 2)]


@pytest.fixture
def kent():
    kent = organisation("Kent")
    bring_in(source(kent), ROWS)
    # As a real import keeps it: the profile's own text.
    with viewing(ENGINE_VIEWER):
        Batch.objects.update(profile=to_toml(PROFILE))
    return kent


def facts(reference):
    """Return everything that ties a record to others, and what figures count."""
    number = report_id(reference)
    with viewing(ENGINE_VIEWER), connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(sum(count), 0) FROM flag_tally")
        (counted,) = cursor.fetchone()
        return (
            sorted((one.kind, one.value, one.role, one.joins, one.start) for one in link.sightings_of(number)),
            link.series_of_report(number),
            [one.name for one in Mention.objects.filter(id__range=(number * 1024, number * 1024 + 1023))],
            int(counted),
        )


def test_it_is_tied_as_it_was_before(kent):
    before = facts("K2")
    assert before[1].record_count == 2
    first, second = cleared(kent, "CHILD", role="intelligence_supervisor"), viewer(kent, "intelligence_supervisor")
    number = report_id("K2")
    with viewing(first):
        compartments.place(report_id=number, compartments=frozenset({"CHILD"}), reason="x", by=first, at=NOW)
    assert facts("K2") == ([], None, [], before[3] - 1)

    returning.take_out(report_id=number, reason="It was another's.", by=first, second=second, at=NOW)

    assert facts("K2") == before
    with viewing(viewer(kent, "force_analyst")):
        assert record.find_by_reference("K2") == [number]


def test_one_that_is_in_no_series_is_kept_as_long_as_it_must_be_itself(kent):
    bring_in(source(kent, "kent-2"), [{"ref": "K3", "text": "A window was broken."}])
    first, second = cleared(kent, "CHILD", role="intelligence_supervisor"), viewer(kent, "intelligence_supervisor")
    number = report_id("K3")
    with viewing(ENGINE_VIEWER):
        Batch.objects.update(profile=to_toml(PROFILE))
        # As a series left it that is no more.
        until = Clock.objects.get(pk=number).own_keep_until
        Clock.objects.filter(pk=number).update(keep_until=until + timedelta(days=900))
    with viewing(first):
        compartments.place(report_id=number, compartments=frozenset({"CHILD"}), reason="x", by=first, at=NOW)

    returning.take_out(report_id=number, reason="It was another's.", by=first, second=second, at=NOW)

    with viewing(ENGINE_VIEWER):
        assert Clock.objects.get(pk=number).keep_until == until


def test_nobody_does_it_alone_uncleared_or_for_another(kent):
    first, second = cleared(kent, "CHILD", role="intelligence_supervisor"), viewer(kent, "intelligence_supervisor")
    number = report_id("K2")
    with viewing(first):
        compartments.place(report_id=number, compartments=frozenset({"CHILD"}), reason="x", by=first, at=NOW)
    stranger = viewer(organisation("Essex"), "intelligence_supervisor")

    for by, other, fault in (
        (first, first, SamePerson), (second, first, record.NoSuchReport), (first, stranger, record.NoSuchReport),
        (stranger, second, record.NoSuchReport), (first, viewer(kent, "force_analyst"), NotAllowed),
    ):  # fmt: skip
        with pytest.raises(fault):
            returning.take_out(report_id=number, reason="x", by=by, second=other, at=NOW)
    with pytest.raises(compartments.NotInOne):
        returning.take_out(report_id=report_id("K1"), reason="x", by=first, second=second, at=NOW)
    assert facts("K2")[0] == []


def test_a_record_of_a_quiet_source_stays_where_its_source_is(kent):
    bring_in(quiet_source(kent, "CHILD"), [{"ref": "Q1", "text": TEXT}])
    first, second = cleared(kent, "CHILD", role="intelligence_supervisor"), viewer(kent, "intelligence_supervisor")

    with pytest.raises(compartments.NotInOne):
        returning.take_out(report_id=report_id("Q1"), reason="x", by=first, second=second, at=NOW)


def test_by_command_with_two_names(kent):
    first, second = cleared(kent, "CHILD", role="intelligence_supervisor"), viewer(kent, "intelligence_supervisor")
    with viewing(first):
        compartments.place(report_id=report_id("K2"), compartments=frozenset({"CHILD"}), reason="x", by=first, at=NOW)
    assert Member.objects.filter(email=first.name).exists()

    def release(*options):
        return CliRunner().invoke(command, ["release", "K2", "--reason", "x", *options]).exit_code

    assert release("--by", first.name) != 0
    assert release("--by", second.name, "--second", first.name) != 0
    assert release("--by", first.name, "--second", second.name) == 0
    with viewing(viewer(kent, "force_analyst")):
        assert record.find_by_reference("K2") == [report_id("K2")]
