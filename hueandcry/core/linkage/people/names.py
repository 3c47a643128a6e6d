"""A person's name as it is written, and as it is compared: plain letters, root of a nickname, sound."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from hueandcry.core.linkage.people.letters_table import LETTERS, NOTHING, TITLES
from hueandcry.core.linkage.people.nicknames_table import ROOTS

# A name past these is rubbish or a whole address; what is cut off could only slow the comparison down.
LONGEST_TEXT: Final = 400
LONGEST_WORD: Final = 40
MOST_WORDS: Final = 12

_WORD: Final = re.compile(r"[a-z0-9]+")
_JOINED: Final = re.compile(r"['’`´ʼ.]")
_DOUBLED: Final = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def plain(text: str) -> str:
    """Return a text in small plain letters, other scripts as an English register would write them."""
    text = text[:LONGEST_TEXT].casefold()
    if text.isascii():
        return text
    return "".join(map(_letter, unicodedata.normalize("NFKC", text)))


def _letter(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in LETTERS:
        return LETTERS[letter]
    category = unicodedata.category(letter)
    if category == "Lo":
        return _named(letter)
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) > 1:
        return "".join(map(_letter, parts))
    if category.startswith("M"):
        return _vowel_sign(letter)
    return " " if category[0] in "ZP" else ""


def _vowel_sign(mark: str) -> str:
    # Indian scripts write vowels as marks: "DEVANAGARI VOWEL SIGN AA".
    return _read(unicodedata.name(mark, "").partition("VOWEL SIGN ")[2])


def _named(letter: str) -> str:
    # The Unicode name of a letter says how it is read: "GURMUKHI LETTER SA", "HANGUL SYLLABLE GIM".
    name = unicodedata.name(letter, "")
    read = _read(name.partition("SYLLABLE ")[2] or name.partition("LETTER ")[2])
    return read.removesuffix("a") if "LETTER" in name and len(read) > 1 else read


def _read(name: str) -> str:
    return _DOUBLED.sub(r"\1", name.split(" ")[-1].lower())


@lru_cache(maxsize=200_000)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a name in plain letters, without titles; none where nothing was known.

    Of a name that is nothing but titles, such as "baron", the words stay: they may be somebody's surname.
    """
    folded = plain(text)
    if folded.strip() in NOTHING:
        return ()
    found = [word[:LONGEST_WORD] for word in _WORD.findall(_JOINED.sub("", folded))][:MOST_WORDS]
    return tuple(word for word in found if word not in TITLES and not word.isdigit())


def root(word: str) -> str:
    """Return the name that a nickname or a sister form stands for: "bill" gives "william"."""
    return ROOTS.get(word, word)


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """Return what is left of a word's sound: consonants that are not mistaken for one another, at most six.

    "mohammed" and "muhamad", "clark" and "clarke", "philips" and "fillips" give the same.
    """
    word = _DOUBLED.sub(r"\1", word)
    for written, heard in _HEARD:
        word = written.sub(heard, word)
    first, rest = word[:1], word[1:]
    return (
        ("a" if first in set("aeiouy") else first) + "".join(letter for letter in rest if letter not in "aeiouyhw")
    )[:6]


# In order; "C" is the sound of "church" until the end.
_HEARD: Final = [
    (re.compile(written), heard)
    for written, heard in [
        (r"^ma?c(?=[^aeiouyk])", "mk"),
        (r"^kn|^gn|^pn", "n"),
        (r"^wr", "r"),
        (r"^ps|^ts|^sz", "s"),
        (r"ph|v", "f"),
        (r"sch|sh|sz|z", "s"),
        (r"tch|cz|ch(?=[aeiouy]|$)", "C"),
        (r"ck|ch|q", "k"),
        (r"kh", "h"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"dg(?=e)", "j"),
        (r"gh(?=t|$)", ""),
        (r"gh", "g"),
        (r"x", "ks"),
        (r"th|d", "t"),
    ]
]
