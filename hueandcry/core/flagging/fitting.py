"""Fits the network: one hidden layer over sparse columns, three answers at once. Same input, same model."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to fit: sizes, strength of forgetting, and the seeds whose networks are joined into one."""

    hidden: int = 32
    rounds: int = 14
    batch: int = 64
    step: float = 3e-3
    decay: float = 1e-4
    drop_input: float = 0.3
    drop_hidden: float = 0.3
    smoothing: float = 0.02
    seeds: tuple[int, ...] = (0, 1, 2)
    kind_share: float = 0.5
    family_share: float = 0.7


@dataclass(slots=True)
class Network:
    """inner: columns x hidden; outer: hidden x answers (one online, then kinds, then families)."""

    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: Floats

    def answers(self, touches: sp.csr_matrix) -> Floats:
        """Return the raw answers (logits) of each row."""
        hidden = np.maximum(touches @ self.inner + self.inner_bias, 0)
        return np.asarray(hidden @ self.outer + self.outer_bias, np.float32)


@dataclass(frozen=True, slots=True)
class Targets:
    """Right answers in numbers: online 0 or 1, kind and family by place in their lists."""

    online: Floats
    kind: NDArray[np.int64]
    family: NDArray[np.int64]
    kinds: int
    families: int


def fit(touches: sp.csr_matrix, targets: Targets, recipe: Recipe) -> Network:
    """Return one network for each seed of the recipe, joined side by side and averaged."""
    parts = [_fit_one(touches, targets, recipe, seed) for seed in recipe.seeds]
    share = np.float32(1 / len(parts))
    return Network(
        np.concatenate([p.inner for p in parts], axis=1),
        np.concatenate([p.inner_bias for p in parts]),
        np.concatenate([p.outer for p in parts]) * share,
        np.mean([p.outer_bias for p in parts], axis=0).astype(np.float32),
    )


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
    """Adam with decay apart from the gradient (Loshchilov and Hutter, 2019)."""

    def __init__(self, shapes: list[tuple[int, ...]], recipe: Recipe) -> None:
        self.first = [np.zeros(s, np.float32) for s in shapes]
        self.second = [np.zeros(s, np.float32) for s in shapes]
        self.recipe = recipe
        self.taken = 0

    def take(self, weights: list[Floats], slopes: list[Floats], pace: float) -> None:
        self.taken += 1
        step = self.recipe.step * pace * np.sqrt(1 - 0.999**self.taken) / (1 - 0.9**self.taken)
        for n, (weight, slope) in enumerate(zip(weights, slopes, strict=True)):
            self.first[n] += 0.1 * (slope - self.first[n])
            self.second[n] += 0.001 * (slope * slope - self.second[n])
            weight -= step * self.first[n] / (np.sqrt(self.second[n]) + 1e-8)
            if weight.ndim == 2:
                weight *= 1 - self.recipe.step * pace * self.recipe.decay


def _fit_one(touches: sp.csr_matrix, targets: Targets, recipe: Recipe, seed: int) -> Network:
    chance = np.random.default_rng(seed)
    count, width = touches.shape
    out = 1 + targets.kinds + targets.families
    net = Network(
        chance.normal(0, 0.05, (width, recipe.hidden)).astype(np.float32),
        np.full(recipe.hidden, 0.02, np.float32),
        chance.normal(0, 1 / np.sqrt(recipe.hidden), (recipe.hidden, out)).astype(np.float32),
        np.zeros(out, np.float32),
    )
    weights = [net.inner, net.inner_bias, net.outer, net.outer_bias]
    adam = _Adam([w.shape for w in weights], recipe)
    steps = recipe.rounds * -(-count // recipe.batch)
    for _ in range(recipe.rounds):
        order = chance.permutation(count)
        for start in range(0, count, recipe.batch):
            rows = order[start : start + recipe.batch]
            slopes = _slopes(net, touches[rows], targets, rows, recipe, chance)
            adam.take(weights, slopes, 1 - 0.9 * adam.taken / steps)
    return net


def _slopes(
    net: Network,
    touched: sp.csr_matrix,
    targets: Targets,
    rows: NDArray[np.int64],
    recipe: Recipe,
    chance: np.random.Generator,
) -> list[Floats]:
    keep = np.float32(1 - recipe.drop_input)
    touched.data = touched.data * (chance.random(len(touched.data), np.float32) < keep) / keep
    before = touched @ net.inner + net.inner_bias
    mask = (before > 0) * (chance.random(before.shape, np.float32) >= recipe.drop_hidden)
    mask = mask.astype(np.float32) / np.float32(1 - recipe.drop_hidden)
    hidden = before * mask
    error = _error(hidden @ net.outer + net.outer_bias, targets, rows, recipe)
    back = (error @ net.outer.T) * mask
    return [np.asarray(touched.T @ back), back.sum(axis=0), hidden.T @ error, error.sum(axis=0)]
