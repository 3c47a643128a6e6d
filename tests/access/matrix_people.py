"""Suspects and victims to try the doors with: each organisation's own, whom nobody else names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hueandcry.access.models import Organisation
from hueandcry.access.viewer import viewing
from hueandcry.core.linkage.reference import reference_of
from hueandcry.stages.link import queries as link
from hueandcry.stages.watch.actions import challenging, setting
from hueandcry.stages.watch.data import Wish
from tests.factories import ENGINE_VIEWER, NOW, report_id
from tests.stages.people.town import as_victim, bring, settle, whose

_NAMES = {"Kent": "Ada Quill", "Essex": "Bert Crow", "Example Bank": "Cara Dunn", "Surrey": "Dora Ash"}


def people_things(owners: Sequence[Organisation]) -> dict[str, Any]:
    """Return the persons of (Kent, Essex, the bank, Surrey) and of nothing."""
    from tests.access.matrix_things import by_whose

    for owner in owners:
        who = {"suspect name": _NAMES[owner.name], "suspect born": "07/02/1984"}
        bring(owner, {"ref": f"S{owner.pk}", **who}, {"ref": f"V{owner.pk}", **as_victim(who)})
    settle()
    none: Mapping[str, Any] = {"reference": reference_of(10**9, "P")}
    with viewing(ENGINE_VIEWER):
        return {
            role: by_whose(
                [{"reference": reference_of(whose(f"{letter}{owner.pk}") or 0, "P")} for owner in owners], none
            )
            for role, letter in (("suspect", "S"), ("victim", "V"))
        }


def watch_things(owners: Sequence[Organisation]) -> dict[str, Any]:
    """Return a watch and a challenge of each organisation and of nothing; Kent's own watch is each member's."""
    from tests.access.matrix_things import by_whose, machine

    watches, challenges = [], []
    for owner in owners:
        by = machine(owner)
        end = NOW.date().replace(year=NOW.year + 1, month=1)
        wish = Wish("identifier", "07700 900777", "investigate", "LG01", "A pattern.", end)
        with viewing(by):
            number = setting.set_watch(wish=wish, by=by, today=NOW.date(), at=NOW)
            series = link.series_of_report(report_id(f"{owner.name[-2:]}1"))
            assert series
            disputed = challenging.record(
                reference=series.reference, received_on=NOW.date(), grounds="Not mine.", by=by, at=NOW
            )
        watches.append({"watch_id": number})
        challenges.append({"challenge_id": disputed})
    # A watch is one member's alone: there is none that every role has.
    shut = by_whose(watches, {"watch_id": 10**9})
    return {
        "watch": {
            "other force's": [*shut["own"], *shut["other force's"]],
            "partner's": shut["partner's"],
            "none": shut["none"],
        },
        "challenge": by_whose(challenges, {"challenge_id": 10**9}),
    }
