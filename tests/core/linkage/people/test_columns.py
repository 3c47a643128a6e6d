"""Mentions as comparable columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.people.columns import LISTS, TEXTS, comparable
from hueandcry.core.linkage.people.headers_table import HEADERS
from hueandcry.core.linkage.people.model_table import BLOCKS, COMPARISONS, LESSONS


@pytest.mark.parametrize(
    ("mention", "column", "expected"),
    [
        ({"given": "Bill", "surname": "O'Neil"}, "given_root", "william"),
        ({"given": "Bill", "surname": "O'Neil"}, "surname", "oneil"),
        ({"given": "Anne-Marie"}, "given", "annemarie"),
        ({"full_name": "Mr John Quill"}, "surname", "quill"),
        ({"full_name": "QUILL, John"}, "given", "john"),
        ({"given": "John", "surname": "Quill", "alias": "Jack Crow"}, "names", ["crow", "john", "quill"]),
        ({"given": "John", "surname": "Quill", "alias": "Jack Crow"}, "further", ["crow"]),
        ({"birth": "07/02/1984"}, "birth_turned", "19840702"),
        ({"postcode": "ZZ9 9zz"}, "outward", "zz9"),
        ({"postcode": "4881"}, "outward", "48"),
        ({"email": "John.Quill@Mail.example"}, "email_name", "john.quill"),
        ({"email": "none"}, "email", None),
        ({"phone": "+44 7700 900123"}, "phone", "700900123"),
        ({"phone": "07700 900123"}, "phone", "700900123"),
        ({"phone": "0"}, "phone", None),
        ({"sex": "Female"}, "sex", "f"),
        ({"sex": "t2227949953"}, "sex", None),
        ({"national_id": "000000"}, "national_id", None),
        ({"address": "54|Hill Street"}, "address", "54 hill street"),
    ],
)
def test_column(mention: dict[str, str], column: str, expected: object) -> None:
    assert comparable(mention)[column] == expected


def test_parts_of_a_name_the_wrong_way_round_make_the_same_key() -> None:
    one = comparable({"given": "Logan", "surname": "Ferris"})
    other = comparable({"given": "Ferris", "surname": "Logan"})

    assert one["name_key"] == other["name_key"]
    assert one["name_sounds"] == other["name_sounds"]


@given(st.dictionaries(st.sampled_from(sorted(HEADERS)), st.text(max_size=600)))
def test_any_mention_gives_all_columns_and_bounded_ones(mention: dict[str, str]) -> None:
    columns = comparable(mention)

    assert set(columns) == {*TEXTS, *LISTS}
    assert all(len(value) <= 1500 for value in columns.values() if value)
    assert all(isinstance(columns[name], list | None) for name in LISTS)


def test_the_model_names_only_columns_that_are_there() -> None:
    columns = {*TEXTS, *LISTS}

    assert {column for one in COMPARISONS for column in one.needs} <= columns
    assert {level.common for one in COMPARISONS for level in one.levels} - {""} <= columns
    assert {column for line in (*BLOCKS, *LESSONS) for column in line} <= columns
