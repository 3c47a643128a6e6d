"""The map of the 43 force areas, shaded by each force's online share."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import ceil, floor
from typing import Any

from hueandcry.stages.measure.data import ForceCount

SHADES = 5


@dataclass(frozen=True, slots=True)
class Area:
    """One force's area on the map: shade 1 (lowest share) to 5, or 0 where nothing was sent."""

    ons_code: str
    code: str
    name: str
    path: str
    shade: int
    says: str


@dataclass(frozen=True, slots=True)
class Step:
    """One shade of the legend: shares from least on, and below most."""

    shade: int
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class ForceMap:
    """The whole drawing."""

    width: int
    height: int
    attribution: str
    london: str
    areas: Sequence[Area]
    steps: Sequence[Step]
    highest: ForceCount | None
    lowest: ForceCount | None
    missing_count: int


@cache
def _shapes() -> dict[str, Any]:
    text = (resources.files("hueandcry.web.drawing") / "force_map.json").read_text("utf-8")
    return dict(json.loads(text))


def force_map(forces: Sequence[ForceCount], codes: Mapping[int, str]) -> ForceMap:
    """Return the map with each area shaded, in five equal steps of whole percentages.

    codes: each force's code in an address, by its number.
    """
    shapes = _shapes()
    counts = {force.ons_code: force for force in forces}
    drawn = [counts[shape["code"]] for shape in shapes["forces"] if shape["code"] in counts]
    known = [force for force in drawn if force.record_count]
    steps = _steps([force.online_share for force in known])
    return ForceMap(
        width=shapes["width"],
        height=shapes["height"],
        attribution=shapes["attribution"],
        london=" ".join(map(str, shapes["london"])),
        areas=[_area(shape, counts, codes, steps) for shape in shapes["forces"]],
        steps=steps,
        highest=max(known, key=lambda force: force.online_share, default=None),
        lowest=min(known, key=lambda force: force.online_share, default=None),
        missing_count=len(shapes["forces"]) - len(known),
    )


def _area(
    shape: Mapping[str, Any], counts: Mapping[str, ForceCount], codes: Mapping[int, str], steps: Sequence[Step]
) -> Area:
    force = counts.get(shape["code"])
    code = codes[force.force_id] if force else ""
    if force is None or not force.record_count:
        return Area(shape["code"], code, shape["name"], shape["path"], 0, f"{shape['name']}: no records")
    shade = next((step.shade for step in steps if force.online_share < step.most), SHADES)
    says = f"{force.name}: {force.online_share:.1%} online, {force.record_count:,} records"
    return Area(shape["code"], code, force.name, shape["path"], shade, says)


def _steps(shares: Sequence[float]) -> list[Step]:
    if not shares:
        return []
    least = floor(min(shares) * 100)
    # Whole percentages read better than equal counts of forces, and mean the same on every visit to the page.
    width = max(1, ceil((max(shares) * 100 - least) / SHADES))
    return [Step(n + 1, (least + n * width) / 100, (least + (n + 1) * width) / 100) for n in range(SHADES)]
