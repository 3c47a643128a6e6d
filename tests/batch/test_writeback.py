"""A force gets its own columns back with the hub's answers, and next time only what changed."""

from __future__ import annotations

import csv
import json

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from hueandcry.access.viewer import viewing
from hueandcry.batch.commands.export import command
from hueandcry.batch.commands.import_file import command as import_file
from hueandcry.stages.flag import actions
from tests.factories import NOW, PERSON_PROFILE, bring_in, organisation, report_id, source, viewer

pytestmark = pytest.mark.django_db

ROWS = [
    {"ref": "K1", "text": "Threats sent on Facebook Messenger", "odd": "=1+1"},
    {"ref": "K2", "text": "Bike stolen from shed", "odd": "b"},
]


@pytest.fixture
def kent():
    owner = organisation()
    bring_in(source(owner, "force-kent"), ROWS)
    return owner


def export(path, *options):
    result = CliRunner().invoke(command, ["flags", str(path), "--source", "force-kent", *options])
    assert result.exit_code == 0, result.output
    return path


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_own_columns_come_first_and_the_answers_beside_them(kent, tmp_path):
    rows = read(export(tmp_path / "out.csv"))

    assert [row["ref"] for row in rows] == ["K1", "K2"]
    assert list(rows[0])[:3] == ["odd", "ref", "text"]
    assert rows[0]["odd"] == "'=1+1"
    assert all(row["hue_policy"] and row["hue_decided_by"] for row in rows)


def test_the_three_forms_hold_the_same(kent, tmp_path):
    by_csv = read(export(tmp_path / "out.csv"))
    by_json = [json.loads(line) for line in export(tmp_path / "out.json").read_text().splitlines()]
    book = load_workbook(export(tmp_path / "out.xlsx")).active
    head, *cells = [["" if value is None else value for value in row] for row in book.iter_rows(values_only=True)]

    assert [dict(zip(head, row, strict=True)) for row in cells] == by_csv
    assert [row["ref"] for row in by_json] == ["K1", "K2"]
    assert by_json[0]["odd"] == "=1+1"


def test_a_change_only_file_holds_what_changed_since(kent, tmp_path):
    export(tmp_path / "all.csv")
    assert read(export(tmp_path / "none.csv", "--changes")) == []
    recorder = viewer(kent, "force_recorder")
    with viewing(recorder):
        answer = actions.Answer(True, "enabled", "stalking")
        actions.review(report_id=report_id("K2"), answer=answer, by=recorder, at=NOW)

    (row,) = read(export(tmp_path / "changed.csv", "--changes"))

    assert (row["ref"], row["hue_online"], row["hue_kind"], row["hue_decided_by"]) == (
        "K2",
        "Y",
        "Cyber-enabled",
        "person",
    )


def test_a_record_written_a_row_a_person_comes_back_a_row_a_person(tmp_path):
    rows = [{"ref": "K1", "text": "t", "victim": name} for name in ("Ann Ash", "Bob Birch")]
    bring_in(source(organisation(), "force-kent"), rows, profile=PERSON_PROFILE)

    assert [row["victim"] for row in read(export(tmp_path / "out.csv"))] == ["Ann Ash", "Bob Birch"]


def test_an_unknown_source_is_named_and_nothing_is_written(tmp_path):
    result = CliRunner().invoke(command, ["flags", str(tmp_path / "x.csv"), "--source", "nobody"])

    assert result.exit_code != 0
    assert not list(tmp_path.iterdir())


def test_columns_keep_the_order_of_the_file(tmp_path):
    file = tmp_path / "force-kent.csv"
    file.write_text("Zone,Crime Number,Account of offence,Beat\nN,K9,Threats sent to her on Facebook,7\n")
    result = CliRunner().invoke(import_file, [str(file), "--source", "force-kent", "--yes", "--processes", "0"])
    assert result.exit_code == 0, result.output

    (row,) = read(export(tmp_path / "out.csv"))

    assert list(row)[:4] == ["Zone", "Crime Number", "Account of offence", "Beat"]
