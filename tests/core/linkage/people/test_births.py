"""Dates of birth as files hold them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.people.births import birth


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1984-02-07", "19840207"),
        ("19840207", "19840207"),
        ("07021984", "19840207"),
        ("07/02/1984", "19840207"),
        ("7.2.1984", "19840207"),
        ("1984-02-07T00:00:00", "19840207"),
        ("07/02/1984 00:00", "19840207"),
        ("7 February 1984", "19840207"),
        ("1630-08-01", "16300801"),
        ("1616-00-18", "16160018"),
        ("30/02/1990", "19900230"),
        ("0000-01-01", ""),
        ("00000000", ""),
        ("01/01/1900", ""),
        ("9999-12-31", ""),
        ("1984", ""),
        ("unknown", ""),
        ("", ""),
        ("1" * 500, ""),
    ],
)
def test_birth(written: str, expected: str) -> None:
    assert birth(written) == expected


@given(st.text(max_size=200))
def test_anything_gives_eight_digits_or_none(text: str) -> None:
    found = birth(text)

    assert found == "" or len(found) == 8


@given(st.dates())
def test_one_day_written_two_ways_is_one_birth(day: object) -> None:
    year, month, day_of_month = str(day).split("-")

    assert birth(f"{day_of_month}/{month}/{year}") == birth(str(day))
