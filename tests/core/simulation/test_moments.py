"""The nation's clock agrees with the time zone database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hueandcry.core.simulation import moments

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize("days", range(0, moments.DAYS, 13))
def test_utc_is_what_the_time_zone_says(days):
    moment = days * 1440 + 780
    local = datetime.combine(moments.FIRST_DAY, datetime.min.time()) + timedelta(minutes=moment)

    expected = local.replace(tzinfo=LONDON).astimezone(UTC)

    assert datetime.fromisoformat(moments.iso_utc(moment)) == expected
    assert datetime.fromisoformat(moments.iso_offset(moment)) == expected


@pytest.mark.parametrize("turn", moments.TURNS)
def test_a_turn_is_at_half_past_one_on_the_day_the_clock_changes(turn):
    local = datetime.combine(moments.FIRST_DAY, datetime.min.time()) + timedelta(minutes=turn)
    before, after = (local + timedelta(hours=hours) for hours in (-2, 3))

    assert (local.hour, local.minute) == (1, 30)
    assert before.replace(tzinfo=LONDON).utcoffset() != after.replace(tzinfo=LONDON).utcoffset()
