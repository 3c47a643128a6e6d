"""A schedule that anybody can settle keeps graver offences no shorter; one that would not is refused and says why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.core.retention.rules_table import RULES
from hueandcry.core.retention.schedule import (
    SHIPPED,
    Period,
    Schedule,
    faults,
    figures_of,
    in_words,
    says,
    schedule_of,
    where_from,
)  # fmt: skip
from tests.core.retention.schedules import schedules

CODES = list(GROUPS)


def with_period(code: str, period: Period) -> Schedule:
    return replace(
        SHIPPED,
        periods=tuple(period if one == code else was for one, was in zip(CODES, SHIPPED.periods, strict=True)),
    )


def with_rule(code: str, group: str) -> Schedule:
    groups = (group if rule.code == code else was for rule, was in zip(RULES, SHIPPED.groups, strict=True))
    return replace(SHIPPED, groups=tuple(groups))


def test_what_ships_has_no_fault_and_is_nobody_s_word() -> None:
    assert faults(SHIPPED) == []
    assert all(SHIPPED.is_shipped(code) for code in GROUPS)
    assert all(where_from(group, SHIPPED.period(code)).startswith("Not confirmed. ") for code, group in GROUPS.items())


@given(schedules)
def test_what_is_kept_comes_back_as_it_was(schedule: Schedule) -> None:
    assert faults(schedule) == []
    assert schedule_of(figures_of(schedule)) == schedule


@pytest.mark.parametrize(
    ("schedule", "of"),
    [
        (with_period("3", Period(71)), ["3"]),
        (with_period("V", Period(2)), ["V"]),
        (with_period("4", Period(73)), ["3"]),
        (with_period("C", Period(0)), ["C"]),
        (with_period("1", Period(1201, 100)), ["1"]),
        (with_period("1", Period(120, 17)), ["1"]),
        (with_period("1", Period(120, 121)), ["1"]),
        (with_period("2", Period(120, 101)), ["1"]),
        (with_period("C", Period(3, None, "x" * 301)), ["C"]),
        (with_rule("homicide", "4"), ["homicide"]),
        (with_rule("suspect", "V"), ["suspect"]),
        (with_rule("company", "2"), ["suspect", "undetected"]),
        (with_rule("child", "9"), ["child"]),
    ],
)
def test_what_would_let_a_graver_offence_go_sooner_is_refused(schedule: Schedule, of: list[str]) -> None:
    assert list(dict.fromkeys(fault.of for fault in faults(schedule))) == of


def test_a_group_and_a_rule_that_are_newer_than_the_figures_have_what_ships() -> None:
    figures = figures_of(with_period("1", Period(150, 110)))
    del figures["periods"]["2"], figures["groups"]["child"]
    figures["groups"]["homicide"] = "of another release"

    schedule = schedule_of(figures)

    assert schedule == with_period("1", Period(150, 110))


def test_where_a_period_is_from_is_said_as_far_as_anybody_has() -> None:
    group = GROUPS["3"]

    assert where_from(group, Period(72, None, "Schedule 4")) == "Schedule 4"
    assert where_from(group, Period(72)) == "Not confirmed. As remembered of the College of Policing’s APP."
    assert where_from(group, Period(84)) == "Not confirmed. Nobody has said where it is from."
    assert with_period("3", Period(72, None, "Schedule 4")).is_shipped("3") is False


def test_periods_are_said_as_people_say_them() -> None:
    assert [in_words(months) for months in (1, 12, 18, 24, 120)] == [
        "1 month", "12 months", "18 months", "2 years", "10 years",
    ]  # fmt: skip
    assert says(GROUPS["1"], Period(60, 90)) == (
        "Looked at after 5 years, and again every 5 years. Not disposed of before the subject is 90 years old. "
        "Each review asks whether the risk is still there."
    )
