"""One mention of a person as comparable columns: what `model_table.py` compares, blocks and counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from hueandcry.core.linkage.people.births import birth
from hueandcry.core.linkage.people.names import plain, root, sound, words

Value = str | list[str] | None

TEXTS: Final = tuple(
    """
    given given_root given_sound given_initial surname surname_sound surname_initial name_key name_sounds further_key
    birth birth_turned birth_either birth_year birth_day postcode outward town region birth_place occupation sex
    email email_name phone national_id address address_key
    """.split()  # noqa: SIM905 - a row of names reads more easily than a list of strings
)
LISTS: Final = ("names", "name_heard", "further", "address_words")

_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")
_OUTWARD: Final = re.compile(r"([a-z]{1,2}\d[a-z\d]?)\d[a-z]{2}")


def comparable(mention: Mapping[str, str]) -> dict[str, Value]:
    """Return the comparable columns of one mention; None where it says nothing.

    mention: thing → what the record says, by the names of `headers_table.HEADERS`; several values are parted by "|".
    """
    address = _address(mention.get("address", ""))
    post = _squashed(mention.get("postcode", ""))
    email = _email(mention.get("email", ""))
    found: dict[str, Value] = {
        **_name_columns(*_name(mention)),
        **_birth_columns(birth(mention.get("birth", ""))),
        "postcode": post,
        "outward": _outward(post),
        "town": _said(mention.get("town", "")),
        "region": _said(mention.get("region", "")),
        "birth_place": _said(mention.get("birth_place", "")),
        "occupation": _said(mention.get("occupation", "")),
        "sex": _sex(mention.get("sex", "")),
        "email": email,
        "email_name": email.partition("@")[0],
        "phone": _phone(mention.get("phone", "")),
        "national_id": _squashed(mention.get("national_id", "")),
        "address": " ".join(address),
        "address_words": sorted(set(address)),
        "address_key": " ".join(sorted(address, key=len)[-2:]),
    }
    return {column: value or None for column, value in found.items()}


def _name_columns(given: str, surname: str, names: list[str]) -> dict[str, Value]:
    further = [name for name in names if name not in {root(given), root(surname)}]
    sounds = [heard for heard in (sound(root(given)), sound(surname)) if len(heard) > 1]
    return {
        "given": given,
        "given_root": root(given) if len(given) > 1 else "",
        "given_sound": sound(root(given)),
        "given_initial": given[:1],
        # One letter is an initial, and no more: it must not pass for a rare surname.
        "surname": surname if len(surname) > 1 else "",
        "surname_sound": sound(surname),
        "surname_initial": surname[:1],
        # Sorted, so that parts of a name given the wrong way round make the same key.
        "name_key": " ".join(sorted({root(given), surname})) if given and surname else "",
        "name_sounds": " ".join(sorted(sounds)) if len(sounds) == 2 else "",
        "names": names,
        "name_heard": sorted({heard for heard in map(sound, names) if len(heard) > 1}),
        "further": further,
        "further_key": " ".join(further),
    }


def _birth_columns(born: str) -> dict[str, Value]:
    return {
        "birth": born,
        "birth_turned": born[:4] + born[6:] + born[4:6],
        "birth_either": born[:4] + "".join(sorted((born[4:6], born[6:]))),
        "birth_year": born[:4],
        "birth_day": born[4:],
    }


def _name(mention: Mapping[str, str]) -> tuple[str, str, list[str]]:
    """Return given name, surname, and the roots of every word of every name, sorted."""
    # "Li-Hua" is one name: were it two, all who share its second half would agree on something more.
    first, last = words(mention.get("given", "").replace("-", "")), words(mention.get("surname", ""))
    full = words(mention.get("full_name", ""))
    others = words(mention.get("middle", "")) + words(mention.get("alias", "").replace("|", " "))
    said = first + last + full + others
    names = sorted({root(word) for word in said if len(word) > 1})
    if not first and not last:
        first, last = _parts(mention.get("full_name", ""), full)
    return (first[0] if first else ""), "".join(last), names


def _parts(written: str, full: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    before, comma, after = written.partition(",")
    if comma and len(words(before)) == 1 and words(after):
        return words(after), words(before)
    return full[:1], full[-1:] if len(full) > 1 else ()


@lru_cache(maxsize=100_000)
def _said(text: str) -> str:
    return " ".join(_NOT_LETTERS.sub(" ", plain(text)).split())[:80]


@lru_cache(maxsize=100_000)
def _squashed(text: str) -> str:
    found = _NOT_LETTERS.sub("", plain(text))[:20]
    return found if found.strip("0") else ""


def _outward(post: str) -> str:
    # A British postcode gives its outward code, any other its first half: a town or a part of one.
    found = _OUTWARD.fullmatch(post)
    return found[1] if found else post[: (len(post) + 1) // 2]


def _sex(text: str) -> str:
    first = plain(text).strip()
    return {"m": "m", "male": "m", "man": "m", "f": "f", "female": "f", "woman": "f"}.get(first, "")


def _email(text: str) -> str:
    found = plain(text).partition("|")[0].replace(" ", "")[:100]
    return found if "@" in found[1:] else ""


def _phone(text: str) -> str:
    digits = re.sub(r"\D", "", text.partition("|")[0])[:20]
    # The national number's last nine digits are the same with 0, +44 or 0044 before them.
    return digits[-9:] if len(digits) >= 7 else ""


@lru_cache(maxsize=100_000)
def _address(text: str) -> tuple[str, ...]:
    return tuple(_said(text.replace("|", " ")[:200]).split()[:14])
