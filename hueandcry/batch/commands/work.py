"""`hue work`: claims batches that wait, one at a time, until it is stopped."""

from __future__ import annotations

import logging
import signal
import time
from collections import Counter
from datetime import UTC, datetime
from types import FrameType

import click
import psycopg
from django.db import Error, connection

from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.batch.pipeline.pool import Pool
from hueandcry.batch.pipeline.run import Say, run
from hueandcry.batch.placing import place_some
from hueandcry.batch.sealer import Sealer
from hueandcry.core.errors import HueAndCryError
from hueandcry.stages.law.actions import disposing
from hueandcry.stages.law.periods import queries as periods
from hueandcry.stages.law.periods import reckoning
from hueandcry.stages.record.actions import batches

_LOG = logging.getLogger(__name__)
_REST_SECONDS = 0.5
_RETRY_SECONDS = 2
# Of one disposal, before imports are looked at again.
_CHUNKS = 20


@click.command()
@click.option("--once", is_flag=True, help="Stop when nothing waits.")
@click.option("--processes", default=2, show_default=True, help="Processes that prepare rows of a large file.")
def command(once: bool, processes: int) -> None:
    """Process waiting batches of records until Ctrl-C or SIGTERM, and seal the audit trail every minute.

    Several may run at once, here or elsewhere; each batch is claimed by one of them, and taken over when
    that one dies.
    """
    with Pool(processes) as pool:
        _work(pool, once)


def _work(pool: Pool, once: bool) -> None:
    stop, sealer = _Stop(), Sealer()

    def between_chunks(share: float, counts: Counter[str]) -> None:
        _seal(sealer)
        stop.end_here(share, counts)

    while not stop.asked:
        try:
            _seal(sealer)
            worked = work_once(pool, say=between_chunks)
        except (Error, psycopg.Error) as error:
            # The server may be restarting. What was committed stays, and any worker may go on from there.
            _LOG.warning("the database did not answer: %s", type(error).__name__)
            connection.close()
            time.sleep(_RETRY_SECONDS)
            continue
        if not worked:
            if once:
                return
            connection.close()
            time.sleep(_REST_SECONDS)


def _seal(sealer: Sealer) -> None:
    try:
        sealer.tick(time.monotonic())
    except HueAndCryError as error:
        # No import may fail for it. The page of the trail tells how long nothing has been sealed.
        _LOG.error("the audit trail was not sealed: %s", error.message)


def work_once(pool: Pool, *, say: Say = lambda share, counts: None) -> bool:
    """Claim and run one batch, or place some people of those before; return whether there was any."""
    with viewing(Viewer("engine", 0, frozenset(), ENGINE)):
        batch_id = batches.claim(at=datetime.now(UTC))
    if batch_id is None:
        # Records come first; who is who among their people follows in what time is left.
        return place_some() > 0 or _reckon_some() or _dispose_some()
    try:
        run(batch_id, pool, say=say)
    except batches.TakenOver:
        _LOG.warning("batch %s: another worker has gone on with it", batch_id)
    return True


def _reckon_some() -> bool:
    """Go on with carrying new retention periods to clocks; return whether any had not ended."""
    with viewing(Viewer("engine", 0, frozenset(), ENGINE)):
        waiting = periods.open_reckonings()
    for one in waiting:
        reckoning.run(one, now=lambda: datetime.now(UTC), most_blocks=_CHUNKS)
    return bool(waiting)


def _dispose_some() -> bool:
    """Go on with disposals that were begun; return whether one has ended."""
    with viewing(Viewer("engine", 0, frozenset(), ENGINE)):
        waiting = disposing.open_disposals()
    ended = [disposing.run(one, now=lambda: datetime.now(UTC), most_chunks=_CHUNKS) for one in waiting]
    return any(ended)


class _Stop:
    """Remembers that a stop was asked for, so that a chunk under way is finished first."""

    def __init__(self) -> None:
        self.asked = False
        signal.signal(signal.SIGTERM, self._ask)
        signal.signal(signal.SIGINT, self._ask)

    def end_here(self, share: float, counts: Counter[str]) -> None:
        """End the process between two chunks when it was asked to: the next worker goes on from there."""
        if self.asked:
            raise SystemExit(0)

    def _ask(self, signum: int, frame: FrameType | None) -> None:
        if self.asked or signum == signal.SIGINT:
            raise SystemExit(0)
        self.asked = True
