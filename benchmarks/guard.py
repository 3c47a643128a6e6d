"""What row-level security and the trail cost: the same pages with them and without, on the records that are held.

python benchmarks/guard.py [ROUNDS]; wants HUE_DATABASE_ROLE=owner and a database with a nation in it, made ready by
`hue migrate --static`. All of it happens in a transaction that is rolled back. The addresses are the same both times.
Without: no policy on any table, no viewer set, no event written, no question put to the table of readings. A page's
figure is the least of its loads' processor time, ours and the database's, averaged over the addresses: other work on
the machine hardly lengthens it.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

ADDRESSES, ROUNDS = 12, 5
_BOTH = (True, False)
# Pages whose contents are the same for somebody who is held to nothing: others would do more work without.
PAGES = (
    "national picture", "one force", "record, own", "record, national", "review queue", "identifier", "series",
    "search by identifier",
)  # fmt: skip


def main(rounds: int) -> None:
    """Measure, print, and roll everything back."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hueandcry.config.settings")
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection, transaction

    from hueandcry.batch.page_times import plans

    settings.ALLOWED_HOSTS = ["*"]
    print(f"{_held(connection):,} records; processor ms a page, the least of {rounds} loads of {ADDRESSES} addresses")
    with transaction.atomic():
        asked = [
            (name, client, [where() for _ in range(ADDRESSES)]) for name, client, where in plans() if name in PAGES
        ]
        least: dict[bool, dict[tuple[str, str], float]] = {True: {}, False: {}}
        wall: dict[bool, dict[tuple[str, str], float]] = {True: {}, False: {}}
        queries: dict[str, Counter[bool]] = defaultdict(Counter)
        for _ in range(rounds):
            for guarded in _BOTH:
                with _guarded() if guarded else _unguarded(connection):
                    for name, client, addresses in asked:
                        for address in addresses:
                            with _counted(connection) as count:
                                spent, waited = _load(client, address)
                            queries[name][guarded] = max(queries[name][guarded], len(count))
                            for of, one in ((least, spent), (wall, waited)):
                                of[guarded][name, address] = min(of[guarded].get((name, address), one), one)
        _say([name for name, _, _ in asked], least, wall, queries)
        transaction.set_rollback(True)


def _say(names: list[str], least: Any, wall: Any, queries: Any) -> None:
    print("| page | with | without | ratio | on the wall: with | without | ratio | statements: with | without |")
    print("| --- | " + " ---: |" * 8)
    for name in names:
        cells = []
        for of in (least, wall):
            both = [_mean(took for (page, _), took in of[guarded].items() if page == name) for guarded in _BOTH]
            cells += [f"{both[0]:.1f}", f"{both[1]:.1f}", f"{both[0] / both[1]:.2f}"]
        print(f"| {name} | {' | '.join(cells)} | {queries[name][True]} | {queries[name][False]} |")


def _mean(values: Iterator[float]) -> float:
    held = list(values)
    return sum(held) / len(held)


def _held(connection: Any) -> int:
    from hueandcry.access.viewer import viewing
    from hueandcry.batch.nation import IMPORTER

    with viewing(IMPORTER), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM record_report")
        return int(cursor.fetchone()[0])


def _load(client: Any, address: str) -> tuple[float, float]:
    began, worked = time.perf_counter(), _worked()
    answer = client.get(address, follow=True)
    spent, waited = _worked() - worked, time.perf_counter() - began
    if answer.status_code != 200:
        raise RuntimeError(f"a page answered {answer.status_code}")
    return spent * 1000, waited * 1000


def _worked() -> float:
    """Return the seconds that this process and its server process have worked, to the microsecond."""
    found = Path(f"/proc/{_server()}/schedstat").read_text().split()
    return time.process_time() + int(found[0]) / 1e9


def _server() -> int:
    from django.db import connection

    return int(connection.connection.info.backend_pid)


@contextmanager
def _guarded() -> Iterator[None]:
    yield


@contextmanager
def _unguarded(connection: Any) -> Iterator[None]:
    """Take the guard away for a while: a savepoint brings the policies back."""
    from django.db import transaction

    from hueandcry.core.sharing.because import sees
    from hueandcry.core.sharing.reading import Held, Seer

    yes = sees(Seer(1, "own"), Held(1))
    with ExitStack() as stack:
        stack.enter_context(transaction.atomic())
        with connection.cursor() as cursor:
            cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
            for (table,) in cursor.fetchall():
                cursor.execute(f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY')
        for what, instead in (
            ("hueandcry.audit.actions.note", lambda **_: None),
            ("hueandcry.web.middleware.viewing", lambda _: nullcontext()),
            ("hueandcry.stages.share.passing.sees", lambda *_: yes),
        ):
            stack.enter_context(patch(what, instead))
        yield
        transaction.set_rollback(True)


@contextmanager
def _counted(connection: Any) -> Iterator[list[str]]:
    asked: list[str] = []

    def count(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        yield asked


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
