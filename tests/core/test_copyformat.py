"""What COPY writes, PostgreSQL reads back; the journey tests prove the same on a real table."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from hueandcry.core import copyformat


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "\\N"),
        ("plain", "plain"),
        ("a\tb\nc\\d\re", "a\\tb\\nc\\\\d\\re"),
        ("nul\x00gone", "nulgone"),
        (True, "t"),
        (False, "f"),
        (12, "12"),
        (date(2026, 11, 2), "2026-11-02"),
        (datetime(2026, 11, 2, 9, 5, tzinfo=UTC), "2026-11-02T09:05:00+00:00"),
        (b"\x01\xff", "\\\\x01ff"),
    ],
)
def test_each_plain_value_has_one_written_form(value, expected):
    assert copyformat.field(value) == expected


def test_arrays_and_json_are_escaped_twice_over():
    assert copyformat.array_field(['a"b', "c\\d"]) == '{"a\\\\"b","c\\\\\\\\d"}'
    assert copyformat.json_field({"a": "x\x00\ty"}) == '{"a":"x\\\\ty"}'

    assert copyformat.json_field({"a": "\\u0000"}) == '{"a":"\\\\\\\\u0000"}'


def test_a_lone_surrogate_does_not_stop_a_row():
    assert copyformat.row(["a\ud800b"]) == b"a?b\n"
