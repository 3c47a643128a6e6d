"""Whether a series is prolific or persistent: two marks by plain lines, never one score.

The lines are settings: no statute draws them. All counts are of the twelve months to the series' last record.
"""

from __future__ import annotations

PROLIFIC_VICTIMS = 5
PROLIFIC_OWNERS = 3
PERSISTENT_MONTHS = 4


def is_prolific(victims: int, owners: int) -> bool:
    """Say whether a series has many victims, or crosses many organisations. A record that names none is one victim."""
    return victims >= PROLIFIC_VICTIMS or owners >= PROLIFIC_OWNERS


def is_persistent(months: int) -> bool:
    """Say whether a series was active in many separate months."""
    return months >= PERSISTENT_MONTHS


# Fewer records than these, and a count is shown as between two.
THIN = 10


def victims_between(named: int, unnamed: int) -> tuple[int, int]:
    """Return the fewest and the most victims there can be: records that name nobody may be of one, or each of its own.

    They may also be of those who are named elsewhere, so that the fewest are the named ones, and one where none is.
    """
    return (max(named, 1) if named or unnamed else 0), named + unnamed


def harm_between(days: float, records: int) -> tuple[float, float] | None:
    """Return the 95% interval of the harm of a year, where it rests on few records; None where it does not.

    The number of records is taken as Poisson's. Source: Byar's approximation to the exact interval.
    """
    if records < 1 or records >= THIN:
        return None
    low = records * (1 - 1 / (9 * records) - 1.96 / (3 * records**0.5)) ** 3
    more = records + 1
    high = more * (1 - 1 / (9 * more) + 1.96 / (3 * more**0.5)) ** 3
    return days * max(low, 0.0) / records, days * high / records
