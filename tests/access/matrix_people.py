"""Suspects and victims to try the doors with: each organisation's own, whom nobody else names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hueandcry.access.models import Organisation
from hueandcry.access.viewer import viewing
from hueandcry.core.linkage.reference import reference_of
from tests.factories import ENGINE_VIEWER
from tests.stages.people.town import as_victim, bring, settle, whose

_NAMES = {"Kent": "Ada Quill", "Essex": "Bert Crow", "Example Bank": "Cara Dunn"}


def people_things(owners: Sequence[Organisation]) -> dict[str, Any]:
    """Return the persons of (Kent, Essex, the bank) and of nothing."""
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
