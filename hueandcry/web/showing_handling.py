"""How a record is handled, as one may see it: a company's people never see how a source was graded."""

from __future__ import annotations

from dataclasses import dataclass

from hueandcry.access.models import Organisation
from hueandcry.core.sharing.handling import Handling, grading_in_words, printed
from hueandcry.core.sharing.handling_table import COMPARTMENTS, MARKINGS, TLPS
from hueandcry.core.sharing.vocabulary import LAW_ENFORCEMENT, party_of


@dataclass(frozen=True, slots=True)
class Shown:
    """Handling in words. grading is empty for whoever may not see it."""

    line: str
    marking: str
    label: str
    grading: list[str]
    compartments: list[str]


def for_people_of(organisation: Organisation, handling: Handling) -> Shown:
    """Return the handling of a record in words, without the grading for people of a company."""
    is_police = party_of(organisation.kind) in LAW_ENFORCEMENT
    return Shown(
        printed(handling, with_grading=is_police),
        f"{handling.marking}: {MARKINGS[handling.marking]}",
        f"TLP:{handling.tlp}: {TLPS[handling.tlp]}",
        grading_in_words(handling.grading) if is_police else [],
        [f"{COMPARTMENTS[one][0]}. {COMPARTMENTS[one][1]}" for one in sorted(handling.compartments)],
    )
