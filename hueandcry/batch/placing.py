"""Placing the people of records that have come in: by the workers, whenever no batch waits."""

from __future__ import annotations

from datetime import UTC, datetime

from hueandcry.access.viewer import ENGINE, Viewer, viewing
from hueandcry.stages.people.actions import placing


def place_some() -> int:
    """Place the next mentions that wait, and return how many there were."""
    with viewing(Viewer("engine", 0, frozenset(), ENGINE)):
        return placing.catch_up(at=datetime.now(UTC))
