#!/usr/bin/env python3
"""Make src/dateline/export/data/outlines.json, the outlines of countries that `dateline map` draws beneath.

    python scripts/make_outlines.py        needs npm and its registry

Source: Natural Earth, 1:50 million, public domain (naturalearthdata.com), as TopoJSON in the npm package world-atlas.
The outcome is TopoJSON too: neighbours share the arcs of their border, which are simplified once for both. Islands and
holes too small to see are left out.
"""

import json
import math
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "src" / "dateline" / "export" / "data" / "outlines.json"
PACKAGE = "world-atlas@2.0.2"
# In degrees: a line may stray as far as this, a pixel of a picture that shows ten degrees.
TOLERANCE = 0.015
# In square degrees: about fifty square kilometres at 30 degrees north.
SMALLEST = 0.005
# In degrees: points stand on a grid.
GRID = 0.01
# Antarctica reaches the pole, where the plane in which outlines are clipped ends.
LEFT_OUT = {"010"}

Point = tuple[float, float]
Line = list[Point]
Polygon = list[list[int]]


def main() -> None:
    """Fetch the package into a folder that goes away again, and write the outlines."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(  # noqa: S603 - ours
            ["npm", "install", "--no-audit", "--no-fund", "--no-save", "--ignore-scripts", PACKAGE],  # noqa: S607
            cwd=folder,
            check=True,
        )
        path = Path(folder) / "node_modules" / "world-atlas" / "countries-50m.json"
        outlines = make_outlines(json.loads(path.read_text("utf8")))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(outlines, ensure_ascii=False, separators=(",", ":")) + "\n", "utf8")
    print(f"wrote {TARGET.name}: {len(outlines['arcs'])} arcs, {TARGET.stat().st_size:,} bytes")


def make_outlines(topology: dict[str, Any]) -> dict[str, Any]:
    """A TopoJSON topology made small: countries in the order of their names, and the arcs that they use."""
    arcs = [list(simplify(list(decode(arc, topology["transform"])))) for arc in topology["arcs"]]
    countries = sorted(
        topology["objects"]["countries"]["geometries"], key=lambda country: country["properties"]["name"]
    )
    kept = {
        country["properties"]["name"]: polygons
        for country in countries
        if country.get("id") not in LEFT_OUT and (polygons := choose_polygons(country, arcs))
    }
    rings = chain.from_iterable(chain.from_iterable(kept.values()))
    used = sorted({max(number, ~number) for ring in rings for number in ring})
    numbers = {old: new for new, old in enumerate(used)}
    geometries = [make_geometry(name, polygons, numbers) for name, polygons in kept.items()]
    return {
        "type": "Topology",
        "transform": {"scale": [GRID, GRID], "translate": [0, 0]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": [encode(arcs[old]) for old in used],
    }


def decode(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    """The points of an arc, which TopoJSON keeps as steps on a grid."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield x * scale_x + left, y * scale_y + bottom


def encode(line: Line) -> list[list[int]]:
    """The points as steps on the grid, without steps that lead nowhere."""
    points = [(round(x / GRID), round(y / GRID)) for x, y in line]
    steps = [[to_x - x, to_y - y] for (x, y), (to_x, to_y) in pairwise(points)]
    return [list(points[0]), *(step for step in steps if step != [0, 0])]


def simplify(line: Line) -> Iterator[Point]:
    """The points without which the line would stray farther than `TOLERANCE` (Douglas and Peucker 1973)."""
    kept, pending = {0, len(line) - 1}, [(0, len(line) - 1)]
    while pending:
        first, last = pending.pop()
        between = range(first + 1, last)
        if not between:
            continue
        # The two ends of a ring are one point, from which the farthest is kept at any rate.
        farthest = max(between, key=lambda index: distance(line[index], line[first], line[last]))
        if distance(line[farthest], line[first], line[last]) > TOLERANCE:
            kept.add(farthest)
            pending += [(first, farthest), (farthest, last)]
    return (line[index] for index in sorted(kept))


def distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from a piece of a line, in degrees."""
    across, along = end[0] - start[0], end[1] - start[1]
    length = across * across + along * along
    share = 0.0
    if length:
        share = min(1.0, max(0.0, ((point[0] - start[0]) * across + (point[1] - start[1]) * along) / length))
    return math.hypot(point[0] - start[0] - share * across, point[1] - start[1] - share * along)


def choose_polygons(country: dict[str, Any], arcs: list[Line]) -> list[Polygon]:
    """The rings of a country that are large enough to see, and its largest polygon at any rate."""
    polygons: list[Polygon] = [country["arcs"]] if country["type"] == "Polygon" else country.get("arcs", [])
    if not polygons:
        return []
    areas = [area(join(polygon[0], arcs)) for polygon in polygons]
    return [
        [polygon[0], *(ring for ring in polygon[1:] if area(join(ring, arcs)) >= SMALLEST)]
        for polygon, size in zip(polygons, areas, strict=True)
        if size >= SMALLEST or size == max(areas)
    ]


def make_geometry(name: str, polygons: list[Polygon], numbers: dict[int, int]) -> dict[str, Any]:
    """One country with the new numbers of its arcs; ~number stands for an arc walked backwards."""
    renamed = [
        [[numbers[one] if one >= 0 else ~numbers[~one] for one in ring] for ring in polygon] for polygon in polygons
    ]
    return {"type": "MultiPolygon", "properties": {"name": name}, "arcs": renamed}


def join(ring: Iterable[int], arcs: list[Line]) -> Line:
    """A ring made of arcs."""
    return [point for number in ring for point in (arcs[number] if number >= 0 else reversed(arcs[~number]))]


def area(ring: Line) -> float:
    """The area of a ring in square degrees, whichever way it turns."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2


if __name__ == "__main__":
    main()
