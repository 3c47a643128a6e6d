"""How fast the trail is written, sealed, verified, counted and reported on; the events are rolled back afterwards.

python benchmarks/audit.py [EVENTS]; wants DATABASE_URL or the database brought along, with its tables made. Beside
seconds on the wall it tells those that the two processes worked, which other work on the machine does not lengthen.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

_BULK = 1000
_SINGLE = 5000


def main(count: int) -> None:
    """Measure, print, and roll everything back."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.db import transaction

    from hueandcry.access.viewer import ENGINE, Viewer, viewing
    from hueandcry.audit import actions, chain, checking, counting, keys, sealing, settling

    who = Viewer("reader@force.example", 3, frozenset(), ENGINE, origin="192.0.2.7", purpose="intelligence")
    at = datetime.now(UTC)
    events = [
        actions.Done(
            # A month of them, as the report looks at.
            at - timedelta(days=29) * (1 - n / count), actions.CONSULTATION, "record read",
            f"reader{n % 300}@force.example", n % 43, n % 41, f"report:{n * 7919 % 1_000_003}", "check", "192.0.2.7",
        )
        for n in range(count)
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder, viewing(who), transaction.atomic():
        settings.AUDIT_KEYS = Path(folder)
        with _measured("written one by one", _SINGLE):
            for n in range(_SINGLE):
                actions.note(act=actions.CONSULTATION, what="record read", by=who, at=at, subject=f"report:{n}")
        with _measured(f"written in bulk, {_BULK:,} at a time", count):
            for start in range(0, count, _BULK):
                actions.note_many(events[start : start + _BULK])
        marked = settling.mark()
        assert marked
        with _measured("sealed", count):
            sealing.seal(marked, at=at)
        with _measured("verified", count):
            # Seals that were there before are signed with another key than this measurement's.
            found = checking.verify(known={one.key for one in chain.seals()}, remembered=keys.remembered())
        assert not found.faults, found.faults[:3]
        print("before it is counted:")
        _report(at)
        with _measured("counted", count):
            while counting.count(at=at):
                pass
        print("and after:")
        _report(at)
        transaction.set_rollback(True)


def _report(at: datetime) -> None:
    """Say how long each part of the auditor's page takes, and a search that finds one event in all."""
    from django.db import connection

    from hueandcry.audit import patterns, queries
    from hueandcry.audit.counted import window
    from hueandcry.audit.data import Wanted

    month = window(at)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE audit_event")
    parts = {
        "by month": lambda: patterns.by_month((at - timedelta(days=366)).date()),
        "many in an hour": lambda: patterns.in_an_hour(month, more_than=30),
        "at night": lambda: patterns.at_night(month, more_than=20),
        "one thing, many people": lambda: patterns.by_many(month, more_than=5),
        "found by a purpose that nobody has": lambda: queries.events(Wanted(purpose="curiosity")),
        "found by a gateway that nobody has": lambda: queries.events(Wanted(gateway="G99")),
        "found by an act that is rare": lambda: queries.events(Wanted(act="erasure")),
        "found by a day long ago": lambda: queries.events(Wanted(until=(at - timedelta(days=28)).date())),
        "found by a person and an act": lambda: queries.events(Wanted(member="reader12@", act="erasure")),
    }
    whole = 0.0
    for name, ask in parts.items():
        began = time.perf_counter()
        ask()
        took = time.perf_counter() - began
        whole += took
        print(f"report, {name}: {took:.2f} s")
    print(f"report, all of it: {whole:.2f} s")


@contextmanager
def _measured(what: str, events: int) -> Iterator[None]:
    began, worked = time.perf_counter(), _worked()
    yield
    wall, work = time.perf_counter() - began, _worked() - worked
    print(f"{what}: {events / wall:,.0f} a second on the wall, {events / work:,.0f} a second of work ({work:.1f} s)")


def _worked() -> float:
    """Return the seconds that this process and its server process have worked."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (server,) = cursor.fetchone()
    times = Path(f"/proc/{server}/stat").read_text().rpartition(")")[2].split()
    # proc(5): the 14th and 15th words are user and system time; two stand before the bracket.
    return time.process_time() + (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
