import gzip
import io
import zipfile
from contextlib import suppress
from datetime import UTC, date, datetime, time

import openpyxl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet as pq

from hueandcry.core.errors import Malformed
from hueandcry.core.importing.rows import Fault, Row
from hueandcry.stages.record.files import Limits, Unreadable, open_rows


def workbook(*rows, sheets=()):
    book = openpyxl.Workbook()
    book.active.title = "Crimes"
    for row in rows:
        book.active.append(row)
    for name in sheets:
        book.create_sheet(name)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(content, changes):
    """Return a workbook with some of its parts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.get(name, old.read(name)))
    return out.getvalue()


def sheet(rows):
    names = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return f'<worksheet {names}><dimension ref="A1:B2"/><sheetData>{rows}</sheetData></worksheet>'


def cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


HEADERS = f'<row r="1">{cell("A1", "Ref")}{cell("B1", "Text")}</row>'
SHEET = "xl/worksheets/sheet1.xml"
PLAIN = workbook(["Ref", "Text"], ["A1", "x"])


@pytest.fixture
def write(tmp_path):
    def written(content, name="export.xlsx"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return written


def read(path, **options):
    items = list(open_rows(path, **options))
    return [item for item in items if isinstance(item, Row)], [item for item in items if isinstance(item, Fault)]


def test_cells_of_every_type(write):
    when = datetime(2024, 3, 1, 10, 30)
    cells = ["A1", 7700900123, 1.5, 12.0, True, when, date(2024, 3, 2), time(9, 5), None, "é "]
    path = write(workbook([f"c{n}" for n in range(10)], cells))

    stream = open_rows(path)

    assert stream.format == "xlsx"
    assert list(next(iter(stream)).values.values()) == [
        "A1",
        "7700900123",
        "1.5",
        "12",
        "TRUE",
        "2024-03-01 10:30:00",
        "2024-03-02",
        "09:05:00",
        "",
        "é ",
    ]


def test_formulas_stay_text_and_are_noted(write):
    stream = open_rows(write(workbook(["Ref", "Sum"], ["A1", "=1+1"], ["A2", "=cmd|'/c calc'!A1"])))

    assert [row.values["Sum"] for row in stream] == ["=1+1", "=cmd|'/c calc'!A1"]
    assert stream.notes == ("A cell holds a formula; it is kept as text and not run (2 times)",)


def test_rows_keep_the_sheet_s_numbers(write):
    stream = open_rows(write(workbook(["Crimes of May", None], [], ["Ref", "Text"], ["A1", "x"], [], ["A2", "y"])))

    assert stream.headers == ("Ref", "Text")
    assert [row.number for row in stream] == [4, 6]
    assert [row.number for row in stream.rows(5)] == [6]


def test_other_sheets_are_noted(write):
    stream = open_rows(write(workbook(["Ref", "Text"], ["A1", "x"], sheets=["Notes", "Codes"])))

    assert stream.notes == ('Sheet "Notes" was not read', 'Sheet "Codes" was not read')


def test_the_first_sheet_with_a_table_is_read(write):
    book = openpyxl.Workbook()
    book.active.append(["Read me"])
    table = book.create_sheet("Data")
    table.append(["Ref", "Text"])
    table.append(["A1", "x"])
    file = io.BytesIO()
    book.save(file)

    rows, _ = read(write(file.getvalue()))

    assert rows == [Row(2, {"Ref": "A1", "Text": "x"})]


def test_cells_beyond_the_headers(write):
    rows, faults = read(write(workbook(["Ref", "Text"], ["A1", "x", "y"], ["A2", "x"], ["A3"])))

    assert [row.values for row in rows] == [{"Ref": "A2", "Text": "x"}, {"Ref": "A3", "Text": ""}]
    assert (faults[0].number, faults[0].code) == (2, "wrong_cell_count")
    assert faults[0].values["(column 3)"] == "y"


def test_too_many_columns(write):
    with pytest.raises(Unreadable, match="10,000 columns"):
        open_rows(write(workbook([f"c{n}" for n in range(10_000)], ["x"])))


def test_a_cell_over_the_limit(write):
    rows = f'<row r="2">{cell("A2", "A1")}{cell("B2", "x" * 1_000_001)}</row><row r="3">{cell("A3", "A2")}</row>'
    path = write(repacked(PLAIN, {SHEET: sheet(HEADERS + rows)}))

    found, faults = read(path, limits=Limits(ratio=100_000))

    assert [row.values["Ref"] for row in found] == ["A2"]
    assert (faults[0].number, faults[0].column, faults[0].code) == (2, "Text", "cell_too_long")


def test_a_row_far_away_is_not_waited_for(write):
    far = f'<row r="999999999999">{cell("A999999999999", "A1")}</row>'

    rows, faults = read(write(repacked(PLAIN, {SHEET: sheet(HEADERS + far)})))

    assert not rows
    assert not faults


def test_a_bomb_is_refused_unopened(write):
    blank = "<row r='2'><c r='A2'><v>1</v></c></row>" * 4_000_000
    path = write(repacked(PLAIN, {SHEET: sheet(HEADERS + blank)}))

    with pytest.raises(Unreadable, match="250 times"):
        open_rows(path)


HOSTILE = [
    "<row r='1'/>" * 1_100_000,
    "<row r='1'>" + "<c/>" * 200_000 + "</row>",
    "<a/>" * 200_000,
    "<row r='1'><c t='inlineStr'><is><t>" + "x" * 33_000_000 + "</t></is></c></row>",
]


@pytest.mark.parametrize("markup", HOSTILE, ids=["rows", "cells", "tags", "text"])
def test_sheets_that_would_fill_the_memory_are_refused(write, markup):
    path = write(repacked(PLAIN, {SHEET: sheet(HEADERS + markup)}))

    with pytest.raises(Unreadable, match=r"more than is read at once \(row"):
        open_rows(path, limits=Limits(ratio=100_000))


def test_other_parts_beyond_memory_are_refused(write):
    path = write(repacked(PLAIN, {"xl/styles.xml": "x" * 2_000_000}))

    with pytest.raises(Unreadable, match="more than is read"):
        open_rows(path, limits=Limits(shared_text_bytes=1_000_000))


def test_entities_are_not_expanded(write):
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + sheet(HEADERS + cell("A2", "&b;"))
    path = write(repacked(PLAIN, {SHEET: laughs}))

    with pytest.raises(Unreadable, match="no sound XLSX"):
        open_rows(path)


def test_a_workbook_damaged_half_way_keeps_the_rows_before(write):
    rows = "".join(f'<row r="{n}">{cell(f"A{n}", f"A{n}")}{cell(f"B{n}", "x")}</row>' for n in range(2, 3000))
    path = write(repacked(PLAIN, {SHEET: sheet(HEADERS + rows + "<broken")}))

    found, faults = read(path)

    assert len(found) == 2998
    assert faults[-1].code == "file_damaged"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_workbook_cut_off_is_refused(write, share):
    with pytest.raises(Unreadable, match=r"export\.xlsx"):
        open_rows(write(PLAIN[: int(len(PLAIN) * share)]))


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("export.csv", "ZIP archive"),
        ("content.xml", "OpenDocument file; save it as"),
        ("xl/workbook.bin", "binary Excel"),
        ("word/document.xml", "Word document"),
    ],
)
def test_another_zip_is_told_from_a_workbook(write, part, what):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as parts:
        parts.writestr(part, "Ref,Text\n")

    with pytest.raises(Unreadable, match=what):
        open_rows(write(file.getvalue()))


def test_an_empty_workbook_is_refused(write):
    with pytest.raises(Unreadable, match="no sheet with a table"):
        open_rows(write(workbook()))


def test_a_gzipped_workbook(write):
    rows, _ = read(write(gzip.compress(PLAIN)))

    assert rows == [Row(2, {"Ref": "A1", "Text": "x"})]


@given(st.integers(0, len(PLAIN) - 1), st.integers(0, 255), st.integers(0, len(PLAIN) - 1), st.integers(0, 255))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_workbook_with_bytes_changed_is_rows_or_refused(tmp_path, one, first, other, second):
    content = bytearray(PLAIN)
    content[one], content[other] = first, second
    path = tmp_path / "any.xlsx"
    path.write_bytes(bytes(content))

    with suppress(Malformed):
        assert all(isinstance(item, Row | Fault) for item in open_rows(path))


# What a hostile sheet may hold that no program writes.
MARKUP = st.lists(
    st.sampled_from(
        [
            '<row r="2">',
            '<row r="x">',
            '<row r="-1">',
            "</row>",
            '<c r="A2"><v>1</v></c>',
            '<c r="A2" t="s"><v>99</v></c>',
            '<c r="A2" t="d"><v>never</v></c>',
            '<c r="A2" t="b"><v>maybe</v></c>',
            '<c r="A2" s="77"><v>1</v></c>',
            '<c r="A2" t="n"><v>1e999</v></c>',
            '<c r="A2" t="n"><v>x</v></c>',
            '<c r="ZZZZZ2"><v>1</v></c>',
            '<c r="1"><v>1</v></c>',
            '<c r="A2" t="e"><v>#N/A</v></c>',
            "<c><f>1+1</f></c>",
            '<c r="A2"><f t="array" ref="A1:B2">1</f></c>',
            '<c r="A2"><f t="shared" si="0"/></c>',
        ]
    ),
    max_size=6,
)


@given(MARKUP)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_odd_markup_is_rows_or_faults(tmp_path, markup):
    path = tmp_path / "odd.xlsx"
    path.write_bytes(repacked(PLAIN, {SHEET: sheet(HEADERS + "".join(markup))}))

    with suppress(Malformed):
        assert all(isinstance(item, Row | Fault) for item in open_rows(path))


def parquet(columns, **options):
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file, **options)
    return file.getvalue()


def test_parquet(write):
    content = parquet(
        {
            "Ref": ["A1", "A2"],
            "when": [datetime(2024, 3, 1, 10, tzinfo=UTC), None],
            "loss": [1.5, 2.0],
            "seller": [{"name": "Al", "phones": ["1", "2"]}, None],
        }
    )

    stream = open_rows(write(content, "export.parquet"))

    assert (stream.format, stream.headers) == ("parquet", ("Ref", "when", "loss", "seller"))
    assert list(stream) == [
        Row(
            1,
            {
                "Ref": "A1",
                "when": "2024-03-01 10:00:00+00:00",
                "loss": "1.5",
                "seller.name": "Al",
                "seller.phones": "1\n2",
            },
        ),
        Row(2, {"Ref": "A2", "when": "", "loss": "2.0", "seller": ""}),
    ]


def test_parquet_from_any_row(write):
    stream = open_rows(write(parquet({"Ref": [f"A{n}" for n in range(1, 1001)]}), "export.parquet"))

    assert [row.number for row in stream.rows(998)] == [998, 999, 1000]
    assert len(list(stream)) == 1000


def test_parquet_columns_over_the_limit(write):
    content = parquet({f"c{n}": ["x"] for n in range(2_001)})

    with pytest.raises(Unreadable, match="2,001 columns"):
        open_rows(write(content, "export.parquet"))


def test_parquet_that_unpacks_to_too_much(write):
    content = parquet({"Ref": ["x" * 1000] * 1000}, use_dictionary=False)

    with pytest.raises(Unreadable, match="more than is read"):
        open_rows(write(content, "export.parquet"), limits=Limits(unpacked_bytes=10_000))


TABLE = parquet({"Ref": [f"A{n}" for n in range(50)], "n": list(range(50))})


@given(st.integers(4, len(TABLE) - 1), st.integers(0, 255))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_parquet_with_a_byte_changed_is_rows_or_refused(tmp_path, place, byte):
    content = bytearray(TABLE)
    content[place] = byte
    path = tmp_path / "any.parquet"
    path.write_bytes(bytes(content))

    with suppress(Malformed):
        assert all(isinstance(item, Row | Fault) for item in open_rows(path))


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_parquet_cut_off_is_refused(write, share):
    with pytest.raises(Unreadable, match="no sound Parquet"):
        open_rows(write(TABLE[: int(len(TABLE) * share)], "export.parquet"))
