"""A series' reference can be said on the telephone and a slip is noticed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.reference import number_of, reference_of

NUMBERS = st.integers(1, 2**62)


@given(NUMBERS)
def test_a_reference_leads_back_to_its_number(number):
    assert number_of(reference_of(number)) == number


@given(NUMBERS)
def test_it_may_be_written_without_dashes_in_small_letters_and_misread(number):
    written = reference_of(number).replace("-", " ").lower().replace("0", "o").replace("1", "l")

    assert number_of(written) == number


@given(NUMBERS, st.integers(2, 5))
def test_one_wrong_letter_is_noticed(number, place):
    reference = reference_of(number)
    wrong = reference[:place] + ("7" if reference[place] != "7" else "8") + reference[place + 1 :]

    assert number_of(wrong) is None or reference[place] == "-"


def test_what_is_no_reference_has_no_number():
    assert [number_of(text) for text in ("", "S", "S-", "07700 900123", "S-!!!!-1", "X-00A7-K")] == [None] * 6
