"""An import profile: how one source's columns become the canonical record, as data that can be read and saved."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from hueandcry.core.errors import Malformed


class BadProfile(Malformed):
    """This profile cannot be used; correct the key that the message names."""


@dataclass(frozen=True, slots=True)
class Column:
    """One or more columns of the file that fill one field.

    convert is a name in conversion.CONVERTERS, empty for what suits the field. Several headers are joined
    with a space (a date and its time), or each becomes a paragraph in a prose field. codes is a look-up;
    unknown is what becomes of a value that it lacks: "keep" (and count) or "skip".
    """

    headers: tuple[str, ...]
    field: str
    convert: str = ""
    split: tuple[str, ...] = ()
    codes: Mapping[str, str] = dataclasses.field(default_factory=dict)
    unknown: str = "keep"
    words: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that every record of this source has in one field."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class PersonBlock:
    """Columns that describe a person. role is fixed, or looked up from role_header by role_codes.

    split parts cells that hold several people; the parts of all columns go together by their order.
    """

    columns: Mapping[str, tuple[str, ...]]
    role: str = "other"
    role_header: str = ""
    role_codes: Mapping[str, str] = dataclasses.field(default_factory=dict)
    split: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IdentifierColumn:
    """A column of identifiers, or a pair such as sort code and account, joined with a space.

    role "person" takes the role of the row's person. platform is fixed, or read from platform_header.
    """

    kind: str
    headers: tuple[str, ...]
    role: str = "unknown"
    platform: str = ""
    platform_header: str = ""
    split: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A whole profile; see docs/reference/profiles.md. expects is the headers it is recognised by."""

    name: str
    title: str = ""
    version: str = "1"
    dated: str = ""
    one_row_per: str = "record"
    dates: str = "auto"
    time_zone: str = "Europe/London"
    expects: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    constants: tuple[Constant, ...] = ()
    people: tuple[PersonBlock, ...] = ()
    identifiers: tuple[IdentifierColumn, ...] = ()

    def headers(self) -> frozenset[str]:
        """Return every header that the profile reads."""
        read: set[str] = set()
        for column in self.columns:
            read.update(column.headers)
        for person in self.people:
            read.update(header for headers in person.columns.values() for header in headers)
            read.update((person.role_header,) if person.role_header else ())
        for identifier in self.identifiers:
            read.update(identifier.headers)
            read.update((identifier.platform_header,) if identifier.platform_header else ())
        return frozenset(read)
