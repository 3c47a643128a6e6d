"""Table: who is given something on the hub itself, read from the top; what no line allows, the last one refuses.

It stands above the gateways: those decide what goes to somebody else, this one who reads what is here. PostgreSQL's
row-level security is held to it, and every page, operation of the API, file and command asks it before giving anything.
"""

from __future__ import annotations

from hueandcry.core.sharing.reading import Held, Seer, Way

_ASK_OWNER = "Ask its owner to share it under a gateway."


def _is_own(who: Seer, what: Held) -> bool:
    return who.organisation == what.owner


def _is_apart(who: Seer, what: Held) -> bool:
    return not what.compartments <= who.clearances


READING: tuple[Way, ...] = (
    Way(
        "W01", "The hub's own flagging and linking; no person has this reach.", True, ("LG01",), "",
        lambda who, what: who.reach == "engine",
    ),
    Way(
        "W02", "Their role reads no records.", False, ("PURPOSE",), "Ask for figures or for events instead.",
        lambda who, what: who.reach not in ("own", "national"),
    ),
    Way(
        "W03", "Its owner disclosed exactly this to their organisation.", True, ("PURPOSE",), "",
        lambda who, what: who.organisation == what.copied_to and who.may_read,
    ),
    Way(
        "W04", "It belongs to another organisation, and nothing else lets them in.", False, ("PURPOSE",), _ASK_OWNER,
        lambda who, what: who.reach == "own" and not _is_own(who, what),
    ),
    Way(
        "W05", "It is in a compartment they are not cleared for", False, ("APP", "ANON"),
        "Ask a supervisor for a clearance, which a second one confirms.", _is_apart,
    ),
    Way(
        "W06", "Their role does not allow them to read the text of records.", False, ("PURPOSE",), "",
        lambda who, what: not who.may_read,
    ),
    Way("W07", "It belongs to their own organisation", True, ("OWN",), "", _is_own),
    Way(
        "W08", "They work for the national unit, which reads every organisation's", True, ("LG01", "LG05"), "",
        lambda who, what: who.reach == "national",
    ),
    Way("W99", "No line lets them in.", False, ("PURPOSE",), _ASK_OWNER, lambda who, what: True),
)  # fmt: skip
