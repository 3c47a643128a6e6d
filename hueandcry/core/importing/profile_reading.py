"""Strict reading of a profile: every key known, every value of its type, every name one that exists."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hueandcry.core.importing.conversion import CONVERTERS
from hueandcry.core.importing.converters import fold
from hueandcry.core.importing.fields import DATE_ORDERS, FIELDS, PERSON_FIELDS, ROLES
from hueandcry.core.importing.kinds import KINDS
from hueandcry.core.importing.profile import (
    BadProfile,
    Column,
    Constant,
    IdentifierColumn,
    PersonBlock,
    Profile,
)

Table = Mapping[str, Any]
Codes = Mapping[str, Mapping[str, str]]

_TOP: Final = frozenset(
    {
        "name",
        "title",
        "version",
        "dated",
        "one_row_per",
        "dates",
        "time_zone",
        "expects",
        "codes",
        "column",
        "constant",
        "person",
        "identifier",
    }
)
_COLUMN: Final = frozenset(
    {
        "header",
        "headers",
        "field",
        "convert",
        "split",
        "codes",
        "unknown",
        "words",
        "label",
    }
)
_PERSON: Final = frozenset(["role", "role_header", "role_codes", "split", "columns"])
_IDENTIFIER: Final = frozenset(["kind", "header", "headers", "role", "platform", "platform_header", "split"])
_CONSTANT: Final = frozenset(("field", "value"))
_PER_ROW: Final = ("record", "person")
_UNKNOWN: Final = ("keep", "skip")
# A stated identifier's role beyond those of people: nobody's in particular, the row's person, or known harmless.
_IDENTIFIER_ROLES: Final = (*ROLES, "unknown", "person", "benign")


def load_profile(text: str) -> Profile:
    """Return the profile that a TOML text describes.

    Raises BadProfile naming the key, and the line where the text is not TOML.
    """
    try:
        return profile_of(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadProfile(f"This profile is not TOML: {error}.") from None


def profile_of(table: Table) -> Profile:
    """Return the profile that a parsed table describes; raises BadProfile naming the first key that is wrong."""
    _known(table, _TOP, "")
    codes = _code_tables(table.get("codes", {}))
    profile = Profile(
        name=_text(table, "name", "", required=True),
        title=_text(table, "title", ""),
        version=_text(table, "version", "") or "1",
        dated=_dated(table),
        one_row_per=_one_of(table, "one_row_per", "", _PER_ROW, "record"),
        dates=_one_of(table, "dates", "", DATE_ORDERS, "auto"),
        time_zone=_zone(table),
        expects=_texts(table, "expects", ""),
        columns=tuple(_column(each, where, codes) for each, where in _tables(table, "column")),
        constants=tuple(_constant(each, where) for each, where in _tables(table, "constant")),
        people=tuple(_person(each, where, codes) for each, where in _tables(table, "person")),
        identifiers=tuple(_identifier(each, where) for each, where in _tables(table, "identifier")),
    )
    _has_reference(profile)
    return profile


def _has_reference(profile: Profile) -> None:
    if not any(column.field == "reference" for column in profile.columns):
        raise BadProfile('No column has field = "reference"; every record needs one.')


def _column(table: Table, where: str, codes: Codes) -> Column:
    _known(table, _COLUMN, where)
    field = _one_of(table, "field", where, tuple(FIELDS))
    convert = _one_of(table, "convert", where, ("", *CONVERTERS), "")
    if convert and FIELDS[field][0] not in CONVERTERS[convert]:
        raise BadProfile(f'{where}convert = "{convert}" gives no value for the field "{field}".')
    return Column(
        headers=_headers(table, where),
        field=field,
        convert=convert,
        split=_texts(table, "split", where),
        codes=_codes(table, "codes", where, codes),
        unknown=_one_of(table, "unknown", where, _UNKNOWN, "keep"),
        words=_texts(table, "words", where),
        label=_text(table, "label", where),
    )


def _constant(table: Table, where: str) -> Constant:
    _known(table, _CONSTANT, where)
    field = _one_of(table, "field", where, tuple(name for name in FIELDS if name not in ("extra", "reference")))
    return Constant(field, _text(table, "value", where, required=True))


def _person(table: Table, where: str, codes: Codes) -> PersonBlock:
    _known(table, _PERSON, where)
    columns = table.get("columns")
    if not isinstance(columns, Mapping) or not columns:
        raise BadProfile(f"{where}columns is missing: a table of person field = header.")
    return PersonBlock(
        columns={
            _person_field(key, where): _header_list(value, f"{where}columns.{key}") for key, value in columns.items()
        },
        role=_one_of(table, "role", where, ROLES, "other"),
        role_header=_text(table, "role_header", where),
        role_codes=_role_codes(table, where, codes),
        split=_texts(table, "split", where),
    )


def _person_field(key: str, where: str) -> str:
    if key not in PERSON_FIELDS:
        raise BadProfile(f'{where}columns has no field "{key}"; it may have {", ".join(PERSON_FIELDS)}.')
    return key


def _role_codes(table: Table, where: str, codes: Codes) -> Mapping[str, str]:
    found = _codes(table, "role_codes", where, codes)
    for role in found.values():
        if role not in ROLES:
            raise BadProfile(f'{where}role_codes gives "{role}"; a role is one of {", ".join(ROLES)}.')
    return found


def _identifier(table: Table, where: str) -> IdentifierColumn:
    _known(table, _IDENTIFIER, where)
    return IdentifierColumn(
        kind=_one_of(table, "kind", where, KINDS),
        headers=_headers(table, where),
        role=_one_of(table, "role", where, _IDENTIFIER_ROLES, "unknown"),
        platform=_text(table, "platform", where),
        platform_header=_text(table, "platform_header", where),
        split=_texts(table, "split", where),
    )


def _code_tables(tables: object) -> Codes:
    if not isinstance(tables, Mapping):
        raise BadProfile("codes is not a table of code tables.")
    return {name: _code_table(table, f"codes.{name}") for name, table in tables.items()}


def _code_table(table: object, where: str) -> dict[str, str]:
    if not isinstance(table, Mapping):
        raise BadProfile(f"{where} is not a table of code = value.")
    found: dict[str, str] = {}
    for code, value in table.items():
        if not isinstance(value, str):
            raise BadProfile(f'{where} gives "{code}" something that is not a text.')
        found[fold(code)] = value
    return found


def _codes(table: Table, key: str, where: str, codes: Codes) -> Mapping[str, str]:
    value = table.get(key, {})
    if isinstance(value, str):
        if value not in codes:
            raise BadProfile(f'{where}{key} names "{value}", but there is no [codes.{value}].')
        return codes[value]
    return _code_table(value, f"{where}{key}")


def _headers(table: Table, where: str) -> tuple[str, ...]:
    if ("header" in table) == ("headers" in table):
        raise BadProfile(f"{where}needs either header or headers.")
    return _header_list(table.get("header", table.get("headers")), f"{where}header")


def _header_list(value: object, where: str) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not values or not all(isinstance(each, str) and each for each in values):
        raise BadProfile(f"{where} is not a header or a list of headers.")
    return tuple(values)


def _tables(table: Table, key: str) -> list[tuple[Table, str]]:
    values = table.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, Mapping) for value in values):
        raise BadProfile(f"{key} is not written as [[{key}]].")
    return [(value, f"[[{key}]] number {number}: ") for number, value in enumerate(values, 1)]


def _known(table: Table, known: frozenset[str], where: str) -> None:
    for key in table:
        if key not in known:
            raise BadProfile(f'{where}there is no key "{key}"; there are {", ".join(sorted(known))}.')


def _text(table: Table, key: str, where: str, *, required: bool = False) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise BadProfile(f"{where}{key} is not a text.")
    if required and not value.strip():
        raise BadProfile(f"{where}{key} is missing.")
    return value


def _texts(table: Table, key: str, where: str) -> tuple[str, ...]:
    value = table.get(key, [])
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(each, str) and each for each in values):
        raise BadProfile(f"{where}{key} is not a text or a list of texts.")
    return tuple(values)


def _one_of(table: Table, key: str, where: str, allowed: tuple[str, ...], default: str | None = None) -> str:
    value = table.get(key, default)
    if value not in allowed:
        given = "is missing" if value is None else f'is "{value}"'
        raise BadProfile(f"{where}{key} {given}; it is one of {', '.join(each for each in allowed if each)}.")
    return str(value)


def _dated(table: Table) -> str:
    value = table.get("dated", "")
    if isinstance(value, date):
        return value.isoformat()
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except (TypeError, ValueError):
        raise BadProfile("dated is not a date such as 2025-01-31.") from None


def _zone(table: Table) -> str:
    name = _text(table, "time_zone", "") or "Europe/London"
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadProfile(f'time_zone is "{name}", which is no zone such as Europe/London.') from None
    return name
