"""What an import would do, without storing anything: counts, problems and the first records as they would read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.utils import timezone

from hueandcry.core.importing.convert import compile_profile
from hueandcry.core.importing.profile import Profile
from hueandcry.core.importing.rows import Fault
from hueandcry.core.report import Report
from hueandcry.stages.record.files import RowStream

SHOWN = 5


@dataclass(slots=True)
class Preview:
    """What a read of the file found. rejected: (row, column, message) of the first rows that would be."""

    row_count: int = 0
    rejected_count: int = 0
    rejected: list[tuple[int, str, str]] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    unmapped: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    remarks: tuple[str, ...] = ()
    error: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the preview as plain values."""
        return {
            "rows": self.row_count,
            "rejected": self.rejected_count,
            "first_rejected": self.rejected,
            "unmapped": dict(self.unmapped),
            "unknown": dict(self.unknown),
            "faults": dict(self.faults),
            "remarks": list(self.remarks),
            "error": self.error,
        }

    def as_text(self) -> str:
        """Return the preview as lines for a terminal."""
        lines = [f"{self.row_count:,} rows would be received, {self.rejected_count:,} of them rejected."]
        lines += [f"  {_where(number, column, message)}{message}" for number, column, message in self.rejected]
        if self.rejected_count > len(self.rejected):
            lines.append(f"  … and {self.rejected_count - len(self.rejected):,} more")
        for title, counted in (
            ("column kept unread", self.unmapped),
            ("value not in a list", self.unknown),
            ("cell kept as it came", self.faults),
        ):
            lines += [f"  {title}: {name} ({count:,})" for name, count in counted.most_common(20)]
        lines += [f"  {remark}" for remark in self.remarks]
        for report in self.reports:
            lines.append(f"  {report.reference} | {_when(report)} | {report.class_text} | {report.text[:80]!r}")
        if self.error:
            lines.append(f"The file cannot be read to its end: {self.error}")
        return "\n".join(lines)


def _where(number: int, column: str, message: str) -> str:
    return "" if message.startswith("row ") else f"row {number}, {column or 'whole row'}: "


def _when(report: Report) -> str:
    moment = report.reported_at or report.recorded_at or report.committed_from
    return f"{timezone.localtime(moment):%d/%m/%Y %H:%M}" if moment else "no date"


def preview(stream: RowStream, profile: Profile, rows: int | None = None) -> Preview:
    """Read a file, or its first rows, and return what an import would make of it."""
    found, convert = Preview(), compile_profile(profile)
    for item in islice(stream.rows(), rows):
        if isinstance(item, Fault):
            _fault(found, item)
            continue
        found.row_count += 1
        converted = convert(item.values, item.number)
        found.unmapped.update(converted.unmapped)
        found.unknown.update(f"{name}: {value[:80]}" for name, value in converted.unknown_values)
        if converted.report is None:
            _reject(found, converted.faults[0])
        else:
            found.faults.update(fault.message[:160] for fault in converted.faults)
            if len(found.reports) < SHOWN:
                found.reports.append(converted.report)
    found.remarks = stream.notes
    return found


def _fault(found: Preview, fault: Fault) -> None:
    if fault.stops:
        found.error = fault.message
        return
    found.row_count += 1
    _reject(found, fault)


def _reject(found: Preview, fault: Fault) -> None:
    found.rejected_count += 1
    if len(found.rejected) < 20:
        found.rejected.append((fault.number, fault.column, fault.message))
