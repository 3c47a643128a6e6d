"""Noise raises no notice, a real shift does, and habit is no news."""

from __future__ import annotations

import numpy as np
import pytest

from hueandcry.core.statistics.drift import LEAST_RECORDS, Month, shift

USUAL = [Month(300, 1000), Month(310, 1000), Month(290, 1000), Month(305, 1000), Month(295, 1000), Month(300, 1000)]


def noticed(before, now, **how):
    return shift(before, now, **{"least_change": 0.03, **how}) is not None


@pytest.mark.parametrize(
    ("before", "now", "is_noticed"),
    [
        (USUAL, Month(400, 1000), True),
        (USUAL, Month(200, 1000), True),
        (USUAL, Month(325, 1000), False),
        # Too few months or records to say what is usual.
        (USUAL[:3], Month(400, 1000), False),
        (USUAL, Month(LEAST_RECORDS - 1, LEAST_RECORDS - 1), False),
        ([], Month(400, 1000), False),
        # A force whose months differ that much anyway.
        ([Month(n, 1000) for n in (200, 400, 250, 350, 300, 300)], Month(420, 1000), False),
        # Never before, now one in ten; and a change too small to matter, however certain.
        ([Month(0, 1000)] * 6, Month(100, 1000), True),
        ([Month(300_000, 1_000_000)] * 6, Month(310_000, 1_000_000), False),
    ],
)
def test_what_is_noticed(before, now, is_noticed):
    assert noticed(before, now) is is_noticed


def test_what_changed_and_by_how_much():
    found = shift(USUAL, Month(400, 1000), least_change=0.03)

    assert (found.before, found.now) == (pytest.approx(0.3), pytest.approx(0.4))
    assert found.change == pytest.approx(0.1)


def test_words_of_one_text_count_for_less():
    before, now = [Month(100, 1000)] * 6, Month(150, 1000)

    assert noticed(before, now)
    assert not noticed(before, now, cluster=8)


@pytest.mark.parametrize(("size", "share"), [(60, 0.3), (400, 0.02), (5000, 0.3)])
def test_noise_raises_no_notice(size, share):
    chance = np.random.default_rng(3)
    hits = chance.binomial(size, share, (2000, 7)).tolist()

    assert sum(noticed([Month(h, size) for h in row[:6]], Month(row[6], size)) for row in hits) == 0


def test_months_that_always_vary_raise_few():
    chance = np.random.default_rng(5)
    shares = chance.beta(0.3 * 200, 0.7 * 200, (2000, 7))
    hits = chance.binomial(3000, shares).tolist()

    assert sum(noticed([Month(h, 3000) for h in row[:6]], Month(row[6], 3000)) for row in hits) <= 2000 * 0.005


@pytest.mark.parametrize(("size", "after"), [(400, 0.55), (5000, 0.36)])
def test_a_real_shift_raises_one(size, after):
    chance = np.random.default_rng(9)
    before = chance.binomial(size, 0.3, (500, 6)).tolist()
    now = chance.binomial(size, after, 500).tolist()

    found = sum(noticed([Month(h, size) for h in row], Month(n, size)) for row, n in zip(before, now, strict=True))

    assert found >= 450
