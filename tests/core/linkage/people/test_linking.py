"""From mentions to people."""

from __future__ import annotations

import random

import numpy as np
import pytest
from splink.internals.linker_components.training import LinkerTraining

from hueandcry.core.linkage.people.grouping import SUREST
from hueandcry.core.linkage.people.linking import Links, People, TooMany

Mention = dict[str, str]


def link(mentions: list[Mention]) -> Links:
    with People(mentions) as people:
        return people.link()


def slip(text: str, dice: random.Random) -> str:
    place = dice.randrange(len(text) - 1)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def town(count: int, seed: int = 7) -> tuple[list[Mention], list[int]]:
    """Return invented mentions, one to four of each person, some mistyped or bare, and who they are of."""
    dice = random.Random(seed)
    syllables = "ba con del fir gan hol jen kel lor mar nev pol rus sten tor wick".split()  # noqa: SIM905
    mentions, truth = [], []
    for person in range(count):
        given, surname = ("".join(dice.choices(syllables, k=2)).title() for _ in range(2))
        day, month, year = dice.randrange(1, 29), dice.randrange(1, 13), dice.randrange(1940, 2005)
        postcode = f"ZZ{dice.randrange(1, 30)} {dice.randrange(10)}{dice.choice('ABDE')}{dice.choice('ABDE')}"
        for _ in range(dice.choice([1, 1, 2, 3, 4])):
            mention = {
                "given": slip(given, dice) if dice.random() < 0.1 else given,
                "surname": slip(surname, dice) if dice.random() < 0.1 else surname,
                "birth": f"{day:02}/{month:02}/{year}" if dice.random() < 0.8 else "",
                "postcode": postcode if dice.random() < 0.7 else "",
            }
            if dice.random() < 0.05:
                mention |= {"given": mention["surname"], "surname": mention["given"]}
            mentions.append(mention)
            truth.append(person)
    return mentions, truth


def pair_count(groups: list[object]) -> int:
    sizes = [groups.count(one) for one in set(groups)]
    return sum(size * (size - 1) // 2 for size in sizes)


def test_a_lesson_that_splink_refuses_leaves_the_rest_to_be_learnt(monkeypatch) -> None:
    learn, lines = LinkerTraining.estimate_parameters_using_expectation_maximisation, []

    def refuse_the_first(self, *args, **kwargs):
        lines.append(args)
        if len(lines) == 1:
            raise ValueError("m_probability value 0.0 is below the minimum allowed value")
        return learn(self, *args, **kwargs)

    monkeypatch.setattr(LinkerTraining, "estimate_parameters_using_expectation_maximisation", refuse_the_first)
    mentions, truth = town(800)

    person = link(mentions).person.tolist()

    assert len(lines) > 1
    both = pair_count(list(zip(person, truth, strict=True)))
    assert both / pair_count(person) > 0.95
    assert both / pair_count(truth) > 0.5


def test_people_of_a_town_are_found() -> None:
    mentions, truth = town(200)

    person = link(mentions).person.tolist()

    both = pair_count(list(zip(person, truth, strict=True)))
    assert both / pair_count(person) > 0.97
    assert both / pair_count(list(truth)) > 0.85


def test_the_same_mentions_give_the_same_answer() -> None:
    mentions, _ = town(60)
    one, other = link(mentions), link(mentions)

    assert all(np.array_equal(left, right) for left, right in zip(one, other, strict=True))


SAME: list[tuple[Mention, Mention]] = [
    (
        {"given": "Bill", "surname": "Marbeck", "birth": "03/09/1971", "postcode": "ZZ1 1ZZ"},
        {"given": "William", "surname": "Marbeck", "birth": "09/03/1971", "postcode": "ZZ1 1ZZ"},
    ),
    (
        {"given": "Torven", "surname": "Halloway", "birth": "1980-05-06", "email": "torven@mail.example"},
        {"given": "Halloway", "surname": "Torven", "birth": "1980-05-06", "email": "torven@mail.example"},
    ),
    (
        {"given": "Володимир", "surname": "Шевченко", "birth": "1980-05-06", "phone": "07700 900123"},
        {"given": "Volodymyr", "surname": "Shevchenko", "birth": "06/05/1980", "phone": "+447700900123"},
    ),
    ({"full_name": "Ann Lee", "birth": "1990-02-03"}, {"given": "Ann", "surname": "Lee", "birth": "03/02/1990"}),
]


@pytest.mark.parametrize("pair", SAME)
def test_one_person_written_two_ways(pair: tuple[Mention, Mention]) -> None:
    mentions, _ = town(100)

    found = link([*mentions, *pair])

    assert found.person[-1] == found.person[-2]
    assert found.probability[-1] > 0.9


OTHER: list[tuple[Mention, Mention]] = [
    (
        {"given": "Jon", "surname": "Marbeck", "birth": "03/09/1971", "postcode": "ZZ1 1ZZ"},
        {"given": "Tessa", "surname": "Marbeck", "birth": "21/11/1975", "postcode": "ZZ1 1ZZ"},
    ),
    ({"given": "J", "surname": "M"}, {"given": "J", "surname": "M"}),
    ({"given": "", "surname": ""}, {"given": "", "surname": ""}),
    ({"given": "Ann", "birth": "0000-00-00"}, {"given": "Ann", "birth": "0000-00-00"}),
]


@pytest.mark.parametrize("pair", OTHER)
def test_two_people_stay_two(pair: tuple[Mention, Mention]) -> None:
    mentions, _ = town(100)

    found = link([*mentions, *pair])

    assert found.person[-1] != found.person[-2]


@pytest.mark.parametrize(
    "mentions",
    [
        [],
        [{}],
        [{}, {}],
        [{"given": "Ann"}],
        [{"given": "x" * 500, "surname": "y" * 500, "birth": "0000-01-01"}] * 300,
        [{"given": "a", "surname": "b"}] * 300,
        [{"surname": name} for name in ("lee", "smith", "khan") * 100],
        [{"sex": "f"}] * 300,
        [{"phone": f"07700 900{number:03}"} for number in range(300)],
    ],
)
def test_poor_mentions_are_nobody_twice(mentions: list[Mention]) -> None:
    found = link(mentions)

    assert len(found.person) == len(mentions)
    assert found.person.tolist() == list(range(len(mentions)))
    assert found.partner.tolist() == found.person.tolist()
    assert (found.probability == 1).all()


def test_many_mentions_alike_in_every_way_are_one_person_with_a_partner_each() -> None:
    mention = {"given": "Ann", "surname": "Marbeck", "birth": "1990-02-03"}

    found = link([mention] * 5000)

    assert set(found.person.tolist()) == {0}
    assert (found.partner != np.arange(5000)).all()


def test_reasons_are_given_for_each_link_and_their_weights_make_its_probability() -> None:
    mentions, _ = town(100)
    with People(mentions) as people:
        found = people.link()
        linked = [(place, int(other)) for place, other in enumerate(found.partner) if place != other]
        reasons = people.reasons(linked)

    assert len(reasons) == len(linked) > 50
    for parts in reasons.values():
        assert sum(part.bits for part in parts) > SUREST
        assert len({part.comparison for part in parts}) == len(parts)


def test_too_little_memory_is_said() -> None:
    mentions, _ = town(400)

    with pytest.raises(TooMany), People(mentions, memory="1MB") as people:
        people.link()
