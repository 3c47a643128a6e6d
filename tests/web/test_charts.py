"""Maps, bars and months draw what was counted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hueandcry.stages.measure.data import ForceCount, MonthCount
from hueandcry.web.drawing.bars import FOOT, HEIGHT, MONTHS_SHOWN, bars, trend
from hueandcry.web.drawing.force_map import force_map

KENT, ESSEX, SCOTLAND = "E23000032", "E23000028", "S23000009"


def _force(pk: int, ons_code: str, records: int, online: int) -> ForceCount:
    return ForceCount(pk, ons_code, ons_code, records, online, 0, 0)


def test_the_map_has_the_43_forces_and_says_where_it_is_from() -> None:
    drawn = force_map([], {})

    assert len({area.ons_code for area in drawn.areas}) == 43
    assert "Open Government Licence" in drawn.attribution
    assert drawn.missing_count == 43


def test_the_higher_share_is_darker_and_none_is_grey() -> None:
    forces = [_force(1, KENT, 100, 40), _force(2, ESSEX, 100, 10), _force(3, SCOTLAND, 100, 90)]

    drawn = force_map(forces, {1: "kent", 2: "essex", 3: "scotland"})

    shades = {area.ons_code: area.shade for area in drawn.areas}
    assert (shades[KENT], shades[ESSEX]) == (5, 1)
    assert sum(shade == 0 for shade in shades.values()) == 41
    assert drawn.highest is not None
    # Police Scotland has no area on this map, so it is not its highest.
    assert drawn.highest.ons_code == KENT


@given(st.lists(st.tuples(st.integers(1, 10**6), st.floats(0, 1)), min_size=1, max_size=43))
def test_every_share_falls_in_the_step_of_its_shade(counts: list[tuple[int, float]]) -> None:
    codes = [area.ons_code for area in force_map([], {}).areas]
    forces = [_force(n, codes[n], total, int(total * share)) for n, (total, share) in enumerate(counts)]

    drawn = force_map(forces, dict.fromkeys(range(len(forces)), "x"))

    steps = {step.shade: step for step in drawn.steps}
    for area in drawn.areas:
        if area.shade:
            share = next(force.online_share for force in forces if force.ons_code == area.ons_code)
            step = steps[area.shade]
            assert step.least <= share + 1e-9
            assert share < step.most or area.shade == 5


def test_bars_are_as_long_as_their_counts() -> None:
    assert [(bar.key, bar.share, bar.length) for bar in bars({"a": 30, "b": 15, "c": 0})] == [
        ("a", pytest.approx(2 / 3), 100),
        ("b", pytest.approx(1 / 3), 50),
        ("c", 0, 0),
    ]
    assert bars({}) == []


def test_months_stand_on_the_line_and_online_is_within_all() -> None:
    months = [MonthCount(date(2026, month, 1), 100 * month, 10 * month) for month in range(1, 13)]

    drawn = trend(months)

    assert [line.label for line in drawn.lines] == ["0", "300", "600", "900", "1,200"]
    for column in drawn.columns:
        assert column.top + column.height == pytest.approx(HEIGHT - FOOT)
        assert column.online_height <= column.height
    assert drawn.columns[-1].height == max(column.height for column in drawn.columns)


def test_months_that_do_not_fit_are_counted() -> None:
    months = [MonthCount(date(2000 + n // 12, n % 12 + 1, 1), 1, 0) for n in range(MONTHS_SHOWN + 5)]

    drawn = trend(months)

    assert (len(drawn.columns), drawn.hidden_count) == (MONTHS_SHOWN, 5)
    assert drawn.columns[-1].month == months[-1].month


def test_a_month_without_records_keeps_its_place() -> None:
    drawn = trend([MonthCount(date(2025, 11, 1), 5, 1), MonthCount(date(2026, 2, 1), 5, 1)])

    assert [column.height > 0 for column in drawn.columns] == [True, False, False, True]
    assert drawn.columns[1].says == "December 2025: 0 records, 0 online"


def test_one_date_of_long_ago_does_not_push_the_rest_aside() -> None:
    drawn = trend([MonthCount(date(24, 1, 1), 1, 0), MonthCount(date(2026, 2, 1), 5, 1)])

    assert (len(drawn.columns), drawn.hidden_count) == (MONTHS_SHOWN, 1)


def test_no_months_draw_nothing() -> None:
    assert trend([]).columns == []


@given(st.integers(1, 10**7))
def test_the_scale_is_round_and_just_high_enough(count: int) -> None:
    top = int(trend([MonthCount(date(2026, 1, 1), count, 0)]).lines[-1].label.replace(",", ""))

    assert count <= top
    assert top <= 2 * count + 4
    assert top % 4 == 0
