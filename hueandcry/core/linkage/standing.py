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
