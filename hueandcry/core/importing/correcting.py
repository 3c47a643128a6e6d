"""What each column of a file is read as, in one word a column, and a profile with some of those words changed.

A word is a field ("reported_at"), a person's field ("victim.name"), a role and a kind of identifier
("suspect phone"), or empty for a column that is kept unread.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Final

from hueandcry.core.importing.fields import FIELDS, MOMENT, PERSON_FIELDS, PROSE, ROLES
from hueandcry.core.importing.kinds import KINDS
from hueandcry.core.importing.profile import BadProfile, Column, IdentifierColumn, PersonBlock, Profile
from hueandcry.core.importing.profile_reading import load_profile
from hueandcry.core.importing.profile_toml import to_toml

UNREAD: Final = ""
PERSON_ROLE: Final = "person.role"
# Two columns of these are one value in two cells: a date and its time, or two halves of a reference.
_JOINED: Final = frozenset({"reference"})


def readings(profile: Profile, headers: Sequence[str]) -> dict[str, str]:
    """Return what a profile reads each header as; a header that it reads twice, as the first of them."""
    found: dict[str, str] = {}
    # A time that is taken for the reference as well is a time first of all.
    for column in sorted(profile.columns, key=lambda column: column.field in _JOINED):
        for header in column.headers:
            found.setdefault(header, column.field)
    for person in profile.people:
        role = "person" if person.role_header else person.role
        for field, names in person.columns.items():
            for header in names:
                found.setdefault(header, f"{role}.{field}")
        if person.role_header:
            found.setdefault(person.role_header, PERSON_ROLE)
    for identifier in profile.identifiers:
        for header in identifier.headers:
            found.setdefault(header, f"{identifier.role} {identifier.kind}")
    return {header: found.get(header, UNREAD) for header in headers}


def corrected(
    profile: Profile, headers: Sequence[str], wanted: Mapping[str, str], *, dates: str = "", time_zone: str = ""
) -> Profile:
    """Return a profile that reads headers as wanted, with everything else about it as it was.

    wanted: reading by header; a header that is left out stays as it is. dates: how dates are written, and
    time_zone: where its times are; empty for as before. Raises BadProfile for a reading that does not exist, and when
    no column is the reference.
    """
    before = readings(profile, headers)
    changed = {header: reading for header, reading in wanted.items() if before.get(header) != reading}
    draft = _without(profile, frozenset(changed))
    for header in headers:
        if changed.get(header):
            draft = _with(draft, header, changed[header])
    read = draft.headers()
    expects = tuple(header for header in headers if header in read)
    draft = dataclasses.replace(
        draft, expects=expects, dates=dates or draft.dates, time_zone=time_zone or draft.time_zone
    )
    # Written and read again, so that what is wrong with it is said in the same words as of a file.
    return load_profile(to_toml(draft))


def _without(profile: Profile, gone: frozenset[str]) -> Profile:
    def left(headers: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(header for header in headers if header not in gone)

    columns = [dataclasses.replace(column, headers=left(column.headers)) for column in profile.columns]
    identifiers = [dataclasses.replace(each, headers=left(each.headers)) for each in profile.identifiers]
    people = []
    for person in profile.people:
        fields = {field: left(headers) for field, headers in person.columns.items() if left(headers)}
        role_header = "" if person.role_header in gone else person.role_header
        people.append(dataclasses.replace(person, columns=fields, role_header=role_header))
    return dataclasses.replace(
        profile,
        columns=tuple(column for column in columns if column.headers),
        identifiers=tuple(each for each in identifiers if each.headers),
        people=tuple(person for person in people if person.columns),
    )


def _with(profile: Profile, header: str, reading: str) -> Profile:
    if reading in FIELDS:
        return dataclasses.replace(profile, columns=_columns_with(profile.columns, header, reading))
    role, dot, field = reading.partition(".")
    if dot and field in PERSON_FIELDS and role in ROLES:
        return dataclasses.replace(profile, people=_people_with(profile.people, header, role, field))
    role, _, kind = reading.rpartition(" ")
    if kind in KINDS and (role == "unknown" or role in ROLES):
        return dataclasses.replace(profile, identifiers=(*profile.identifiers, IdentifierColumn(kind, (header,), role)))
    raise BadProfile(f'The column "{header}" cannot be read as "{reading}"; choose from the list.')


def _columns_with(columns: tuple[Column, ...], header: str, field: str) -> tuple[Column, ...]:
    there = next((column for column in columns if column.field == field), None)
    if there is not None and (field in _JOINED or FIELDS[field][0] == MOMENT):
        joined = dataclasses.replace(there, headers=(*there.headers, header))
        return tuple(joined if column is there else column for column in columns)
    label = header if there is not None and field in PROSE else ""
    return (*columns, Column((header,), field, label=label))


def _people_with(people: tuple[PersonBlock, ...], header: str, role: str, field: str) -> tuple[PersonBlock, ...]:
    there = next((person for person in people if person.role == role and not person.role_header), None)
    if there is None:
        return (*people, PersonBlock({field: (header,)}, role=role))
    fields = {**there.columns, field: (*there.columns.get(field, ()), header)}
    grown = dataclasses.replace(there, columns=fields)
    return tuple(grown if person is there else person for person in people)
