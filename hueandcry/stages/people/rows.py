"""The people of a report as lines of COPY text: suspects and victims, and nobody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from hueandcry.core import copyformat
from hueandcry.core.report import Person
from hueandcry.stages.people.data import SUSPECT, VICTIM

# A mention's number is its report's times this, and its place among the report's people: it needs no counter, keeps
# its number when its report changes, and leads to its report without a look.
PLACES: Final = 1024
# Beyond these no name and no address is compared.
_LONGEST: Final = 400
_ROLES: Final = {"suspect": SUSPECT, "offender": SUSPECT, "victim": VICTIM, "complainant": VICTIM}

COLUMNS: Final = "id, owner_id, role, name, given, family, aliases, born, sex, address, postcode, seen_on"
_FIRST: Final = date(1753, 1, 2)


def lines(people: Iterable[Person], *, owner_id: int, seen_on: date | None) -> tuple[bytes, ...]:
    """Return one line for each named suspect and victim: its place, a tab, and every column after id."""
    return tuple(_lines(people, owner_id, seen_on))


def _lines(people: Iterable[Person], owner_id: int, seen_on: date | None) -> Iterator[bytes]:
    for place, one in enumerate(people):
        role = _ROLES.get(one.role)
        if role is None or place >= PLACES or not (one.name or one.given or one.family):
            continue
        aliases = copyformat.array_field(alias[:_LONGEST] for alias in one.aliases[:12]) if one.aliases else "{}"
        text = copyformat.text_field
        parts = (
            str(place), str(owner_id), role, text(one.name[:_LONGEST]), text(one.given[:_LONGEST]),
            text(one.family[:_LONGEST]), aliases, _born(one.born), text(one.sex[:20]), text(one.address[:_LONGEST]),
            text(one.postcode[:20]), seen_on.isoformat() if seen_on else "\\N",
        )  # fmt: skip
        yield ("\t".join(parts) + "\n").encode("utf-8", "replace")


def _born(born: date | None) -> str:
    # What systems hold where no date was given says nothing of anybody.
    return born.isoformat() if born and born >= _FIRST else "\\N"


def report_of(mention_id: int) -> int:
    """Return the report that a mention stands in."""
    return mention_id // PLACES
