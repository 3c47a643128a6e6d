"""Raw answers to honest probabilities, and the bands that a person need not read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def platt(raw: NDArray[np.float32], truth: NDArray[np.bool_]) -> tuple[float, float]:
    """Return the slope and offset that turn raw answers into probabilities by a logistic curve.

    Newton's method on the likelihood, targets drawn in as Platt (1999) does so that no answer is certain.
    """
    count_yes, count_no = int(truth.sum()), int((~truth).sum())
    wanted = np.where(truth, (count_yes + 1) / (count_yes + 2), 1 / (count_no + 2))
    design = np.column_stack((raw.astype(np.float64), np.ones(len(raw))))
    weights = np.array([1.0, 0.0])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(design @ weights, -35, 35)))
        slope = design.T @ (chance - wanted)
        bend = (design * (chance * (1 - chance))[:, None]).T @ design + 1e-9 * np.eye(2)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if float(np.abs(step).max()) < 1e-9:
            break
    return float(weights[0]), float(weights[1])


def expected_error(chances: NDArray[np.float64], truth: NDArray[np.bool_], bins: int = 10) -> float:
    """Return the expected calibration error: the mean gap of said and true shares over equal-width bins."""
    place = np.minimum((chances * bins).astype(int), bins - 1)
    gaps = (abs(chances[place == n].sum() - truth[place == n].sum()) for n in range(bins))
    return float(sum(gaps) / max(1, len(chances)))


def bands(
    chances: NDArray[np.float64], truth: NDArray[np.bool_], no_precision: float, yes_precision: float
) -> tuple[float, float]:
    """Return (no_below, yes_from): the widest bands whose measured precision reaches the aims.

    Never past the middle: no_below is at most 0.5 and yes_from at least 0.5.
    """
    order = np.argsort(chances, kind="stable")
    sorted_chances, sorted_truth = chances[order], truth[order]
    counts = np.arange(1, len(order) + 1)
    no_right = np.cumsum(~sorted_truth) / counts
    yes_right = (np.cumsum(sorted_truth[::-1]) / counts)[::-1]
    below = sorted_chances[(no_right >= no_precision) & (sorted_chances < 0.5)]
    above = sorted_chances[(yes_right >= yes_precision) & (sorted_chances > 0.5)]
    no_below = float(below.max()) if below.size else 0.0
    yes_from = float(above.min()) if above.size else 1.0
    return no_below, yes_from
