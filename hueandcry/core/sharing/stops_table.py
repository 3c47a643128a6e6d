"""Table: what stops a sharing, read top to bottom before any gateway. Each names its law and the next lawful route.

First what the record's handling forbids, then what the law does. All of them refuse, so that more of anything here
can only make the answer stricter.
"""

from __future__ import annotations

from hueandcry.core.sharing.handling import at_least_marking, at_least_tlp
from hueandcry.core.sharing.handling_table import TO_ACCEPT
from hueandcry.core.sharing.request import Line, Request
from hueandcry.core.sharing.vocabulary import (
    LAW_ENFORCEMENT,
    PRIVATE,
    Data,
    Established,
    Outcome,
    Party,
    Purpose,
    Subject,
)

_NO = Outcome.REFUSED
_OUTSIDE = frozenset(Party) - LAW_ENFORCEMENT
# Legal claims, and the rights of another person.
_DESPITE_RESTRICTION = frozenset({Purpose.LEGAL, Purpose.LIFE, Purpose.SAFEGUARDING})


def _not_for_the_public(asked: Request) -> bool:
    return at_least_tlp(asked.handling, "GREEN") or at_least_marking(asked.handling, "OFFICIAL-SENSITIVE")


def _not_to_be_shared_on(asked: Request) -> bool:
    grading = asked.handling.grading
    return not asked.is_originator and (grading.code == "C" or at_least_tlp(asked.handling, "AMBER+STRICT"))


HANDLING_STOPS = (
    Line(
        "H01", "Nobody is named to receive it, so nobody does.", _NO, ("PURPOSE",),
        "Name the organisation that needs it.", handled=lambda asked: not asked.audience,
    ),
    Line(
        "H02", "Nothing is named that would be shared.", _NO, ("PURPOSE",),
        "Choose the least that serves the purpose.", handled=lambda asked: not asked.data,
    ),
    Line(
        "H03", "SECRET and above are not held here.", _NO, ("MARKING",),
        "Use the system that is accredited for the marking, and tell its security officer.",
        handled=lambda asked: at_least_marking(asked.handling, "SECRET"),
    ),
    Line(
        "H04", "It is suspected to be false: it is kept, and never shared.", _NO, ("APP",),
        "Ask the intelligence unit to assess it again.", handled=lambda asked: asked.handling.grading.assessment == "E",
    ),
    Line(
        "H05", "It is in a compartment: a specialist decides.", _NO, ("APP", "ANON"),
        "Ask the compartment's specialist, who can decide and record it.",
        unless=frozenset({Established.SPECIALIST}), handled=lambda asked: bool(asked.handling.compartments),
    ),
    Line(
        "H06", "TLP:RED is for the people it was given to and nobody else.", _NO, ("TLP",),
        "Ask whoever set the label to lower it, or to tell the named people themselves.",
        handled=lambda asked: at_least_tlp(asked.handling, "RED"),
    ),
    Line(
        "H07", "Whoever it came from must agree before it is shared on.", _NO, ("APP", "TLP"),
        "Ask the owner of the record to share it themselves.", handled=_not_to_be_shared_on,
    ),
    Line(
        "H08", "The recipient has not accepted the conditions it is to be used under.", _NO, ("APP",),
        "Send the recipient the conditions and record that they accept them.",
        unless=frozenset({Established.ACCEPTED}), handled=lambda a: bool(a.handling.grading.conditions & TO_ACCEPT),
    ),
    Line(
        "H09", "Its label or marking keeps it from the public.", _NO, ("TLP", "MARKING"),
        "Ask its owner for a version that may be published, labelled TLP:CLEAR.",
        recipient=frozenset({Party.PUBLIC}), handled=_not_for_the_public,
    ),
    Line(
        "H10", "Its use is restricted: it is stored, and used for little else.", _NO, ("RESTRICTED",),
        "Ask your data protection officer to lift the restriction. Legal proceedings, an immediate danger to life and"
        " the protection of a child or an adult at risk do not wait for that; a second person decides.",
        handled=lambda asked: asked.is_restricted and asked.purpose not in _DESPITE_RESTRICTION,
    ),
)  # fmt: skip

LAW_STOPS = (
    Line(
        "C01", "What was said in a communication overseas is given to a judge's order only.", _NO, ("LG20",),
        "Apply to a Crown Court judge for an overseas production order, or ask the account holder for their own copy.",
        discloser=frozenset({Party.OVERSEAS}), data=frozenset({Data.CONTENT}), unless=frozenset({Established.ORDER}),
    ),
    Line(
        "C02", "What was said in a communication is given to a judge's order only.", _NO, ("LG18",),
        "Apply to a judge for a production order, or ask the account holder for their own copy.",
        data=frozenset({Data.CONTENT}), unless=frozenset({Established.ORDER}),
    ),
    Line(
        "C03", "Communications data may not be obtained by asking; to do so knowingly is an offence.", _NO,
        ("LG17", "LG16"), "Apply through the single point of contact, who asks the authorising office.",
        data=frozenset({Data.ENTITY, Data.EVENTS}), unless=frozenset({Established.SPOC}),
    ),
    Line(
        "C04", "When, where and how of communications are given for serious crime only.", _NO, ("LG16",),
        "Have the single point of contact confirm which limb of the Act makes it serious, or ask for entity data only.",
        data=frozenset({Data.EVENTS}), unless=frozenset({Established.SERIOUS}),
    ),
    Line(
        "D01", "An emergency needs an imminent danger and a named supervisor.", _NO, ("LG23",),
        "Name the supervisor and the danger; else use the ordinary route.",
        purposes=frozenset({Purpose.LIFE}), unless=frozenset({Established.DANGER}),
    ),
)  # fmt: skip

SPECIALIST_STOPS = (
    Line(
        "S01", "Child sexual abuse, a covert source, or a journalist's or lawyer's material: stop.", _NO,
        ("APP", "LG02"), "Ask the specialist unit, who can decide and record it.",
        subjects=frozenset({Subject.CHILD_ABUSE, Subject.COVERT_SOURCE, Subject.PRIVILEGED}),
        unless=frozenset({Established.SPECIALIST}),
    ),
    Line(
        "S02", "A victim of a sexual offence is anonymous for life: stop.", _NO, ("ANON",),
        "Ask the specialist unit, or share what names and leads to nobody.",
        subjects=frozenset({Subject.SEXUAL_VICTIM}), unless=frozenset({Established.SPECIALIST}),
    ),
    Line(
        "S03", "Special category data: stop.", _NO, ("LG02", "LG09"),
        "Leave it out, or ask the specialist who keeps the policy document.",
        data=frozenset({Data.SPECIAL}), unless=frozenset({Established.SPECIALIST}),
    ),
    Line(
        "S04", "Special data of a police purpose needs a Schedule 8 condition.", _NO, ("LG02",),
        "Name the condition and the policy document, or leave it out.", discloser=LAW_ENFORCEMENT,
        data=frozenset({Data.SPECIAL}), unless=frozenset({Established.SCHEDULE_8}),
    ),
    Line(
        "S05", "Offence or special data of a company needs a Schedule 1 condition.", _NO, ("LG09",),
        "Name the condition and the policy document, or leave it out.", discloser=PRIVATE,
        data=frozenset({Data.SPECIAL, Data.ALLEGATION}), unless=frozenset({Established.SCHEDULE_1}),
    ),
    Line(
        "O01", "Nothing leaves the United Kingdom without an assessment.", _NO, ("LG29",),
        "Make the overseas assessment, and go through the National Crime Agency.",
        recipient=frozenset({Party.OVERSEAS}), unless=frozenset({Established.ASSESSED}),
    ),
    Line(
        "P01", "Leaving law-enforcement processing needs a law that allows it.", _NO, ("PART3",),
        "Name the law that authorises it, or share figures that identify nobody.", discloser=LAW_ENFORCEMENT,
        recipient=_OUTSIDE - {Party.OVERSEAS, Party.CHARITY}, unless=frozenset({Established.AUTHORISED_BY_LAW}),
    ),
    Line(
        "V01", "A victim is referred only when they have taken the offer.", _NO, ("LG25",),
        "Make the offer and record the answer.", discloser=LAW_ENFORCEMENT, recipient=frozenset({Party.CHARITY}),
        unless=frozenset({Established.OFFER_TAKEN, Established.AUTHORISED_BY_LAW}),
    ),
    Line(
        "R01", "The economic-crime gateway is for firms regulated against money laundering only.", _NO,
        ("LG12", "LG14"),
        "Share for the prevention of crime under an agreement instead, indicators first; tell the police.",
        purposes=frozenset({Purpose.ECONOMIC_CRIME}),
        handled=lambda asked: {asked.discloser, asked.recipient} != {Party.REGULATED},
    ),
    Line(
        "R02", "Neither a request, nor a safeguarding action, nor an ended service is recorded.", _NO,
        ("LG12", "LG13"), "Record which of the three it is, with its reference.",
        purposes=frozenset({Purpose.ECONOMIC_CRIME}),
        unless=frozenset({Established.REQUESTED, Established.SAFEGUARDED, Established.ENDED}),
    ),
    Line(
        "F02", "Statistics and research need figures, not people.", _NO, ("PURPOSE",),
        "Ask for figures; small ones are suppressed.", purposes=frozenset({Purpose.STATISTICS}),
    ),
)  # fmt: skip
