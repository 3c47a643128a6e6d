"""Table: the codes of handling, from the least to the most restrictive where there is an order.

Of the 3x5x2 grading the three-level source scale, P and C are checked; the letters A to E and the condition codes are
from memory and ship as settings of a source. Sources: College of Policing APP; FIRST TLP 2.0.
"""

from __future__ import annotations

SOURCE_GRADES = {"1": "Reliable", "2": "Untested", "3": "Not reliable"}
ASSESSMENTS = {
    "A": "Known directly",
    "B": "Known indirectly but corroborated",
    "C": "Known indirectly",
    "D": "Not known",
    "E": "Suspected to be false",
}
HANDLING_CODES = {"P": "Lawful sharing permitted", "C": "Lawful sharing permitted with conditions"}
CONDITIONS = {
    "A1": "Covert development: develop covertly, no overt action",
    "A2": "Covert use: for covert action only",
    "A3": "Overt use: may be acted on openly",
    "S1": "Delegated authority: may be shared on in sanitised form",
    "S2": "Consult the originator before sharing on",
}
# What a recipient must accept before opening.
TO_ACCEPT = frozenset({"A1", "A2", "A3"})

MARKINGS = {
    "OFFICIAL": "Routine public-sector business",
    "OFFICIAL-SENSITIVE": "Loss or misuse would do more harm: those with a need to know only",
    "SECRET": "Not held here",
    "TOP SECRET": "Not held here",
}
HELD_HERE = ("OFFICIAL", "OFFICIAL-SENSITIVE")

TLPS = {
    "CLEAR": "May be published",
    "GREEN": "The community, and no public channel",
    "AMBER": "The recipient's organisation and its clients, by need to know",
    "AMBER+STRICT": "The recipient's organisation only",
    "RED": "The named recipients only",
}

# Compartment → (title, who is in it, what the hub does).
COMPARTMENTS = {
    "CHILD": (
        "Child protection",
        "No image or video is stored, only hashes and references.",
    ),
    "COVERT": (
        "Covert operation",
        "That the record exists is hidden; whom it meets is told to its owner's cleared members only.",
    ),
    "ANONYMITY": (
        "Sexual-offence victim, anonymous for life",
        "Nothing that could lead to the victim is published, ever.",
    ),
}
# Old 5x5x5 values and what they become, marked as derived. Source: letters and numbers from memory.
LEGACY_SOURCE = {"A": "1", "B": "1", "C": "2", "D": "3", "E": "2"}
LEGACY_ASSESSMENT = {"1": "A", "2": "A", "3": "C", "4": "D", "5": "E"}
LEGACY_HANDLING = {"1": "P", "2": "C", "3": "C", "4": "C", "5": "C"}
