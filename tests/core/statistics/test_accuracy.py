"""Precision and recall from a layered sample: known answers, laws, and intervals that hold what they promise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.statistics.accuracy import LEAST_READ, Estimate, Group, Readings, precision_and_recall
from hueandcry.core.statistics.layers import LEAST_IN_LAYER, SHARES, plan


def even(population, read, hits, *, said):
    """A group of which `read` records were drawn evenly."""
    weight = population / read if read else 0.0
    return Group(said, population, Readings(read, weight * read, weight**2 * read, weight * hits))


def test_known_answers():
    precision, recall = precision_and_recall([even(1000, 100, 95, said=True), even(9000, 100, 1, said=False)])

    assert precision.value == pytest.approx(0.95)
    # 950 found of 950 + 90.
    assert recall.value == pytest.approx(950 / 1040)
    assert precision.low < 0.95 < precision.high
    # One in a hundred of 9,000 says that some 10 to 500 may have been missed.
    assert 0.6 < recall.low < 0.80
    assert 0.97 < recall.high < 1


def test_nothing_missed_in_a_sample_is_not_nothing_missed():
    _, recall = precision_and_recall([even(1000, 100, 100, said=True), even(99_000, 100, 0, said=False)])

    assert recall.value == 1
    assert recall.low < 0.5


def test_all_read_is_all_known():
    precision, recall = precision_and_recall([even(50, 50, 45, said=True), even(60, 60, 3, said=False)])

    assert (precision.low, precision.high) == (pytest.approx(0.9), pytest.approx(0.9))
    assert (recall.low, recall.high) == (pytest.approx(45 / 48), pytest.approx(45 / 48))


@pytest.mark.parametrize(
    ("read_yes", "read_no", "has_precision", "has_recall"),
    [
        (0, 0, False, False),
        (LEAST_READ - 1, 100, False, False),
        (LEAST_READ, 0, True, False),
        (LEAST_READ, LEAST_READ, True, True),
    ],
)
def test_too_few_read_is_no_figure(read_yes, read_no, has_precision, has_recall):
    groups = [even(1000, read_yes, read_yes, said=True), even(1000, read_no, 0, said=False)]

    precision, recall = precision_and_recall(groups)

    assert (precision is not None, recall is not None) == (has_precision, has_recall)


def test_a_layer_read_more_often_than_another_does_not_weigh_more():
    often, seldom = even(100, 50, 25, said=True), even(900, 50, 50, said=True)
    together = Group(True, 1000, often.readings + seldom.readings)

    precision, _ = precision_and_recall([together])

    assert precision.value == pytest.approx((100 * 0.5 + 900) / 1000)
    assert together.readings.worth < 100


def test_the_same_readings_give_the_same_interval():
    groups = [even(1000, 60, 50, said=True), even(5000, 60, 2, said=False)]

    assert precision_and_recall(groups) == precision_and_recall(groups)


groups = st.builds(
    lambda most, read, hits, said: even(most, min(read, most), min(hits, read, most), said=said),
    st.integers(1, 10_000), st.integers(0, 300), st.integers(0, 300), st.booleans(),
)  # fmt: skip


@given(st.lists(groups, max_size=6))
def test_intervals_hold_their_value_and_stay_shares(some):
    for estimate in precision_and_recall(some):
        assert estimate is None or 0 <= estimate.low <= estimate.value <= estimate.high <= 1


@pytest.mark.parametrize(
    ("yes_right", "no_wrong", "size"), [(0.95, 0.01, 300), (0.99, 0.002, 300), (0.8, 0.05, 120), (0.97, 0.03, 1000)]
)
def test_intervals_cover_the_truth_as_often_as_they_say(yes_right, no_wrong, size):
    chance = np.random.default_rng(7)
    yes, no = 4000, 16_000
    truth = (yes_right, yes * yes_right / (yes * yes_right + no * no_wrong))
    covered = np.zeros(2)
    for _ in range(300):
        half = size // 2
        hits = chance.binomial(half, yes_right), chance.binomial(half, no_wrong)
        found = precision_and_recall([even(yes, half, hits[0], said=True), even(no, half, hits[1], said=False)])
        covered += [one.low <= true <= one.high for one, true in zip(found, truth, strict=True)]

    # 95% promised; three hundred trials may fall short of it by chance.
    assert (covered / 300 >= 0.91).all(), covered / 300


def test_intervals_cover_when_classes_are_read_unevenly():
    chance = np.random.default_rng(11)
    sizes, shares, reads = np.array([6000, 600, 200]), np.array([0.97, 0.8, 0.5]), np.array([80, 40, 40])
    true = float((sizes * shares).sum() / sizes.sum())
    covered = 0
    for _ in range(300):
        parts = [
            even(int(n), int(r), int(chance.binomial(r, p)), said=True)
            for n, p, r in zip(sizes, shares, reads, strict=True)
        ]
        readings = parts[0].readings + parts[1].readings + parts[2].readings
        precision, _ = precision_and_recall([Group(True, int(sizes.sum()), readings)])
        covered += precision.low <= true <= precision.high

    assert covered / 300 >= 0.92


@pytest.mark.parametrize(
    ("estimate", "half_width", "more"),
    [
        (Estimate(0.9, 0.86, 0.94, 100), 0.04, 0),
        (Estimate(0.9, 0.86, 0.94, 100), 0.02, 300),
        (Estimate(1, 1, 1, 9), 0.01, 0),
    ],
)
def test_how_many_more_to_read(estimate, half_width, more):
    assert estimate.more_for(half_width) == pytest.approx(more, abs=1)


COUNTS = {("yes", "8L"): 400, ("yes", "53D"): 20, ("no", "28E"): 90_000, ("no", "45"): 10_000, ("review", "8L"): 900}


def test_rare_decisions_are_drawn_as_often_as_common_ones():
    drawn = dict.fromkeys(SHARES, 0)
    for layer in plan(COUNTS, 300):
        drawn[layer.decision] += layer.take

    assert drawn == {"yes": 120, "no": 120, "review": 60}


def test_small_classes_are_drawn_more_often_than_their_share():
    (small,) = [layer for layer in plan(COUNTS, 300) if layer.classes == ("53D",)]

    assert small.take > 120 * 20 / 420


@given(
    st.dictionaries(st.tuples(st.sampled_from(sorted(SHARES)), st.sampled_from("ABCDEFGH")), st.integers(0, 500)),
    st.integers(0, 400),
)
def test_a_plan_takes_what_there_is_and_no_more(counts, size):
    layers = plan(counts, size)

    assert sum(layer.take for layer in layers) == min(size, sum(counts.values()))
    assert all(0 < layer.take <= layer.population or layer.population for layer in layers)
    assert len({(layer.decision, code) for layer in layers for code in layer.classes}) == sum(
        map(len, (layer.classes for layer in layers))
    )


@given(st.dictionaries(st.sampled_from("ABCDEFGHIJKLM"), st.integers(1, 5000), min_size=2), st.integers(10, 200))
def test_every_layer_is_worth_having(classes, size):
    layers = plan({("yes", code): count for code, count in classes.items()}, size)

    assert len(layers) == 1 or all(layer.take >= min(LEAST_IN_LAYER, layer.population) for layer in layers)
