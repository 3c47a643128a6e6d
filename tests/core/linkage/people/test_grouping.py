"""Weighed pairs into people."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.people.grouping import SUREST, group, strongest
from hueandcry.core.linkage.people.weighing import Pairs

Edges = list[tuple[int, int, float]]


def pairs(edges: Edges) -> Pairs:
    return Pairs(
        np.array([low for low, _, _ in edges], dtype=np.int64),
        np.array([high for _, high, _ in edges], dtype=np.int64),
        np.array([bits for _, _, bits in edges], dtype=np.float64),
    )


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ([], [0, 1, 2, 3]),
        ([(0, 1, 8.0)], [0, 0, 2, 3]),
        ([(0, 1, SUREST - 0.1)], [0, 1, 2, 3]),
        ([(0, 1, 8.0), (1, 2, 8.0)], [0, 0, 0, 3]),
        # Two that contradict are not one person because a third resembles both.
        ([(0, 1, 8.0), (1, 2, 7.0), (0, 2, -12.0)], [0, 0, 2, 3]),
        # One weak link does not join two pairs of people.
        ([(0, 1, 12.0), (2, 3, 12.0), (1, 2, 4.0), (0, 3, -9.0), (0, 2, -9.0), (1, 3, -9.0)], [0, 0, 2, 2]),
        # A bare mention joins where most of a person's mentions do not speak against it.
        ([(0, 1, 12.0), (0, 2, 5.0), (1, 2, -1.0)], [0, 0, 0, 3]),
    ],
)
def test_group(edges: Edges, expected: list[int]) -> None:
    assert group(pairs(edges), 4).tolist() == expected


def test_a_chain_of_weak_links_does_not_make_one_person_of_a_town() -> None:
    person = group(pairs([(place, place + 1, 6.0) for place in range(999)]), 1000)

    assert max(np.bincount(person)) <= 4


edges = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(-12, 20).map(lambda bits: round(bits, 3)),
).map(lambda found: [(low, high, bits) for (low, high), bits in found.items()])


@given(edges, st.randoms(use_true_random=False))
def test_the_order_of_pairs_does_not_matter(found: Edges, random: object) -> None:
    turned = found.copy()
    random.shuffle(turned)  # type: ignore[attr-defined]

    assert group(pairs(turned), 8).tolist() == group(pairs(found), 8).tolist()


@given(edges)
def test_a_person_is_named_by_its_first_mention_and_everyone_in_it_has_a_sure_partner(found: Edges) -> None:
    person = group(pairs(found), 8)
    partner, bits = strongest(pairs(found), person)

    assert all(person[one] == one and one <= place for place, one in enumerate(person))
    for place, other in enumerate(partner.tolist()):
        assert person[place] == person[other]
        assert bits[place] == np.inf if place == other else bits[place] >= SUREST
        assert (place == other) == (list(person).count(person[place]) == 1)
