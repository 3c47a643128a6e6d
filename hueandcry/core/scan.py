"""What one text says: its identifiers, and whether the offence has an online element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hueandcry.core.flagging.decide import Decision, Reason, decide
from hueandcry.core.flagging.policy import DEFAULT, Policy

if TYPE_CHECKING:
    from hueandcry.core.identifiers import Found

__all__ = ["Reason", "Scan", "ScanInput", "scan", "scan_many"]


@dataclass(frozen=True, slots=True)
class ScanInput:
    """One record to scan.

    offence: (scheme, code), such as ("HO", "8R"); sms_counts: the force's own setting, None for the policy's.
    """

    text: str
    offence: tuple[str, str] | None = None
    source_kind: str = ""
    force_flag: bool | None = None
    sms_counts: bool | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """The answers for one record: decision is "yes", "no" or "review"."""

    decision: str
    online_probability: float
    kind: str
    family: str
    reasons: tuple[Reason, ...]
    identifiers: tuple[Found, ...]
    policy: str
    model: str


def scan(
    text: str,
    offence: tuple[str, str] | None = None,
    *,
    source_kind: str = "",
    force_flag: bool | None = None,
    policy: Policy = DEFAULT,
) -> Scan:
    """Return the answers for one text: online or not, kind, family, reasons and identifiers."""
    return scan_many([ScanInput(text, offence, source_kind, force_flag)], policy=policy)[0]


def scan_many(records: Sequence[ScanInput], *, policy: Policy = DEFAULT) -> list[Scan]:
    """Return the answers for each record, in the same order."""
    return [_scan(record, policy) for record in records]


def _scan(record: ScanInput, policy: Policy) -> Scan:
    decision: Decision = decide(record.text, record.offence, policy)
    return Scan(
        decision.decision,
        decision.online_probability,
        decision.kind,
        decision.family,
        decision.reasons,
        _identifiers(record.text),
        policy.label,
        decision.model,
    )


def _identifiers(text: str) -> tuple[Found, ...]:
    try:
        from hueandcry.core.identifiers import find
    except ImportError:
        return ()
    return tuple(find(text))
