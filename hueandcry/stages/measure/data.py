"""Frozen values of the national picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ForceCount:
    """One force's records: how many, how many online, and how many wait for a person."""

    force_id: int
    ons_code: str
    name: str
    record_count: int
    online_count: int
    waiting_count: int
    force_said_count: int

    @property
    def online_share(self) -> float:
        return self.online_count / self.record_count if self.record_count else 0.0


@dataclass(frozen=True, slots=True)
class MonthCount:
    """One month's records and how many of them are online."""

    month: date
    record_count: int
    online_count: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The national picture: every number traced to a tally cell, none to a person."""

    record_count: int
    online_count: int
    waiting_count: int
    unknown_count: int
    unplaced_count: int
    undated_count: int
    force_said_count: int
    both_said_count: int
    forces: Sequence[ForceCount]
    months: Sequence[MonthCount]
    kinds: Mapping[str, int]
    families: Mapping[str, int]
    silent_forces: Sequence[str]
