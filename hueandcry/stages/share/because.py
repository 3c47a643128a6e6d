"""Why can I see this, and why can't they: the rule that decides it, for oneself, a colleague, another organisation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hueandcry.access.queries import get_colleague, organisation
from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, viewer_of
from hueandcry.core.sharing.because import Because, sees
from hueandcry.core.sharing.handling import Handling
from hueandcry.core.sharing.reading import Held, Seer
from hueandcry.core.sharing.vocabulary import Data
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.data import ReportData
from hueandcry.stages.share import queries
from hueandcry.stages.share.deciding import handling_of
from hueandcry.stages.share.states import DisclosureState


@dataclass(frozen=True, slots=True)
class Told:
    """The answer, with the handling it rests on. told: what an organisation was told of a record that it cannot see."""

    name: str
    because: Because
    handling: Handling
    told: Sequence[Data] = ()


def why_me(*, report_id: int, by: Viewer) -> Told:
    """Say why the viewer sees a record; raises NoSuchReport where they do not, in the words for one that never was."""
    by.check_may(Permission.READ_TEXT)
    report = record.get_report(report_id)
    return Told("You", _because(by, report), handling_of(report))


def why_colleague(*, report_id: int, member_id: int, by: Viewer) -> Told:
    """Say whether and why a colleague would see it; a supervisor's question before anything is shared."""
    by.check_may(Permission.AUTHORISE_SHARING)
    report = record.get_report(report_id)
    member = get_colleague(member_id, by.organisation_id)
    return Told(member.name, _because(viewer_of(member), report), handling_of(report))


def why_organisation(*, report_id: int, organisation_id: int, by: Viewer) -> Told:
    """Say what another organisation's people see of a record: nothing, and whatever was disclosed to them."""
    by.check_may(Permission.AUTHORISE_SHARING)
    report = record.get_report(report_id)
    other = organisation(organisation_id)
    because = sees(Seer(other.pk, "own"), Held(report.owner_id, report.compartments))
    made = [
        one for one in queries.of_report(report_id)
        if one.recipient_id == other.pk and one.state == DisclosureState.MADE
    ]  # fmt: skip
    told = tuple(sorted({kind for one in made for kind in one.data_kinds}))
    return Told(other.name, because, handling_of(report), told)


def _because(who: Viewer, report: ReportData) -> Because:
    seer = Seer(
        who.organisation_id, who.reach, who.may(Permission.READ_TEXT), queries.clearances_of(who.member_id or 0)
    )
    return sees(seer, Held(report.owner_id, report.compartments))
