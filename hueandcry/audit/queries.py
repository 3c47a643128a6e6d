"""What auditors read: events, never contents. Row-level security narrows it to what they may see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from hueandcry.audit.actions import VERIFIED
from hueandcry.audit.data import SealState, Wanted
from hueandcry.audit.models import Event, Seal

PAGE = 50
EVERYTHING = Wanted()
_MOST_NAMES = 500

# One probe of the index a name, however many events each has: DISTINCT would read them all.
_NAMES = """
    WITH RECURSIVE names AS (
        (SELECT {column} AS name FROM audit_event WHERE {column} > '' ORDER BY {column} LIMIT 1)
        UNION ALL
        SELECT (SELECT {column} FROM audit_event
                WHERE {column} > '' AND {column} > names.name ORDER BY {column} LIMIT 1)
        FROM names WHERE names.name IS NOT NULL)
    SELECT name FROM names WHERE position(lower(%s) in lower(name)) > 0 LIMIT %s
    """


def events(wanted: Wanted = EVERYTHING, *, before: int | None = None) -> Sequence[Event]:
    """Return the newest 50 events that match, older than the event `before` when given."""
    found = _matching(wanted)
    if before:
        found = found.filter(id__lt=before)
    return list(found.order_by("-id")[:PAGE])


def all_events(wanted: Wanted, *, most: int) -> Iterator[Event]:
    """Yield the events that match, newest first, at most so many."""
    yield from _matching(wanted).order_by("-id")[:most].iterator(chunk_size=2000)


def _matching(wanted: Wanted) -> QuerySet[Event]:
    found = Event.objects.all()
    exact = {
        "act": wanted.act, "organisation_id": wanted.organisation_id, "origin__startswith": wanted.origin,
    }  # fmt: skip
    found = found.filter(**{name: value for name, value in exact.items() if value})
    for column in ("member", "purpose", "gateway"):
        if part := getattr(wanted, column):
            found = found.filter(**{f"{column}__in": _names(column, part)})
    if wanted.subjects is not None:
        found = found.filter(subject__in=wanted.subjects)
    if wanted.since:
        found = found.filter(at__gte=_midnight(wanted.since))
    if wanted.until:
        found = found.filter(at__lt=_midnight(wanted.until + timedelta(days=1)))
    return found


def _midnight(day: object) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))  # type: ignore[arg-type]


def _names(column: str, part: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(_NAMES.format(column=column), [part, _MOST_NAMES])
        return [name for (name,) in cursor.fetchall()]


def history(subject: str) -> Sequence[Event]:
    """Return what was done to one subject, newest first, at most 100 events."""
    return Event.objects.filter(subject=subject).order_by("-id")[:100]


def seal_state() -> SealState:
    """Return how far the trail is sealed. The viewer must see the whole trail, or it would say less than is true."""
    last = Seal.objects.defer("leaves").order_by("-number").first()
    checked = Event.objects.filter(what=VERIFIED).order_by("-id").first()
    return SealState(
        sealed_to=last.last if last else None,
        sealed_at=last.sealed_at if last else None,
        waiting=Event.objects.filter(id__gt=last.last if last else 0).count(),
        checked_at=checked.at if checked else None,
        faults=int(checked.detail.get("faults", 0)) if checked else 0,
    )
