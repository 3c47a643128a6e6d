"""How long series take: all of them anew, and one new record's, on the sightings that are held."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from django.db import connection, transaction

from hueandcry.stages.link.actions.rebuild import Rebuilt, rebuild
from hueandcry.stages.link.actions.sighting import take
from hueandcry.stages.link.data import ReportIn, SightingIn
from hueandcry.stages.link.rows import lines

_RECORDS = 400


@dataclass(frozen=True, slots=True)
class LinkTimes:
    """first_seconds: a rebuild that finds every series; again_seconds: one that finds all of them held already.

    The rest are of one new record taken in, joined and committed, in milliseconds. first_processor and processor_ms: of
    the processor's time alone, ours and the database's, which other work beside it hardly changes.
    """

    sighting_count: int
    series_count: int
    first_seconds: float
    first_processor: float
    again_seconds: float
    processor_ms: float
    median_ms: float
    p95_ms: float
    p99_ms: float
    slowest_ms: float


def link_times(records: int, *, more: int = _RECORDS, seed: int = 1) -> LinkTimes:
    """Rebuild twice, then take `more` new records in one by one, as the engine; records: how many there are."""
    spent = _spent()
    first, found = _rebuilt()
    processor = _spent() - spent
    again, same = _rebuilt()
    if same.corrected_count:
        raise RuntimeError("A second rebuild found something to correct.")
    spent = _spent()
    times = sorted(_live(records, more, random.Random(seed)))
    each = (_spent() - spent) / more * 1000
    at = [times[min(len(times) - 1, int(len(times) * share))] for share in (0.5, 0.95, 0.99, 1.0)]
    return LinkTimes(found.sighting_count, found.series_count, first, processor, again, each, *at)


def _spent() -> float:
    """Return the seconds of processor time that this process and its database session have used."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    # Nanoseconds on a processor come first. Source: Linux, Documentation/scheduler/sched-stats.
    return time.process_time() + int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


def _rebuilt() -> tuple[float, Rebuilt]:
    began = time.perf_counter()
    found = rebuild(at=datetime.now(UTC))
    return time.perf_counter() - began, found


def _live(records: int, more: int, dice: random.Random) -> list[float]:
    """Return the milliseconds of each new record: two values that others hold, one of them a series', and one new."""
    times = []
    for number in range(more):
        report = records + 1 + number
        seen = [
            *(_held(dice.randint(1, records - 6) // 6 * 6 + offset) for offset in (0, 1)),
            SightingIn(dice.getrandbits(62), "email", f"new{report}@mail.test", "suspect", True, 0, 5),
        ]
        made = ReportIn(report, lines(seen, owner_id=1, force_id=1, seen_on=date(2026, 11, 1)))
        began = time.perf_counter()
        with transaction.atomic():
            take([made], at=datetime.now(UTC))
        times.append((time.perf_counter() - began) * 1000)
    return times


def _held(report: int) -> SightingIn:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT i.id, i.kind, i.value FROM link_sighting s JOIN link_identifier i ON i.id = s.identifier_id
            WHERE s.report_id = %s ORDER BY i.sighting_count DESC, i.id LIMIT 1
            """,
            [max(report, 6)],
        )
        return SightingIn(*cursor.fetchone(), "suspect", True, 0, 5)
