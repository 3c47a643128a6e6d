"""What auditors read: events, never contents. Row-level security narrows it to what they may see."""

from __future__ import annotations

from collections.abc import Sequence

from hueandcry.audit.models import Event


def events(*, act: str = "", member: str = "", subject: str = "", before: int | None = None) -> Sequence[Event]:
    """Return the newest 50 events that match, older than the event `before` when given."""
    found = Event.objects.all()
    if act:
        found = found.filter(act=act)
    if member:
        found = found.filter(member__icontains=member)
    if subject:
        found = found.filter(subject=subject)
    if before:
        found = found.filter(id__lt=before)
    return found.order_by("-id")[:50]


def history(subject: str) -> Sequence[Event]:
    """Return what was done to one subject, newest first, at most 100 events."""
    return Event.objects.filter(subject=subject).order_by("-id")[:100]
