"""Laws of retention: what may never be shortened, and the few dates that everybody can check."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.core.flagging.offences import SUGGESTS
from hueandcry.core.linkage.harm_table import WEIGHTS
from hueandcry.core.retention.clocks import Facts, add_months, clock_of, may_go, together
from hueandcry.core.retention.deadlines import answer_by
from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.core.retention.rules_table import COMPANIES, RULES
from hueandcry.core.retention.schedule import SHIPPED, Schedule
from hueandcry.stages.flag.data import FAMILIES
from tests.core.retention.schedules import schedules

days = st.dates(date(1950, 1, 1), date(2060, 12, 31))
classes = sorted({code for scheme, code in SUGGESTS if scheme == "HO"})
facts = st.builds(
    Facts,
    harm=st.sampled_from(sorted(WEIGHTS)),
    home_office_class=st.sampled_from(["", *classes]),
    family=st.sampled_from(["", *sorted(FAMILIES)]),
    source_kind=st.sampled_from(["force", "report_centre", *sorted(COMPANIES)]),
    is_online=st.booleans(),
    has_suspect=st.booleans(),
    stored_on=days,
    seen_on=st.none() | days,
    changed_on=st.none() | days,
    kept_on=st.none() | days,
    born=st.none() | days,
)
GRAVEST_FIRST = list(GROUPS)
TODAY = date(2026, 11, 22)
PLAIN = Facts("other theft", "49", "", "force", False, False, TODAY, date(2020, 11, 22))


@given(facts, schedules)
def test_every_record_has_a_group_and_dates_in_order(one: Facts, schedule: Schedule) -> None:
    clock = clock_of(one, schedule)

    assert clock.group in GROUPS
    assert clock.started_on <= clock.review_on <= clock.keep_until


@given(facts, st.sampled_from(sorted(WEIGHTS)), st.sampled_from(["", *classes]), schedules)
def test_a_graver_offence_never_shortens(one: Facts, harm: str, home_office_class: str, schedule: Schedule) -> None:
    other = replace(one, harm=harm, home_office_class=home_office_class)
    both = (clock_of(one, schedule), clock_of(other, schedule))
    graver, lesser = sorted(both, key=lambda clock: GRAVEST_FIRST.index(clock.group))

    assert graver.review_on >= lesser.review_on
    assert graver.keep_until >= lesser.keep_until


@given(facts, schedules)
def test_naming_a_suspect_or_an_offence_never_shortens(one: Facts, schedule: Schedule) -> None:
    held = clock_of(one, schedule).review_on

    assert clock_of(replace(one, has_suspect=True), schedule).review_on >= held
    assert clock_of(replace(one, is_online=True), schedule).review_on >= held


@given(facts, days, schedules)
def test_a_decision_to_keep_never_brings_the_date_forward(one: Facts, when: date, schedule: Schedule) -> None:
    kept = replace(one, kept_on=max(when, one.kept_on or when))

    assert clock_of(kept, schedule).review_on >= clock_of(one, schedule).review_on


@given(st.lists(facts, min_size=1, max_size=6))
def test_what_belongs_together_goes_when_the_last_of_it_may(all_of_them: list[Facts]) -> None:
    clocks = [clock_of(one) for one in all_of_them]
    review_on, keep_until = together(clocks)

    assert all(review_on >= clock.review_on and keep_until >= clock.keep_until for clock in clocks)
    assert (review_on, keep_until) in {(a.review_on, b.keep_until) for a in clocks for b in clocks}


@given(facts, days)
def test_nothing_goes_before_its_date_and_a_hold_outranks_every_date(one: Facts, today: date) -> None:
    keep_until = clock_of(one).keep_until

    assert may_go(keep_until=keep_until, today=today, is_held=False) == (today >= keep_until)
    assert not may_go(keep_until=keep_until, today=today, is_held=True)


@pytest.mark.parametrize(
    ("change", "group", "review_on"),
    [
        ({}, "4", date(2026, 11, 22)),
        ({"has_suspect": True}, "3", date(2026, 11, 22)),
        ({"home_office_class": "8Q"}, "2", date(2030, 11, 22)),
        ({"harm": "fraud B"}, "2", date(2030, 11, 22)),
        ({"family": "child_safety"}, "1", date(2030, 11, 22)),
        ({"harm": "", "source_kind": "marketplace"}, "C", date(2021, 2, 22)),
        ({"harm": "", "source_kind": "marketplace", "is_online": True}, "4", date(2026, 11, 22)),
        ({"harm": "", "source_kind": "report_centre"}, "V", date(2021, 11, 22)),
        ({"changed_on": date(2025, 2, 1)}, "4", date(2031, 2, 1)),
        ({"seen_on": date(2099, 1, 1)}, "4", date(2032, 11, 22)),
        ({"seen_on": None}, "4", date(2032, 11, 22)),
    ],
)
def test_clocks_that_everybody_can_check(change: dict[str, object], group: str, review_on: date) -> None:
    clock = clock_of(replace(PLAIN, **change))  # type: ignore[arg-type]

    assert (clock.group, clock.review_on) == (group, review_on)


def test_the_gravest_is_kept_until_its_subject_is_a_hundred() -> None:
    grave = replace(PLAIN, harm="homicide")

    assert clock_of(replace(grave, born=date(1990, 2, 28))).keep_until == date(2090, 2, 28)
    assert clock_of(grave).keep_until == date(2120, 11, 22)


@given(days, st.integers(0, 1500))
def test_months_are_added_by_the_calendar(day: date, months: int) -> None:
    later = add_months(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(1)).day == 1)


def test_a_month_to_answer_ends_on_the_same_day_or_the_last() -> None:
    assert answer_by(date(2026, 1, 31)) == date(2026, 2, 28)
    assert answer_by(date(2026, 11, 22)) == date(2026, 12, 22)
    assert answer_by(date(2026, 11, 30), is_longer=True) == date(2027, 2, 28)


def test_the_subject_of_unknown_age_may_be_newly_born_whatever_the_age_is() -> None:
    periods = tuple(replace(period, until_age=period.until_age and 120) for period in SHIPPED.periods)
    grave = replace(PLAIN, harm="homicide")

    assert clock_of(grave, replace(SHIPPED, periods=periods)).keep_until == date(2140, 11, 22)


def test_the_table_names_only_what_there_is() -> None:
    assert {name for rule in RULES for name in rule.harms} <= set(WEIGHTS)
    assert {name for rule in RULES for name in rule.families} <= set(FAMILIES)
    assert {name for rule in RULES for name in rule.classes} <= set(classes)
    assert {rule.group for rule in RULES} == set(GROUPS)
    assert len({rule.code for rule in RULES}) == len(RULES)
