"""What is counted of the trail, how far, and for whose eyes: what those who count and those who read share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db import connection

# Looks are kept by the hour and by the thing for so long.
KEPT = timedelta(days=30)
# Of an hour by day only when somebody looked at least so often; of a night every hour.
FEW = 10
WHOLE = -1

# Whose counts a viewer is shown, as SQL that is read once a query.
SEEN_BY = (
    f"(SELECT CASE WHEN coalesce(current_setting('hue.reach', true), '') IN ('audit', 'engine') THEN {WHOLE}"
    " ELSE nullif(current_setting('hue.organisation', true), '')::int END)"
)
LOOK = "act = 'consultation'"
# Names that events are found by → the columns they stand in.
COLUMNS = ("member", "purpose", "gateway", "origin")


def hour(column: str) -> str:
    """Return SQL for the whole hour that a time lies in; London's clock differs from it by whole hours."""
    return f"date_bin('1 hour', {column}, TIMESTAMPTZ '2000-01-01 00:00+00')"


def day(column: str) -> str:
    """Return SQL for the day in London that a time lies in."""
    return f"({column} AT TIME ZONE 'Europe/London')::date"


def is_night(column: str) -> str:
    """Return SQL that tells whether it is between ten in the evening and six in the morning, on a clock in London."""
    return f"extract(hour FROM {column} AT TIME ZONE 'Europe/London') NOT BETWEEN 6 AND 21"


def window(at: datetime) -> datetime:
    """Return from when on looks are kept: thirty days and the hour begun."""
    return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0) - KEPT


def how_far(since: datetime | None = None) -> int:
    """Return the number of the last event that was counted; 0 when looks since then are not all kept, or none are."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT upto FROM audit_counted WHERE %(since)s IS NULL OR since <= %(since)s", {"since": since})
        row = cursor.fetchone()
    return int(row[0]) if row else 0
