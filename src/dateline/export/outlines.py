"""Outlines of countries as far as a map shows them, from a file that is part of dateline.

Natural Earth, 1:50 million, public domain; scripts/make_outlines.py makes the file.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from dateline.export.clip_ring import Box, Point, Ring, area_of, box_of, clip_ring
from dateline.export.map_view import View

# In pixels: the grid on which points are drawn, and the area of the smallest ring.
_GRID = 0.5
_SMALLER = 3.0
# Cut lines must not be seen, so the cut is this many pixels outside the view.
_OUTSET = 12.0


class Outline(Struct, frozen=True):
    """One country: its name, and its polygons as rings of longitude and latitude, the outer one first."""

    name: str
    polygons: tuple[tuple[Ring, ...], ...]
    boxes: tuple[Box, ...]


@cache
def load_outlines() -> tuple[Outline, ...]:
    """Every country but Antarctica, rings unrolled where they cross the date line."""
    import msgspec

    topology = msgspec.json.decode((files("dateline.export") / "data" / "outlines.json").read_bytes())
    arcs = [list(_walk(arc, topology["transform"]["scale"][0])) for arc in topology["arcs"]]
    return tuple(_read(country, arcs) for country in topology["objects"]["countries"]["geometries"])


def _walk(arc: Iterable[tuple[int, int]], grid: float) -> Iterator[Point]:
    """The points of an arc, which TopoJSON keeps as steps on a grid."""
    x = y = 0
    for across, along in arc:
        x, y = x + across, y + along
        yield x * grid, y * grid


def _read(country: dict[str, Any], arcs: list[Ring]) -> Outline:
    polygons = tuple(tuple(unroll(_join(ring, arcs)) for ring in polygon) for polygon in country["arcs"])
    return Outline(country["properties"]["name"], polygons, tuple(box_of(polygon[0]) for polygon in polygons))


def _join(ring: Iterable[int], arcs: list[Ring]) -> Iterator[Point]:
    """The points of a ring; ~number stands for an arc walked backwards."""
    for number in ring:
        yield from arcs[number] if number >= 0 else reversed(arcs[~number])


def unroll(ring: Iterable[Point]) -> Ring:
    """A ring without the leap from 180 to -180 degrees: longitudes run on beyond 180."""
    points: Ring = []
    turn = 0
    for lon, lat in ring:
        if points:
            step = lon + turn - points[-1][0]
            turn += -360 if step > 180 else 360 if step < -180 else 0
        points.append((lon + turn, lat))
    return points


def clip_outlines(view: View) -> Iterator[Outline]:
    """Countries in the view, cut to it and no finer than it shows."""
    window = view.bounds(_OUTSET)
    for outline in load_outlines():
        polygons = tuple(
            rings
            for polygon, box in zip(outline.polygons, outline.boxes, strict=True)
            for turn in (-360.0, 0.0, 360.0)
            if _touch(box, turn, window) and (rings := tuple(_clip(polygon, turn, window, view)))
        )
        if polygons:
            yield Outline(outline.name, polygons, tuple(box_of(polygon[0]) for polygon in polygons))


def _touch(box: Box, turn: float, window: Box) -> bool:
    return box[0] + turn < window[2] and box[2] + turn > window[0] and box[1] < window[3] and box[3] > window[1]


def _clip(polygon: Iterable[Ring], turn: float, window: Box, view: View) -> Iterator[Ring]:
    """The rings of a polygon within the window; a hole whose outer ring is gone is gone with it."""
    pixel = 57.2958 / view.scale
    for number, ring in enumerate(polygon):
        turned = [(lon + turn, lat) for lon, lat in ring] if turn else ring
        cut = clip_ring(thin(turned, pixel * _GRID), window)
        if len(cut) > 3 and area_of(cut) > _SMALLER * pixel * pixel:
            yield cut
        elif number == 0:
            return


def thin(ring: Ring, grid: float) -> Ring:
    """A ring with its points on a grid of so many degrees, each but once in a row.

    Points that two countries share stay shared, whichever way each walks its border.
    """
    kept: Ring = []
    for lon, lat in ring:
        point = (round(lon / grid) * grid, round(lat / grid) * grid)
        if not kept or kept[-1] != point:
            kept.append(point)
    return kept
