"""What needs no database: rows of a file become reports, answers and sightings, as text ready for COPY.

Runs in processes of its own; what goes in and out is small and plain.
"""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path
from time import process_time

from hueandcry.batch.model_file import read_checked
from hueandcry.core import copyformat
from hueandcry.core.flagging.policy import DEFAULT, Policy
from hueandcry.core.flagging.unseen import unseen_words
from hueandcry.core.importing import canonical
from hueandcry.core.importing.convert import Convert, Converted, compile_profile
from hueandcry.core.importing.profile import Profile
from hueandcry.core.importing.references import reference_key
from hueandcry.core.importing.rows import Fault, Row
from hueandcry.core.linkage.own import NOBODYS, Own
from hueandcry.core.report import Report
from hueandcry.core.scan import Scan, ScanInput, scan_many
from hueandcry.stages.flag import rows as flag_rows
from hueandcry.stages.flag.drift.data import Arrival
from hueandcry.stages.link import rows as link_rows
from hueandcry.stages.link.data import SightingLines
from hueandcry.stages.people import rows as people_rows
from hueandcry.stages.record import rows as record_rows
from hueandcry.stages.record.data import Incoming, Rejected

# More rows of one chunk than these are not odd rows but a fault of ours, which must not pass for theirs.
MOST_FAILED = 20
# One record in so many has its words counted: a thousand texts a month tell enough of a source.
_WORDS_OF_EVERY = 16


@dataclass(frozen=True, slots=True)
class Task:
    """What all chunks of one batch share."""

    profile: Profile
    setting: record_rows.Setting
    sms_counts: bool | None = None
    own: Own = NOBODYS
    # The adopted model's file; None is the one that ships with the program.
    model: Path | None = None
    policy: Policy = DEFAULT
    # The owner's own lines of the policy, and what the source writes under its records.
    lines: tuple[tuple[str, str], ...] = ()
    footers: frozenset[str] = frozenset()


@dataclass(slots=True)
class Prepared:
    """One chunk, ready to write. incoming, flags, sightings and arrivals go together by their order."""

    first_row: int
    last_row: int
    incoming: list[Incoming] = field(default_factory=list)
    flags: list[bytes] = field(default_factory=list)
    sightings: list[SightingLines] = field(default_factory=list)
    mentions: list[tuple[bytes, ...]] = field(default_factory=list)
    arrivals: list[Arrival] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    noticed: dict[str, Counter[str]] = field(default_factory=dict)
    seconds: Counter[str] = field(default_factory=Counter)  # of processor time, by step

    first_rows: dict[tuple[str, str], int] = field(default_factory=dict)

    def notice(self, what: str, one: str, number: int) -> None:
        """Count something that was kept and not understood, and keep the row where it was first."""
        self.noticed.setdefault(what, Counter())[one] += 1
        self.first_rows.setdefault((what, one), number)

    def take_out(self, place: int) -> Incoming:
        """Take one report out of the chunk, with all that goes with it."""
        del self.flags[place], self.sightings[place], self.mentions[place], self.arrivals[place]
        return self.incoming.pop(place)


@dataclass(frozen=True, slots=True)
class _Read:
    """A report with the rows it was made of."""

    number: int
    rows: Sequence[dict[str, str]]
    report: Report


class Preparer:
    """Prepares the chunks of one batch."""

    def __init__(self, task: Task) -> None:
        self.task = task
        is_canonical = task.profile.name == canonical.PROFILE.name
        self.convert: Convert = canonical.convert if is_canonical else compile_profile(task.profile)
        self.person_rows = task.profile.one_row_per == "person"
        self.ends = task.setting.ends()
        self.model = read_checked(task.model) if task.model else None

    def __call__(self, items: Sequence[Row | Fault]) -> Prepared:
        """Return a chunk ready to write; a row that cannot be one is rejected with its reason."""
        try:
            return self._chunk(items)
        except Exception:  # noqa: BLE001  (one row that we fail on must not cost the chunk it stands in)
            failed = {fault.number: fault for fault in self._failed(items, [])}
            return self._chunk([failed.get(item.number, item) for item in items])

    def _failed(self, items: Sequence[Row | Fault], found: list[Fault]) -> list[Fault]:
        """Return the rows that we fail on as faults, found by halving."""
        try:
            self._chunk(items)
        except Exception as error:
            if len(found) >= MOST_FAILED:
                raise
            if len(items) == 1:
                found.append(_fault_of_ours(items[0], error))
            else:
                half = len(items) // 2
                self._failed(items[:half], found)
                self._failed(items[half:], found)
        return found

    def _chunk(self, items: Sequence[Row | Fault]) -> Prepared:
        ready = Prepared(items[0].number, items[-1].number)
        began = process_time()
        reads = [read for item in items if (read := self._read(item, ready))]
        if self.person_rows:
            reads = _together(reads)
        converted = process_time()
        scans = self._scans(reads)
        scanned = process_time()
        for read, scan in zip(reads, scans, strict=True):
            self._write(read, scan, ready)
        ready.seconds = Counter(convert=converted - began, scan=scanned - converted, encode=process_time() - scanned)
        return ready

    def _read(self, item: Row | Fault, ready: Prepared) -> _Read | None:
        if isinstance(item, Fault):
            ready.rejected.append(Rejected(item.number, item.column, item.code, item.message, item.values))
            return None
        converted = self.convert(item.values, item.number)
        _notice(converted, ready, item.number)
        if converted.report is None:
            fault = converted.faults[0]
            ready.rejected.append(Rejected(item.number, fault.column, fault.code, fault.message, item.values))
            return None
        return _Read(item.number, [item.values], converted.report)

    def _scans(self, reads: Sequence[_Read]) -> list[Scan]:
        return scan_many(
            [_scan_input(read.report, self.task) for read in reads], policy=self.task.policy, model=self.model
        )

    def _write(self, read: _Read, scan: Scan, ready: Prepared) -> None:
        setting, report = self.task.setting, read.report
        forces = record_rows.whose(report, setting)
        key = reference_key(report.reference)
        row = _whole(read.rows)
        digest = blake2b(row.encode(), digest_size=16).digest()
        line = record_rows.line(report, row, (key, digest, read.number), forces, self.ends)
        owner_id, month = setting.source.owner_id, record_rows.month_of(report)
        ready.arrivals.append(_arrival(read, scan, month))
        ready.incoming.append(Incoming(read.number, len(read.rows), key, digest, line))
        ready.flags.append(
            flag_rows.line(
                scan, owner_id=owner_id, force_id=forces.counted, month=month,
                class_code=report.class_code,
                said=flag_rows.ForceSaid(report.force_flag, report.hate_strands, report.domestic),
            )
        )  # fmt: skip
        seen = link_rows.sightings(scan.identifiers, report.stated, self.task.own)
        moment = report.reported_at or report.committed_from or report.recorded_at
        seen_on = record_rows.local_date(moment) if moment else None
        ready.sightings.append(
            link_rows.lines(
                seen,
                owner_id=owner_id,
                force_id=forces.counted,
                seen_on=seen_on,
                about=link_rows.about(report, setting.source.grading),
            )
        )
        ready.mentions.append(people_rows.lines(report.people, owner_id=owner_id, seen_on=seen_on))


def _fault_of_ours(item: Row | Fault, error: Exception) -> Fault:
    # Where it happened, and not what was said: that may hold a victim's words.
    where = traceback.extract_tb(error.__traceback__)[-1]
    said = f"{type(error).__name__} in {Path(where.filename).name}, line {where.lineno}"
    return Fault(item.number, "", "not_read", f"row {item.number}: reading it failed ({said}); report it", item.values)


def _scan_input(report: Report, task: Task) -> ScanInput:
    offence = (report.class_scheme, report.class_code) if report.class_code else None
    kind = task.setting.source.kind
    return ScanInput(report.text, offence, kind, report.force_flag, task.sms_counts, task.lines, task.footers)


def _arrival(read: _Read, scan: Scan, month: date | None) -> Arrival:
    words, unseen = unseen_words(read.report.text) if read.number % _WORDS_OF_EVERY == 0 else (0, 0)
    return month, scan.decision, words, unseen


def _whole(rows: Sequence[dict[str, str]]) -> str:
    """Return the source's own row, or rows, as JSON: columns in one order, so that a file's own order is no change.

    Empty cells are left out; the batch keeps the headers.
    """
    filled = [{header: value for header, value in sorted(row.items()) if value} for row in rows]
    return copyformat.json_text(filled[0] if len(filled) == 1 else {"rows": filled})


def _notice(converted: Converted, ready: Prepared, number: int) -> None:
    for header in converted.unmapped:
        ready.notice("unmapped", header, number)
    for name, value in converted.unknown_values:
        ready.notice("unknown", f"{name}: {value[:80]}", number)
    if converted.report is not None:
        for fault in converted.faults:
            ready.notice("faults", fault.message[:160], number)


def _together(reads: Iterable[_Read]) -> list[_Read]:
    """Fold neighbouring rows of one reference, written a row a person, into one report with all its people."""
    folded: list[_Read] = []
    for read in reads:
        last = folded[-1] if folded else None
        if last is not None and reference_key(last.report.reference) == reference_key(read.report.reference):
            folded[-1] = _Read(last.number, [*last.rows, *read.rows], merged(last.report, read.report))
        else:
            folded.append(read)
    return folded


def merged(first: Report, second: Report) -> Report:
    """Return one report with the people, identifiers and differing words of both rows."""
    return replace(
        first,
        people=first.people + tuple(p for p in second.people if p not in first.people),
        stated=first.stated + tuple(s for s in second.stated if s not in first.stated),
        summary=_both(first.summary, second.summary),
        mo=_both(first.mo, second.mo),
        notes=_both(first.notes, second.notes),
        flags=tuple(dict.fromkeys(first.flags + second.flags)),
        force_flag=first.force_flag or second.force_flag if first.force_flag is not None else second.force_flag,
        extra=second.extra | first.extra,
    )


def _both(first: str, second: str) -> str:
    return first if second in first else f"{first}\n\n{second}" if first else second
