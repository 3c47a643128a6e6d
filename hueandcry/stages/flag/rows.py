"""A scan's answers as one line of COPY text."""

from __future__ import annotations

from datetime import date

from hueandcry.core import copyformat
from hueandcry.core.scan import Scan

COLUMNS = (
    "report_id", "owner_id", "force_id", "month", "class_code", "force_flag", "hub_decision", "hub_probability",
    "hub_kind", "hub_family", "reasons", "policy_version", "model_version",
)  # fmt: skip


def line(
    scan: Scan, *, owner_id: int, force_id: int, month: date | None, class_code: str, force_flag: bool | None
) -> bytes:
    """Return the COPY text of a flag for every column after report_id."""
    field = copyformat.field
    parts = (
        field(owner_id), field(force_id), field(month), field(class_code), field(force_flag),
        scan.decision, f"{scan.online_probability:.4f}", scan.kind, scan.family,
        copyformat.json_field([[r.says, r.start, r.end] for r in scan.reasons]),
        field(scan.policy), field(scan.model),
    )  # fmt: skip
    return ("\t".join(parts) + "\n").encode("utf-8", "replace")
