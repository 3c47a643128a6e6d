"""Records that name people, for the tests of who is who."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hueandcry.access.viewer import viewing
from hueandcry.core.importing.profile import Column, PersonBlock, Profile
from hueandcry.stages.people.actions.placing import catch_up
from hueandcry.stages.people.models import Mention
from hueandcry.stages.people.rows import PLACES
from tests.factories import ENGINE_VIEWER, NOW, bring_in, report_id, source

WHO = ("name", "born", "postcode", "address")
ROLES = ("suspect", "victim")
PROFILE = Profile(
    "people",
    dates="day-first",
    columns=(Column(("ref",), "reference"), Column(("text",), "summary"), Column(("when",), "reported_at")),
    people=tuple(PersonBlock({field: (f"{role} {field}",) for field in WHO}, role=role) for role in ROLES),
)
QUILL = {"suspect name": "John Quill", "suspect born": "07/02/1984", "suspect postcode": "ME14 1AA"}
CROW = {"suspect name": "Mary Crow", "suspect born": "30/11/1951", "suspect postcode": "CT1 2AB"}


def as_victim(suspect: Mapping[str, str]) -> dict[str, str]:
    """Return the same person as the one who suffered it."""
    return {f"victim{field.removeprefix('suspect')}": value for field, value in suspect.items()}


def bring(owner: Any, *rows: Mapping[str, str]) -> None:
    """Import records of one organisation; nobody is placed yet."""
    bring_in(source(owner), [{"text": "Something was sold online.", **row} for row in rows], profile=PROFILE)


def settle() -> None:
    """Place everybody who waits."""
    with viewing(ENGINE_VIEWER):
        while catch_up(at=NOW):
            pass


def mention_in(reference: str) -> Mention:
    """Return the one mention of a record."""
    low = report_id(reference) * PLACES
    with viewing(ENGINE_VIEWER):
        (found,) = Mention.objects.filter(id__gte=low, id__lt=low + PLACES)
    return found


def whose(reference: str) -> int | None:
    """Return the person of the one mention of a record."""
    found = mention_in(reference)
    assert found.is_placed
    return found.person_id
