"""What a reader must not be shown before answering, so that a second answer is worth as much as the first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer
from hueandcry.stages.flag.data import FlagData
from hueandcry.stages.flag.models import Review, Sample
from hueandcry.stages.flag.states import Reading


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden from one reader: the hub's answer with the force's, and what other people answered.

    why: "sample", "second" or "third", or nothing where nothing is hidden.
    """

    hub: bool = False
    people: bool = False
    why: str = ""


NOTHING = Hidden()


def hidden_from(flag: FlagData, *, by: Viewer) -> Hidden:
    """Return what is hidden: a sample measures the hub, and a further reading measures people, so neither is led.

    Only from those who could give that answer, and only until they have.
    """
    if not by.may(Permission.REVIEW_FLAGS) or flag.owner_id != by.organisation_id:
        return NOTHING
    if Review.objects.filter(report_id=flag.report_id, reviewer=by.name).exists():
        return NOTHING
    if Sample.objects.filter(report_id=flag.report_id, answer=None).exists():
        return Hidden(hub=True, people=True, why="sample")
    if flag.reading in (Reading.SECOND, Reading.THIRD):
        return Hidden(hub=True, people=True, why=str(flag.reading))
    return NOTHING


def told(flag: FlagData, hidden: Hidden) -> FlagData:
    """Return the answers without what is hidden, for whatever is made of them."""
    if hidden.hub:
        flag = replace(
            flag, reasons=[], further_reasons=[], hate_strands=(), domestic="", suggested_class="", effective=None,
            force_strands=(), force_domestic=None,
        )  # fmt: skip
    if hidden.people:
        flag = replace(
            flag, reviewed_flag=None, reviewed_kind=None, reviewed_family=None, effective=None,
            reviewed_strands=None, reviewed_domestic=None, reviewed_class=None,
        )  # fmt: skip
    return flag
