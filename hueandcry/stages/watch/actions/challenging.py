"""Somebody disputes a ranking: what they say is recorded by one person and decided by another."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import NotFound, NotPossible
from hueandcry.stages.link import queries as link
from hueandcry.stages.record.rows import local_date
from hueandcry.stages.watch import rules
from hueandcry.stages.watch.models import Challenge


class NoSuchChallenge(NotFound):
    """There is no such challenge."""


class DecidedAlready(NotPossible):
    """This challenge has been decided."""


class OwnChallenge(NotPossible):
    """Whoever recorded a challenge does not decide it."""


def record(*, reference: str, received_on: date, grounds: str, by: Viewer, at: datetime) -> int:
    """Record that somebody disputes the ranking of a series, in their words; return the challenge's number.

    Raises NotAllowed, NoSuchSeries for one that the viewer has no part in, or NotDecided without grounds.
    """
    by.check_may(Permission.ANSWER_REQUESTS)
    if not grounds.strip() or len(grounds) > rules.LONGEST_REASON or received_on > local_date(at):
        raise rules.NotDecided("Give what they say, in at most 2,000 letters, and a day that is not in the future.")
    series = link.find_series(reference)
    with transaction.atomic(), viewing(as_engine(by)):
        made = Challenge.objects.create(
            owner_id=by.organisation_id, kind=rules.SERIES, target_id=series.id, reference=series.reference,
            received_on=received_on, grounds=grounds.strip(), recorded_by=by.name, recorded_at=at,
        )  # fmt: skip
        _note("challenge recorded", made, by, at)
    return made.pk


def decide(*, challenge_id: int, outcome: str, reason: str, by: Viewer, at: datetime) -> None:
    """Decide a challenge of the viewer's organisation; upheld, the series is no longer called prolific or persistent.

    Raises NotAllowed, NoSuchChallenge, DecidedAlready, OwnChallenge, or NotDecided without an outcome and reasons.
    """
    by.check_may(Permission.CHECK_REQUESTS)
    with transaction.atomic(), viewing(as_engine(by)):
        found = Challenge.objects.select_for_update().filter(pk=challenge_id, owner_id=by.organisation_id).first()
        if found is None:
            raise NoSuchChallenge()
        if found.outcome:
            raise DecidedAlready()
        if found.recorded_by == by.name:
            raise OwnChallenge()
        if outcome not in rules.OUTCOMES or not reason.strip() or len(reason) > rules.LONGEST_REASON:
            raise rules.NotDecided()
        found.outcome, found.outcome_reason, found.decided_by, found.decided_at = outcome, reason.strip(), by.name, at
        found.save(update_fields=["outcome", "outcome_reason", "decided_by", "decided_at"])
        _note("challenge decided", found, by, at)


def _note(what: str, challenge: Challenge, by: Viewer, at: datetime) -> None:
    audit.note(
        act=audit.ALTERATION, what=what, by=by, at=at, subject=f"{challenge.kind}:{challenge.reference}",
        owner_id=challenge.owner_id, detail={"challenge": challenge.pk, "outcome": challenge.outcome},
    )  # fmt: skip
