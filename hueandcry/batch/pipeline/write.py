"""One chunk into the database: record, flag, link and the batch's progress, all or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter
from typing import Any

import psycopg
from django.db import Error, transaction

from hueandcry.access.viewer import ENGINE, Viewer
from hueandcry.batch.pipeline.prepare import Prepared
from hueandcry.stages.flag import actions as flag
from hueandcry.stages.flag.drift import actions as drift
from hueandcry.stages.law import queries as law
from hueandcry.stages.law.actions import clocks
from hueandcry.stages.link.actions import sighting as link
from hueandcry.stages.link.data import ReportIn
from hueandcry.stages.people import actions as people
from hueandcry.stages.people.data import MentionsIn
from hueandcry.stages.record.actions import batches, reports
from hueandcry.stages.record.data import Fate, Incoming, Rejected, SourceData
from hueandcry.stages.record.rows import local_date, row_of
from hueandcry.stages.share.actions import telling
from hueandcry.stages.watch import actions as watch

# A file made to fill the notes with unknown values must not fill the database with them.
MAX_NOTES_OF_A_SORT = 200


@dataclass(slots=True)
class Writer:
    """Writes the chunks of one batch in file order."""

    batch_id: int
    source: SourceData
    file_sha256: str
    rows_done: int
    noticed: dict[str, Counter[str]] = field(default_factory=dict)
    remarks: Sequence[str] = ()
    headers: Sequence[str] = ()
    first_rows: dict[str, dict[str, int]] = field(default_factory=dict)
    seconds: Counter[str] = field(default_factory=Counter)  # of waiting for the database, by stage

    def write(self, ready: Prepared, *, at: datetime) -> Counter[str]:
        """Commit one chunk whole; return its rows counted by what became of them."""
        counts: Counter[str] = Counter()
        self._notice(ready)
        self.seconds += ready.seconds
        began = perf_counter()
        try:
            self._commit(ready, counts, at)
        except (Error, psycopg.Error) as error:
            if not _is_of_the_rows(error):
                raise
            counts.clear()
            self._reject(ready, self._refused(ready, range(len(ready.incoming)), at))
            self._commit(ready, counts, at)
        self._took("write", began)
        self.rows_done = ready.last_row
        counts["rejected"] += len(ready.rejected)
        return counts

    def _commit(self, ready: Prepared, counts: Counter[str], at: datetime) -> None:
        with transaction.atomic():
            reports.take_turn(self.source.owner_id)
            self._leave_out_disposed(ready)
            for places in _rounds(ready.incoming):
                self._write_round(ready, places, counts, at)
            batches.move_on(
                batch_id=self.batch_id, owner_id=self.source.owner_id, at=at,
                progress=batches.Progress(self.rows_done, ready.last_row, counts, ready.rejected, self.notes()),
            )  # fmt: skip

    def _leave_out_disposed(self, ready: Prepared) -> None:
        keys = [one.reference_key for one in ready.incoming]
        gone = law.gone_references(self.source.owner_id, keys)
        if not gone:
            return
        for place in reversed([place for place, key in enumerate(keys) if key in gone]):
            one, day = ready.take_out(place), gone[keys[place]]
            for number in range(one.row_number, one.row_number + one.row_count):
                message = f"row {number}: this record was disposed of on {day.day} {day:%B %Y}; it is not stored again"
                # Without its cells: a rejected row that were kept would bring it back by another door.
                ready.rejected.append(Rejected(number, "", "disposed", message, {}))

    def _refused(self, ready: Prepared, places: Sequence[int], at: datetime) -> Sequence[int]:
        """Return the places that the database will not have, found by halving; nothing is written."""
        try:
            with transaction.atomic():
                for some in _rounds([ready.incoming[place] for place in places]):
                    self._write_round(ready, [places[one] for one in some], Counter(), at)
                transaction.set_rollback(True)
        except (Error, psycopg.Error) as error:
            if not _is_of_the_rows(error):
                raise
            half = len(places) // 2
            if not half:
                return places
            return [*self._refused(ready, places[:half], at), *self._refused(ready, places[half:], at)]
        return ()

    def _reject(self, ready: Prepared, places: Sequence[int]) -> None:
        for place in sorted(places, reverse=True):
            one = ready.take_out(place)
            row = row_of(one.line)
            # A record of several rows stands in the sum with each of them.
            for number, cells in enumerate(row["rows"] if one.row_count > 1 else [row], one.row_number):
                message = f"row {number}: the database does not take this record; report it"
                ready.rejected.append(Rejected(number, "", "not_stored", message, cells))

    def _write_round(self, ready: Prepared, places: Sequence[int], counts: Counter[str], at: datetime) -> None:
        incoming = [ready.incoming[place] for place in places]
        began = perf_counter()
        fates = reports.store(source=self.source, file_sha256=self.file_sha256, reports=incoming, at=at)
        self._took("record", began)
        fresh = [(place, fate) for place, fate in zip(places, fates, strict=True) if fate.what != reports.HELD]
        for one, fate in zip(incoming, fates, strict=True):
            counts[fate.what] += one.row_count
        if fresh:
            began = perf_counter()
            flag.write([(fate.report_id, ready.flags[place]) for place, fate in fresh])
            arrived = [ready.arrivals[place] for place, _ in fresh]
            drift.count(arrived, source_id=self.source.id, owner_id=self.source.owner_id, at=at)
            began = self._took("flag", began)
            quiet = reports.kept_apart(self.source, [fate for _, fate in fresh])
            changed = [fate.report_id for _, fate in fresh if fate.is_next_version]
            apart = law.set_apart(changed) if changed else frozenset()
            link.take([_report_in(fate, ready, place, quiet, apart | quiet) for place, fate in fresh], at=at)
            began = self._took("link", began)
            people.take([_mentions_in(fate, ready, place, quiet, apart) for place, fate in fresh])
            began = self._took("people", began)
            # Last of all: a watch is told of what the whole record made.
            watched = {fate.report_id: self.source.owner_id for _, fate in fresh if fate.report_id not in apart}
            watch.look(watched, today=local_date(at), at=at)
            began = self._took("watch", began)
            clocks.start([fate.report_id for _, fate in fresh], changed, owner_id=self.source.owner_id)
            self._tell([fate for _, fate in fresh if fate.is_next_version], quiet, at)
            self._took("law", began)

    def _tell(self, changed: Sequence[Fate], quiet: Set[int], at: datetime) -> None:
        """Let recipients of these records know; of what is in a compartment nothing stays with them."""
        engine = Viewer("engine", self.source.owner_id, frozenset(), ENGINE)
        if versions := {fate.report_id: fate.version for fate in changed if fate.report_id not in quiet}:
            telling.changed(versions, by=engine, at=at)
        if apart := [fate.report_id for fate in changed if fate.report_id in quiet]:
            telling.put_apart(apart, by=engine, at=at)

    def _took(self, stage: str, began: float) -> float:
        now = perf_counter()
        self.seconds[stage] += now - began
        return now

    def _notice(self, ready: Prepared) -> None:
        for what, counted in ready.noticed.items():
            self.noticed.setdefault(what, Counter()).update(counted)
        for (what, one), number in ready.first_rows.items():
            self.first_rows.setdefault(what, {}).setdefault(one, number)

    def notes(self) -> dict[str, Any]:
        """Return what was kept and not understood, the commonest first, as the batch keeps it."""
        found: dict[str, Any] = {}
        first_rows: dict[str, dict[str, int]] = {}
        for what, counted in self.noticed.items():
            shown = counted.most_common(MAX_NOTES_OF_A_SORT)
            found[what] = {_storable(one): count for one, count in shown}
            known = self.first_rows.get(what, {})
            first_rows[what] = {_storable(one): known[one] for one, _ in shown if one in known}
        if first_rows:
            found["first_rows"] = first_rows
        if self.headers:
            found["headers"] = list(self.headers)
        if self.remarks:
            found["remarks"] = list(self.remarks)
        return found


def _storable(text: str) -> str:
    """JSON columns hold neither NULs nor halves of letters; what is read of a file may."""
    return text.encode("utf-8", "replace").decode().replace("\0", "")


def _is_of_the_rows(error: Error | psycopg.Error) -> bool:
    """Tell whether the database refused what was written, rather than being away, full or in somebody's way."""
    # What goes wrong in a COPY comes as it is, everything else in Django's wrapping.
    cause = error if isinstance(error, psycopg.Error) else error.__cause__
    # Data, constraints, program limits: PostgreSQL manual, appendix A.
    return str(getattr(cause, "sqlstate", "") or "")[:2] in ("22", "23", "54")


def _report_in(fate: Fate, ready: Prepared, place: int, quiet: Set[int], apart: Set[int]) -> ReportIn:
    """What is in a compartment shares nothing: a series or a count would tell others that it exists."""
    seen = ready.sightings[place]
    kept = seen._replace(identifier_ids=(), lines=()) if fate.report_id in quiet else seen
    return ReportIn(fate.report_id, kept, fate.is_next_version, fate.report_id in apart)


def _mentions_in(fate: Fate, ready: Prepared, place: int, quiet: Set[int], apart: Set[int]) -> MentionsIn:
    mentions = () if fate.report_id in quiet else ready.mentions[place]
    return MentionsIn(fate.report_id, mentions, fate.is_next_version, fate.report_id in apart)


def _rounds(incoming: Sequence[Incoming]) -> Sequence[Sequence[int]]:
    """Return places in groups in which no reference repeats, so that each version sees the one before it."""
    depth: Counter[str] = Counter()
    groups: list[list[int]] = []
    for place, one in enumerate(incoming):
        level = depth[one.reference_key]
        depth[one.reference_key] += 1
        if level == len(groups):
            groups.append([])
        groups[level].append(place)
    return groups
