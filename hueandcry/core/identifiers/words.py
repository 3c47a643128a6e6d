"""Digits and letters said in words: "oh double seven", "forty five", "kilo papa six three"."""

from __future__ import annotations

import re
from typing import NamedTuple

from hueandcry.core.identifiers.wordlist import words_of

_ONES = {
    "oh": "0", "o": "0", "zero": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "niner": "9",
}  # fmt: skip
_TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
_TENS = {
    "twenty": "2",
    "thirty": "3",
    "forty": "4",
    "fourty": "4",
    "fifty": "5",
    "sixty": "6",
    "seventy": "7",
    "eighty": "8",
    "ninety": "9",
}
_REPEATS = {"double": 2, "dbl": 2, "treble": 3, "triple": 3}
# The spelling alphabet of the police and of radio (ICAO), with the usual slips.
_LETTERS = {
    word: word[0].upper()
    for word in words_of(
        "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november",
        "oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray x-ray yankee zulu",
    )
}

_WORD = re.compile(r"[ ,.\-/]{0,3}(?:\n)?(\+|[0-9]+|x-ray|[a-z]+)", re.IGNORECASE)
# What may have been said or written before the place that set the reading off.
_SAID = "|".join([*_ONES, *_TEENS, *_TENS, *_REPEATS, "hundred"])
_BEFORE = re.compile(rf"(?<![\w.-])\+?(?:(?:\d{{1,6}}|{_SAID})[ ,.-]{{1,3}}){{1,16}}$", re.IGNORECASE)
_MOST_WORDS = 40


class Spelt(NamedTuple):
    """A run of spelt characters and where it stands."""

    digits: str
    start: int
    end: int


def _take_words(text: str, start: int, letters: bool) -> tuple[str, int]:
    """Return the characters spelt from start on, and where they end."""
    out, end, position, repeat, tens, hundreds = "", start, start, 1, "", False
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, position, position + 24)
        if not match:
            break
        word = match[1].lower()
        said = _said(word, letters)
        if word in _REPEATS:
            repeat, position = _REPEATS[word], match.end()
            continue
        if word == "hundred" and out:
            out, tens, position, end = out + "00", "", match.end(), match.end()
            continue
        if word == "and" and out:
            hundreds, position = end == match.start() and out.endswith("00"), match.end()
            continue
        if not said:
            break
        if tens and "," not in match[0] and len(said) == 1 and word in _ONES and said != "0":
            out = out[:-1]
        if hundreds:
            # "Nine hundred and twelve" is 912.
            out = out[: -len(said)] if len(said) <= 2 else out
        hundreds = False
        out += said * repeat
        repeat, tens, position, end = 1, word if word in _TENS else "", match.end(), match.end()
    return out, end


def _said(word: str, letters: bool) -> str:
    if word.isdigit() or word == "+":
        return word
    if word in _TENS:
        return _TENS[word] + "0"
    said = _ONES.get(word) or _TEENS.get(word, "")
    return said or (_LETTERS.get(word, "") if letters else "")


def spelt_digits(text: str, trigger: int) -> Spelt:
    """Return the digits said around a trigger, taking in the figures written just before it."""
    floor = max(0, trigger - 20)
    while trigger > floor and text[trigger - 1].isdigit():
        trigger -= 1
    before = _BEFORE.search(text[max(0, trigger - 90) : trigger])
    start = trigger - len(before[0]) if before else trigger
    digits, end = _take_words(text, start, letters=False)
    return Spelt(digits, start, end)


def spelt_plate(text: str, trigger: int) -> Spelt:
    """Return the letters and digits said from a trigger on, as in the spelling alphabet."""
    characters, end = _take_words(text, trigger, letters=True)
    return Spelt(characters, trigger, end)


def digits_in(written: str) -> str:
    """Return the digits that the whole of a typed string says in words, or "" when it says anything else."""
    digits, end = _take_words(written, 0, letters=False)
    return digits if end >= len(written.rstrip(" .")) else ""
