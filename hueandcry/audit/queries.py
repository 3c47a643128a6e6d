"""What auditors read: events, never contents. Row-level security narrows it to what they may see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from hueandcry.audit import finding
from hueandcry.audit.actions import VERIFIED
from hueandcry.audit.counted import COLUMNS, WHOLE
from hueandcry.audit.data import SealState, Wanted
from hueandcry.audit.models import OTHERS_LOOKED, Event, Seal

PAGE = 50
EVERYTHING = Wanted()
_MOST_NAMES = 500


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
    if (seen_by := finding.whose()) != WHOLE:
        # Row-level security says the same; said with a number, the planner knows how rare it is.
        found = found.filter(Q(organisation_id=seen_by) | (Q(owner_id=seen_by) & OTHERS_LOOKED))
    exact = {"act": wanted.act, "organisation_id": wanted.organisation_id}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    spans = []
    for column in COLUMNS:
        if part := getattr(wanted, column):
            names, span = finding.names(column, part, most=_MOST_NAMES)
            found = found.filter(**{f"{column}__in": names})
            spans.append(span)
    if wanted.subjects is not None:
        found = found.filter(subject__in=wanted.subjects)
    if wanted.since:
        found = found.filter(at__gte=_midnight(wanted.since))
    if wanted.until:
        found = found.filter(at__lt=_midnight(wanted.until + timedelta(days=1)))
    if wanted.since or wanted.until or wanted.act:
        spans.append(finding.days(wanted.since, wanted.until, wanted.act))
    # Between these numbers lies all that matches: what is long ago, or rare, is not looked for in the whole trail.
    for first, last in spans:
        found = found.filter(id__range=(first, last))
    return found


def _midnight(day: object) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))  # type: ignore[arg-type]


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
