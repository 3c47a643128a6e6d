"""Match weights in words."""

from __future__ import annotations

import pytest

from hueandcry.core.linkage.people.explain import explanation, sentence
from hueandcry.core.linkage.people.model_table import COMPARISONS, TOGETHER
from hueandcry.core.linkage.people.weighing import Part


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Part("surname", 0, 11.2), "the same surname: very strongly for (about 2,400 to 1)"),
        (Part("birth", 6, -5.0), "different dates of birth: strongly against (about 32 to 1)"),
        (Part("sex", 0, 0.3), "the same sex: says next to nothing"),
        (Part("birth", 1, 1.0), "dates of birth with day and month the other way round: a little for (about 2 to 1)"),
        (Part("email", 0, 4000.0), "the same e-mail address: very strongly for (about 1,100,000,000,000 to 1)"),
    ],
)
def test_sentence(part: Part, expected: str) -> None:
    assert sentence(part) == expected


def test_the_heaviest_comes_first() -> None:
    said = explanation([Part("sex", 0, 0.3), Part("birth", 6, -9.0), Part("surname", 0, 5.0)])

    assert [line.split(":")[0] for line in said] == ["different dates of birth", "the same surname", "the same sex"]


def test_every_level_can_be_said() -> None:
    for one in (*COMPARISONS, TOGETHER):
        said = [sentence(Part(one.name, level, 3.0)) for level in range(len(one.levels) + 1)]
        assert len(set(said)) == len(said)
