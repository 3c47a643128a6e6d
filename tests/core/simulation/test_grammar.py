"""Fragments become sentences."""

from __future__ import annotations

from random import Random

import pytest

from hueandcry.core.simulation.grammar import Grammar, render

GRAMMAR = Grammar({"colour": ("red", "[dark|light] blue")})


def said(text, seed=0, **facts):
    out = []
    render(GRAMMAR.compile(text), facts, Random(seed).random, out)
    return "".join(out)


def all_said(text, **facts):
    return {said(text, seed, **facts) for seed in range(300)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", {"plain"}),
        ("[a|b] c", {"a c", "b c"}),
        ("x[|y]", {"x", "xy"}),
        ("[a [b|c]|d]", {"a b", "a c", "d"}),
        ("{colour} car", {"red car", "dark blue car", "light blue car"}),
        ("{n:2-4}", {"2", "3", "4"}),
        ("in {town}", {"in Truro"}),
    ],
)
def test_every_choice_is_said(text, expected):
    assert all_said(text, town="Truro") == expected


def test_a_slot_that_nobody_fills_is_an_error():
    with pytest.raises(KeyError):
        said("in {town}")
