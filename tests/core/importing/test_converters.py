import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.importing import converters
from hueandcry.core.importing.converters import Money, Problem

MONEY = [
    ("£1,234.50", Money(123450, "GBP")),
    ("1234.5", Money(123450, "")),
    ("1234", Money(123400, "")),
    (" 12k ", Money(1_200_000, "")),
    ("GBP 20", Money(2000, "GBP")),
    ("20.00 EUR", Money(2000, "EUR")),
    ("$5", Money(500, "USD")),
    ("50 pounds", Money(5000, "GBP")),
    ("0.005", Money(1, "")),
    ("0", Money(0, "")),
]


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money(text, expected):
    assert converters.money(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lots", "not_an_amount"),
        ("", "not_an_amount"),
        ("£", "not_an_amount"),
        ("12.34.56", "not_an_amount"),
        ("-5", "negative_amount"),
        ("£-5", "negative_amount"),
        ("999999999999", "unlikely_amount"),
        ("٣٤", "not_an_amount"),
    ],
)
def test_what_is_no_amount(text, code):
    found = converters.money(text)

    assert isinstance(found, Problem)
    assert found.code == code


@pytest.mark.parametrize(
    ("text", "expected"), [("Y", True), (" yes ", True), ("1", True), ("N", False), ("false", False)]
)
def test_yes_and_no(text, expected):
    assert converters.truth(text) is expected


def test_perhaps_is_neither():
    assert isinstance(converters.truth("perhaps"), Problem)


NAMES = [
    ("SURNAME, Given", ("Given", "SURNAME")),
    ("Given Middle Surname", ("Given Middle", "Surname")),
    ("Mrs Given Surname", ("Given", "Surname")),
    ("SURNAME Given", ("Given", "SURNAME")),
    ("GIVEN SURNAME", ("GIVEN", "SURNAME")),
    ("Mono", ("", "Mono")),
    ("", ("", "")),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_are_parted(text, expected):
    assert converters.name_parts(text) == expected


CODES = [
    ("18 - Investigation complete: no suspect identified", "18", "Investigation complete: no suspect identified"),
    ("18", "18", ""),
    ("1A – Charged", "1A", "Charged"),
    ("Charged or summonsed", "Charged or summonsed", ""),
]


@pytest.mark.parametrize(("text", "code", "words"), CODES)
def test_code_and_words_in_one_cell(text, code, words):
    assert converters.code_part(text) == code
    assert converters.text_part(text) == words


@pytest.mark.parametrize(
    ("text", "expected"), [("008L", "8L"), ("8l", "8L"), ("35", "35"), ("NFIB3A", "NFIB3A"), ("", "")]
)
def test_class_codes_lose_their_padding(text, expected):
    assert converters.class_code(text) == expected


def test_split_keeps_order_and_drops_repeats():
    assert converters.split("B; A;B ;; C") == ("B", "A", "C")
    assert converters.split("one || two", (" || ",)) == ("one", "two")


def test_a_spreadsheet_s_lost_noughts_come_back():
    assert converters.pad_digits("1234", 6) == "001234"
    assert converters.pad_digits("12345678", 8) == "12345678"
    assert converters.pad_digits("00-12-34", 6) == "00-12-34"
    assert converters.pad_digits("12", 6) == "12"


def test_cleaning_leaves_nothing_a_database_refuses():
    assert converters.clean(" a\r\nb\rc\0\ud83d ") == "a\nb\nc\ufffd\ufffd"


@given(st.text())
def test_nothing_raises(text):
    for convert in (
        converters.money,
        converters.truth,
        converters.split,
        converters.class_code,
        converters.code_part,
        converters.text_part,
        converters.name_parts,
        converters.fold,
    ):
        convert(text)
    cleaned = converters.clean(text)
    assert converters.clean(cleaned) == cleaned
    cleaned.encode()


@given(st.integers(0, 10_000_000))
def test_pounds_and_pence_are_read_back(pence):
    assert converters.money(f"£{pence // 100:,}.{pence % 100:02}") == Money(pence, "GBP")
