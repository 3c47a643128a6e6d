"""A few pairs are weighed as Splink weighs them."""

from __future__ import annotations

import random

import pytest

from hueandcry.core.linkage.people.columns import comparable
from hueandcry.core.linkage.people.keys import keys
from hueandcry.core.linkage.people.linking import People
from hueandcry.core.linkage.people.scale import first_model, weigh_few

GIVEN = ("John", "Mary", "Bill", "William", "Aled", "Siân", "Jean", "Peter", "Anne", "Olga")
FAMILY = ("Quill", "Crow", "Jones", "Okafor", "Smyth", "Smith", "Khan", "Evans", "Bury", "Dunn")


def town(count: int) -> list[dict[str, str]]:
    dice = random.Random(7)
    found = []
    for number in range(count):
        person = {
            "given": dice.choice(GIVEN),
            "surname": dice.choice(FAMILY) + dice.choice(("", "son", "ley")),
            "birth": f"{dice.randint(1950, 2000)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
            "postcode": f"ZZ{number % 40} {dice.randint(1, 9)}AA",
        }
        found.append(person)
        if number % 3 == 0:
            slip = dict(person, given=person["given"][:-1] or "J")
            found.append(slip if number % 2 else dict(person, postcode=""))
    return found


def test_weights_are_those_of_splink() -> None:
    mentions = town(150)
    with People(mentions, threads=1) as people:
        links = people.link()
        together = [(place, int(other)) for place, other in enumerate(links.partner) if place < other]
        expected = people.reasons(together)
        model = people.model()
        common = {(column, value): count for column, value, count in people.common(1)}
    assert model is not None
    assert len(together) > 20

    found = weigh_few(model, {place: comparable(one) for place, one in enumerate(mentions)}, together, common)

    for pair, parts in expected.items():
        assert {(part.comparison, part.level): pytest.approx(part.bits, abs=0.02) for part in parts} == {
            (part.comparison, part.level): part.bits for part in found[pair].parts
        }


def bits(one: dict[str, str], other: dict[str, str]) -> float:
    found = weigh_few(first_model(), {1: comparable(one), 2: comparable(other)}, [(1, 2)], {})
    return found[1, 2].bits


def test_before_anything_is_learnt_name_and_birth_are_enough_and_a_name_is_not() -> None:
    quill = {"given": "John", "surname": "Quill", "birth": "1984-02-07"}

    assert bits(quill, quill) > 5
    assert bits(quill, {**quill, "given": "Jon"}) > 3.2
    assert bits({"full_name": "John Quill"}, quill) < 3.2
    assert bits(quill, {**quill, "birth": "1951-11-30"}) < 0


@pytest.mark.parametrize("birth", ["1988-02-07", "1988-03-09", "1984-11-30", "1986-02-17"])
def test_before_anything_is_learnt_two_of_a_family_are_two(birth: str) -> None:
    john = {"given": "John", "surname": "Quill", "birth": "1984-02-07", "postcode": "BN1 1AA", "sex": "m"}
    jane = {**john, "given": "Jane", "birth": birth, "sex": "f", "postcode": "BN1 4ZZ"}

    assert bits(john, jane) < 3.2
    assert bits(john, {"given": "Jane", "surname": "Quill", "birth": birth}) < 3.2


@pytest.mark.parametrize("birth", ["1988-05-19", "1984-05-19", "1984-02-08", "1984-02-07", ""])
@pytest.mark.parametrize("given", ["Jane", "Peter"])
def test_before_anything_is_learnt_two_of_a_household_are_two(given: str, birth: str) -> None:
    home = {"surname": "Quill", "postcode": "BN1 1AA", "address": "12 Elm Road, Brighton"}
    john = {"given": "John", "birth": "1984-02-07", **home}

    assert bits(john, {"given": given, "birth": birth, **home}) < 3.2
    assert bits(john, {"given": "Jonathan", "birth": "", **home}) > 3.2


@pytest.mark.parametrize(
    "mention", [{}, {"full_name": "J"}, {"full_name": "x" * 500, "birth": "0000-00-00"}, {"given": "\0"}]
)
def test_odd_mentions_are_weighed_and_say_little(mention: dict[str, str]) -> None:
    assert bits(mention, mention) < 3.2
    assert keys(comparable(mention), "suspect") == keys(comparable(mention), "suspect")


@pytest.mark.parametrize(
    "other",
    [
        {"full_name": "QUILL, John", "birth": "07/02/1984"},
        {"given": "Quill", "surname": "John", "birth": "1984-02-07"},
        {"given": "Jon", "surname": "Quil", "birth": "1984-02-08"},
        {"given": "John", "surname": "Married", "birth": "1984-07-02"},
        {"given": "Ian", "surname": "Quill", "postcode": "ZZ9 9ZZ"},
    ],
)
def test_whoever_may_be_the_same_shares_a_key(other: dict[str, str]) -> None:
    quill = comparable({"given": "John", "surname": "Quill", "birth": "1984-02-07", "postcode": "ZZ9 9ZZ"})

    assert set(keys(quill, "suspect")) & set(keys(comparable(other), "suspect"))
    assert not set(keys(quill, "suspect")) & set(keys(comparable(other), "victim"))
