"""Table: the gateways, read top to bottom after the stops; what no line allows, the last one refuses.

Order and contents follow the decision path for police and industry in the United Kingdom; the status of each law is in
law_table, and what was not checked there is to be settled with each force's data protection officer.
"""

from __future__ import annotations

from hueandcry.core.sharing.request import Line
from hueandcry.core.sharing.stops_table import HANDLING_STOPS, LAW_STOPS, SPECIALIST_STOPS
from hueandcry.core.sharing.vocabulary import (
    COMPANIES,
    LAW_ENFORCEMENT,
    PRIVATE,
    Data,
    Established,
    Outcome,
    Party,
    Purpose,
)

_YES, _SECOND = Outcome.ALLOWED, Outcome.SECOND_PERSON
_INDICATORS = frozenset({Data.FIGURES, Data.HASHES, Data.CRIME, Data.INDICATORS})
_NAMED = _INDICATORS | {Data.IDENTITY, Data.CUSTOMER, Data.ALLEGATION}
_COMMUNICATIONS = frozenset({Data.ENTITY, Data.EVENTS, Data.CONTENT})
_NO_COMMUNICATIONS = frozenset(Data) - _COMMUNICATIONS
_POLICE_PURPOSES = frozenset({Purpose.CRIME, Purpose.SAFEGUARDING, Purpose.LEGAL, Purpose.WARNING})
_NECESSARY = "Record why it is necessary, and what was left out."

FIGURES = (
    Line(
        "F01", "Figures that identify nobody may go to anybody.", _YES, ("NOT-PERSONAL",),
        duties=("Suppress small figures first.",), covers=frozenset({Data.FIGURES}),
    ),
)  # fmt: skip

EMERGENCY = (
    Line(
        "D02", "Immediate danger to life: the least that finds or protects the person.", _SECOND, ("LG23", "LG08"),
        duties=(
            "The supervisor authorises.", "Give the least that serves.", "The paperwork follows, with the times.",
        ),
        purposes=frozenset({Purpose.LIFE}), needs=frozenset({Established.DANGER}), is_above_agreements=True,
    ),
)  # fmt: skip

GATEWAYS = (
    Line(
        "G01", "A judge's order compels it.", _YES, ("LG18", "LG20"),
        duties=("Keep the order's reference, judge and due date.", "Give what the order names and no more."),
        recipient=LAW_ENFORCEMENT, needs=frozenset({Established.ORDER}), discloser=PRIVATE | {Party.OVERSEAS},
    ),
    Line(
        "G02", "Communications data by an authorisation.", _YES, ("LG16",),
        duties=("Keep the application's reference, the single point of contact and the grade.",),
        discloser=PRIVATE | {Party.OVERSEAS}, recipient=LAW_ENFORCEMENT,
        covers=frozenset({Data.ENTITY, Data.EVENTS}), needs=frozenset({Established.SPOC}),
    ),
    Line(
        "G03", "Law enforcement to law enforcement.", _YES, ("LG01",), duties=(_NECESSARY,),
        discloser=LAW_ENFORCEMENT, recipient=LAW_ENFORCEMENT, purposes=_POLICE_PURPOSES,
    ),
    Line(
        "G04", "To the National Crime Agency for its functions.", _YES, ("LG11",),
        duties=("Keep the agency's reference.", "Data protection law still applies: the least that serves."),
        recipient=frozenset({Party.NCA}), covers=_NO_COMMUNICATIONS, purposes=frozenset({Purpose.CRIME}),
    ),
    Line(
        "G05", "A company to the police, of its own will, for a crime.", _YES, ("LG05", "LG06"),
        duties=("Keep the request form, or who decided to give it.", _NECESSARY),
        discloser=PRIVATE, recipient=frozenset({Party.POLICE, Party.COMPETENT}), covers=_NO_COMMUNICATIONS,
        purposes=frozenset({Purpose.CRIME}),
    ),
    Line(
        "G06", "A public body to law enforcement, as its task.", _YES, ("PUBLIC-TASK",), duties=(_NECESSARY,),
        discloser=frozenset({Party.PUBLIC_BODY}), recipient=LAW_ENFORCEMENT, covers=_NO_COMMUNICATIONS,
        purposes=frozenset({Purpose.CRIME, Purpose.SAFEGUARDING}),
    ),
    Line(
        "G07", "To protect a child or an adult at risk.", _SECOND, ("LG08",),
        duties=("Record who is at risk and of what.", "Give the least that protects."),
        discloser=PRIVATE | {Party.PUBLIC_BODY}, recipient=LAW_ENFORCEMENT | {Party.PUBLIC_BODY, Party.CHARITY},
        covers=_NO_COMMUNICATIONS, purposes=frozenset({Purpose.SAFEGUARDING}),
    ),
    Line(
        "G08", "Police to a public body, to protect somebody at risk.", _SECOND, ("PART3", "LG08"),
        duties=("Record who is at risk and of what.", "Name the law that authorises it."),
        discloser=LAW_ENFORCEMENT, recipient=frozenset({Party.PUBLIC_BODY}), covers=_NO_COMMUNICATIONS,
        purposes=frozenset({Purpose.SAFEGUARDING}), needs=frozenset({Established.AUTHORISED_BY_LAW}),
    ),
    Line(
        "G09", "A victim to the service they said yes to.", _YES, ("LG25", "PART3"),
        duties=("Keep the offer, the answer and the time.", "Contact and needs only."),
        discloser=LAW_ENFORCEMENT, recipient=frozenset({Party.CHARITY}),
        covers=frozenset({Data.VICTIM, Data.CRIME, Data.FIGURES}), purposes=frozenset({Purpose.VICTIM_SUPPORT}),
        needs=frozenset({Established.OFFER_TAKEN}),
    ),
    Line(
        "G10", "Police to a company, so that it can prevent a crime.", _SECOND, ("PART3", "LG01"),
        duties=("Name the law that authorises it.", "Indicators, not people.", "Say how a marked customer objects."),
        discloser=LAW_ENFORCEMENT, recipient=PRIVATE | {Party.PUBLIC_BODY}, covers=_INDICATORS,
        purposes=frozenset({Purpose.CRIME, Purpose.WARNING}), needs=frozenset({Established.AUTHORISED_BY_LAW}),
        needs_agreement=True,
    ),
    Line(
        "G11", "Police to the public, as a warning.", _SECOND, ("PART3",),
        duties=("Nobody is named.", "Say where to ask for a correction."), discloser=LAW_ENFORCEMENT,
        recipient=frozenset({Party.PUBLIC}), covers=_INDICATORS, purposes=frozenset({Purpose.WARNING}),
        needs=frozenset({Established.AUTHORISED_BY_LAW}),
    ),
    Line(
        "G12", "Police to an authority overseas, through the National Crime Agency.", _SECOND, ("LG29",),
        duties=("Keep the assessment's reference.", "Send it through the agency."), discloser=LAW_ENFORCEMENT,
        recipient=frozenset({Party.OVERSEAS}), purposes=frozenset({Purpose.CRIME}),
        needs=frozenset({Established.ASSESSED}),
    ),
    *(
        Line(
            code, says, _YES, (law,), duties=(duty, "Nothing privileged.", "UK GDPR still applies."),
            discloser=frozenset({Party.REGULATED}), recipient=frozenset({Party.REGULATED}), covers=_NAMED,
            purposes=frozenset({Purpose.ECONOMIC_CRIME}), needs=frozenset({need}), needs_agreement=law == "LG13",
        )
        for code, says, law, need, duty in (
            ("R03", "Regulated firms, on request.", "LG12", Established.REQUESTED, "Keep the request."),
            ("R04", "Regulated firms, as a warning.", "LG12", Established.SAFEGUARDED, "Keep the action taken."),
            ("R05", "Regulated firms, through a third party.", "LG13", Established.ENDED, "Keep the decision."),
        )
    ),
    Line(
        "G13", "Companies among themselves: indicators first.", _YES, ("LG14", "LG06"),
        duties=("Record the balance or the recognised interest.", "Matched hashes first.",
                "A marked customer may object; no list without review."),
        discloser=COMPANIES | {Party.CHARITY}, recipient=COMPANIES | {Party.CHARITY}, covers=_INDICATORS,
        purposes=frozenset({Purpose.CRIME}), needs_agreement=True,
    ),
    Line(
        "G14", "Companies among themselves: people, where indicators are not enough.", _SECOND, ("LG14", "LG09"),
        duties=("Record why indicators are not enough.", "A marked customer may object; no list without review.",
                "Set a day on which it is deleted."),
        discloser=COMPANIES, recipient=COMPANIES, covers=_NAMED, purposes=frozenset({Purpose.CRIME}),
        needs_agreement=True,
    ),
    Line(
        "G15", "For a legal claim or a duty in law.", _SECOND, ("LG10",),
        duties=("Keep the reference of the order or claim.",), covers=_NO_COMMUNICATIONS,
        discloser=PRIVATE | {Party.PUBLIC_BODY}, recipient=frozenset(Party) - {Party.PUBLIC, Party.OVERSEAS},
        purposes=frozenset({Purpose.LEGAL}),
    ),
)  # fmt: skip

LAST = Line(
    "X99", "No gateway is known for this.", Outcome.REFUSED, ("PURPOSE",),
    "Share less, name another purpose, or ask the data protection officer.",
)  # fmt: skip

TABLE: tuple[Line, ...] = (
    *HANDLING_STOPS, *FIGURES, *LAW_STOPS, *EMERGENCY, *SPECIALIST_STOPS, *GATEWAYS, LAST,
)  # fmt: skip
