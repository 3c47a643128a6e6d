"""Schedules at random, each of them one that an organisation might settle."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from hueandcry.core.retention.groups_table import GROUPS
from hueandcry.core.retention.rules_table import RULES
from hueandcry.core.retention.schedule import LEAST_AGE, MOST_AGE, MOST_MONTHS, Period, Schedule


@st.composite
def _schedules(draw: Any) -> Schedule:
    """Return figures from the gravest down, and rules in groups no lesser than those of what is less grave."""
    months = sorted(draw(st.lists(st.integers(1, MOST_MONTHS), min_size=len(GROUPS), max_size=len(GROUPS))))[::-1]
    ages = draw(st.lists(st.integers(LEAST_AGE, MOST_AGE), max_size=len(GROUPS)))
    padded: list[int | None] = [*sorted(ages, reverse=True), *[None] * (len(GROUPS) - len(ages))]
    periods = tuple(Period(*one) for one in zip(months, padded, strict=True))
    codes = list(GROUPS)
    suspect, undetected, *lesser = sorted(draw(st.lists(st.integers(0, len(codes) - 1), min_size=4, max_size=4)))
    groups = {rule.code: codes[draw(st.integers(0, suspect))] for rule in RULES}
    groups |= {"suspect": codes[suspect], "undetected": codes[undetected]}
    groups |= {name: codes[rank] for name, rank in zip(("no-crime", "company"), lesser, strict=True)}
    return Schedule(periods, tuple(groups[rule.code] for rule in RULES))


schedules = _schedules()
