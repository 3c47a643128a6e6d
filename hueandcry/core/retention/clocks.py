"""From what is known of a record to its group and dates."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hueandcry.core.retention.rules_table import RULES, Rule
from hueandcry.core.retention.schedule import SHIPPED, Schedule


@dataclass(frozen=True, slots=True)
class Facts:
    """What a clock is made of. harm: a name of harm_table; home_office_class: "" in other schemes; family: the flag's.

    seen_on: when it was reported, else recorded or committed. changed_on: when a later version came, None for a first
    one. kept_on: when a person last decided to keep it. born: the youngest suspect's date of birth.
    """

    harm: str
    home_office_class: str
    family: str
    source_kind: str
    is_online: bool
    has_suspect: bool
    stored_on: date
    seen_on: date | None = None
    changed_on: date | None = None
    kept_on: date | None = None
    born: date | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A record's group and the rule that put it there; when it is to be reviewed, and from when it may go."""

    group: str
    rule: str
    started_on: date
    review_on: date
    keep_until: date


def rule_of(facts: Facts) -> Rule:
    """Return the first rule that fits; the last fits every record."""
    return next(rule for rule in RULES if _fits(rule, facts))


def _fits(rule: Rule, facts: Facts) -> bool:
    offences = (
        (rule.harms, facts.harm),
        (rule.classes, facts.home_office_class),
        (rule.families, facts.family),
    )
    asked = [value in names for names, value in offences if names]
    # An offence is what the source or a reader says one is: a class of its own, or an online offence by the flag.
    is_offence = bool(facts.harm) or facts.is_online
    return (
        (any(asked) or not asked)
        and (not rule.source_kinds or facts.source_kind in rule.source_kinds)
        and rule.has_suspect in (None, facts.has_suspect)
        and rule.is_offence in (None, is_offence)
    )


def clock_of(facts: Facts, schedule: Schedule = SHIPPED) -> Clock:
    """Return a record's clock. It starts at the report, and again with a later version and with a decision to keep."""
    rule = rule_of(facts)
    group = schedule.group_of(rule)
    period = schedule.period(group)
    first = facts.seen_on or facts.stored_on
    # A date of birth or report in the future is a slip; the clock must not wait for it.
    first = min(first, facts.stored_on)
    started = max(one for one in (first, facts.changed_on, facts.kept_on) if one is not None)
    review_on = add_months(started, period.review_months)
    keep_until = review_on
    if period.until_age is not None:
        # Where nobody's date of birth is known the subject may be newly born.
        keep_until = max(review_on, add_months(facts.born or started, 12 * period.until_age))
    return Clock(group, rule.code, started, review_on, keep_until)


def together(clocks: Iterable[Clock]) -> tuple[date, date]:
    """Return the review date and the first date of disposal of records that belong together: the latest of theirs."""
    held = list(clocks)
    return max(clock.review_on for clock in held), max(clock.keep_until for clock in held)


def may_go(*, keep_until: date, today: date, is_held: bool) -> bool:
    """Say whether a record may be disposed of: its date has come, and no hold is on it."""
    return keep_until <= today and not is_held


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later, or that month's last day. Never past the year 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
