"""Word meanings: known words have one, unknown words have none, and near meanings lie near."""

from __future__ import annotations

import numpy as np
import pytest

from hueandcry.core.flagging import vectors
from hueandcry.core.reading.reader import read


def meaning(text: str) -> np.ndarray:
    return vectors.packaged().of([read(text)]).sums[0]


def nearness(one: str, other: str) -> float:
    a, b = meaning(one), meaning(other)
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))


def test_near_meanings_lie_nearer_than_far_ones() -> None:
    assert nearness("bicycle", "motorbike") > nearness("bicycle", "password")
    assert nearness("stolen", "theft") > nearness("stolen", "violin")


@pytest.mark.parametrize("text", ["", "zzqxjv", "07700 900123"])
def test_unknown_words_mean_nothing(text: str) -> None:
    assert not meaning(text).any()


def test_capitals_do_not_change_a_meaning() -> None:
    assert np.array_equal(meaning("STOLEN BICYCLE"), meaning("stolen bicycle"))


def test_a_missing_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "FILE", "no_such_file.npz")
    vectors.packaged.cache_clear()
    try:
        with pytest.raises(vectors.VectorsMissing):
            vectors.packaged()
    finally:
        vectors.packaged.cache_clear()
