"""What a record states is shown no finer than it is known, in the country's time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hueandcry.web.facts import as_known, as_sent


@pytest.mark.parametrize(
    ("at", "precision", "shown"),
    [
        # Midnight of the first of June in London.
        (datetime(2026, 5, 31, 23, tzinfo=UTC), "month", "June 2026, day not known"),
        (datetime(2026, 5, 31, 23, tzinfo=UTC), "day", "1 June 2026"),
        (datetime(2026, 5, 31, 23, 5, tzinfo=UTC), "minute", "1 June 2026, 00:05"),
        (datetime(2026, 1, 1, tzinfo=UTC), "year", "2026, day not known"),
        (None, "day", ""),
    ],
)
def test_a_time_is_shown_as_finely_as_it_is_known(at: datetime | None, precision: str, shown: str) -> None:
    assert as_known(at, precision) == shown


def test_a_day_that_came_without_a_time_is_shown_without_one() -> None:
    assert as_sent(datetime(2026, 5, 31, 23, tzinfo=UTC)) == "1 June 2026"
    assert as_sent(datetime(2026, 5, 31, 23, 1, tzinfo=UTC)) == "1 June 2026, 00:01"
