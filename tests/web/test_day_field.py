"""A day is typed as people write days, and shown again as they typed it."""

from __future__ import annotations

from datetime import date

import pytest
from django import forms

from hueandcry.web.dates import birthday_field, day_field


class _Form(forms.Form):
    on = day_field("On", required=False)
    born = birthday_field("Born")


@pytest.mark.parametrize(
    "typed", ["27/3/2026", "27.03.2026", "27 March 2026", "27 Mar 26", "2026-03-27", " 27-3-2026 "]
)
def test_a_day_may_be_written_in_several_ways(typed: str) -> None:
    form = _Form({"on": typed})

    assert form.is_valid(), form.errors
    assert form.cleaned_data == {"on": date(2026, 3, 27), "born": None}


@pytest.mark.parametrize("typed", ["soon", "31/2/2026", "March 2026", "27/3/0026", "9" * 500])
def test_what_is_no_day_is_said_and_stays(typed: str) -> None:
    form = _Form({"on": typed})

    assert form.errors == {"on": ["Type a date such as 27/3/2026"]}
    assert f'value="{typed}"' in str(form["on"])


def test_two_digits_of_a_birth_are_of_the_past() -> None:
    form = _Form({"on": "1/2/31", "born": "1/2/31"})

    assert form.is_valid()
    assert form.cleaned_data == {"on": date(2031, 2, 1), "born": date(1931, 2, 1)}


def test_a_day_that_is_proposed_is_written_as_people_write_it() -> None:
    assert 'value="7/3/2026"' in str(_Form(initial={"on": date(2026, 3, 7)})["on"])
