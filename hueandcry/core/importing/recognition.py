"""Which saved profile a file was meant for, by its headers."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence

from hueandcry.core.importing.converters import fold
from hueandcry.core.importing.profile import IdentifierColumn, PersonBlock, Profile

# A file that lacks more than this share of the headers a profile expects is another file.
MISSING_SHARE = 0.25


def recognise(headers: Sequence[str], profiles: Iterable[Profile]) -> Profile | None:
    """Return the profile whose headers a file has best, fitted to the file's spelling; None when none fits.

    The reference's header must be there, and three in four of those expected. Of two that fit, the one
    that leaves fewer of the file's columns over is better.
    """
    best: tuple[float, float] = (0.0, 0.0)
    chosen: Profile | None = None
    for profile in profiles:
        fitting = fitted(profile, headers)
        score = _score(fitting, frozenset(headers))
        if score > best:
            best, chosen = score, fitting
    return chosen


def _score(profile: Profile, headers: frozenset[str]) -> tuple[float, float]:
    expected = frozenset(profile.expects) or profile.headers()
    reference = {header for column in profile.columns if column.field == "reference" for header in column.headers}
    present = len(expected & headers) / len(expected)
    if not reference & headers or present < 1 - MISSING_SHARE:
        return (0.0, 0.0)
    return (present, len(profile.headers() & headers) / len(headers))


def fitted(profile: Profile, headers: Sequence[str]) -> Profile:
    """Return a profile with its headers spelt as a file spells them, where only case and punctuation differ."""
    spelt = {fold(header): header for header in reversed(headers)}
    exact = frozenset(headers)
    changed = {header: spelt[fold(header)] for header in _all(profile) - exact if fold(header) in spelt}
    return _renamed(profile, changed) if changed else profile


def _all(profile: Profile) -> frozenset[str]:
    return profile.headers() | frozenset(profile.expects)


def _renamed(profile: Profile, names: Mapping[str, str]) -> Profile:
    def new(headers: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(names.get(header, header) for header in headers)

    def person(block: PersonBlock) -> PersonBlock:
        columns = {field: new(headers) for field, headers in block.columns.items()}
        role_header = names.get(block.role_header, block.role_header)
        return dataclasses.replace(block, columns=columns, role_header=role_header)

    def identifier(column: IdentifierColumn) -> IdentifierColumn:
        platform_header = names.get(column.platform_header, column.platform_header)
        return dataclasses.replace(column, headers=new(column.headers), platform_header=platform_header)

    return dataclasses.replace(
        profile,
        expects=new(profile.expects),
        columns=tuple(dataclasses.replace(column, headers=new(column.headers)) for column in profile.columns),
        people=tuple(map(person, profile.people)),
        identifiers=tuple(map(identifier, profile.identifiers)),
    )
