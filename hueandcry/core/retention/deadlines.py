"""The time there is to answer a person who asks what is held about them."""

from __future__ import annotations

from datetime import date

from hueandcry.core.retention.clocks import add_months

# DPA 2018 section 54 and UK GDPR article 12(3): a month, and two more where a request is complex.
ANSWER_MONTHS, LONGER_MONTHS = 1, 2


def answer_by(received_on: date, *, is_longer: bool = False) -> date:
    """Return the last day to answer: the same day of the next month, or that month's last."""
    return add_months(received_on, ANSWER_MONTHS + (LONGER_MONTHS if is_longer else 0))
