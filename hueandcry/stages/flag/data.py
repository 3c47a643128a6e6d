"""Frozen values that cross the wall of the flag stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hueandcry.stages.flag.judging import NOT_JUDGED, OWN_CLASS, Judged

# The families and kinds of data/README.md's contract, each with the words a page shows.
KINDS = {
    "dependent": "Cyber-dependent",
    "enabled": "Cyber-enabled",
    "facilitated": "Cyber-facilitated",
    "none": "No online element",
}
FAMILIES = {
    "computer_misuse": "Computer misuse",
    "ransomware_extortion": "Ransomware and extortion",
    "account_takeover": "Account takeover",
    "shopping_auction_fraud": "Shopping and auction fraud",
    "advance_fee_fraud": "Advance fee fraud",
    "investment_fraud": "Investment fraud",
    "romance_fraud": "Romance fraud",
    "bank_card_payment_fraud": "Bank, card and payment fraud",
    "impersonation_phishing": "Impersonation and phishing",
    "courier_phone_fraud": "Courier and telephone fraud",
    "business_payment_fraud": "Business payment fraud",
    "rental_ticket_holiday_fraud": "Rental, ticket and holiday fraud",
    "identity_fraud": "Identity fraud",
    "other_fraud": "Other fraud",
    "harassment_malicious_comms": "Harassment and malicious communications",
    "stalking": "Stalking",
    "threats_blackmail": "Threats and blackmail",
    "sextortion_intimate_images": "Sextortion and intimate images",
    "child_safety": "Child safety",
    "hate_crime": "Hate crime",
    "theft_robbery_burglary": "Theft, robbery and burglary",
    "violence": "Violence",
    "criminal_damage": "Criminal damage",
    "drugs": "Drugs",
    "public_order": "Public order",
    "vehicle": "Vehicle crime",
    "other": "Other",
    "not_a_crime": "Not a crime",
}


@dataclass(frozen=True, slots=True)
class FlagData:
    """The four answers about one report, kept apart."""

    report_id: int
    owner_id: int
    force_flag: bool | None
    hub_decision: str
    hub_probability: float
    hub_kind: str
    hub_family: str
    reasons: Sequence[Mapping[str, Any]]
    policy_version: str
    model_version: str
    reviewed_flag: bool | None
    reviewed_kind: str | None
    reviewed_family: str | None
    effective: bool | None
    # Who must still read it: see states.Reading.
    reading: str = ""
    hate_strands: Sequence[str] = ()
    domestic: str = ""
    suggested_class: str = ""
    # Each with about ("hate", "domestic" or "class"), says, start and end.
    further_reasons: Sequence[Mapping[str, Any]] = ()
    force_strands: Sequence[str] = ()
    force_domestic: bool | None = None
    # What a person said of the same; None is "not judged". reviewed_class: see judging.
    reviewed_strands: Sequence[str] | None = None
    reviewed_domestic: bool | None = None
    reviewed_class: str | None = None

    @property
    def kind(self) -> str:
        return self.reviewed_kind or self.hub_kind

    @property
    def family(self) -> str:
        return self.reviewed_family or self.hub_family

    @property
    def strands(self) -> Sequence[str]:
        return self.hate_strands if self.reviewed_strands is None else self.reviewed_strands

    @property
    def domestic_said(self) -> str:
        """Return "yes", "no" or "review", or nothing where neither a person nor the hub was asked."""
        return self.domestic if self.reviewed_domestic is None else "yes" if self.reviewed_domestic else "no"

    @property
    def other_class(self) -> str:
        """Return a class other than the record's own that is said to fit, such as "HO 8R", or nothing."""
        if self.reviewed_class is None:
            return self.suggested_class
        return "" if self.reviewed_class == OWN_CLASS else self.reviewed_class


@dataclass(frozen=True, slots=True)
class ReviewData:
    """One person's decision."""

    flag: bool
    kind: str
    family: str
    reason: str
    reviewer: str
    reviewed_at: datetime
    judged: Judged = NOT_JUDGED


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell of the national picture: how many records of a sort there are."""

    force_id: int
    month: date | None
    effective: str
    decision: str
    kind: str
    family: str
    count: int


@dataclass(frozen=True, slots=True)
class AgreementData:
    """How far an organisation's readers agree: kappa of the first two answers, and what waits for another reader."""

    owner_id: int
    read_twice: int
    agreed: int
    kappa: float | None
    second_waiting: int
    third_waiting: int


@dataclass(frozen=True, slots=True)
class StrandCount:
    """Records of one strand of hate, or of "domestic": by who said so, and how many of them are online.

    Where a person judged, only the person said so.
    """

    strand: str
    record_count: int
    hub_count: int
    force_count: int
    both_count: int
    person_count: int
    online_count: int


@dataclass(frozen=True, slots=True)
class Margin:
    """All records that share one value of one dimension: by is "force_id", "month", "kind" or "family"."""

    by: str
    value: Any
    record_count: int
    online_count: int
    waiting_count: int
    unknown_count: int
    force_said_count: int
    both_said_count: int
