"""Frozen values of models and of who adopted them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

ADOPTED, REFUSED, PUT_BACK = "adopted", "refused", "put back"


@dataclass(frozen=True, slots=True)
class NewCandidate:
    """A model file that has been compared: its name and digest, training's numbers, the comparisons, and its card."""

    name: str
    digest: str
    numbers: Mapping[str, Any]
    comparisons: Sequence[Mapping[str, Any]]
    card: str


@dataclass(frozen=True, slots=True)
class CandidateData:
    """A candidate with what became of it last: adopted, refused, or nothing yet."""

    id: int
    name: str
    digest: str
    numbers: Mapping[str, Any]
    comparisons: Sequence[Mapping[str, Any]]
    card: str
    made_by: str
    made_at: datetime
    fate: str = ""


@dataclass(frozen=True, slots=True)
class AdoptionData:
    """One decision about which model answers; candidate None is the one that ships with the program."""

    what: str
    candidate: CandidateData | None
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CorrectedRecord:
    """A record that people have settled, with their answer."""

    report_id: int
    flag: bool
    kind: str
    family: str
    force_id: int


@dataclass(frozen=True, slots=True)
class PermitData:
    """Whether an organisation's corrected texts may train models, and who said so; nobody yet where set_by is empty."""

    is_allowed: bool
    set_by: str = ""
    set_at: datetime | None = None
