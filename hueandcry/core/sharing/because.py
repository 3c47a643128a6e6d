"""Why somebody can see a record, or why not: the one policy that the database's row-level security is held to."""

from __future__ import annotations

from dataclasses import dataclass

from hueandcry.core.sharing.handling_table import COMPARTMENTS


@dataclass(frozen=True, slots=True)
class Seer:
    """Somebody who might read: where they work, how far their role reaches, which compartments they are cleared for.

    reach: "own", "national", "audit", "engine" or "" for nobody.
    """

    organisation: int
    reach: str
    may_read: bool = True
    clearances: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Held:
    """What there is to know of a record before it is shown: its owner and its compartments."""

    owner: int
    compartments: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Because:
    """Whether, and the rule that decides it."""

    may: bool
    rule: str
    says: str


def sees(who: Seer, what: Held) -> Because:
    """Say whether somebody sees a record whole, by the first rule that speaks of it."""
    missing = what.compartments - who.clearances
    if who.reach == "engine":
        return Because(True, "engine", "The hub's own flagging and linking; no person has this reach.")
    if who.reach not in ("own", "national"):
        return Because(False, "reach", "Their role reads no records.")
    if who.reach == "own" and who.organisation != what.owner:
        return Because(False, "owner", "It belongs to another organisation, and nothing else lets them in.")
    if missing:
        named = " and ".join(COMPARTMENTS[one][0] for one in sorted(missing))
        return Because(False, "compartment", f"It is in a compartment they are not cleared for: {named}.")
    if not who.may_read:
        return Because(False, "role", "Their role does not allow them to read the text of records.")
    cleared = ", and they are cleared for its compartments" if what.compartments else ""
    if who.organisation == what.owner:
        return Because(True, "owner", f"It belongs to their own organisation{cleared}.")
    return Because(True, "national", f"They work for the national unit, which reads every organisation's{cleared}.")
