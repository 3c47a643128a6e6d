"""What the audit pages share: links that search the trail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlencode

from django import template
from django.utils import timezone

register = template.Library()


@register.filter
def asked(member: str, since: datetime) -> str:
    """Return the query that finds what one person looked at from that day on."""
    return urlencode({"member": member, "act": "consultation", "since": f"{timezone.localtime(since):%Y-%m-%d}"})


@register.filter
def asked_of(subject: str) -> str:
    """Return the query that finds who looked at one thing."""
    return urlencode({"subject": subject, "act": "consultation"})


@register.filter
def with_names(values: Sequence[int], names: Sequence[str]) -> list[tuple[str, int]]:
    """Return each value with its column's name, for a table that stacks on a narrow screen."""
    return list(zip(names, values, strict=True))
