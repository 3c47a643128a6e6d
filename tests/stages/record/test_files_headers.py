import pytest

from hueandcry.core.importing.rows import Fault, Row
from hueandcry.stages.record.files import Unreadable, open_rows


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


def test_headers_that_are_the_same_take_the_groups_above_them(write):
    rows, _ = read(write("Crime,,Victim,,Suspect,\nRef,Date,Name,DOB,Name,DOB\nA1,1/2/24,x,2/3/80,y,3/4/90\n"))

    assert list(rows[0].values) == [
        "Crime Ref",
        "Crime Date",
        "Victim Name",
        "Victim DOB",
        "Suspect Name",
        "Suspect DOB",
    ]
    assert rows[0].number == 3


@pytest.mark.parametrize("above", ["Crimes of May,,,", ",,,", "By,A. Clerk,,"])
def test_a_title_above_is_no_group(write, above):
    path = write(f"{above}\nRef,Name,Text,Name\nA1,x,y,z\nA2,x,y,z\n")

    stream = open_rows(path)

    assert stream.headers == ("Ref", "Name", "Text", "Name (2)")


def test_titles_above_the_headers(write):
    path = write("Crime export\nMade 01/02/2024\n\nRef,Offence,Text\nA1,Theft,x\nA2,Fraud,y\n")

    stream = open_rows(path)

    assert stream.headers == ("Ref", "Offence", "Text")
    assert [item.number for item in stream] == [5, 6]
    assert "lines above the headers" in stream.notes[0]


def test_no_headers_at_all(write):
    stream = open_rows(write("12345,01/02/2024,Theft\n12346,02/02/2024,Fraud\n"))

    assert stream.headers == ("column 1", "column 2", "column 3")
    assert len(list(stream)) == 2


def test_headers_twice_and_missing_ones_are_renamed_and_noted(write):
    stream = open_rows(write("Ref,Name,Name,,Name\nA1,a,b,c,d\n"))

    assert stream.headers == ("Ref", "Name", "Name (2)", "column 4", "Name (3)")
    assert next(iter(stream)).values["Name (2)"] == "b"
    assert len(stream.notes) == 3


def test_bad_bytes_in_a_header_are_replaced(write):
    stream = open_rows(write(b"Ref,Te\x81xt,Loss \xa3\nA1,x,5\n"))

    assert stream.headers == ("Ref", "Te\ufffdxt", "Loss £")
    assert list(stream) == [Row(2, {"Ref": "A1", "Te\ufffdxt": "x", "Loss £": "5"})]


def test_columns_up_to_the_limit_and_no_more(write):
    wide = ",".join(f"c{n}" for n in range(2000))
    assert len(open_rows(write(f"{wide}\n{wide}\n")).headers) == 2000

    with pytest.raises(Unreadable, match=r"wide\.csv, row 1: there are 10,000 columns"):
        open_rows(write(",".join(f"c{n}" for n in range(10_000)) + "\n", "wide.csv"))
