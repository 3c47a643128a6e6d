"""Setting a watch, reviewing and ending it: each by its owner, each in the trail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db import transaction

from hueandcry.access.roles import Permission
from hueandcry.access.viewer import Viewer, as_engine, viewing
from hueandcry.audit import actions as audit
from hueandcry.core.errors import Malformed, NotFound
from hueandcry.core.linkage.identity import identifier_id
from hueandcry.stages.link import queries as link
from hueandcry.stages.people import queries as people
from hueandcry.stages.people.data import SUSPECT
from hueandcry.stages.watch import queries, rules
from hueandcry.stages.watch.data import Wish
from hueandcry.stages.watch.models import Watch


class NoSuchWatch(NotFound):
    """You have no such watch."""


class NothingToWatch(Malformed):
    """Type an identifier, or the reference of a series or a person that you may see."""


def set_watch(*, wish: Wish, by: Viewer, today: date, at: datetime) -> int:
    """Set a watch and return its number.

    An identifier need not have been seen yet. Raises NotAllowed, rules.NotSaid, rules.TooLong, or NothingToWatch for
    what cannot be read or may not be seen: the same words for both.
    """
    if wish.kind not in rules.KINDS:
        raise NothingToWatch()
    rules.check_may_watch(wish.kind, by)
    rules.check(wish.purpose, wish.gateway, wish.reason)
    rules.check_expiry(wish.expires_on, today)
    target, title = _target(wish.kind, wish.target)
    review_on = min(today + timedelta(days=rules.REVIEW_DAYS), wish.expires_on)
    with transaction.atomic(), viewing(as_engine(by)):
        watch = Watch.objects.create(
            owner_id=by.organisation_id, member=by.name, reach=by.reach, kind=wish.kind, target_id=target, title=title,
            purpose=wish.purpose, gateway=wish.gateway, reason=wish.reason.strip(), set_at=at, review_on=review_on,
            expires_on=wish.expires_on,
        )  # fmt: skip
        _note("watch set", watch, by, at)
    return watch.pk


def review(*, watch_id: int, reason: str, by: Viewer, today: date, at: datetime) -> None:
    """Keep a watch, with the reason why it is still needed; it comes up again. Raises NoSuchWatch or rules.NotSaid."""
    with transaction.atomic(), viewing(as_engine(by)):
        watch = _mine(watch_id, by)
        if not reason.strip() or len(reason) > rules.LONGEST_REASON:
            raise rules.NotSaid()
        watch.reason, watch.reviewed_at = reason.strip(), at
        watch.review_on = min(today + timedelta(days=rules.REVIEW_DAYS), watch.expires_on)
        watch.save(update_fields=["reason", "reviewed_at", "review_on"])
        _note("watch reviewed", watch, by, at)


def end(*, watch_id: int, by: Viewer, at: datetime) -> None:
    """End a watch: it is silent from now on, and what it caught stays. Raises NoSuchWatch."""
    with transaction.atomic(), viewing(as_engine(by)):
        watch = _mine(watch_id, by)
        watch.ended_at = at
        watch.save(update_fields=["ended_at"])
        _note("watch ended", watch, by, at)


def _target(kind: str, written: str) -> tuple[int, str]:
    """Return the number and the name of what is to be watched, read as the person."""
    try:
        if kind == rules.SERIES:
            series = link.find_series(written.strip())
            return series.id, series.reference
        if kind == rules.PERSON:
            person = people.find_person(written.strip())
            if person.role == SUSPECT:
                return person.id, person.reference
            raise NothingToWatch()
    except (link.NoSuchSeries, people.NoSuchPerson) as unseen:
        raise NothingToWatch() from unseen
    found = queries.read_as(written)
    if found is None:
        raise NothingToWatch()
    return identifier_id(*found), found[1]


def _mine(watch_id: int, by: Viewer) -> Watch:
    by.check_may(Permission.WATCH)
    found = Watch.objects.filter(pk=watch_id, owner_id=by.organisation_id, member=by.name, ended_at=None).first()
    if found is None:
        raise NoSuchWatch()
    return found


def _note(what: str, watch: Watch, by: Viewer, at: datetime) -> None:
    audit.note(
        act=audit.ALTERATION, what=what, by=replace(by, purpose=watch.purpose), at=at,
        subject=f"watch:{watch.pk}", owner_id=watch.owner_id,
        detail={"kind": watch.kind, "gateway": watch.gateway, "expires": watch.expires_on.isoformat()},
    )  # fmt: skip
