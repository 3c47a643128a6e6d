"""A text cut into words: each word's plain form, its number for the model and what the lexicon says of it."""

from __future__ import annotations

import re
import zlib
from itertools import accumulate
from typing import NamedTuple

from hueandcry.core.reading.lexicon import NUMBER, NUMERALS, PHRASES, PREFIX, SINGLE, plain

_CUT = re.compile(r"([^\W_]+(?:['’\-][^\W_]+)*)")
# Longest memory of words seen; past it the memory is emptied, so that hostile input cannot fill it.
_REMEMBERED_WORDS = 200_000
_LEET = str.maketrans("013457@$8", "oieastasb")

# Names worth recognising through one wrong, missing, doubled or swapped letter.
_OFTEN_MISSPELT = [
    "facebook",
    "instagram",
    "snapchat",
    "whatsapp",
    "telegram",
    "marketplace",
    "messenger",
    "discord",
    "linkedin",
    "onlyfans",
    "teamviewer",
    "anydesk",
    "bitcoin",
    "cryptocurrency",
    "ransomware",
    "website",
    "internet",
    "gumtree",
    "roblox",
    "playstation",
    "fortnite",
    "tiktok",
    "youtube",
    "password",
    "phishing",
    "malware",
    "coinbase",
    "binance",
    "airbnb",
    "rightmove",
    "spareroom",
    "autotrader",
    "viagogo",
]
_SPELT_RIGHT = frozenset(("interned", "passwords", "weblike", "messengers", "instagrams", "phishers"))

# What stands between two words.
GAP_NONE, GAP_BREAK, GAP_COMMA, GAP_DOT, GAP_AT, GAP_HANDLE, GAP_MONEY, GAP_LINK, GAP_QUOTE = range(9)

# Added to the number of a word that is only a shape of digits: it counts in company, never alone.
UNSPELT = 1 << 32


class Word(NamedTuple):
    """A word as first met: plain form, two model numbers, its concept and the phrases it may begin."""

    plain: str
    number: int
    stem_number: int
    concept: int
    phrases: dict[str, list[tuple[tuple[str, ...], int]]] | None


def _deletes(word: str) -> set[str]:
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}


_MISSPELT: dict[str, str] = {
    form: name for name in _OFTEN_MISSPELT if name in SINGLE and len(name) >= 6 for form in _deletes(name)
}
_ENDINGS = ("ations", "ation", "ings", "ing", "edly", "ies", "ied", "ers", "er", "ed", "es", "s", "ly", "d", "e")


def stem(word: str) -> str:
    """Return a word without its commonest English ending, at least four letters kept."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _number_shape(digits: str) -> str:
    if len(digits) == 2 and digits[0] != "0":
        # A two-figure number is most often somebody's age, and being a child or old decides what an offence is.
        age = int(digits)
        return "#child" if age < 18 else "#2" if age < 65 else "#old"
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return "#year"
    return f"#{min(len(digits), 7)}"


def _shape(word: str) -> str:
    if word.isdecimal():
        return _number_shape(word)
    letters = sum(c.isalpha() for c in word)
    return f"#a{min(letters, 4)}n{min(len(word) - letters, 4)}"


def _concept(word: str) -> int:
    found = SINGLE.get(word)
    if found is not None:
        return found
    for length in range(min(len(word), 12), 3, -1):
        found = PREFIX.get(word[:length])
        if found is not None:
            return found
    return 0


def _misspelt(word: str) -> int:
    if len(word) < 6 or word in _SPELT_RIGHT or len(word) > 16:
        return 0
    for form in sorted(_deletes(word)):
        if form in _MISSPELT:
            return SINGLE[_MISSPELT[form]]
    return 0


class _Memory(dict[str, Word]):
    def __missing__(self, written: str) -> Word:
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        word = plain(written)[:60]
        concept = _concept(word)
        has_digit = any(c.isdigit() for c in word)
        named = word
        if not concept and has_digit:
            straight = word.translate(_LEET)
            concept = _concept(straight) if straight.isalpha() and len(straight) > 3 else 0
            word = straight if concept else _shape(word)
            named = named if named in NUMERALS else word
        elif not concept:
            concept = _misspelt(word)
        number = _number("s" + stem(word)) + (UNSPELT if word.startswith("#") else 0)
        known = Word(named, _number("w" + word), number, concept, PHRASES.get(named))
        self[written] = known
        return known


class _Gaps(dict[str, int]):
    def __missing__(self, gap: str) -> int:
        if len(self) >= _REMEMBERED_WORDS:
            self.clear()
        self[gap] = code = _gap(gap)
        return code


def _number(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _gap(gap: str) -> int:
    if "://" in gap:
        return GAP_LINK
    if gap in ("[.]", "(.)", "[dot]", "."):
        return GAP_DOT
    if gap == "@":
        return GAP_AT
    if "£" in gap or "$" in gap or "€" in gap:
        return GAP_MONEY
    if gap.rstrip("('\"“‘").endswith("@") or gap.endswith("@"):
        return GAP_HANDLE
    if re.search(r"[.!?;\n]|\s/\s|\s[-–—]\s", gap):
        return GAP_BREAK
    if re.search(r"[\"“”]", gap):
        return GAP_QUOTE
    return GAP_COMMA if "," in gap or ":" in gap else GAP_NONE


WORDS = _Memory()
GAPS = _Gaps()
TLDS = frozenset(
    [
        "com",
        "uk",
        "co",
        "org",
        "net",
        "io",
        "info",
        "biz",
        "online",
        "site",
        "shop",
        "store",
        "top",
        "xyz",
        "club",
        "live",
        "app",
        "dev",
        "me",
        "ru",
        "cn",
        "test",
        "example",
        "invalid",
        "cc",
        "tk",
        "ml",
        "icu",
        "vip",
        "buzz",
        "click",
        "link",
        "tv",
        "eu",
        "ie",
        "de",
        "fr",
        "in",
        "us",
        "ca",
        "au",
        "gg",
        "ly",
        "im",
        "pw",
        "ws",
        "click",
        "wales",
        "cymru",
        "scot",
        "london",
    ]
)
DOMAIN_MARK = NUMBER["channel:web"]


def lower(text: str) -> str:
    """Return the text in small letters with every character still in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def cut(text: str) -> tuple[list[Word], list[int], list[int]]:
    """Return a text's words, the kind of gap before each, and the flat list of their starts and ends."""
    parts = _CUT.split(lower(text))
    edges = list(accumulate(map(len, parts)))
    return list(map(WORDS.__getitem__, parts[1::2])), list(map(GAPS.__getitem__, parts[0:-1:2])), edges
