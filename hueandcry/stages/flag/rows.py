"""A scan's answers as one line of COPY text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hueandcry.core import copyformat
from hueandcry.core.flagging.further.answers import Further
from hueandcry.core.flagging.further.hate import strands_of
from hueandcry.core.scan import Scan

COLUMNS = (
    "report_id", "owner_id", "force_id", "month", "class_code", "force_flag", "hub_decision", "hub_probability",
    "hub_kind", "hub_family", "reasons", "policy_version", "model_version", "hate_strands", "domestic",
    "suggested_class", "further_reasons", "force_strands", "force_domestic",
)  # fmt: skip


# Of most records nothing further is said: these two stand for an empty array and an empty list.
_NO_ARRAY, _NO_LIST = "{}", "[]"


@dataclass(frozen=True, slots=True)
class ForceSaid:
    """What the force's own record says: the online flag, strands of hate as it writes them, and domestic abuse."""

    flag: bool | None
    strands: tuple[str, ...] = ()
    domestic: bool | None = None


def line(scan: Scan, *, owner_id: int, force_id: int, month: date | None, class_code: str, said: ForceSaid) -> bytes:
    """Return the COPY text of a flag for every column after report_id."""
    field = copyformat.field
    parts = (
        field(owner_id), field(force_id), field(month), field(class_code), field(said.flag),
        scan.decision, f"{scan.online_probability:.4f}", scan.kind, scan.family,
        copyformat.json_field([[r.says, r.start, r.end] for r in scan.reasons]),
        field(scan.policy), field(scan.model), *_further(scan.further),
        copyformat.array_field(strands_of(said.strands)) if said.strands else _NO_ARRAY, field(said.domestic),
    )  # fmt: skip
    return ("\t".join(parts) + "\n").encode("utf-8", "replace")


def suggested_class(found: Further) -> str:
    """Return a suggested class as it is stored, such as "HO 8R", or nothing."""
    return f"{found.suggested.scheme} {found.suggested.code}" if found.suggested else ""


def further_reasons(found: Further) -> list[list[object]]:
    """Return the further reasons as they are stored."""
    return [[about, reason.says, reason.start, reason.end] for about, reason in found.reasons]


def _further(found: Further) -> tuple[str, str, str, str]:
    reasons = further_reasons(found)
    return (
        copyformat.array_field(found.strands) if found.hate else _NO_ARRAY,
        found.domestic.decision,
        suggested_class(found),
        copyformat.json_field(reasons) if reasons else _NO_LIST,
    )
