"""How pages put a share that was measured on a sample."""

from __future__ import annotations

from django import template

from hueandcry.core.statistics.accuracy import Estimate

register = template.Library()

# How far two people agree beyond chance, in words. Source: Landis and Koch 1977.
_AGREEMENT = ((0.8, "almost complete"), (0.6, "substantial"), (0.4, "moderate"), (0.2, "fair"), (0.0, "slight"))


@register.filter
def of_100(estimate: Estimate) -> str:
    """Return an interval as whole numbers of a hundred, such as "94 to 98"."""
    low, high = round(estimate.low * 100), round(estimate.high * 100)
    return f"{low} to {high}" if low != high else f"about {low}"


@register.filter
def measured(estimate: Estimate | None) -> str:
    """Return a share with its interval, such as "96.2% (94.0% to 98.1%)"."""
    if estimate is None:
        return "Not measured yet"
    return f"{estimate.value:.1%} ({estimate.low:.1%} to {estimate.high:.1%})"


@register.filter
def agreement_words(kappa: float) -> str:
    """Return kappa in a word, such as "substantial"."""
    return next((words for least, words in _AGREEMENT if kappa > least), "no better than chance")


@register.filter
def points(change: float) -> str:
    """Return a change of a share in percentage points, such as "up 4.2 points"."""
    return f"{'up' if change >= 0 else 'down'} {abs(change) * 100:.1f} points"
