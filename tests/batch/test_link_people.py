"""`hue link people`: a file in, a file out, no database."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from hueandcry.batch.commands.link_people import command
from hueandcry.batch.people.reading import NotAPeopleFile

PEOPLE = """record_id,First Name,surname,DOB,postcode,colour
a1,Bill,Marbeck,03/09/1971,ZZ1 1ZZ,red
a2,Tessa,Quillon,21/11/1975,ZZ2 2ZZ,blue
a3,William,Marbeck,1971-09-03,ZZ1 1ZZ,
"""


def run(folder: Path, text: str | bytes, *options: str) -> tuple[list[list[str]], str]:
    source = folder / "in.csv"
    source.write_bytes(text if isinstance(text, bytes) else text.encode())
    done = CliRunner().invoke(command, [str(source), str(folder / "out.csv"), *options], catch_exceptions=False)
    assert done.exit_code == 0
    with (folder / "out.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file)), done.stderr


def test_two_records_of_one_person(tmp_path: Path) -> None:
    rows, said = run(tmp_path, PEOPLE)

    assert rows[0] == ["record_id", "person_id", "probability"]
    assert [row[:2] for row in rows[1:]] == [["a1", "a1"], ["a2", "a2"], ["a3", "a1"]]
    assert rows[2][2] == "1.0000"
    assert 0.9 < float(rows[1][2]) <= 1
    assert "Not used: colour" in said
    assert "given: First Name" in said
    assert [path.name for path in tmp_path.iterdir() if "unfinished" in path.name] == []


def test_why_is_written_for_each_link(tmp_path: Path) -> None:
    run(tmp_path, PEOPLE, "--reasons", str(tmp_path / "why.csv"))

    why = (tmp_path / "why.csv").read_text(encoding="utf-8").splitlines()
    assert why[0] == "record_id,agrees_best_with,probability,reasons"
    assert [line.split(",")[:2] for line in why[1:]] == [["a1", "a3"], ["a3", "a1"]]
    assert "the same date of birth: " in why[1]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("record_id,surname\n", []),
        ("Record ID,surname\n1,Marbeck\n", ["1"]),
        ('record_id,surname\n1\n2,Marbeck,1990\n\n3,"unclosed\n', ["1", "2", "3"]),
        (b"\xef\xbb\xbfrecord_id,surname\r\n1,Mar\x00beck\r\n2,\xff\xfe\r\n", ["1", "2"]),
        ("record_id,surname,surname\n1,a,b\n", ["1"]),
        ("record_id,surname,dob\n" + "".join(f"{n},{'x' * 500},0000-00-00\n" for n in range(50)), None),
    ],
)
def test_poor_files_are_read(tmp_path: Path, text: str | bytes, ids: list[str] | None) -> None:
    rows, _ = run(tmp_path, text)

    assert ids is None or [row[0] for row in rows[1:]] == ids
    assert all(row[0] == row[1] for row in rows[1:])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "The file is empty"),
        ("\n\n", "The file is empty"),
        ("id,surname\n1,Marbeck\n", "no column record_id; the file has: id, surname"),
        ("record_id,record_id,surname\n1,2,a\n", "several columns record_id"),
        ("record_id,colour\n1,red\n", "No column is about a person"),
        ("record_id,surname\n1,a\n ,b\n", "Line 3 has no record_id"),
        ("record_id,surname\n1,a\n2,b\n1,c\n", "Lines 2 and 4 have the same record_id"),
        ("record_id,surname\n1," + "x" * 1_000_001 + "\n", "Line 2 is not CSV"),
    ],
)
def test_wrong_files_are_refused_in_a_sentence_and_nothing_is_written(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(NotAPeopleFile, match=says):
        run(tmp_path, text)

    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


def test_it_needs_neither_django_nor_a_database(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(PEOPLE, encoding="utf-8")
    code = (
        "import sys; from hueandcry.batch.cli import hue;"
        "hue.main(sys.argv[1:], standalone_mode=False);"
        "sys.exit(bool({'django', 'psycopg'} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, "link", "people", str(tmp_path / "in.csv"), "-"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("record_id,person_id,probability\na1,a1,")
