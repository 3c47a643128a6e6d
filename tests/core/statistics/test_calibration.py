"""Raw answers become honest probabilities, and bands hold what they promise."""

from __future__ import annotations

import numpy as np
import pytest

from hueandcry.core.statistics.calibration import bands, expected_error, platt


def test_platt_finds_the_curve_that_made_the_answers() -> None:
    chance = np.random.default_rng(7)
    raw = chance.normal(0, 3, 20_000).astype(np.float32)
    truth = chance.random(20_000) < 1 / (1 + np.exp(-(0.5 * raw - 1)))

    slope, offset = platt(raw, truth)

    assert slope == pytest.approx(0.5, abs=0.03)
    assert offset == pytest.approx(-1, abs=0.06)


def test_expected_error_is_the_gap_of_each_bin() -> None:
    chances = np.array([0.05, 0.05, 0.95, 0.95])
    truth = np.array([False, False, True, False])

    assert expected_error(chances, truth) == pytest.approx((0.1 + 0.9) / 4)


def test_bands_reach_their_aims_and_keep_to_their_side() -> None:
    chances = np.linspace(0.01, 0.99, 99)
    truth = chances > 0.5
    truth[-1] = False

    no_below, yes_from = bands(chances, truth, 1.0, 0.95)

    assert 0.45 < no_below <= 0.5
    assert truth[chances >= yes_from].mean() >= 0.95
    assert not truth[chances < no_below].any()


def test_with_nothing_certain_a_person_reads_everything() -> None:
    chances = np.array([0.2, 0.3, 0.7, 0.8])
    truth = np.array([True, False, False, True])

    assert bands(chances, np.array([True, True, False, False]), 0.99, 0.99) == (0.0, 1.0)
    assert bands(chances, truth, 0.99, 0.99) == (0.0, 0.8)
