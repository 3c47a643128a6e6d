"""Which edge cases count as online: a named, dated policy that a registrar can read and change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """A named, dated set of settings for the cases on which forces differ."""

    name: str
    version: str
    sms_counts: bool = False

    @property
    def label(self) -> str:
        """Return the policy's name and version, as stored with every decision."""
        return f"{self.name} {self.version}"


DEFAULT = Policy("home-office-default", "2026-11-22")
