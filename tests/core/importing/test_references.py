import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.importing.references import is_reference, reference_key, safe_cell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("47/24/0001234", "47240001234"),
        (" cri / 0012345 / 24 ", "CRI001234524"),
        ("NFRC24-0100 1234", "NFRC2401001234"),
        ("２０２４－１２", "202412"),
        ("---", ""),
    ],
)
def test_key_leaves_only_capitals_and_digits(text, expected):
    assert reference_key(text) == expected


@given(st.text())
def test_key_is_its_own_key(text):
    key = reference_key(text)

    assert reference_key(key) == key


HEX = "3f1f65a8de5271007814e8a25f2dd97f1cfb10f62827688de6a16a3b0d464138"


@pytest.mark.parametrize(
    "text",
    [
        "42/12345/24", "W0731", "CSA Report    17-038", "1", "A00001", "0", "B00",
        HEX, "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "UK.ABCD.EFGH.IJKL.MNOP.QRST-17",
    ],
)  # fmt: skip
def test_references(text):
    assert is_reference(text)


@pytest.mark.parametrize(
    "text", ["", "---", "No incidents were reported on this date", "x" * 81, "A00000", "000-000/0000"]
)
def test_no_references(text):
    assert not is_reference(text)


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A1", "+44 1632 960001a", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_formulas_are_made_harmless_on_the_way_out(text):
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["-12.50", "+441632960001", "+44 1632 960001", "plain", "a=b", ""])
def test_other_cells_go_out_as_they_are(text):
    assert safe_cell(text) == text
