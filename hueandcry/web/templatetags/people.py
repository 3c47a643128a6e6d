"""How sure it is that two mentions are one person, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template

register = template.Library()
_WORDS = ((0.99, "Very likely the same person"), (0.9, "Likely the same person"), (0.5, "Perhaps the same person"))


@register.filter
def odds_words(probability: float) -> str:
    """Return how likely it is, such as "Likely the same person (94%)"; never "certain"."""
    words = next((words for least, words in _WORDS if probability >= least), "Hardly the same person")
    return f"{words} ({min(99, max(1, round(probability * 100)))}%)"


@register.filter
def pair_key(left: int, right: int) -> str:
    """Return what a form about two mentions is told apart by."""
    return f"{left}-{right}"


@register.filter
def reference_in(report_id: int, rows: Sequence[dict[str, Any]]) -> str:
    """Return the reference of a record among the rows of a page."""
    found = (row["brief"] for row in rows if row["one"].mention.report_id == report_id and row["brief"])
    return next((str(brief["reference"]) for brief in found), "another record")
