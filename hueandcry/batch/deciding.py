"""History decided anew, page by page, beside imports: gone on with after a stop, tried again after a deadlock."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg
from django.db import OperationalError, transaction

from hueandcry.access.viewer import Viewer
from hueandcry.core.flagging.model import Model
from hueandcry.core.flagging.policy import Policy
from hueandcry.core.scan import Scan, ScanInput, scan_many
from hueandcry.stages.flag import footers
from hueandcry.stages.flag.policies import actions, queries
from hueandcry.stages.flag.policies.data import Asked
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import reports
from hueandcry.stages.record.data import ToDecide

_PAGE = 2000
# Imports hold locks for about a second; the waits grow to more than that.
_TRIES, _FIRST_WAIT = 6, 0.1


@dataclass(frozen=True, slots=True)
class Deciding:
    """What history is decided by: a policy and whether each organisation's own lines hold beside it, and a model."""

    asked: Asked
    policy: Policy
    keeps_lines: bool
    model: Model | None


def run(how: Deciding, *, by: Viewer, anew: bool = False) -> Iterator[tuple[int, int]]:
    """Decide history; yield (records, answers that differ) after each page. Gone on with where one was stopped.

    anew: begin again although one was stopped.
    """
    before = None if anew else queries.unfinished(how.asked)
    number = before.id if before else actions.begin_recompute(asked=how.asked, by=by, at=now())
    last = before.last_report_id if before else 0
    lines = queries.settings() if how.keeps_lines else {}
    known = footers.known()
    while page := record.to_decide(after=last, source_id=how.asked.source_id, limit=_PAGE):
        last = page[-1].report_id
        scans = _scans(page, how, lines, known)
        yield len(page), _written(page, scans, number, by)
    actions.end_recompute(number=number, by=by, at=now())


def now() -> datetime:
    """Return the time, which stages are told."""
    return datetime.now(UTC)


def _scans(
    page: Sequence[ToDecide], how: Deciding, lines: dict[int, dict[str, str]], known: dict[int, frozenset[str]]
) -> dict[int, Scan]:
    inputs = [
        ScanInput(
            one.text, one.offence, one.source_kind, one.force_flag, one.sms_counts if how.keeps_lines else None,
            tuple(sorted(lines.get(one.owner_id, {}).items())), known.get(one.source_id, frozenset()),
        )
        for one in page
    ]  # fmt: skip
    scans = scan_many(inputs, policy=how.policy, model=how.model)
    return {one.report_id: scan for one, scan in zip(page, scans, strict=True)}


def _written(page: Sequence[ToDecide], scans: dict[int, Scan], number: int, by: Viewer) -> int:
    def write() -> int:
        with transaction.atomic():
            # The turns that imports take, in one order, so that neither waits for the other in a circle.
            for owner_id in sorted({one.owner_id for one in page}):
                reports.take_turn(owner_id)
            return actions.recompute_page(number=number, scans=scans, by=by, at=now())

    return tried_again(write)


def tried_again(write: Callable[[], int], wait: Callable[[float], None] = time.sleep) -> int:
    """Return what a write returns, tried again where the database ended it in a deadlock."""
    for turn in range(_TRIES):
        try:
            return write()
        except OperationalError as fault:
            is_deadlock = isinstance(
                fault.__cause__, psycopg.errors.DeadlockDetected | psycopg.errors.SerializationFailure
            )
            if not is_deadlock or turn == _TRIES - 1:
                raise
            wait(_FIRST_WAIT * 2**turn)
    raise AssertionError("unreachable")
