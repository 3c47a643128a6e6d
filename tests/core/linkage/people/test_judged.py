"""What people say of pairs of mentions outranks every weight."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.judged import Judged, set_aside
from hueandcry.core.linkage.people.grouping import group
from hueandcry.core.linkage.people.judged import group_judged
from hueandcry.core.linkage.people.weighing import Pairs

COUNT = 8
Edges = list[tuple[int, int, float]]
ends = st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)).filter(lambda pair: pair[0] < pair[1])


def pairs(edges: Edges) -> Pairs:
    left, right, bits = (list(column) for column in zip(*edges, strict=True)) if edges else ([], [], [])
    return Pairs(np.array(left, np.int64), np.array(right, np.int64), np.array(bits, np.float64))


def judged(*said: tuple[int, int, bool]) -> list[Judged]:
    return [Judged(number, *one) for number, one in enumerate(said)]


@pytest.mark.parametrize(
    ("edges", "said", "expected"),
    [
        ([(0, 1, 20.0)], judged((0, 1, False)), [0, 1, 2, 3]),
        ([], judged((0, 3, True)), [0, 1, 2, 0]),
        # Whoever was with one of the two comes along.
        ([(0, 1, 9.0), (2, 3, 9.0)], judged((1, 2, True)), [0, 0, 0, 0]),
        # One who stands between two kept apart goes with the surer.
        ([(0, 1, 12.0), (1, 2, 9.0)], judged((0, 2, False)), [0, 0, 2, 3]),
        # Said to be one with 0, 3 leaves 2, from whom 0 is kept apart.
        ([(2, 3, 9.0)], judged((0, 3, True), (0, 2, False)), [0, 1, 2, 0]),
        # 1 and 2 are kept apart, so only 3 itself goes to 0.
        ([(0, 1, 9.0), (2, 3, 9.0)], judged((0, 3, True), (1, 2, False)), [0, 0, 2, 0]),
        # The newer of two that contradict holds.
        ([], judged((0, 1, True), (1, 2, True), (0, 2, False)), [0, 1, 1, 3]),
    ],
)
def test_group_judged(edges: Edges, said: list[Judged], expected: list[int]) -> None:
    assert group_judged(pairs(edges), 4, said).tolist() == expected


@given(
    st.dictionaries(ends, st.floats(-12, 20), max_size=20),
    st.dictionaries(ends, st.booleans(), max_size=6),
)
def test_no_weight_outranks_a_judgement(
    weights: dict[tuple[int, int], float], said: dict[tuple[int, int], bool]
) -> None:
    given_judgements = judged(*((*pair, is_same) for pair, is_same in said.items()))
    weighed = pairs([(*pair, bits) for pair, bits in sorted(weights.items())])

    person = group_judged(weighed, COUNT, given_judgements)

    against = set_aside(given_judgements)
    for one in given_judgements:
        if one.number not in against:
            assert (person[one.left] == person[one.right]) == one.is_same
    assert all(person[mention] <= mention and person[person[mention]] == person[mention] for mention in range(COUNT))


@given(st.dictionaries(ends, st.floats(-12, 20), max_size=20))
def test_with_nothing_said_the_machine_decides(weights: dict[tuple[int, int], float]) -> None:
    weighed = pairs([(*pair, bits) for pair, bits in sorted(weights.items())])

    assert group_judged(weighed, COUNT, []).tolist() == group(weighed, COUNT).tolist()
