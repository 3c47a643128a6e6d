"""Handling: what a record says about how it may be treated, with an order in which the stricter wins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hueandcry.core.errors import Malformed
from hueandcry.core.sharing.handling_table import (
    ASSESSMENTS,
    COMPARTMENTS,
    CONDITIONS,
    HANDLING_CODES,
    LEGACY_ASSESSMENT,
    LEGACY_HANDLING,
    LEGACY_SOURCE,
    MARKINGS,
    SOURCE_GRADES,
    TLPS,
)


class NotAHandling(Malformed):
    """This handling is not written as 2DP, 2DC/A1,S2, OFFICIAL or TLP:AMBER are; correct it."""


_MARKINGS, _TLPS = tuple(MARKINGS), tuple(TLPS)
_GRADING = re.compile(r"([1-3])\s*([A-E])\s*([PC])(?:\s*/\s*(.+))?\Z")
_LEGACY = re.compile(r"([A-E])\s*([1-5])\s*([1-5])\Z")


@dataclass(frozen=True, slots=True)
class Grading:
    """A 3x5x2 grading: how reliable the source, how the information is known, how it may be shared, on what conditions.

    The default is a first report of somebody nobody could assess yet.
    """

    source: str = "2"
    assessment: str = "D"
    code: str = "P"
    conditions: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.source}{self.assessment}{self.code}" + (
            f"/{','.join(sorted(self.conditions))}" if self.conditions else ""
        )


FIRST = Grading()


@dataclass(frozen=True, slots=True)
class Handling:
    """What one record carries from the moment it arrives."""

    grading: Grading = FIRST
    marking: str = "OFFICIAL"
    tlp: str = "AMBER"
    compartments: frozenset[str] = frozenset()


USUAL = Handling()


def parse_grading(written: str) -> Grading:
    """Return a 3x5x2 grading such as "2DC/A1,S2", or an old 5x5x5 one such as "E41"; raises NotAHandling.

    An old grading is never relaxed: its last restriction becomes C with the originator to be asked.
    """
    plain = written.strip().upper()
    if found := _GRADING.fullmatch(plain):
        source, assessment, code, listed = found.groups()
        conditions = frozenset(re.split(r"[\s,;]+", listed.strip())) if listed else frozenset()
        if conditions <= CONDITIONS.keys() and (code == "C" or not conditions):
            return Grading(source, assessment, code, conditions)
    elif found := _LEGACY.fullmatch(plain):
        source, information, restriction = found.groups()
        code = LEGACY_HANDLING[restriction]
        conditions = frozenset({"S2"}) if code == "C" else frozenset()
        return Grading(LEGACY_SOURCE[source], LEGACY_ASSESSMENT[information], code, conditions)
    raise NotAHandling()


def parse_marking(written: str) -> str:
    """Return a government marking in its normal form; raises NotAHandling."""
    plain = re.sub(r"[\s_-]+", " ", written.strip().upper())
    for marking in _MARKINGS:
        if plain == marking.replace("-", " "):
            return marking
    raise NotAHandling()


def parse_tlp(written: str) -> str:
    """Return a traffic light label without its prefix, such as "AMBER+STRICT"; WHITE of version 1 is CLEAR.

    Raises NotAHandling.
    """
    plain = re.sub(r"\s+", "", written.upper()).removeprefix("TLP:")
    plain = "CLEAR" if plain == "WHITE" else plain
    if plain not in TLPS:
        raise NotAHandling()
    return plain


def parse_compartments(written: str) -> frozenset[str]:
    """Return compartments from a list such as "CHILD, COVERT"; raises NotAHandling."""
    found = frozenset(part for part in re.split(r"[\s,;]+", written.strip().upper()) if part)
    if not found <= COMPARTMENTS.keys():
        raise NotAHandling()
    return found


def stricter_grading(one: Grading, other: Grading) -> Grading:
    """Return a grading at least as restrictive as both: the worse source, the worse assessment, every condition."""
    return Grading(
        max(one.source, other.source),
        max(one.assessment, other.assessment),
        min(one.code, other.code),  # C comes before P
        one.conditions | other.conditions,
    )


def stricter(one: Handling, other: Handling) -> Handling:
    """Return the handling that keeps to both: on each scale the stricter wins, compartments add up."""
    return Handling(
        stricter_grading(one.grading, other.grading),
        max(one.marking, other.marking, key=_MARKINGS.index),
        max(one.tlp, other.tlp, key=_TLPS.index),
        one.compartments | other.compartments,
    )


def is_at_least(one: Handling, other: Handling) -> bool:
    """Say whether one is nowhere less strict than the other."""
    return stricter(one, other) == one


def at_least_tlp(handling: Handling, tlp: str) -> bool:
    """Say whether a record's label is this one or a stricter."""
    return _TLPS.index(handling.tlp) >= _TLPS.index(tlp)


def at_least_marking(handling: Handling, marking: str) -> bool:
    """Say whether a record's marking is this one or a higher."""
    return _MARKINGS.index(handling.marking) >= _MARKINGS.index(marking)


def printed(handling: Handling, *, with_grading: bool) -> str:
    """Return handling on one line. A company's people never see how a source was graded: with_grading is False."""
    parts = [handling.marking, f"TLP:{handling.tlp}"]
    if with_grading:
        parts.append(str(handling.grading))
    parts += [COMPARTMENTS[one][0] for one in sorted(handling.compartments)]
    return ", ".join(parts)


def grading_in_words(grading: Grading) -> list[str]:
    """Return what each part of a grading means."""
    return [
        f"{grading.source}: {SOURCE_GRADES[grading.source]}",
        f"{grading.assessment}: {ASSESSMENTS[grading.assessment]}",
        f"{grading.code}: {HANDLING_CODES[grading.code]}",
        *(f"{one}: {CONDITIONS[one]}" for one in sorted(grading.conditions)),
    ]
