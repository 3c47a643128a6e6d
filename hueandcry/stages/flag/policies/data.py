"""Frozen values of policies, settings and history decided anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hueandcry.core.flagging.policy import Policy


@dataclass(frozen=True, slots=True)
class NewPolicy:
    """A policy to be named: its lines, (line, answer) each, that differ from the one that ships."""

    name: str
    settings: Mapping[str, str]
    reason: str


@dataclass(frozen=True, slots=True)
class PolicyData:
    """A named policy, who made it and why; the one that ships was made by nobody here."""

    policy: Policy
    reason: str = ""
    made_by: str = ""
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AdoptionData:
    """Who put a policy in force, and why."""

    name: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SettingData:
    """One organisation's answer to one line, at one time; an empty answer goes back to the policy's."""

    owner_id: int
    line: str
    answer: str
    reason: str
    set_by: str
    set_at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be decided anew: under which policy ("" is the one in force), of which source, by which model."""

    policy_name: str
    source_id: int | None
    model: str


@dataclass(frozen=True, slots=True)
class RecomputeData:
    """History decided anew, and how far it has come."""

    id: int
    policy_name: str
    source_id: int | None
    model: str
    last_report_id: int
    decided: int
    changed: int
    begun_by: str
    begun_at: datetime
    ended_at: datetime | None
