"""Why somebody can see a record, or why not: the one policy that the database's row-level security is held to."""

from __future__ import annotations

from dataclasses import dataclass

from hueandcry.core.sharing.handling_table import COMPARTMENTS
from hueandcry.core.sharing.law_table import LAWS, Law
from hueandcry.core.sharing.reading import Held, Seer, Way
from hueandcry.core.sharing.reading_table import READING


@dataclass(frozen=True, slots=True)
class Because:
    """Whether, and the line that decides it; says names the compartments where they matter."""

    way: Way
    says: str

    @property
    def may(self) -> bool:
        return self.way.may

    @property
    def rule(self) -> str:
        return self.way.code

    @property
    def laws(self) -> tuple[Law, ...]:
        return tuple(LAWS[code] for code in self.way.laws)


def sees(who: Seer, what: Held) -> Because:
    """Say whether somebody is given something, by the first line of the table that speaks of them and it."""
    way = next(way for way in READING if way.fits(who, what))
    if way.says.endswith("."):
        return Because(way, way.says)
    if way.may:
        return Because(way, f"{way.says}{', and they are cleared for its compartments' if what.compartments else ''}.")
    named = " and ".join(COMPARTMENTS[one][0] for one in sorted(what.compartments - who.clearances))
    return Because(way, f"{way.says}: {named}.")
