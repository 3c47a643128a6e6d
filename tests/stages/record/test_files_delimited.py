import codecs
import csv
import gzip
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hueandcry.core.errors import Malformed
from hueandcry.core.importing.rows import Fault, Row
from hueandcry.stages.record.files import Limits, Unreadable, open_rows


@pytest.fixture
def write(tmp_path):
    def written(content, name="export.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


def read(path, **options):
    items = list(open_rows(path, **options))
    return [item for item in items if isinstance(item, Row)], [item for item in items if isinstance(item, Fault)]


def codes(faults):
    return [(fault.number, fault.code) for fault in faults]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~"])
def test_any_delimiter(write, delimiter):
    path = write(f"Ref{delimiter}Text\nA1{delimiter}one, two: three\nA2{delimiter}four\n".replace("one, ", "one "))

    stream = open_rows(path)

    assert (stream.format, stream.delimiter, stream.headers) == ("csv", delimiter, ("Ref", "Text"))
    assert list(stream) == [
        Row(2, {"Ref": "A1", "Text": "one two: three"}),
        Row(3, {"Ref": "A2", "Text": "four"}),
    ]


def test_commas_in_prose_do_not_beat_the_delimiter(write):
    path = write("Ref;Text\n" + "".join(f"A{n};one, two, three, four\n" for n in range(20)))

    assert open_rows(path).delimiter == ";"


def test_excel_s_first_line_names_the_delimiter(write):
    rows, _ = read(write("sep=;\nRef;Text\nA1;x\n"))

    assert rows == [Row(3, {"Ref": "A1", "Text": "x"})]


ENCODINGS = [
    ("utf-8", b"", "utf-8"),
    ("utf-8", codecs.BOM_UTF8, "utf-8"),
    ("cp1252", b"", "cp1252"),
    ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16-le"),
    ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16-be"),
    ("utf-16-le", b"", "utf-16-le"),
    ("utf-16-be", b"", "utf-16-be"),
    ("utf-32-le", codecs.BOM_UTF32_LE, "utf-32-le"),
]


@pytest.mark.parametrize(("encoding", "bom", "named"), ENCODINGS)
def test_encodings(write, encoding, bom, named):
    path = write(bom + "Ref,Loss\nA1,£5 – “lost”\n".encode(encoding))

    stream = open_rows(path)

    assert stream.encoding == named
    assert list(stream) == [Row(2, {"Ref": "A1", "Loss": "£5 – “lost”"})]


def test_western_letters_that_come_late_are_still_read(write):
    path = write(b"Ref,Loss\n" + b"A1,5\n" * 100_000 + "A2,£5\n".encode("cp1252"))

    stream = open_rows(path)
    rows = list(stream)

    assert rows[-1] == Row(100_002, {"Ref": "A2", "Loss": "£5"})
    assert "Windows-1252" in stream.notes[0]


def test_a_byte_of_another_encoding_costs_its_row_and_is_located(write):
    good = "Ref,Text\nA1,né\n"
    path = write(good.encode() + b"A2,caf\xe9\nA3," + "né\n".encode())

    rows, faults = read(path)

    assert [row.values["Ref"] for row in rows] == ["A1", "A3"]
    assert codes(faults) == [(3, "bad_encoding")]
    assert faults[0].column == "Text"
    assert f"byte {len(good.encode()) + 6:,}" in faults[0].message
    assert "0xe9" in faults[0].message


def test_a_nul_byte_costs_its_row(write):
    rows, faults = read(write(b"Ref,Text\nA1,x\nA2,y\0z\nA3,w\n"))

    assert [row.values["Ref"] for row in rows] == ["A1", "A3"]
    assert codes(faults) == [(3, "nul_byte")]
    assert faults[0].column == "Text"
    assert faults[0].values == {"Ref": "A2", "Text": "y\ufffdz"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(write, end):
    rows, faults = read(write(f"Ref,Text{end}A1,x{end}A2,y{end}"))

    assert [row.values for row in rows] == [{"Ref": "A1", "Text": "x"}, {"Ref": "A2", "Text": "y"}]
    assert not faults


def test_mixed_line_ends_and_line_ends_in_cells(write):
    rows, faults = read(write('Ref,Text\r\nA1,"one\ntwo\r\nthree"\nA2,x\rA3,y\r\n'))

    assert [(row.number, row.values["Text"]) for row in rows] == [(2, "one\ntwo\r\nthree"), (3, "x"), (4, "y")]
    assert not faults


def test_wrong_counts_of_cells(write):
    rows, faults = read(write("Ref,A,B\nA1,x,y\nA2,x\nA3,x,y,z\nA4,x,y,,\nA5,x,y\n"))

    assert [row.values["Ref"] for row in rows] == ["A1", "A4", "A5"]
    assert codes(faults) == [(3, "wrong_cell_count"), (4, "wrong_cell_count")]
    assert "2 cells where the header has 3" in faults[0].message
    assert faults[1].values == {"Ref": "A3", "A": "x", "B": "y", "(column 4)": "z"}


def test_a_file_cut_off_in_a_row_keeps_what_came_before(write):
    rows, faults = read(write("Ref,A,B\nA1,x,y\nA2,x"))

    assert [row.values["Ref"] for row in rows] == ["A1"]
    assert "cut off" in faults[0].message


def test_a_quote_never_closed_costs_one_row_only(write):
    rows, faults = read(write('Ref,A,B\nA1,x,y\nA2,"x,y\n' + "".join(f"A{n},x,y\n" for n in range(3, 50))))

    assert len(rows) == 48
    assert codes(faults) == [(3, "unclosed_quote")]


def test_a_quote_closed_by_another_row_s_quote_costs_two_rows_only(write):
    table = ["A1,x,y"] * 10 + ['A2,"x,y'] + ["A3,x,y"] * 10 + ['A4,x",y'] + ["A5,x,y"] * 10
    rows, faults = read(write("Ref,A,B\n" + "\n".join(table) + "\n"))

    assert len(rows) + len(faults) == len(table)
    assert len(rows) >= len(table) - 2


def test_a_file_cut_off_in_a_quoted_cell(write):
    rows, faults = read(write('Ref,A\nA1,x\nA2,"it was on\nMonday and'))

    assert [row.values["Ref"] for row in rows] == ["A1"]
    assert codes(faults) == [(3, "unclosed_quote")]


def test_blank_lines_are_no_rows_but_noted(write):
    path = write("Ref,A\n\nA1,x\n\n\nA2,y\n")

    stream = open_rows(path)

    assert [item.number for item in stream] == [3, 6]
    assert stream.notes == ("Blank line (3 times)",)


def test_a_row_of_ten_thousand_cells_is_one_fault(write):
    rows, faults = read(write("Ref,A\nA1,x\n" + "y," * 10_000 + "\nA2,x\n"))

    assert [row.values["Ref"] for row in rows] == ["A1", "A2"]
    assert "10,001 cells" in faults[0].message
    assert len(faults[0].values) <= 2000


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_cell_over_the_limit_costs_its_row(write, quote):
    big = quote + "x" * 1_000_001 + quote
    just = quote + "x" * 1_000_000 + quote

    rows, faults = read(write(f"Ref,Text\nA1,{just}\nA2,{big}\nA3,x\n"))

    assert [row.values["Ref"] for row in rows] == ["A1", "A3"]
    assert codes(faults) == [(3, "cell_too_long")]
    assert faults[0].column == "Text"
    assert "1,000,001" in faults[0].message
    assert len(faults[0].values["Text"]) == 10_000


@pytest.mark.parametrize("cell", ["x" * 3_000_000, '"' + "x" * 3_000_000, '"' + "one\n" * 700_000])
def test_a_row_beyond_all_limits_costs_itself(write, cell):
    limits = Limits(row_chars=1_000_000)

    rows, faults = read(write(f"Ref,Text\nA1,x\nA2,{cell}\nA3,x\n"), limits=limits)

    assert rows[0].values["Ref"] == "A1"
    assert faults[0].number == 3
    assert faults[0].code == "row_too_long"


def test_reading_can_begin_at_any_row(write):
    stream = open_rows(write("Ref,A\nA1,x\nA2\nA3,x\nA4,x\n"))

    assert [item.number for item in stream.rows(3)] == [3, 4, 5]
    assert [item.number for item in stream.rows(4)] == [4, 5]
    assert [item.number for item in stream.rows()] == [2, 3, 4, 5]
    assert stream.progress() == 1.0


def test_gzip(write):
    path = write(gzip.compress(b"Ref,A\nA1,x\n") + gzip.compress(b"A2,y\n") + b"\0" * 10, "export.csv.gz")

    rows, faults = read(path)

    assert [row.values["Ref"] for row in rows] == ["A1", "A2"]
    assert not faults


def lines(count):
    return "".join(f"A{n},{n * 7919 % 100003}\n" for n in range(count)).encode()


def test_a_gzip_cut_off_keeps_the_rows_before(write):
    packed = gzip.compress(b"Ref,A\n" + lines(20_000))

    rows, faults = read(write(packed[: len(packed) // 2]))

    assert len(rows) > 5_000
    assert rows[100].values["Ref"] == "A100"
    assert faults[-1].code == "file_cut_off"
    assert faults[-1].stops
    assert "row" in faults[-1].message


def test_a_damaged_gzip_keeps_the_rows_before(write):
    packed = bytearray(gzip.compress(b"Ref,A\n" + lines(100_000)))
    packed[-5] ^= 0xFF

    rows, faults = read(write(bytes(packed)))

    assert rows
    assert faults[-1].code == "file_damaged"


def test_a_gzip_bomb_is_stopped_as_it_streams(write):
    limits = Limits(ratio_free_bytes=2**20, ratio=100)
    bomb = gzip.compress(b"Ref,A\nA1,x\n" + b"A2,xxxxxxxxxxxxxxxxxxxxx\n" * 2_000_000)

    rows, faults = read(write(bomb), limits=limits)

    assert 0 < len(rows) < 1_000_000
    assert faults[-1].code == "file_too_large"
    assert "100 times" in faults[-1].message


def test_a_gzip_that_is_too_large_altogether_is_stopped(write):
    rows, faults = read(write(gzip.compress(b"Ref,A\n" + lines(100_000))), limits=Limits(unpacked_bytes=500_000))

    assert rows
    assert faults[-1].code == "file_too_large"


REFUSED = [
    (b"", "is empty"),
    (b"\xef\xbb\xbf\n\n", "is empty"),
    (gzip.compress(b"", mtime=0), "is empty"),
    (b"%PDF-1.7 ...", "PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel"),
    (b"\x89PNG\r\n", "picture"),
    (b"<?xml version='1.0'?><a/>", "XML"),
    (bytes(range(256)) * 20, "binary"),
    (b"\x7fELF\x02\x01", "program"),
    (gzip.compress(gzip.compress(b"Ref,A\nA1,x\n", mtime=0), mtime=0), "packed twice"),
    (gzip.compress(b"Ref,A\n", mtime=0)[:8], "export.csv"),
    (b"PK\x03\x04 not a zip", "XLSX"),
    (b"PAR1 not a parquet", "Parquet"),
]


@pytest.mark.parametrize(("content", "words"), REFUSED)
def test_what_is_no_table_is_refused_by_name(write, content, words):
    with pytest.raises(Unreadable, match=words) as caught:
        open_rows(write(content))

    assert "export.csv" in str(caught.value)


def test_odd_letters_are_only_letters(write):
    odd = "right-to-left \u202e override, unassigned \U000e0fff, joined \u200d, Cymraeg ŵ, \U0001f600"
    path = write(f'Ref,Text\nA1,"{odd}"\n')

    assert list(open_rows(path)) == [Row(2, {"Ref": "A1", "Text": odd})]


cells = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t"), max_size=12)


@given(st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_back(tmp_path, table):
    path = tmp_path / "law.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(("Ref", "Text", "Words"))
        writer.writerows(table)

    stream = open_rows(path)

    if stream.delimiter == "," and stream.headers == ("Ref", "Text", "Words"):
        assert [tuple(row.values.values()) for row in stream] == table


BYTES = st.one_of(
    st.binary(max_size=400),
    st.builds(
        bytes.__add__,
        st.sampled_from([b"Ref,A\n", b'[{"a":', b'{"a":1}\n', b"\xff\xfe", b"sep=;\n"]),
        st.binary(max_size=200),
    ),
    st.text('ab,;"\n\r\t{}[]: 01\0é', max_size=200).map(str.encode),
    st.text('ab,;"\n\r é', max_size=100).map(lambda text: text.encode("utf-16")),
    st.binary(max_size=200).map(gzip.compress),
    st.binary(max_size=60).map(lambda tail: gzip.compress(b"Ref,A\nA1,x\n")[:-8] + tail),
)


@given(BYTES)
@example(b"\xff\xfe")
@example(b"\xff\xfea")
@example(b"\0")
@example(b'"')
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_do_worse_than_malformed(tmp_path, content):
    path = tmp_path / "any"
    path.write_bytes(content)
    with suppress(Malformed):
        stream = open_rows(path)
        items = list(stream)

        assert items == list(stream.rows())
        for item in items:
            assert isinstance(item, Row | Fault)
            for key, cell in item.values.items():
                (key + cell).encode()
                assert "\0" not in key + cell
