"""What one text says: its identifiers, and whether the offence has an online element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hueandcry.core.flagging import model as models
from hueandcry.core.flagging import vectors
from hueandcry.core.flagging.decide import Decision, Question, decide_many
from hueandcry.core.flagging.explain import Reason
from hueandcry.core.flagging.further.answers import NOTHING_FURTHER, Further, further
from hueandcry.core.flagging.policy import DEFAULT, Policy
from hueandcry.core.identifiers import Found, find
from hueandcry.core.reading.reader import READ_FROM_END, READ_FROM_START, Reading, read

__all__ = ["Reason", "Scan", "ScanInput", "scan", "scan_many"]

# Records decided together: enough to spread the cost of an array, few enough to bound memory.
_TOGETHER = 256


class ScanInput(NamedTuple):
    """One record to scan.

    offence: (scheme, code), such as ("HO", "8R"); sms_counts: the force's own setting, None for the policy's.
    """

    text: str
    offence: tuple[str, str] | None = None
    source_kind: str = ""
    force_flag: bool | None = None
    sms_counts: bool | None = None
    # Lines of the policy that the record's owner has set for itself, (line, answer) each, in the order of their names.
    settings: tuple[tuple[str, str], ...] = ()
    # Sentences that the record's source writes under its records, as plain words.
    footers: frozenset[str] = frozenset()


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
    further: Further = NOTHING_FURTHER


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


def scan_many(
    records: Sequence[ScanInput], *, policy: Policy = DEFAULT, model: models.Model | None = None
) -> list[Scan]:
    """Return the answers for each record, in the same order; the packaged model answers unless one is given.

    With no model file, or a damaged one, the rules alone answer and each scan's model says "rules only".
    """
    chosen = model if model is not None else _packaged()
    policies = _policies(records, policy)
    scans: list[Scan] = []
    for start in range(0, len(records), _TOGETHER):
        scans += _scan_some(records[start : start + _TOGETHER], policies, chosen)
    return scans


_Asked = tuple[bool | None, tuple[tuple[str, str], ...]]


def _policies(records: Sequence[ScanInput], policy: Policy) -> dict[_Asked, Policy]:
    asked = {(record.sms_counts, record.settings) for record in records}
    return {(sms, own): policy.with_sms(sms).with_settings(dict(own)) for sms, own in asked}


def _packaged() -> models.Model | None:
    try:
        vectors.packaged()
        return models.packaged()
    except (models.ModelMissing, models.ModelUnreadable, vectors.VectorsMissing, vectors.VectorsUnreadable):
        return None


def _scan_some(records: Sequence[ScanInput], policies: dict[_Asked, Policy], model: models.Model | None) -> list[Scan]:
    questions = [
        Question(read(r.text, r.footers), r.offence, r.source_kind, r.force_flag, policies[r.sms_counts, r.settings])
        for r in records
    ]
    decisions = decide_many(questions, model)
    return [
        _scan(decision, question, _identifiers(record.text, question.reading))
        for decision, question, record in zip(decisions, questions, records, strict=True)
    ]


def _scan(decision: Decision, question: Question, identifiers: tuple[Found, ...]) -> Scan:
    return Scan(
        decision.decision,
        decision.online_probability,
        decision.kind,
        decision.family,
        decision.reasons,
        identifiers,
        question.policy.label,
        decision.model,
        further(question.reading, decision.family, question.offence),
    )


def _identifiers(text: str, reading: Reading) -> tuple[Found, ...]:
    if not reading.cut_short:
        return tuple(find(text))
    shift = len(text) - READ_FROM_END
    end = [Found(f.kind, f.value, f.as_written, f.start + shift, f.end + shift, f.role) for f in find(text[shift:])]
    return (*find(text[:READ_FROM_START]), *end)
