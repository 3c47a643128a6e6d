"""The periods of one organisation: each group's, and the group that each rule puts a record in.

What ships is a proposal; an organisation answers for its own records and settles its own. Figures go in and come out as
JSON; a group or a rule that is newer than somebody's figures has what ships.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hueandcry.core.retention.groups_table import GROUPS, Group
from hueandcry.core.retention.rules_table import RULES, Rule

MOST_MONTHS, LEAST_AGE, MOST_AGE, LONGEST_SOURCE = 1200, 18, 120, 300


@dataclass(frozen=True, slots=True)
class Period:
    """How long one group is kept, as groups_table has it, and where that is from; "" where nobody has said."""

    review_months: int
    until_age: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """periods: in the order of GROUPS; groups: in that of RULES. Values alone, so that two can be told to be equal."""

    periods: tuple[Period, ...]
    groups: tuple[str, ...]

    def period(self, group: str) -> Period:
        """Return a group's period."""
        return self.periods[list(GROUPS).index(group)]

    def group_of(self, rule: Rule) -> str:
        """Return the group that a rule puts a record in."""
        return self.groups[RULES.index(rule)]

    def is_shipped(self, group: str) -> bool:
        """Say whether a group's period is the one that ships, and nobody has said where it is from."""
        return self.period(group) == _shipped(GROUPS[group])


def where_from(group: Group, period: Period) -> str:
    """Return where a group's period is from; what nobody has confirmed says so."""
    if period.source:
        return period.source
    return f"Not confirmed. {group.source if period == _shipped(group) else 'Nobody has said where it is from.'}"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a schedule, and of which group or rule."""

    of: str
    says: str


def _shipped(group: Group) -> Period:
    return Period(group.review_months, group.until_age)


SHIPPED = Schedule(tuple(map(_shipped, GROUPS.values())), tuple(rule.group for rule in RULES))


def figures_of(schedule: Schedule) -> dict[str, Any]:
    """Return a schedule as it is kept."""
    periods = {
        code: {"review_months": period.review_months, "until_age": period.until_age, "source": period.source}
        for code, period in zip(GROUPS, schedule.periods, strict=True)
    }
    return {"periods": periods, "groups": dict(zip((rule.code for rule in RULES), schedule.groups, strict=True))}


def schedule_of(figures: Mapping[str, Any]) -> Schedule:
    """Return the schedule that was kept."""
    periods, groups = figures["periods"], figures["groups"]
    return Schedule(
        tuple(_kept(periods[code]) if code in periods else _shipped(group) for code, group in GROUPS.items()),
        tuple(kept if (kept := groups.get(rule.code)) in GROUPS else rule.group for rule in RULES),
    )


def _kept(figures: Mapping[str, Any]) -> Period:
    age = figures["until_age"]
    return Period(int(figures["review_months"]), None if age is None else int(age), str(figures["source"]))


def faults(schedule: Schedule) -> list[Fault]:
    """Return what is wrong in a schedule; with nothing wrong, a graver offence never ends sooner than a lesser one."""
    return [*_bounds(schedule), *_order_of_periods(schedule), *_order_of_rules(schedule)]


def _bounds(schedule: Schedule) -> list[Fault]:
    found = []
    for code, period in zip(GROUPS, schedule.periods, strict=True):
        if not 1 <= period.review_months <= MOST_MONTHS:
            found.append(Fault(code, f"Group {code}: type a number of months from 1 to {MOST_MONTHS:,}"))
        if period.until_age is not None and not LEAST_AGE <= period.until_age <= MOST_AGE:
            found.append(Fault(code, f"Group {code}: type an age from {LEAST_AGE} to {MOST_AGE}, or none"))
        if len(period.source) > LONGEST_SOURCE:
            found.append(Fault(code, f"Group {code}: say where it is from in no more than {LONGEST_SOURCE} characters"))
    return found


def _order_of_periods(schedule: Schedule) -> list[Fault]:
    found = []
    pairs = list(zip(GROUPS, schedule.periods, strict=True))
    for (graver, longer), (lesser, shorter) in pairwise(pairs):
        if longer.review_months < shorter.review_months:
            found.append(Fault(graver, f"Group {graver} is graver than group {lesser}: review it no sooner"))
        if (longer.until_age or 0) < (shorter.until_age or 0):
            found.append(Fault(graver, f"Group {graver} is graver than group {lesser}: keep it to no lower an age"))
    return found


def _order_of_rules(schedule: Schedule) -> list[Fault]:
    ranks = {code: rank for rank, code in enumerate(GROUPS)}
    placed = list(zip(RULES, schedule.groups, strict=True))
    unknown = [Fault(rule.code, "Choose a group") for rule, group in placed if group not in ranks]
    if unknown:
        return unknown
    return [
        Fault(rule.code, f"“{rule.says}” is graver than “{other.says}”: put it in no lesser a group")
        for rule, group in placed
        for other, its in placed
        if _tier(rule) < _tier(other) and ranks[group] > ranks[its]
    ]


def _tier(rule: Rule) -> int:
    """Return how grave what a rule is about is by itself: an offence it names, a suspect, any record, no offence."""
    if rule.harms or rule.classes or rule.families:
        return 0
    if rule.is_offence is False:
        return 3
    return 1 if rule.has_suspect else 2


def in_words(months: int) -> str:
    """Return a number of months as people say it, such as "6 years" or "18 months"."""
    if months % 12 == 0 and months > 12:
        return f"{months // 12} years"
    return f"{months} month{'' if months == 1 else 's'}"


def says(group: Group, period: Period) -> str:
    """Return what becomes of a group's records, such as "Looked at after 6 years, and again every 6 years."."""
    span = in_words(period.review_months)
    age = f" Not disposed of before the subject is {period.until_age} years old." if period.until_age else ""
    return f"Looked at after {span}, and again every {span}.{age} {group.then}"
