"""What the audit pages share: links that search the trail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils import timezone

from hueandcry.access.purposes import PURPOSES
from hueandcry.access.roles import ROLES

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
def plainly(value: Any) -> str:
    """Return a detail of an event as people write it: lists with commas, roles by their titles."""
    if isinstance(value, list | tuple):
        return ", ".join(plainly(one) for one in value) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{spaced(name)} {plainly(one)}" for name, one in value.items()) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ROLES[value].title if isinstance(value, str) and value in ROLES else str(value)


@register.filter
def spaced(name: str) -> str:
    """Return a name of the programme's as words."""
    return name.replace("_", " ")


@register.filter
def purpose_words(purpose: str) -> str:
    """Return what a look was for in words, where the event keeps the purpose's code."""
    return PURPOSES.get(purpose, purpose)


@register.filter
def with_names(values: Sequence[int], names: Sequence[str]) -> list[tuple[str, int]]:
    """Return each value with its column's name, for a table that stacks on a narrow screen."""
    return list(zip(names, values, strict=True))
