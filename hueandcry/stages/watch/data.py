"""Frozen values that cross the wall of the watch stage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to watch: kind and target as typed, for what, by which gateway, why and until when."""

    kind: str
    target: str
    purpose: str
    gateway: str
    reason: str
    expires_on: date


@dataclass(frozen=True, slots=True)
class WatchData:
    """A watch as its owner sees it."""

    id: int
    kind: str
    target_id: int
    title: str
    purpose: str
    gateway: str
    reason: str
    set_at: datetime
    review_on: date
    expires_on: date
    reviewed_at: datetime | None
    ended_at: datetime | None
    hit_count: int
    last_hit_at: datetime | None


@dataclass(frozen=True, slots=True)
class HitData:
    """A record that named what somebody watches."""

    id: int
    watch_id: int
    title: str
    report_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ChallengeData:
    """What somebody disputes, and what came of it; outcome is "" until it is decided."""

    id: int
    kind: str
    target_id: int
    reference: str
    received_on: date
    grounds: str
    recorded_by: str
    outcome: str
    outcome_reason: str
    decided_by: str
    decided_at: datetime | None
