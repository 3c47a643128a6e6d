"""What every caller may rely on, whatever the text."""

from __future__ import annotations

import threading
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hueandcry.core.identifiers import (
    JOINING,
    KINDS,
    Found,
    NotAnIdentifier,
    benign_reason,
    find,
    interpret,
    joins,
    mask,
    normalise,
)

EXAMPLES = [(kind.name, written, value) for kind in KINDS.values() for written, value in kind.examples]


@pytest.mark.parametrize(("kind", "written", "value"), EXAMPLES)
def test_every_example_of_every_kind_is_found(kind: str, written: str, value: str) -> None:
    assert (kind, value) in [(found.kind, found.value) for found in find(written)]


@pytest.mark.parametrize(("kind", "written", "value"), EXAMPLES)
def test_a_normal_form_is_its_own_normal_form(kind: str, written: str, value: str) -> None:
    assert normalise(kind, value) == value


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_kind_has_a_plain_label_and_examples(kind) -> None:
    assert kind.label[0].isupper()
    assert kind.examples


def test_the_kinds_that_join_leave_out_places_and_shared_addresses() -> None:
    assert {
        "phone", "email", "domain", "url", "bank_account", "iban", "wallet", "handle", "listing", "vrm", "imei", "hash",
    } == JOINING  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("phone", "+447700900123", True),
        ("phone", "101", False),
        ("handle", "instagram:gen_harrow", True),
        ("handle", "unknown:gen_harrow", False),
        ("domain", "facebook.com", False),
        ("domain", "boots-outlet.example", True),
        ("postcode", "LS14 6QT", False),
        ("ipv4", "203.0.113.9", False),
    ],
)
def test_joins(kind: str, value: str, expected: bool) -> None:
    assert joins(kind, value) is expected


TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("0123456789 .-/@:_#()[]+,'\nabAB1xoOlI£\u00a0\u2013\u202a\u0660"), st.characters()
    ),
    max_size=200,
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_finds_are_in_order_apart_and_true_to_the_text(text: str) -> None:
    found = find(text)

    assert all(text[one.start : one.end] == one.as_written and one.kind in KINDS for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert find(text) == found


FRAGMENTS = (
    "07700 900123|20-45-19|73310286|@|a.b|example.com|http://|hxxps://|[.]| dot |(at)| at |double |oh |seven |_|1|0x|"
    "bc1q|#1234|ad |ref |reg |BV70 LJC|index |alpha |bravo |GB33 BUKB |::|2001:db8|imei |490154203237518|doge:|A1|, |"
    "u/x_y|snap |account |£|-|\n| |.|,|/|(|)|IP 203.0.113.9|101|called |facebook.com/|t.me/|wa.me/447"
)
PIECES = st.lists(st.sampled_from(FRAGMENTS.split("|")), max_size=14).map("".join)


@settings(max_examples=400, deadline=None)
@given(PIECES)
def test_a_find_is_in_its_own_normal_form(text: str) -> None:
    for found in find(text):
        assert normalise(found.kind, found.value) == found.value


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(sorted(KINDS)))
def test_normalise_gives_a_normal_form_or_refuses(raw: str, kind: str) -> None:
    try:
        value = normalise(kind, raw)
    except NotAnIdentifier:
        return

    assert normalise(kind, value) == value


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_search_never_fails(typed: str) -> None:
    assert all(kind in KINDS and value for kind, value in interpret(typed))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0" * 10,
        "\ud800",
        "\ud800 07700 900123 \udfff",
        "\u202e07700 900123",
        "مرحبا a@example.com",
        "👁@h_zagros_eye👁 tiktok",
        "\r\n\r\n",
    ],
)
def test_odd_characters_are_only_characters(text: str) -> None:
    for found in find(text):
        assert text[found.start : found.end] == found.as_written


def test_offsets_count_characters_not_bytes() -> None:
    text = "£480 – “rang” from 07700 900123 👁 then a.b@example.com"

    assert [(found.as_written, found.start) for found in find(text)] == [
        ("07700 900123", text.index("07700")),
        ("a.b@example.com", text.index("a.b@")),
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1 ",
        "1.",
        "@a.",
        "a@",
        "user_ ",
        "http://",
        "[.]",
        "double oh ",
        "12-34-56 ",
        "ad 1234567,",
        "0 ",
        "www.",
        "::",
        "\0",
        "\ud800",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    short, long = piece * (20_000 // len(piece)), piece * (100_000 // len(piece))
    find(short)
    began = time.perf_counter()
    find(short)
    middle = time.perf_counter()
    find(long)
    ended = time.perf_counter()

    assert ended - middle < 12 * (middle - began) + 0.2


def test_many_threads_find_the_same() -> None:
    text = "rang from 07700 900123, paid 20-45-19 73310286, site pay-parcel.info/GB"
    expected = find(text)
    results: list[list[Found]] = []

    def work() -> None:
        results.extend(find(text) for _ in range(50))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(results) == 400
    assert all(result == expected for result in results)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("07700 900123", ("phone", "+447700900123")),
        ("+44 (0)7700 900123", ("phone", "+447700900123")),
        ("Joe@Example.com", ("email", "joe@example.com")),
        ("hxxp://pay-parcel[.]info/a", ("url", "http://pay-parcel.info/a")),
        ("pay-parcel[.]info", ("domain", "pay-parcel.info")),
        ("20-45-19 73310286", ("bank_account", "204519-73310286")),
        ("20451973310286", ("bank_account", "204519-73310286")),
        ("bv70 ljc", ("vrm", "BV70LJC")),
        ("ls14 6qt", ("postcode", "LS14 6QT")),
        ("203.0.113[.]9", ("ipv4", "203.0.113.9")),
        ("2001:db8::1", ("ipv6", "2001:db8::1")),
        ("490154203237518", ("imei", "490154203237518")),
        ("GB33 BUKB 2020 1555 5555 55", ("iban", "GB33BUKB20201555555555")),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", ("wallet", "btc:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")),
        ("@gen_harrow", ("handle", "unknown:gen_harrow")),
        ("instagram.com/gen_harrow", ("handle", "instagram:gen_harrow")),
    ],
)
def test_a_search_puts_the_likeliest_reading_first(typed: str, first: tuple[str, str]) -> None:
    assert interpret(typed)[0] == first


def test_a_name_is_searched_on_every_platform() -> None:
    readings = interpret("gen_harrow")

    assert ("handle", "instagram:gen_harrow") in readings
    assert ("handle", "unknown:gen_harrow") in readings


def test_a_number_of_ten_figures_may_be_an_advert() -> None:
    assert ("listing", "gumtree:1489220735") in interpret("1489220735")


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("phone", "+447700900123", "+4477•••••123"),
        ("phone", "101", "101"),
        ("email", "joe.bloggs@example.com", "j••••@example.com"),
        ("bank_account", "204519-73310286", "20••••-••••0286"),
        ("iban", "GB33BUKB20201555555555", "GB••••55"),
        ("wallet", "btc:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "btc:1Bv••••VN2"),
        ("handle", "instagram:gen_harrow", "instagram:ge••••"),
        ("listing", "gumtree:1489220735", "gumtree:148••••735"),
        ("postcode", "LS14 6QT", "LS14 •••"),
        ("vrm", "BV70LJC", "BV••••JC"),
        ("imei", "490154203237518", "49••••18"),
        ("ipv4", "203.0.113.9", "203.0.•.•"),
        ("ipv6", "2001:db8::1", "2001:db8:••••"),
        ("domain", "pay-parcel.info", "pa••••.info"),
        ("url", "https://pay-parcel.info/GB", "https://pa••••.info/••••"),
        ("hash", "d41d8cd98f00b204e9800998ecf8427e", "d4••••7e"),
    ],
)
def test_mask(kind: str, value: str, shown: str) -> None:
    assert mask(kind, value) == shown


@pytest.mark.parametrize(("kind", "written", "value"), EXAMPLES)
def test_a_masked_value_is_not_the_value(kind: str, written: str, value: str) -> None:
    assert mask(kind, value) != value or len(value) <= 6


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "999"), ("phone", "101"), ("phone", "7726"), ("phone", "+443001232040"), ("phone", "+448001111"),
        ("email", "report@phishing.gov.uk"), ("email", "pc.smith@force.police.uk"), ("domain", "force.police.uk"),
        ("domain", "gov.uk"), ("domain", "facebook.com"),
        ("domain", "gmail.com"), ("domain", "bit.ly"), ("url", "https://www.gov.uk/report"),
        ("url", "https://bit.ly"), ("ipv4", "192.168.1.1"),
        ("ipv4", "10.14.2.31"), ("ipv4", "8.8.8.8"), ("ipv6", "fe80::1"),
    ],
)  # fmt: skip
def test_benign(kind: str, value: str) -> None:
    assert benign_reason(kind, value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "+447700900123"), ("email", "a.b@gmail.com"),
        ("email", "a.b@gov-uk.example"), ("domain", "gov.uk-refund.example"),
        ("domain", "police.uk.example"), ("url", "https://bit.ly/3abc"),
        ("url", "https://facebook.com/groups/1"), ("ipv4", "203.0.113.9"),
        ("vrm", "BV70LJC"), ("ipv4", "not an address"),
    ],
)  # fmt: skip
def test_not_benign(kind: str, value: str) -> None:
    assert benign_reason(kind, value) == ""
