"""Carrying an organisation's new periods to its clocks, a block of records in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.audit import actions as audit
from hueandcry.stages.law.actions import clocks
from hueandcry.stages.law.models import Reckoning
from hueandcry.stages.law.states import ReckoningState
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions.reports import take_turn

# So many records, whoever's, are looked through in one transaction: others wait for their turn no longer than that.
BLOCK = 2000
_BY = Viewer("engine", 0, frozenset(), ENGINE)


def run(
    periods_id: int, *, now: Callable[[], datetime], block: int = BLOCK, most_blocks: int | None = None,
    say: Callable[[int], Any] = lambda until: None,
) -> bool:  # fmt: skip
    """Go on with setting an organisation's clocks to its end, or for so many blocks; return whether it has ended.

    Killed at any moment, it is gone on with by the next call: a block's clocks and how far it is are one transaction.
    Two at once take turns, block by block. now: the time, asked once a block.
    """
    done = 0
    with viewing(_BY):
        while most_blocks is None or done < most_blocks:
            with transaction.atomic():
                if not _next_block(periods_id, now(), block, say):
                    return True
            done += 1
    return False


def _next_block(periods_id: int, at: datetime, size: int, say: Callable[[int], Any]) -> bool:
    """Set the clocks of the next block, in the caller's transaction; return whether there was one."""
    owner_id = Reckoning.objects.get(pk=periods_id).owner_id
    # In the order in which imports take them.
    take_turn(owner_id)
    clocks.take_turn()
    # Only now: another may have gone on with it, or newer periods may have replaced it.
    held = Reckoning.objects.get(pk=periods_id)
    if held.state != ReckoningState.RUNNING:
        return False
    until = clocks.end_of_block(held.last_report_id, size)
    if until is None:
        _end(held, at)
        return False
    changed = clocks.start_block(owner_id, held.last_report_id, until)
    # A count that others read tells nothing of what is in a compartment.
    count = len(changed) - len(record.compartmented(changed))
    Reckoning.objects.filter(pk=periods_id).update(last_report_id=until, changed_count=F("changed_count") + count)
    say(until)
    return True


def _end(held: Reckoning, at: datetime) -> None:
    Reckoning.objects.filter(pk=held.pk).update(state=ReckoningState.DONE, ended_at=at)
    audit.note(
        act=audit.ADMINISTRATION, what="clocks set by retention periods", by=_BY, at=at, subject=f"periods:{held.pk}",
        owner_id=held.owner_id, detail={"changed": held.changed_count},
    )  # fmt: skip
