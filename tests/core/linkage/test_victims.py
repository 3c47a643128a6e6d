"""A victim written in two ways is one victim; two people are two."""

from __future__ import annotations

from datetime import date

import pytest

from hueandcry.core.linkage.victims import victim_number, victims_of
from hueandcry.core.report import Person

BORN = date(1974, 5, 15)


@pytest.mark.parametrize("written", ["Zoë MILLS", "Mills, Zoe", "  zoe   mills "])
def test_one_victim_however_written(written):
    assert victim_number(written, BORN) == victim_number("Zoe Mills", BORN)


@pytest.mark.parametrize(("name", "born"), [("Zoe Mills", None), ("Zoe Mill", BORN), ("Zoe Mills", date(1974, 5, 16))])
def test_another_name_or_date_is_another_person(name, born):
    assert victim_number(name, born) != victim_number("Zoe Mills", BORN)


@pytest.mark.parametrize("name", ["", " - ", "."])
def test_who_has_no_name_has_no_number(name):
    assert victim_number(name, BORN) is None


def test_only_victims_count_and_each_once():
    people = (
        Person("victim", name="Zoe Mills"),
        Person("complainant", given="Zoe", family="Mills"),
        Person("witness", name="Ade Obi"),
        Person("suspect", name="Lee Fox"),
    )

    assert victims_of(people) == (victim_number("Zoe Mills", None),)
