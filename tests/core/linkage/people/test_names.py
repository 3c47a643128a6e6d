"""Names as they are written, and as they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.linkage.people.names import LONGEST_WORD, MOST_WORDS, plain, root, sound, words


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Dr. Siân O’Brien-Łukasz", ("sian", "obrien", "lukasz")),
        ("D'Arcy", ("darcy",)),
        ("Мухаммад Иванов", ("mukhammad", "ivanov")),
        ("Андрій Шевченко", ("andriy", "shevchenko")),
        ("Γιώργος", ("giorgos",)),
        ("محمد", ("mhmd",)),
        ("ਸੁਖਜੀਤ ਕੌਰ", ("sukhjit", "kaur")),
        ("김민수", ("gimminsu",)),
        ("John Smith 3rd Baron Wick", ("john", "smith", "wick")),
        ("Not known", ()),
        ("N/K", ()),
        (" \t ", ()),
        ("Mr", ()),
        ("X", ("x",)),
    ],
)
def test_words(written: str, expected: tuple[str, ...]) -> None:
    assert words(written) == expected


@given(st.text(max_size=700))
def test_words_are_plain_and_few(text: str) -> None:
    found = words(text)

    assert len(found) <= MOST_WORDS
    assert all(word.isascii() and word.isalnum() and len(word) <= LONGEST_WORD for word in found)
    assert words(" ".join(found)) == found


def test_plain_is_bounded() -> None:
    assert len(plain("é" * 100_000)) < 1000


@pytest.mark.parametrize(
    ("one", "other"),
    [("bill", "william"), ("dafydd", "davey"), ("mo", "mohammed"), ("peggy", "margaret"), ("kasia", "katherine")],
)
def test_nicknames_have_one_root(one: str, other: str) -> None:
    assert root(one) == root(other)


@pytest.mark.parametrize(("one", "other"), [("oliver", "olivia"), ("john", "james"), ("jane", "james")])
def test_other_names_have_other_roots(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mohammed", "muhamad"),
        ("mohammed", "mhmd"),
        ("clark", "clarke"),
        ("philips", "fillips"),
        ("smith", "smyth"),
        ("mcdonald", "macdonald"),
        ("chaudhry", "choudhury"),
        ("reid", "read"),
        ("thomson", "tomson"),
    ],
)
def test_names_that_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("smith", "jones"), ("khan", "kane"), ("lee", "leeds")])
def test_names_that_do_not_sound_alike(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@given(st.text(alphabet=st.characters(min_codepoint=97, max_codepoint=122), max_size=60))
def test_sound_is_short(word: str) -> None:
    assert len(sound(word)) <= 6
