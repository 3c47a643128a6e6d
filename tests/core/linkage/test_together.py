"""Several weak values join where no single one does; how many are made is bounded."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.together import device_value, together, weak_value

DAY = date(2026, 3, 17)
MARKS = ("script 1-aa", "script 2-bb")
WORDS = st.text(st.characters(codec="utf-8"), max_size=40)


def test_two_weak_values_do_not_reach_the_line_and_three_do():
    assert together(["198.51.100.7 in March 2026", "SW1A 1AA"], ()) == []
    assert together(["device 5d41402abc", "198.51.100.7 in March 2026", "SW1A 1AA"], ()) == [
        "198.51.100.7 in March 2026 + SW1A 1AA + device 5d41402abc"
    ]


def test_one_weak_value_with_the_same_script_does():
    assert together(["SW1A 1AA"], MARKS) == ["SW1A 1AA + script 1-aa", "SW1A 1AA + script 2-bb"]
    assert together([], MARKS) == []


@given(st.lists(WORDS, max_size=30), st.lists(WORDS, max_size=2))
def test_what_is_made_is_bounded_and_does_not_depend_on_order(weak, marks):
    made = together(weak, marks)

    assert len(made) <= 12
    assert made == together(weak[::-1], marks)
    assert len(set(made)) == len(made) or len(set(marks)) < len(marks)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("ipv4", "198.51.100.7", "198.51.100.7 in March 2026"),
        ("ipv6", "2001:db8::7", "2001:db8::7 in March 2026"),
        ("handle", "unknown:dave", "the name dave"),
        ("postcode", "SW1A 1AA", "SW1A 1AA"),
        ("phone", "+447700900123", ""),
    ],
)
def test_which_values_are_weak(kind, value, expected):
    assert weak_value(kind, value, DAY) == expected


def test_an_address_without_a_day_and_a_short_device_say_nothing():
    assert weak_value("ipv4", "198.51.100.7", None) == ""
    assert device_value("n/a") == device_value("x" * 200) == ""
    assert device_value(" 5D41 402A BC ") == "device 5d41402abc"
