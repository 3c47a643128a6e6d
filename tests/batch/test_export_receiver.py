"""A file for an organisation holds what its people may read, and what is in a compartment leaves by none."""

from __future__ import annotations

import csv

import pytest
from click.testing import CliRunner

from hueandcry.access.viewer import AUDIT, Viewer, viewing
from hueandcry.audit.models import Event
from hueandcry.batch.commands.export import command
from hueandcry.stages.record.actions import handling
from tests.factories import ENGINE_VIEWER, NOW, bring_in, organisation, report_id, source
from tests.stages.share.arranging import quiet_source

pytestmark = pytest.mark.django_db
TEXT = "Told to pay villain.one@mail.test on WhatsApp"


@pytest.fixture
def kent():
    kent = organisation("Kent")
    organisation("Unit", "national_unit")
    for number, owner in enumerate((kent, organisation("Essex"))):
        bring_in(source(owner), [{"ref": f"R{number}{n}", "text": TEXT} for n in range(2)])
    return kent


def references(out, *options):
    result = CliRunner().invoke(command, ["series", str(out), *options])
    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8", newline="") as file:
        return {row["reference"] for row in csv.DictReader(file)}


def test_a_force_is_given_its_own_and_the_national_unit_everybody_s(kent, tmp_path):
    assert references(tmp_path / "kent.csv", "--to", "kent") == {"R00", "R01"}
    assert references(tmp_path / "unit.csv", "--to", "unit") == {"R00", "R01", "R10", "R11"}
    auditor = Viewer("auditor", kent.pk, frozenset(), AUDIT)
    with viewing(auditor):
        assert [one.detail for one in Event.objects.filter(what="series given as a file").order_by("id")] == [
            {"records": 2}, {"records": 4},
        ]  # fmt: skip


def test_nobody_named_is_nobody(kent, tmp_path):
    out = tmp_path / "x.csv"

    assert CliRunner().invoke(command, ["series", str(out)]).exit_code != 0
    assert CliRunner().invoke(command, ["series", str(out), "--to", "nobody"]).exit_code != 0


def test_a_source_in_a_compartment_leaves_by_no_file(kent, tmp_path):
    bring_in(quiet_source(kent, "COVERT"), [{"ref": "Q1", "text": TEXT}])

    result = CliRunner().invoke(command, ["flags", str(tmp_path / "q.csv"), "--source", "quiet-kent"])

    assert result.exit_code != 0
    assert not (tmp_path / "q.csv").exists()


def test_a_record_that_was_put_in_a_compartment_leaves_its_source_s_file(kent, tmp_path):
    with viewing(ENGINE_VIEWER):
        handling.place(
            report_ids=[report_id("R00")], compartments=frozenset({"CHILD"}), reason="", by=ENGINE_VIEWER, at=NOW
        )
    out = tmp_path / "kent.csv"

    assert CliRunner().invoke(command, ["flags", str(out), "--source", "src-kent"]).exit_code == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert [row["ref"] for row in csv.DictReader(file)] == ["R01"]
