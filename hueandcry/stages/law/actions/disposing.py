"""Disposal: a named person has records taken out, a chunk at a time, each chunk whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import F

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import ENGINE, Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import NotFound, NotPossible
from hueandcry.core.retention.clocks import may_go
from hueandcry.stages.flag.disposal import actions as flag
from hueandcry.stages.law import holds
from hueandcry.stages.law.actions import clocks
from hueandcry.stages.law.digests import digest_of
from hueandcry.stages.law.models import (
    Clock,
    Correction,
    Disposal,
    DisposalItem,
    Gone,
    HeldRecord,
    RequestItem,
    Restriction,
    Review,
    SetApart,
)  # fmt: skip
from hueandcry.stages.law.periods import queries as periods
from hueandcry.stages.law.rules import checked_reason
from hueandcry.stages.law.states import DisposalState
from hueandcry.stages.link.actions import disposal as link
from hueandcry.stages.people import actions as people
from hueandcry.stages.record.actions import disposal as record
from hueandcry.stages.record.actions.reports import take_turn
from hueandcry.stages.share.actions import disposal as share
from hueandcry.stages.watch import actions as watch

CHUNK = 200
# One process works on a disposal: this and its number are the lock, which falls with the session.
_LOCK = 0x4844_0000_0000_0000
GONE, HELD, NOT_DUE, ASKED_FOR = "gone", "held", "not due", "asked for"
_OURS = (Clock, Review, HeldRecord, Correction, Restriction, SetApart)


class NothingDue(NotPossible):
    """None of these records may be disposed of today: their dates have not come, or a hold is on them."""


class NoSuchDisposal(NotFound):
    """Your organisation has no such disposal."""


_ALL_DUE = """
    INSERT INTO law_disposalitem (disposal_id, report_id, owner_id)
    SELECT %(disposal)s, report_id, owner_id FROM law_clock
    WHERE owner_id = %(owner)s AND keep_until <= %(today)s AND review_on <= %(today)s
      AND (%(reports)s::bigint[] IS NULL OR report_id = ANY(%(reports)s))
      AND (%(group)s = '' OR "group" = %(group)s) ORDER BY review_on, report_id
    """


def ask(*, reason: str, by: Viewer, at: datetime, report_ids: Sequence[int] | None = None, group: str = "") -> int:
    """Begin the disposal of these records, or of all that are due (of a group); return its number.

    Those whose date has not come are left out. Raises NothingDue, NoReason; NotAllowed without the permission.
    """
    by.check_may(Permission.DISPOSE)
    plain = checked_reason(reason)
    wanted: dict[str, Any] = {"owner": by.organisation_id, "today": at.date(), "group": group}
    with transaction.atomic():
        made = Disposal.objects.create(owner_id=by.organisation_id, reason=plain, asked_by=by.name, asked_at=at)
        with connection.cursor() as cursor:
            listed = None if report_ids is None else list(report_ids)
            cursor.execute(_ALL_DUE, {**wanted, "disposal": made.pk, "reports": listed})
            count = cursor.rowcount
        if not count:
            raise NothingDue()
        Disposal.objects.filter(pk=made.pk).update(wanted_count=count)
        audit.note(
            act=audit.ERASURE, what="disposal begun", by=by, at=at, subject=f"disposal:{made.pk}",
            owner_id=by.organisation_id, detail={"records": count},
        )  # fmt: skip
    return made.pk


def open_disposals() -> list[int]:
    """Return the disposals that have not ended, for whoever goes on with them."""
    return list(Disposal.objects.exclude(state=DisposalState.DONE).order_by("id").values_list("pk", flat=True))


def run(
    disposal_id: int, *, now: Callable[[], datetime], chunk: int = CHUNK, most_chunks: int | None = None,
    say: Callable[[int], Any] = lambda done: None,
) -> bool:  # fmt: skip
    """Go on with a disposal to its end, or for so many chunks; return whether it has ended.

    Killed at any moment, it is gone on with by the next call: a chunk's records, their trail and the progress are one
    transaction. Another process that is at it keeps it. now: the time, asked once a chunk.
    """
    with viewing(Viewer("engine", 0, frozenset(), ENGINE)):
        disposal = Disposal.objects.get(pk=disposal_id)
    by = Viewer(disposal.asked_by, disposal.owner_id, frozenset(), ENGINE)
    with viewing(by):
        if not _hold_lock(disposal_id):
            return False
        try:
            return _run(disposal_id, by, now, chunk, most_chunks, say)
        finally:
            _free_lock(disposal_id)


def _run(
    disposal_id: int, by: Viewer, now: Callable[[], datetime], chunk: int, most: int | None, say: Callable[[int], Any]
) -> bool:
    done = 0
    while Disposal.objects.get(pk=disposal_id).state == DisposalState.RUNNING:
        if most is not None and done >= most:
            return False
        with transaction.atomic():
            say(_next_chunk(disposal_id, by, now(), chunk))
        done += 1
    _remove_files(disposal_id, by, now())
    return True


def _next_chunk(disposal_id: int, by: Viewer, at: datetime, size: int) -> int:
    """Dispose of the next records of a disposal, in the caller's transaction; return how many were looked at."""
    take_turn(by.organisation_id)
    clocks.take_turn()
    waiting = DisposalItem.objects.filter(disposal_id=disposal_id, outcome="").order_by("id")
    report_ids = list(waiting.values_list("report_id", flat=True)[:size])
    if not report_ids:
        Disposal.objects.filter(pk=disposal_id).update(state=DisposalState.FILES)
        return 0
    outcomes = _outcomes(report_ids, at.date())
    going = [number for number in report_ids if outcomes[number] == GONE]
    sources = _take_out(going, by, at) if going else []
    for outcome in set(outcomes.values()):
        of_it = [number for number, one in outcomes.items() if one == outcome]
        DisposalItem.objects.filter(disposal_id=disposal_id, report_id__in=of_it).update(outcome=outcome)
    disposal = Disposal.objects.get(pk=disposal_id)
    Disposal.objects.filter(pk=disposal_id).update(
        gone_count=F("gone_count") + len(going), kept_count=F("kept_count") + len(report_ids) - len(going),
        source_ids=sorted({*disposal.source_ids, *sources}),
    )  # fmt: skip
    return len(report_ids)


def _outcomes(report_ids: Sequence[int], today: date) -> dict[int, str]:
    """Return what is to become of each record, as things stand now and not when it was asked."""
    # A record that came since, in the same series, may keep these longer.
    clocks.bring_together(report_ids)
    # And new periods that have not reached them, or what they are linked with, may do so too.
    if late := periods.not_reached([*report_ids, *clocks.fellows(report_ids)]):
        clocks.start(late, late)
    until = dict(Clock.objects.filter(pk__in=report_ids).values_list("pk", "keep_until"))
    held = holds.held(report_ids, today=today)
    asked = set(
        RequestItem.objects.filter(report_id__in=report_ids, request__ended_at=None).values_list("report_id", flat=True)
    )
    found = {}
    for number in report_ids:
        if number in asked:
            found[number] = ASKED_FOR
        elif number in held:
            found[number] = HELD
        else:
            # One that is not there any more went with an earlier disposal.
            is_free = may_go(keep_until=until.get(number, date.max), today=today, is_held=False)
            found[number] = GONE if is_free else NOT_DUE
    return found


def _take_out(report_ids: Sequence[int], by: Viewer, at: datetime) -> Sequence[int]:
    """Remove these records from every stage, in the caller's transaction; return the sources that sent them."""
    # Those left behind in a series may have been kept for these alone.
    left_behind = clocks.fellows(report_ids)
    link.remove(report_ids, at=at)
    people.dispose(report_ids)
    watch.dispose(report_ids)
    flag.remove(report_ids)
    share.remove(report_ids, by=by, at=at)
    removed = record.remove(report_ids)
    for table in _OURS:
        table.objects.filter(report_id__in=report_ids).delete()
    RequestItem.objects.filter(report_id__in=report_ids).update(because=[], reason="")
    clocks.bring_together(left_behind)
    Gone.objects.bulk_create(
        (Gone(owner_id=by.organisation_id, digest=digest_of(key), gone_on=at.date()) for key in removed.reference_keys),
        ignore_conflicts=True,
    )
    audit.note_many(
        audit.Done(at, audit.ERASURE, "record disposed of", by.name, by.organisation_id, by.organisation_id,
                   f"report:{number}")
        for number in report_ids
    )  # fmt: skip
    return removed.source_ids


def _remove_files(disposal_id: int, by: Viewer, at: datetime) -> None:
    """Remove the uploads that held the records; doing so twice does no harm, so a crash in between does none."""
    disposal = Disposal.objects.get(pk=disposal_id)
    if disposal.state == DisposalState.DONE:
        return
    files = record.remove_uploads(disposal.source_ids)
    with transaction.atomic():
        Disposal.objects.filter(pk=disposal_id).update(
            state=DisposalState.DONE, ended_at=at, file_count=F("file_count") + files
        )
        audit.note(
            act=audit.ERASURE, what="disposal done", by=by, at=at, subject=f"disposal:{disposal_id}",
            owner_id=by.organisation_id,
            detail={"gone": disposal.gone_count, "kept": disposal.kept_count, "files": files},
        )  # fmt: skip


def let_in_again(*, reference: str, reason: str, by: Viewer, at: datetime) -> None:
    """Forget that a reference was disposed of, so that its source may send it again. Raises NotFound for none."""
    by.check_may(Permission.DISPOSE)
    checked_reason(reason)
    with transaction.atomic(), viewing(as_engine(by)):
        found, _ = Gone.objects.filter(owner_id=by.organisation_id, digest=digest_of(reference)).delete()
        if not found:
            raise NotFound("Your organisation has disposed of no record by that reference.")
        audit.note(
            act=audit.ADMINISTRATION, what="disposed reference let in again", by=by, at=at,
            owner_id=by.organisation_id,
        )  # fmt: skip


def _hold_lock(disposal_id: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK + disposal_id])
        return bool(cursor.fetchone()[0])


def _free_lock(disposal_id: int) -> None:
    # In a failed transaction nothing can be run; the lock falls with the session.
    if not connection.needs_rollback and connection.connection is not None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK + disposal_id])
