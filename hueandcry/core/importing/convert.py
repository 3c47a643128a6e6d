"""A row becomes a report: a profile compiled once into steps, then run on every row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final, Protocol
from zoneinfo import ZoneInfo

from hueandcry.core.importing.conversion import Draft, Step, compile_column
from hueandcry.core.importing.converters import filled, split, truth
from hueandcry.core.importing.dates import Calendar, Problem
from hueandcry.core.importing.fields import FIELDS, LIST, TEXT, TRUTH, is_blank
from hueandcry.core.importing.people import compile_identifier, compile_person
from hueandcry.core.importing.profile import BadProfile, Constant, Profile
from hueandcry.core.importing.references import is_reference
from hueandcry.core.importing.rows import Fault, Row
from hueandcry.core.report import Report

# What stands below the last record of many exports: "Total: 60 crimes", "60 rows", "*** End of report ***".
_TOTAL: Final = re.compile(
    r"\W*(?:(?:grand |sub[ -]?)?totals?\b|end of (?:file|report|data|list|extract)\b|\d+ (?:rows?|records?)\b)",
    re.IGNORECASE,
)
_CELLS_OF_A_TOTAL: Final = 3
# Two-digit birth years of a profile without a date.
_BIRTH_PIVOT: Final = 24


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a row: a report, or None when it cannot be kept; faults say why, or what was left raw.

    unmapped: headers with a value that the profile does not read. unknown_values: (field, value) that a
    code look-up lacks. Both are kept in the report: in extra, and in the field as they came.
    """

    report: Report | None
    faults: tuple[Fault, ...] = ()
    unmapped: tuple[str, ...] = ()
    unknown_values: tuple[tuple[str, str], ...] = ()


class Convert(Protocol):
    """A compiled profile: what it makes of a row's cells. It never raises."""

    def __call__(self, values: dict[str, str], number: int = 0) -> Converted: ...


def convert(profile: Profile, row: Row) -> Converted:
    """Return what a profile makes of one row; compile_profile is faster for many."""
    return compile_profile(profile)(row.values, row.number)


def compile_profile(profile: Profile) -> Convert:
    """Return a profile made ready to run on many rows.

    Raises BadProfile for a constant that does not suit its field.
    """
    fixed = _constants(profile)
    steps = _steps(profile)
    read = profile.headers()

    def run(values: dict[str, str], number: int = 0) -> Converted:
        draft, cells = Draft(number, dict(fixed)), filled(values)
        for step in steps:
            step(cells, draft)
        unmapped = () if cells.keys() <= read else tuple([header for header in cells if header not in read])
        refusal = _refusal(draft, values)
        if refusal is not None:
            return Converted(None, (refusal, *draft.faults), unmapped, tuple(draft.unknown))
        for header in unmapped:
            draft.extra[header] = cells[header]
        report = Report(**draft.fields, people=tuple(draft.people), stated=tuple(draft.stated), extra=draft.extra)
        return Converted(report, tuple(draft.faults), unmapped, tuple(draft.unknown))

    return run


def _steps(profile: Profile) -> tuple[Step, ...]:
    zone = ZoneInfo(profile.time_zone)
    calendar = Calendar(profile.dates, zone)
    # Nobody is born after the profile was written, so "58" is 1958 and "12" is 2012.
    births = Calendar(profile.dates, zone, int(profile.dated[2:4]) if profile.dated else _BIRTH_PIVOT)
    return (
        *(compile_column(column, calendar) for column in profile.columns),
        *(compile_person(block, births) for block in profile.people),
        *(compile_identifier(column) for column in profile.identifiers),
    )


def _refusal(draft: Draft, values: dict[str, str]) -> Fault | None:
    reference = draft.fields.get("reference", "")
    if not reference or is_blank(reference):
        if not any(text and not text.isspace() for text in values.values()):
            return Fault(draft.number, "", "blank_row", "this row is blank", values)
        return Fault(draft.number, "reference", "no_reference", "this row has no reference", values)
    if _TOTAL.match(reference) and sum(not is_blank(text) for text in values.values()) <= _CELLS_OF_A_TOTAL:
        return Fault(draft.number, "reference", "a_total", "this row sums up the file and is no record", values)
    if not is_reference(reference):
        return Fault(draft.number, "reference", "not_a_reference", "what stands here is no reference", values)
    return None


def _constants(profile: Profile) -> dict[str, Any]:
    return {constant.field: _constant(constant) for constant in profile.constants}


def _constant(constant: Constant) -> object:
    kind = FIELDS[constant.field][0]
    if kind == TRUTH:
        found = truth(constant.value)
        if isinstance(found, Problem):
            raise BadProfile(f'The constant "{constant.field}" is neither yes nor no.')
        return found
    if kind == LIST:
        return split(constant.value)
    if kind != TEXT:
        raise BadProfile(f'The field "{constant.field}" cannot be the same for every record.')
    return constant.value
