"""People with clearances and records in compartments, for the tests of sharing."""

from __future__ import annotations

from hueandcry.access.viewer import Viewer, viewing
from hueandcry.core.sharing.handling import Handling
from hueandcry.stages.record.actions import handling
from hueandcry.stages.record.data import SourceData
from hueandcry.stages.share.actions import clearing
from tests.factories import NOW, source, viewer


def supervisors(owner) -> tuple[Viewer, Viewer]:
    """Return two people who may authorise."""
    return viewer(owner, "intelligence_supervisor"), viewer(owner, "intelligence_supervisor")


def cleared(owner, *compartments: str, role: str = "force_analyst") -> Viewer:
    """Return somebody with a role who is cleared for these compartments, by two others."""
    who = viewer(owner, role)
    first, second = supervisors(owner)
    for compartment in compartments:
        with viewing(first):
            number = clearing.give(
                member_id=who.member_id, compartment=compartment, reason="Works on it.", by=first, at=NOW
            )
        with viewing(second):
            clearing.confirm(clearance_id=number, by=second, at=NOW)
    return who


def quiet_source(owner, *compartments: str, code: str = "") -> SourceData:
    """Return a source of an organisation, all of whose records are in these compartments."""
    where = source(owner, code or f"quiet-{owner.code}")
    recorder = cleared(owner, *compartments, role="force_recorder")
    with viewing(recorder):
        return handling.set_source_handling(
            source_id=where.id, handling=Handling(compartments=frozenset(compartments)), by=recorder, at=NOW
        )
