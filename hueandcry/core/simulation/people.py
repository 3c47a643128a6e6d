"""Invented people: name, birth, community, postcode."""

from __future__ import annotations

import unicodedata
from typing import Final, NamedTuple

from hueandcry.core.simulation.dice import Dice, Weighted
from hueandcry.core.simulation.names_table import COMMUNITIES, ETHNICITY
from hueandcry.core.simulation.organisations import Source

_LETTERS: Final = "ABDEFGHJLNPQRSTUWXYZ"
_SHORT: Final = {
    "Margaret": "Maggie", "David": "Dave", "Stephen": "Steve", "Robert": "Bob", "William": "Bill", "Thomas": "Tom",
    "Mohammed": "Mo", "Andrew": "Andy", "Patricia": "Pat", "Katarzyna": "Kasia", "Krzysztof": "Kris", "Daniel": "Danny",
    "Benjamin": "Ben", "Jonathan": "Jon", "Rebecca": "Becky", "Abigail": "Abi", "Oluwaseun": "Seun",
    "Chukwuemeka": "Emeka", "Muhammad": "Mo", "Elizabeth": "Liz", "Oleksandr": "Sasha", "Agnieszka": "Aga",
}  # fmt: skip


class Person(NamedTuple):
    """One invented person; born is (year, month, day), both parts of the name as the person writes them."""

    given: str
    family: str
    sex: str
    ethnicity: str
    language: str
    born: tuple[int, int, int]
    postcode: str
    plain_given: str
    plain_family: str

    @property
    def alias(self) -> str:
        """What friends call this person, or ""."""
        return _SHORT.get(self.given, "")

    @property
    def born_day_first(self) -> str:
        """The date of birth as DD/MM/YYYY."""
        year, month, day = self.born
        return f"{day:02d}/{month:02d}/{year}"

    @property
    def born_iso(self) -> str:
        """The date of birth as YYYY-MM-DD."""
        year, month, day = self.born
        return f"{year}-{month:02d}-{day:02d}"


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("Ł", "L").replace("ı", "i"))
    return "".join(letter for letter in folded if letter.isascii() and letter.isalpha()).lower()


def _both(names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, _plain(name)) for name in names.split())


_Community = tuple[
    str, tuple[str, ...], tuple[tuple[str, str], ...], tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]
]


def _weights(welsh: bool) -> Weighted[_Community]:
    pairs: list[tuple[_Community, float]] = []
    for name, weight, languages, women, men, families in COMMUNITIES:
        row = (ETHNICITY[name], tuple(languages.split()), _both(women), _both(men), _both(families))
        pairs.append((row, 40 if welsh and name == "Welsh" else weight))
    return Weighted(pairs)


_COMMUNITIES: Final = {False: _weights(False), True: _weights(True)}


def postcode(source: Source, dice: Dice) -> str:
    """Return an outward code of the force's area, some split between forces, with an invented inward code."""
    letters = dice.bits(20)
    inward = f"{letters % 10}{_LETTERS[letters // 10 % 20]}{_LETTERS[letters // 200 % 20]}"
    return f"{dice.pick(source.outward)} {inward}"


def person(home: Source, dice: Dice, *, oldest: int = 94, youngest: int = 11) -> Person:
    """Return an invented person who lives in a force's area."""
    draw = dice.draw
    ethnicity, languages, women, men, families = dice.weighted(_COMMUNITIES[home.welsh])
    woman = draw() < 0.5
    given, plain_given = dice.pick(women if woman else men)
    family, plain_family = dice.pick(families)
    language = dice.pick(languages) if languages and draw() < 0.15 else ""
    age = youngest + int((draw() + draw()) * 0.5 * (oldest - youngest))
    born = (2025 - age, 1 + int(draw() * 12), 1 + int(draw() * 28))
    sex = "F" if woman else "M"
    place = postcode(home, dice)
    return Person(given, family, sex, ethnicity, language, born, place, plain_given, plain_family)
