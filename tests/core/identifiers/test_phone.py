"""Telephone numbers as people write them."""

from __future__ import annotations

import pytest

from hueandcry.core.identifiers import NotAnIdentifier, find, normalise

MOBILE = "+447700900123"

WRITTEN = [
    ("07700-900\n-379", "+447700900379"),
    ("phone number is seven seven double zero nine double zero three eight two", "+447700900382"),
    ("zero one six three two, nine sixty, one hundred and one", "+441632960101"),
    ("rang from 07700 900123", MOBILE),
    ("rang from 07700900123.", MOBILE),
    ("mob: 07700-900-123", MOBILE),
    ("07700 900 123 is the number", MOBILE),
    ("07700.900.123", MOBILE),
    ("0770 0900 123", MOBILE),
    ("(07700) 900123", MOBILE),
    ("07700 - 900 - 123", MOBILE),
    ("tel 07700/900123", MOBILE),
    ("0 7 7 0 0 9 0 0 1 2 3", MOBILE),
    ("07 700 900 123", MOBILE),
    ("+44 7700 900123", MOBILE),
    ("+447700900123", MOBILE),
    ("+44 (0)7700 900123", MOBILE),
    ("+44(0) 7700 900 123", MOBILE),
    ("+44 07700 900123", MOBILE),
    ("(+44) 7700 900123", MOBILE),
    ("0044 7700 900123", MOBILE),
    ("00447700900123", MOBILE),
    ("447700900123", MOBILE),
    ("44 7700 900123", MOBILE),
    ("his mobile is 7700 900123", MOBILE),
    ("SUSP NO 7700900123", MOBILE),
    ("O7700 900123", MOBILE),
    ("077OO 9OO123", MOBILE),
    ("O77OO 9OOl23", MOBILE),
    ("07700\u00a0900123", MOBILE),
    ("07700\u2013900\u2013123", MOBILE),
    ("\u202a+44 7700 900123\u202c", MOBILE),
    ("number 07700\n900123", MOBILE),
    ("CALLED FROM 07700900123X2", MOBILE),
    ("07700900123/07700900124", MOBILE),
    ("07700 900123 ext 4", MOBILE),
    ("07700 900123, 3 times", MOBILE),
    ("07700 900123 30 times", MOBILE),
    ("text 07700 900123 12/03/26 at 1400", MOBILE),
    ("wa.me/447700900123", MOBILE),
    ("chat wa(.)me/447700900123 now", MOBILE),
    ("https://api.whatsapp.com/send?phone=447700900123", MOBILE),
    ("oh seven seven double oh nine double oh one two three", MOBILE),
    ("zero double seven zero zero, nine hundred, one two three", MOBILE),
    ("07700 nine double zero 123", MOBILE),
    ("07700 900 one two three", MOBILE),
    ("oh-seven-seven-double-oh nine hundred one twenty three", MOBILE),
    ("٠٧٧٠٠ ٩٠٠١٢٣", MOBILE),
    ("number is 0 double 7 double 0 nine double zero one two three", MOBILE),
    ("(0)7700 900123", MOBILE),
    ("my no.07700900123", MOBILE),
    ("ph07700900123", MOBILE),
    ("O77OO 9OO I23", MOBILE),
    ("0800 496123", "+44800496123"),
    ("+1 (212) 555-0142", "+12125550142"),
    ("020 7946 0455", "+442079460455"),
    ("(020) 7946 0455", "+442079460455"),
    ("0207 946 0455", "+442079460455"),
    ("020-7946-0455", "+442079460455"),
    ("02079460455", "+442079460455"),
    ("0121 496 0618", "+441214960618"),
    ("01632 960 348", "+441632960348"),
    ("(01632) 960348", "+441632960348"),
    ("01632960348", "+441632960348"),
    ("02920 180164", "+442920180164"),
    ("0808 157 0122", "+448081570122"),
    ("0808-157-0122", "+448081570122"),
    ("0300 123 2040", "+443001232040"),
    ("03001232040", "+443001232040"),
    ("Childline 0800 1111", "+448001111"),
    ("WhatsApp +385 91 555 0142", "+385915550142"),
    ("+40 700 555 013", "+40700555013"),
    ("a Polish number, tel 0048 512 555 012", "+48512555012"),
]


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_found(text: str, value: str) -> None:
    assert ("phone", value) in [(found.kind, found.value) for found in find(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("rang 101 and waited", "101"),
        ("Told her to ring 999 to check", "999"),
        ("MATES RANG 999.", "999"),
        ("CALL MADE TO 101 X 14", "101"),
        ("ring 159 and speak to the bank", "159"),
        ("forwarded it to 7726", "7726"),
        ("text from 60777 saying STOP", "60777"),
        ("reply STOP to 65000", "65000"),
        ("call 111 if worse", "111"),
        ("Police 999, attended", "999"),
    ],
)
def test_short_codes_need_a_word_that_one_was_rung_or_texted(text: str, value: str) -> None:
    assert ("phone", value) in [(found.kind, found.value) for found in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "meter reading 01632960123",
        "crime ref 47240001234",
        "company no 08123456",
        "ICCID 8944110068012345678",
        "amex 378282246310005",
        "VAT GB123456789",
        "CAD 1234/12MAR26",
        "meter 12 34567 89",
        "verification code 482913",
        "07700 90012",
        "07700 900 1234",
        "Ref 01/1234567/24",
        "CAD 1109 of 22 Nov",
        "LOG 0881 160126",
        "log 0226/8814",
        "CR/0012345/24",
        "between 0130 - 0215 08/12/24",
        "0200-0400 hrs 12/11/2024",
        "2200 - 0630 HRS",
        "order 203-9948812-0077001",
        "order no 07700900123",
        "invoice 02079460455",
        "NFRC221104778903",
        "£07700900123",
        "£1,302.55 and £9,999",
        "card 4929 1234 5678 9012",
        "passport 123456789",
        "NHS no 943 476 5919",
        "ID 0770090012",
        "numbers 1 2 3 4 5 6 7 8 9 10 11 12",
        "PC 4471 and DC 3318",
        "12.05.2024 14:30",
        "2024-05-12T14:30:00",
        "lat 51.5074 long 0.1278123456",
        "tracking H00HCA0098120033",
        "tracking JD0002 2345 6789 0123",
        "0.07700900123 BTC",
        "a-07700900123-b4",
        "ET 1794",
        "£101 in total",
        "flat 101",
        "room 999",
        "101 Dalmatians",
        "postcode 60777",
        "one two three",
        "two or three times, four or five people, six or seven cars, eight",
    ],
)
def test_refused(text: str) -> None:
    assert [found for found in find(text) if found.kind == "phone"] == []


def test_two_numbers_after_each_other_are_two() -> None:
    values = [found.value for found in find("07700900123/07700900124 and 07700 900125 07700 900126")]

    assert values == ["+447700900123", "+447700900124", "+447700900125", "+447700900126"]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("07700 900123", MOBILE),
        ("+44 (0)7700 900123", MOBILE),
        ("7700900123", MOBILE),
        ("447700900123", MOBILE),
        ("oh double seven double oh nine double oh one two three", MOBILE),
        ("101", "101"),
        ("7726", "7726"),
        ("+33 6 39 98 00 12", "+33639980012"),
    ],
)
def test_normalise(raw: str, value: str) -> None:
    assert normalise("phone", raw) == value
    assert normalise("phone", value) == value


@pytest.mark.parametrize("raw", ["", "hello", "12", "06700 900123", "077009001234567", "+999 1", "0", "+"])
def test_normalise_refuses(raw: str) -> None:
    with pytest.raises(NotAnIdentifier):
        normalise("phone", raw)
