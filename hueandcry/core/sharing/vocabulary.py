"""The words in which a sharing is described: parties, kinds of data, subjects, purposes, what has been established.

Each member's value is how a page says it.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Party(StrEnum):
    """What somebody is in law, which decides the regime."""

    POLICE = "police"
    NCA = "National Crime Agency"
    COMPETENT = "other competent authority"
    PUBLIC_BODY = "public body"
    REGULATED = "firm regulated against money laundering"
    PLATFORM = "platform or marketplace"
    COMPANY = "other company"
    CHARITY = "charity or community body"
    ACADEMIC = "academic body"
    OVERSEAS = "authority or company overseas"
    PUBLIC = "the public"


class Data(StrEnum):
    """What would leave."""

    FIGURES = "figures that identify nobody"
    HASHES = "matched hashes"
    CRIME = "what happened: offence, dates, area"
    INDICATORS = "suspects' numbers, addresses and accounts"
    WORDS = "the words of the record"
    IDENTITY = "who the suspects are"
    VICTIM = "who the victims are and how to reach them"
    CUSTOMER = "a firm's customers and payments"
    SPECIAL = "health, ethnicity, religion, sex life and the like"
    ALLEGATION = "allegations and convictions"
    ENTITY = "communications data: who"
    EVENTS = "communications data: when, where, how"
    CONTENT = "what was said in a communication"


class Subject(StrEnum):
    """Whom it is about, where that changes the law."""

    SUSPECT = "suspect"
    VICTIM = "victim"
    WITNESS = "witness"
    CHILD = "child"
    CHILD_ABUSE = "child sexual abuse"
    SEXUAL_VICTIM = "victim of a sexual offence"
    COVERT_SOURCE = "covert source"
    PRIVILEGED = "journalist's or lawyer's material"


class Purpose(StrEnum):
    """What the recipient would use it for."""

    CRIME = "preventing, detecting or investigating crime"
    ECONOMIC_CRIME = "economic crime, between regulated firms"
    LIFE = "an immediate danger to life"
    SAFEGUARDING = "protecting a child or an adult at risk"
    VICTIM_SUPPORT = "supporting a victim"
    LEGAL = "legal proceedings or a duty in law"
    STATISTICS = "statistics and research"
    WARNING = "warning the public"


class Established(StrEnum):
    """What a named person has established and recorded, and the law asks for."""

    SPOC = "authorised through the single point of contact"
    SERIOUS = "the crime is serious in the Act's sense"
    ORDER = "a judge's order covers it"
    DANGER = "death or serious injury is imminent and a supervisor is named"
    REQUESTED = "the recipient has asked and said why it needs it"
    SAFEGUARDED = "the discloser has taken safeguarding action against the customer"
    ENDED = "the discloser has ended, refused or restricted service"
    SCHEDULE_1 = "a Schedule 1 condition and its policy document"
    SCHEDULE_8 = "strictly necessary, with a Schedule 8 condition and its policy document"
    AUTHORISED_BY_LAW = "a law authorises use outside law enforcement"
    ASSESSED = "the overseas assessment is made"
    SPECIALIST = "a specialist has decided"
    OFFER_TAKEN = "the victim has taken the offer of support"
    ACCEPTED = "the recipient has accepted the handling conditions"


class Outcome(IntEnum):
    """The answer; the greater is the stricter."""

    ALLOWED = 0
    SECOND_PERSON = 1
    REFUSED = 2

    @property
    def says(self) -> str:
        """Return the answer in words."""
        return ("Allowed", "Needs a second person", "Refused")[self]


# What an organisation of each kind is in law. A firm's regulation is its own; only banks are taken to have it.
PARTY_OF_KIND: dict[str, Party] = {
    "force": Party.POLICE, "regional_unit": Party.POLICE, "national_unit": Party.POLICE, "lead_force": Party.POLICE,
    "report_centre": Party.POLICE, "national_agency": Party.NCA, "trading_standards": Party.COMPETENT,
    "revenue": Party.COMPETENT, "inspectorate": Party.PUBLIC_BODY, "commissioner": Party.PUBLIC_BODY,
    "council": Party.PUBLIC_BODY, "oversight": Party.PUBLIC_BODY, "marketplace": Party.PLATFORM,
    "platform": Party.PLATFORM, "bank": Party.REGULATED, "response_team": Party.COMPANY,
    "security_firm": Party.COMPANY, "trade_body": Party.COMPANY, "victim_care": Party.CHARITY,
    "consumer_body": Party.CHARITY, "community_body": Party.CHARITY, "academic": Party.ACADEMIC,
}  # fmt: skip

LAW_ENFORCEMENT = frozenset({Party.POLICE, Party.NCA, Party.COMPETENT})
PRIVATE = frozenset({Party.REGULATED, Party.PLATFORM, Party.COMPANY, Party.CHARITY, Party.ACADEMIC})
COMPANIES = frozenset({Party.REGULATED, Party.PLATFORM, Party.COMPANY})


def party_of(kind: str) -> Party:
    """Return what an organisation of this kind is in law; an unknown kind is a company, which may be told least."""
    return PARTY_OF_KIND.get(kind, Party.COMPANY)
