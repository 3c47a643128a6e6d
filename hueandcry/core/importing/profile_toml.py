"""A profile written as TOML; reading it again gives the same profile."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from hueandcry.core.importing.profile import Column, Constant, IdentifierColumn, PersonBlock, Profile

_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")


def to_toml(profile: Profile) -> str:
    """Return a profile as TOML text that load_profile reads back as the same profile."""
    parts = [
        _lines(_head(profile)),
        *(f"[[column]]\n{_lines(_column(each))}" for each in profile.columns),
        *(f"[[constant]]\n{_lines(_constant(each))}" for each in profile.constants),
        *(_person(each) for each in profile.people),
        *(f"[[identifier]]\n{_lines(_identifier(each))}" for each in profile.identifiers),
    ]
    return "\n".join(parts)


Pairs = Iterator[tuple[str, object]]


def _head(profile: Profile) -> Pairs:
    yield "name", profile.name
    yield "title", profile.title
    yield "version", profile.version
    yield "dated", profile.dated
    yield "one_row_per", profile.one_row_per
    yield "dates", profile.dates
    yield "time_zone", profile.time_zone
    yield "expects", profile.expects


def _column(column: Column) -> Pairs:
    yield from _headers(column.headers)
    yield "field", column.field
    yield "convert", column.convert
    yield "split", column.split
    yield "words", column.words
    yield "label", column.label
    if column.unknown != "keep":
        yield "unknown", column.unknown
    yield "codes", column.codes


def _constant(constant: Constant) -> Pairs:
    yield "field", constant.field
    yield "value", constant.value


def _identifier(identifier: IdentifierColumn) -> Pairs:
    yield "kind", identifier.kind
    yield from _headers(identifier.headers)
    yield "role", identifier.role
    yield "platform", identifier.platform
    yield "platform_header", identifier.platform_header
    yield "split", identifier.split


def _person(person: PersonBlock) -> str:
    head: dict[str, object] = {
        "role": person.role,
        "role_header": person.role_header,
        "role_codes": person.role_codes,
        "split": person.split,
    }
    columns = {name: headers[0] if len(headers) == 1 else headers for name, headers in person.columns.items()}
    return f"[[person]]\n{_lines(iter(head.items()))}[person.columns]\n{_lines(iter(columns.items()))}"


def _headers(headers: tuple[str, ...]) -> Pairs:
    yield ("header", headers[0]) if len(headers) == 1 else ("headers", headers)


def _lines(pairs: Pairs) -> str:
    return "".join(f"{_key(key)} = {_value(value)}\n" for key, value in pairs if value)


def _value(value: object) -> str:
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(each)}" for key, each in value.items()) + " }"
    assert isinstance(value, tuple)
    return "[" + ", ".join(map(_value, value)) + "]"


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _string(key)


def _string(text: str) -> str:
    # JSON's escapes are TOML's, but for DEL and for surrogate pairs, which ensure_ascii would write.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
