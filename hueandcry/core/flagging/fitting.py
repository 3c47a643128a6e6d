"""Fits several networks over sparse columns and narrows them into one of a few inputs. Same input, same model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import scipy.sparse as sp

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to fit: sizes, what is dropped at random, and the seeds whose networks are joined into one.

    Weights are averaged over the rounds from averaged_from on. rank: to how many inputs they are
    narrowed together.
    """

    hidden: int = 64
    rounds: int = 12
    averaged_from: int = 5
    rank: int = 64
    batch: int = 64
    step: float = 5e-3
    drop_input: float = 0.6
    drop_hidden: float = 0.5
    smoothing: float = 0.02
    seeds: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6, 7)
    kind_share: float = 0.5
    family_share: float = 0.7


@dataclass(slots=True)
class _Part:
    """One network as it is fitted: inner is columns x hidden, outer hidden x answers."""

    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: Floats

    @property
    def weights(self) -> list[Floats]:
        return [self.inner, self.inner_bias, self.outer, self.outer_bias]


@dataclass(slots=True)
class Network:
    """inner: columns x rank; spread: rank x hidden; outer: hidden x answers (one online, then kinds, then families)."""

    inner: Floats
    spread: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: Floats

    def answers(self, touches: sp.csr_matrix) -> Floats:
        """Return the raw answers (logits) of each row."""
        return self.outward(touches @ self.inner)

    def outward(self, sums: Floats) -> Floats:
        """Return the raw answers from each row's sums over the columns."""
        hidden = np.maximum(self.before(sums), 0)
        return np.asarray(hidden @ self.outer + self.outer_bias, np.float32)

    def before(self, sums: Floats) -> Floats:
        """Return what reaches the hidden layer."""
        return np.asarray(sums @ self.spread + self.inner_bias, np.float32)


@dataclass(frozen=True, slots=True)
class Targets:
    """Right answers in numbers: online 0 or 1, kind and family by place in their lists."""

    online: Floats
    kind: NDArray[np.int64]
    family: NDArray[np.int64]
    kinds: int
    families: int


def fit(touches: sp.csr_matrix, targets: Targets, recipe: Recipe) -> Network:
    """Return one network for each seed of the recipe, joined side by side, averaged and narrowed."""
    parts = [_fit_one(touches, targets, recipe, seed) for seed in recipe.seeds]
    share = np.float32(1 / len(parts))
    inner, spread = _narrowed(np.concatenate([p.inner for p in parts], axis=1), touches, recipe.rank)
    return Network(
        inner,
        spread,
        np.concatenate([p.inner_bias for p in parts]),
        np.concatenate([p.outer for p in parts]) * share,
        np.mean([p.outer_bias for p in parts], axis=0).astype(np.float32),
    )


def _narrowed(inner: Floats, touches: sp.csr_matrix, rank: int) -> tuple[Floats, Floats]:
    """Return two matrices whose product is nearest to inner, each column weighed by how strongly texts touch it.

    What the networks have in common is kept and what is each one's own accident is lost, so this costs no accuracy.
    """
    weight = np.sqrt(np.asarray(touches.multiply(touches).mean(axis=0)).ravel() + 1e-8)
    weighed = inner * weight[:, None].astype(np.float32)
    _, directions = np.linalg.eigh((weighed.T @ weighed).astype(np.float64))
    kept = directions[:, ::-1][:, :rank]
    # Turned at random, so that all of the kept numbers are of one size when they are rounded to eight bits.
    turn, _ = np.linalg.qr(np.random.default_rng(0).normal(size=(kept.shape[1], kept.shape[1])))
    kept = (kept @ turn).astype(np.float32)
    return np.asarray(inner @ kept, np.float32), np.ascontiguousarray(kept.T)


def _softmax(raw: Floats) -> Floats:
    raised = np.exp(raw - raw.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), np.float32)


def _error(raw: Floats, targets: Targets, rows: NDArray[np.int64], recipe: Recipe) -> Floats:
    kinds = targets.kinds
    wanted = targets.online[rows] * (1 - 2 * recipe.smoothing) + recipe.smoothing
    error = np.empty_like(raw)
    error[:, 0] = 1 / (1 + np.exp(-raw[:, 0])) - wanted
    here = np.arange(len(rows))
    error[:, 1 : 1 + kinds] = _softmax(raw[:, 1 : 1 + kinds])
    error[here, 1 + targets.kind[rows]] -= 1
    error[:, 1 : 1 + kinds] *= recipe.kind_share
    error[:, 1 + kinds :] = _softmax(raw[:, 1 + kinds :])
    error[here, 1 + kinds + targets.family[rows]] -= 1
    error[:, 1 + kinds :] *= recipe.family_share
    return error / np.float32(len(rows))


class _Adam:
    """Adam (Kingma and Ba, 2015) that steps only the rows a batch touches, so that rare columns cost nothing."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self.first = np.zeros(shape, np.float32)
        self.second = np.zeros(shape, np.float32)

    def take(self, weight: Floats, slope: Floats, step: float, rows: Rows | slice) -> None:
        first = self.first[rows] + np.float32(0.1) * (slope - self.first[rows])
        second = self.second[rows] + np.float32(0.001) * (slope * slope - self.second[rows])
        self.first[rows], self.second[rows] = first, second
        weight[rows] -= np.float32(step) * first / (np.sqrt(second) + np.float32(1e-8))


def _fit_one(touches: sp.csr_matrix, targets: Targets, recipe: Recipe, seed: int) -> _Part:
    chance = np.random.default_rng(seed)
    count, width = touches.shape
    out = 1 + targets.kinds + targets.families
    net = _Part(
        chance.normal(0, 0.05, (width, recipe.hidden)).astype(np.float32),
        np.full(recipe.hidden, 0.02, np.float32),
        chance.normal(0, 1 / np.sqrt(recipe.hidden), (recipe.hidden, out)).astype(np.float32),
        np.zeros(out, np.float32),
    )
    weights = net.weights
    adams = [_Adam(w.shape) for w in weights]
    sums = [np.zeros_like(w) for w in weights]
    first = min(recipe.averaged_from, recipe.rounds - 1)
    steps = recipe.rounds * -(-count // recipe.batch)
    taken = 0
    for number in range(recipe.rounds):
        order = chance.permutation(count)
        for start in range(0, count, recipe.batch):
            rows = order[start : start + recipe.batch]
            columns, slopes = _slopes(net, touches[rows], targets, rows, recipe, chance)
            taken += 1
            pace = 1 - 0.3 * taken / steps
            step = recipe.step * pace * np.sqrt(1 - 0.999**taken) / (1 - 0.9**taken)
            for adam, weight, slope in zip(adams, weights, slopes, strict=True):
                adam.take(weight, slope, step, columns if weight is net.inner else slice(None))
        if number >= first:
            for total, weight in zip(sums, weights, strict=True):
                total += weight
    return _Part(*(total / np.float32(recipe.rounds - first) for total in sums))


def _slopes(
    net: _Part,
    touched: sp.csr_matrix,
    targets: Targets,
    rows: Rows,
    recipe: Recipe,
    chance: np.random.Generator,
) -> tuple[Rows, list[Floats]]:
    # Imported here: asking a fitted network needs no scipy, and its import is slow.
    import scipy.sparse as sp

    keep = np.float32(1 - recipe.drop_input)
    columns, places = np.unique(touched.indices, return_inverse=True)
    values = touched.data * (chance.random(len(touched.data), np.float32) < keep) / keep
    small = sp.csr_matrix((values, places, touched.indptr), shape=(len(rows), len(columns)))
    before = small @ net.inner[columns] + net.inner_bias
    mask = (before > 0) * (chance.random(before.shape, np.float32) >= recipe.drop_hidden)
    mask = mask.astype(np.float32) / np.float32(1 - recipe.drop_hidden)
    hidden = before * mask
    error = _error(hidden @ net.outer + net.outer_bias, targets, rows, recipe)
    back = (error @ net.outer.T) * mask
    return columns, [np.asarray(small.T @ back), back.sum(axis=0), hidden.T @ error, error.sum(axis=0)]
