"""Which column holds what, under whatever name."""

from __future__ import annotations

import pytest

from hueandcry.core.linkage.people.headers import columns_by_thing
from hueandcry.core.linkage.people.headers_table import HEADERS
from hueandcry.core.linkage.people.model_table import COMPARISONS


@pytest.mark.parametrize(
    ("header", "thing"),
    [
        ("given_name", "given"),
        ("First Name", "given"),
        ("victim_forename", "given"),
        ("SURNAME", "surname"),
        ("familyName", "surname"),
        ("last_name", "surname"),
        ("full_name", "full_name"),
        ("name", "full_name"),
        ("first_and_surname", "full_name"),
        ("aliases", "alias"),
        ("dob", "birth"),
        ("DateOfBirth", "birth"),
        ("date_of_birth", "birth"),
        ("postcode_fake", "postcode"),
        ("home postcode", "postcode"),
        ("address_1", "address"),
        ("street_number", "address"),
        ("suburb", "town"),
        ("city", "town"),
        ("state", "region"),
        ("birth_place", "birth_place"),
        ("occupation", "occupation"),
        ("gender", "sex"),
        ("e-mail", "email"),
        ("Phone Number", "phone"),
        ("soc_sec_id", "national_id"),
        ("NHS number", "national_id"),
    ],
)
def test_header(header: str, thing: str) -> None:
    assert columns_by_thing([header]) == {thing: [header]}


@pytest.mark.parametrize("header", ["colour", "company_name", "cluster", "", "123", "date_reported"])
def test_headers_that_are_not_about_a_person(header: str) -> None:
    assert columns_by_thing([header]) == {}


def test_a_plain_header_outranks_a_qualified_one_and_several_addresses_are_one() -> None:
    found = columns_by_thing(["home_postcode", "postcode", "address_2", "street_number"])

    assert found == {"postcode": ["postcode"], "address": ["address_2", "street_number"]}


def test_names_of_things_are_not_used_for_two_things() -> None:
    phrases = [phrase for found in HEADERS.values() for phrase in found]

    assert len(phrases) == len(set(phrases))
    assert {one.name for one in COMPARISONS} >= {"given", "surname", "birth", "postcode"}
