"""A named person says of two records that they belong together or not; that outranks the machine from then on."""

from __future__ import annotations

from datetime import datetime

from django.db import connection, transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotFound, NotPossible
from hueandcry.core.linkage.policy import DEFAULT, LinkPolicy
from hueandcry.stages.link.actions.region import refresh
from hueandcry.stages.link.actions.sighting import LOCK
from hueandcry.stages.link.models import Judgement, ReportFact

SAYS = ("same", "different", "unsure")
LONGEST_REASON = 2000


class NoSuchRecords(NotFound):
    """There are no two such records."""


class IsApart(NotPossible):
    """One of these records joins nothing while it is restricted or in a compartment."""


class NotSaid(Malformed):
    """Choose same, different or unsure, and give a reason."""


class NothingToTakeBack(NotPossible):
    """The last judgement of these two records is not yours, so you cannot take it back; judge them again instead."""


def judge(
    *, pair: tuple[int, int], says: str, reason: str, by: Viewer, at: datetime, policy: LinkPolicy = DEFAULT
) -> None:
    """Record what a person says of two records, and bring the series around them up to date.

    The last judgement of a pair counts; it holds through imports and rebuilds until it is taken back. Raises
    NotAllowed without the permission, NoSuchRecords for two that the viewer may not see both, IsApart for one that
    joins nothing, NotSaid without a reason.
    """
    by.check_may(Permission.JUDGE_LINKS)
    if says not in SAYS or not reason.strip() or len(reason) > LONGEST_REASON:
        raise NotSaid()
    with transaction.atomic():
        left, right = sorted(pair)
        owners = _owners(left, right, by)
        with viewing(as_engine(by)):
            _take_turn()
            if ReportFact.objects.filter(pk__in=(left, right), is_apart=True).exists():
                raise IsApart()
            Judgement(
                left_id=left, right_id=right, left_owner=owners[left], right_owner=owners[right],
                owner_id=by.organisation_id, says=says, reason=reason.strip(), judged_by=by.name, judged_at=at,
            ).save(force_insert=True)  # fmt: skip
            refresh({}, [left, right], at=at, policy=policy)
        _note("records judged", (left, right), by, at, {"says": says})


def take_back(*, pair: tuple[int, int], by: Viewer, at: datetime, policy: LinkPolicy = DEFAULT) -> None:
    """Take one's own last judgement of two records back: what was said before it counts again.

    Raises NotAllowed without the permission, NoSuchRecords for two that the viewer may not see both, NothingToTakeBack
    where the last judgement is somebody else's.
    """
    by.check_may(Permission.JUDGE_LINKS)
    with transaction.atomic():
        left, right = sorted(pair)
        _owners(left, right, by)
        with viewing(as_engine(by)):
            _take_turn()
            last = Judgement.objects.filter(left_id=left, right_id=right, undone_at=None).order_by("-id").first()
            if last is None or last.judged_by != by.name:
                raise NothingToTakeBack()
            Judgement.objects.filter(pk=last.pk).update(undone_at=at)
            refresh({}, [left, right], at=at, policy=policy)
        _note("judgement taken back", (left, right), by, at, {"says": last.says})


def _owners(left: int, right: int, by: Viewer) -> dict[int, int]:
    # Read as the person: what they may not see they may not judge.
    with viewing(by):
        owners = dict(ReportFact.objects.filter(pk__in=(left, right)).values_list("pk", "owner_id"))
    if len(owners) != 2:
        raise NoSuchRecords()
    return owners


def _take_turn() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _note(what: str, pair: tuple[int, int], by: Viewer, at: datetime, detail: dict[str, object]) -> None:
    # Each record's own trail tells of it.
    for report, other in (pair, pair[::-1]):
        audit.note(
            act=audit.COMBINATION, what=what, by=by, at=at, subject=f"report:{report}", detail={"with": other, **detail}
        )
