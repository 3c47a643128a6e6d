"""Letters that pass for others: names and addresses that look like somebody's and are not."""

from __future__ import annotations

import unicodedata

from hueandcry.core.errors import Malformed

# What is read for what at a glance, beyond accents. Source: Unicode TR39's confusables, the commonest of them.
_ALIKE = {
    "а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "х": "x", "у": "y", "і": "i", "ј": "j", "ѕ": "s", "һ": "h",
    "ԁ": "d", "ո": "n", "α": "a", "ο": "o", "ν": "v", "ρ": "p", "ι": "i", "κ": "k", "τ": "t", "υ": "u", "χ": "x",
    "ı": "i", "0": "o", "1": "l", "|": "l", "5": "s", "8": "b", "-": "",
}  # fmt: skip
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
# Invisible, or turning the direction of what follows. Source: Unicode general categories.
_UNSEEN = {"Cf", "Cc", "Co", "Cs", "Cn", "Zl", "Zp"}


class Lookalike(Malformed):
    """Type the name or address anew, with the letters of one alphabet and nothing invisible."""


def scripts(text: str) -> frozenset[str]:
    """Return the alphabets of the letters in a text, such as {"LATIN", "CYRILLIC"}."""
    return frozenset(unicodedata.name(one, "UNKNOWN").split()[0] for one in text if one.isalpha())


def check_name(name: str) -> str:
    """Return a person's name in normal form, whatever its alphabet.

    Raises Lookalike where alphabets are mixed or something cannot be seen. Names are longer than none and at most 200.
    """
    plain = " ".join(unicodedata.normalize("NFKC", name).split())
    if not plain or len(plain) > 200:
        raise Lookalike("Type the person's name, at most 200 letters.")
    if any(unicodedata.category(one) in _UNSEEN for one in name) or len(scripts(plain)) > 1:
        raise Lookalike()
    return plain


def check_email(written: str) -> str:
    """Return an e-mail address in small letters; raises Lookalike for anything but plain ASCII.

    An address in another alphabet, written out or as "xn--", can pass for one that is trusted.
    """
    plain = written.strip().lower()
    local, at, domain = plain.partition("@")
    if not plain.isascii() or not plain.isprintable() or " " in plain:
        raise Lookalike("Type the e-mail address in plain letters, without accents or other alphabets.")
    labels = domain.split(".")
    if not (local and at and len(labels) > 1 and all(labels)) or "@" in domain or len(plain) > 254:
        raise Lookalike("Type an e-mail address, such as name@force.example.")
    if any(label.startswith("xn--") for label in labels):
        raise Lookalike("An address whose domain stands for another alphabet cannot be used here.")
    return plain


def skeleton(text: str) -> str:
    """Return what a text looks like: two texts of one skeleton are easily taken for each other."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(_ALIKE.get(one, one) for one in plain if not unicodedata.combining(one))
    for pair, one in _PAIRS:
        plain = plain.replace(pair, one)
    return "".join(one for one in plain if unicodedata.category(one) not in _UNSEEN)


def passes_for(domain: str, known: str) -> bool:
    """Say whether a domain is not a known one but looks like it."""
    return domain != known and skeleton(domain) == skeleton(known)
