"""The simulated nation: seeded records of invented people, in the shapes that real sources send."""

from __future__ import annotations

from hueandcry.core.simulation.desk import SimulatedRow
from hueandcry.core.simulation.nation import nation
from hueandcry.core.simulation.organisations import SOURCES, Source
from hueandcry.core.simulation.shapes import COLUMNS

__all__ = ["COLUMNS", "SOURCES", "SimulatedRow", "Source", "nation"]
